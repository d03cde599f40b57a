"""Ready messages to a creator: a text with placeholders such as {nama}, and how the facts are put into it.

They go to people in Indonesia, so they and the words put into them are Indonesian on both screens.
"""

from __future__ import annotations

import difflib
import functools
import json
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from planner.language import Message, current_language, set_language
from planner.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planner.terms import Occasion

LONGEST_MESSAGE = 4_000
SHOP = "toko"  # the placeholder of the shop's name, which is asked for where it is missing
# Windows hands no longer address to a browser (2,083 signs), and some browsers cut at 2,048.
LONGEST_ADDRESS = 2_000
# What each placeholder stands for, in the order the chips have.
PLACEHOLDERS: dict[str, Message] = {
    "nama": Message("first name of the creator"),
    SHOP: Message("name of the shop"),
    "kampanye": Message("name of the campaign"),
    "konten": Message("the promised content"),
    "tanggal": Message("posting date"),
    "jam": Message("posting time with its zone"),
    "hari_telat": Message("days past the promise"),
    "batas_draf": Message("day the draft is due"),
    "tautan": Message("link of the post"),
    "kode": Message("voucher code"),
    "berlaku_sampai": Message("last day of the code, the post or the exclusivity"),
    "resi": Message("tracking number of the parcel"),
    "jumlah": Message("next cash amount"),
    "kontak": Message("contact of the shop"),
}
# The value of a fact that is known, but of which there is nothing to say, such as a post late by no whole day.
UNSAID = "\u2060"
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
# Whatever stands in braces, and braces that are missing their other half; of a long word only the end is read.
_BRACES = re.compile(r"\{+([^{}\n]*)\}+|\{+[ \t]*(\w{0,40})|(\w{0,40})(?<![ \t])\}+")
_NEAR = 0.6
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


class Problem(NamedTuple):
    """A placeholder nobody can fill: as it was written, and the known one that is nearest to it."""

    written: str
    nearest: str | None

    def sentence(self) -> str:
        """Return what to say about it."""
        if self.nearest is None:
            return str(Message("{written} is not a placeholder: it would be sent as it stands.", self._words()))
        return str(Message("{written} is not a placeholder. Is {nearest} meant?", self._words()))

    def _words(self) -> dict[str, str | int]:
        return {"written": self.written, "nearest": "{" + self.nearest + "}" if self.nearest else ""}


@contextmanager
def in_indonesian() -> Iterator[None]:
    """Let words, amounts and clock times be Indonesian inside the block, whatever the screen speaks."""
    before = current_language()
    set_language("id")
    try:
        yield
    finally:
        set_language(before)


def whole_date(day: date, today: date) -> str:
    """Return a date as it is written to somebody: `Sabtu, 5 Desember`, with the year when it is another one."""
    words = f"{_DAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


@functools.cache
def _default_texts() -> dict[str, str]:
    texts: dict[str, str] = json.loads((resources() / "templates" / "messages.json").read_text(encoding="utf-8"))
    return texts


def default_text(occasion: Occasion) -> str:
    """Return the planner's own text for an occasion."""
    return _default_texts()[occasion]


def first_name(name: str) -> str:
    """Return the word a person is addressed by: the first one of the name."""
    return name.split(maxsplit=1)[0] if name.strip() else ""


def placeholders(template: str) -> tuple[str, ...]:
    """Return the placeholders of a text that are known, each once, in their order."""
    return tuple(dict.fromkeys(name for name in map(_name, _PLACEHOLDER.findall(template)) if name in PLACEHOLDERS))


def fill(template: str, facts: Mapping[str, str]) -> str:
    """Return the text with the facts put in; a line with a placeholder that has no value, or `UNSAID`, falls away.

    What is no known placeholder stays as it was written: `problems` names it.
    """
    filled = [_fill_line(line, facts) for line in template.splitlines()]
    # A line that fell away between two empty ones must not leave a hole.
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in filled if line is not None)).strip()
    is_unsigned = bool(filled) and filled[-1] is None
    # "Terima kasih," before a name that is not known ends the letter itself.
    return text.removesuffix(",") + "." if is_unsigned and text.endswith(",") else text


def woven(text: str, before: str, after: str) -> str:
    """Return a text that was changed by hand with the lines that `after` has anew; both are fillings of its template.

    New lines stand behind the line they follow there, or at the end where the owner wrote that one otherwise. A line
    that reads otherwise now is replaced; where the owner wrote it otherwise, only what closes it is added.
    """
    lines, old, new = text.splitlines(), before.splitlines(), after.splitlines()
    changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, first, last, start, end in reversed(changes):
        if kind not in {"insert", "replace"}:
            continue
        at = _place(lines, old[last - 1]) + 1 if last else 0
        told = new[start:end]
        if kind == "replace" and lines[at - last + first : at] == old[first:last]:
            at -= last - first
            del lines[at : at + last - first]
        elif kind == "replace":
            told = told[-1:]
        lines[at:at] = [line for line in told if not line or line not in lines]
    return "\n".join(lines)


def _place(lines: list[str], line: str) -> int:
    """Return where a line stands, after the last one when it does nowhere."""
    return lines.index(line) if line in lines else len(lines)


def missing_facts(template: str, facts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the placeholders of a text that have no value here: their lines fall away."""
    return tuple(name for name in placeholders(template) if not facts.get(name))


def problems(template: str, facts: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Return what stands in braces without being a placeholder, each once, in its order; also half a pair of braces.

    Of a text that was filled with `facts`, what a fact itself has in braces is nobody's mistake.
    """
    found = {}
    told = "\n".join((facts or {}).values())
    for match in _BRACES.finditer(template):
        written, name = match[0].strip(), _name(match[1] or match[2] or match[3] or "")
        if _PLACEHOLDER.fullmatch(written) and name in PLACEHOLDERS:
            continue
        if written not in told:
            near = difflib.get_close_matches(name, PLACEHOLDERS, 1, _NEAR)
            found[written] = Problem(written, near[0] if near else None)
    return tuple(found.values())


def _name(written: str) -> str:
    return written.strip().lower().replace(" ", "_")


def _fill_line(line: str, facts: Mapping[str, str]) -> str | None:
    if any(facts.get(name, "") in {"", UNSAID} for name in placeholders(line)):
        return None

    def put(match: re.Match[str]) -> str:
        return facts[_name(match[1])] if _name(match[1]) in PLACEHOLDERS else match[0]

    return _PLACEHOLDER.sub(put, line).rstrip()
