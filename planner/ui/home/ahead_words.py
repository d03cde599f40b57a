"""The words of the next seven days: one entry for each kind of a day, with names where there are few."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_rupiah, format_time
from planner.language import tr
from planner.rules.agenda import AgendaKind, Line
from planner.ui.home.words import icon_of, kind_word, lowered
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_NAMES = 3  # first names that fit into one entry
# Who it is about matters less than how many, or how much.
_WITHOUT_NAMES = frozenset({AgendaKind.CODE, AgendaKind.CODE_STARTS, AgendaKind.PAYMENT, AgendaKind.SEND_PARCEL})


class Entry(NamedTuple):
    """One entry of a day: its icon, words, everybody it stands for, and lines; without icon it counts the others."""

    icon: str
    text: str
    whole: str
    lines: tuple[Line, ...] = ()


def ahead_words(lines: Sequence[Line]) -> list[Entry]:
    """Return what one of the next days holds, one entry for each kind."""
    groups: dict[AgendaKind, list[Line]] = {}
    for line in lines:
        # Both are steps that somebody planned.
        kind = AgendaKind.NEXT_STEP if line.kind is AgendaKind.NEXT_ACTION else line.kind
        groups.setdefault(kind, []).append(line)
    return [_entry(kind, group) for kind, group in groups.items()]


def first_name(line: Line) -> str:
    """Return what people call somebody."""
    return (line.who.name.split() or [line.who.name])[0]


def _entry(kind: AgendaKind, lines: Sequence[Line]) -> Entry:
    """Return one kind of one day: in full for one, with names for a few, else how many."""
    if len(lines) == 1:
        say = _SINGLE.get(kind)
        text = f"{kind_word(lines[0])} {first_name(lines[0])}" if say is None else say(lines[0])
        return Entry(icon_of(lines[0]), text, f"{text} ({lines[0].who.name})", lines=tuple(lines))
    many = _MANY.get(kind)
    counted = f"{len(lines)} {lowered(kind_word(lines[0]))}" if many is None else many(lines)
    names = list(dict.fromkeys(first_name(line) for line in lines))
    is_named = len(names) <= MOST_NAMES and kind not in _WITHOUT_NAMES
    everybody = ", ".join(dict.fromkeys(line.who.name for line in lines))
    text = f"{counted}: {', '.join(names)}" if is_named else counted
    return Entry(icon_of(lines[0]), text, f"{counted}: {everybody}", lines=tuple(lines))


def _post(line: Line) -> str:
    where = word(line.platform) if line.platform else ""
    clock = format_time(line.clock, line.zone) if line.clock else ""
    return f"{first_name(line)}, {' '.join(part for part in (where, clock) if part)}"


def _payment(line: Line) -> str:
    amount = "" if line.amount is None else format_rupiah(line.amount)
    return " ".join(part for part in (line.text or tr("Payment"), first_name(line), amount) if part)


def _payments(lines: Sequence[Line]) -> str:
    total = sum(line.amount or 0 for line in lines)
    return tr("{n} payments {amount}").format(n=len(lines), amount=format_rupiah(total))


def _codes_start(lines: Sequence[Line]) -> str:
    campaign = _one_campaign(lines)
    if campaign:
        return tr("{n} codes {campaign} start").format(n=len(lines), campaign=campaign)
    return tr("{n} codes start").format(n=len(lines))


def _parcels(lines: Sequence[Line]) -> str:
    campaign = _one_campaign(lines)
    if campaign:
        return tr("Last day for parcels {campaign}").format(campaign=campaign)
    return tr("Send {n} parcels").format(n=len(lines))


def _steps(lines: Sequence[Line]) -> str:
    same = {kind_word(line) for line in lines}
    return same.pop() if len(same) == 1 else tr("{n} next steps").format(n=len(lines))


def _one_campaign(lines: Sequence[Line]) -> str:
    names = {line.who.campaign for line in lines}
    return names.pop() if len(names) == 1 else ""


_SINGLE: dict[AgendaKind, Callable[[Line], str]] = {
    AgendaKind.POST: _post,
    AgendaKind.PAYMENT: _payment,
    AgendaKind.DRAFT_DUE: lambda line: tr("Draft {name}").format(name=first_name(line)),
    AgendaKind.PARCEL: lambda line: tr("Parcel for {name} to arrive").format(name=first_name(line)),
    AgendaKind.CODE: lambda line: tr("Code {code} ends").format(code=line.text),
    AgendaKind.CODE_STARTS: lambda line: tr("Code {code} starts").format(code=line.text),
    AgendaKind.NEXT_STEP: lambda line: f"{line.text or kind_word(line)} {first_name(line)}",
}
_MANY: dict[AgendaKind, Callable[[Sequence[Line]], str]] = {
    # Pieces, as in "still scheduled", not rows.
    AgendaKind.POST: lambda lines: tr("{n} going live").format(n=sum(line.quantity for line in lines)),
    AgendaKind.PAYMENT: _payments,
    AgendaKind.CODE: lambda lines: tr("{n} codes end").format(n=len(lines)),
    AgendaKind.CODE_STARTS: _codes_start,
    AgendaKind.SEND_PARCEL: _parcels,
    AgendaKind.DRAFT_DUE: lambda lines: tr("{n} drafts").format(n=len(lines)),
    AgendaKind.NEXT_STEP: _steps,
    AgendaKind.PARCEL: lambda lines: tr("{n} parcels to arrive").format(n=len(lines)),
}
