"""What a collaboration still lacks at a stage of the pipeline (domain.md §6): said as warnings, never in the way.

The owner may know better, so nothing here refuses a move; it names what stays open, so that nobody forgets it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_rupiah
from planner.language import tr, trn
from planner.terms import EXITS, ContractStatus, Stage, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_NAMES = 3
# What is left to do where the work itself is over: the rest cannot be mended any more.
_AFTERWARDS_FROM = Stage.MEASURED


class Lack(StrEnum):
    """What may be missing, in the order in which it is said."""

    CLASH = "clash"
    CHECK = "check"
    CONTENT = "content"
    PAYMENT = "payment"
    DATE = "date"
    BRIEF = "brief"
    CONTRACT = "contract"
    APPROVAL = "approval"
    LINK = "link"
    POSTS = "posts"
    CASH = "cash"
    WENT_OUT = "went_out"


class MoveFacts(NamedTuple):
    """What is known of a collaboration when it moves.

    `pieces` counts the promised content, of which so many are approved, posted, posted with link and date, and
    `undated`: owed without a posting date. `cash_open` is the cash in rupiah that was agreed and not paid, `went_out`
    what was paid, sent or attended; `clash` says in sentences who else claims them.
    """

    name: str
    stage: Stage = Stage.CANDIDATE
    verdict: Verdict | None = None
    clash: str = ""
    has_brief: bool = False
    contract: ContractStatus | None = None
    payments: int = 0
    pieces: int = 0
    approved: int = 0
    posted: int = 0
    proven: int = 0
    undated: int = 0
    cash_open: int = 0
    went_out: int = 0


class Missing(NamedTuple):
    """One thing that is missing, in a few words that follow a name: `no brief yet`; for a clash whole sentences."""

    lack: Lack
    words: str


class Finding(NamedTuple):
    """What one person lacks."""

    name: str
    missing: tuple[Missing, ...]


def missing(facts: MoveFacts, stage: Stage) -> tuple[Missing, ...]:
    """Return what standing at a stage would leave open; of who leaves only what went out, of a backup nothing."""
    if stage in EXITS:
        lost = went_out_words(lost_amount(facts))
        return (Missing(Lack.WENT_OUT, lost),) if lost else ()
    if stage is Stage.BACKUP:
        return ()
    order = list(Stage)
    place = order.index(stage)
    found = []
    for lack, first, last, words in _RULES:
        said = words(facts) if order.index(first) <= place <= order.index(last) else ""
        if said:
            found.append(Missing(lack, said))
    return tuple(found)


def standing(facts: MoveFacts) -> tuple[Missing, ...]:
    """Return what is open where a collaboration stands now; afterwards only what can still be mended."""
    order = list(Stage)
    found = missing(facts, facts.stage)
    if order.index(facts.stage) < order.index(_AFTERWARDS_FROM):
        return found
    return tuple(each for each in found if each.lack in _AFTERWARDS)


def lost_amount(facts: MoveFacts) -> int:
    """Return the rupiah that went out to somebody who leaves before everything was posted."""
    return 0 if facts.pieces and facts.posted == facts.pieces else facts.went_out


def went_out_words(amount: int) -> str:
    """Return that an amount in rupiah went out already; empty where nothing did."""
    return tr("{amount} already went out").format(amount=format_rupiah(amount)) if amount else ""


def sentence(finding: Finding) -> str:
    """Return everything one person lacks: `Sekar: no brief yet, no contract yet.`, then the clashes."""
    phrases = [each.words for each in finding.missing if each.lack is not Lack.CLASH]
    clashes = [each.words for each in finding.missing if each.lack is Lack.CLASH]
    parts = [tr("{name}: {what}.").format(name=finding.name, what=", ".join(phrases))] if phrases else []
    return " ".join([*parts, *clashes])


def notice(findings: Sequence[Finding]) -> str:
    """Return each thing that is missing with count and the first given names; of one person all in a sentence."""
    warned = [each for each in findings if each.missing]
    if len(warned) == 1:
        return sentence(warned[0])
    parts = []
    for lack in Lack:
        names = [each.name.split()[0] for each in warned if any(found.lack is lack for found in each.missing)]
        if names:
            shown = ", ".join([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
            parts.append(f"{_general(lack)} ({len(names)}): {shown}")
    return " · ".join(parts)


def _general(lack: Lack) -> str:
    return {
        Lack.CLASH: tr("A promise or the blacklist stands in the way"),
        Lack.CHECK: tr("Background check not passed"),
        Lack.CONTENT: tr("No content promised yet"),
        Lack.PAYMENT: tr("No payment planned yet"),
        Lack.DATE: tr("Content without a posting date"),
        Lack.BRIEF: tr("No brief yet"),
        Lack.CONTRACT: tr("No signed contract yet"),
        Lack.APPROVAL: tr("No draft approved yet"),
        Lack.LINK: tr("No post link or date yet"),
        Lack.POSTS: tr("Content not live yet"),
        Lack.CASH: tr("Cash not paid yet"),
        Lack.WENT_OUT: tr("Cash or products already went out"),
    }[lack]


def _check(facts: MoveFacts) -> str:
    return {
        None: tr("not checked yet", "missing"),
        Verdict.HELD: tr("background check on hold"),
        Verdict.REJECTED: tr("background check not passed"),
        Verdict.PASSED: "",
    }[facts.verdict]


def _date(facts: MoveFacts) -> str:
    if facts.undated == facts.pieces == 1:
        return tr("content has no posting date yet")
    said = trn("{n} piece without a posting date", "{n} pieces without a posting date", facts.undated)
    return said if facts.undated else ""


def _contract(facts: MoveFacts) -> str:
    if facts.contract is None:
        return tr("no contract yet")
    is_open = facts.contract in {ContractStatus.DRAFT, ContractStatus.SENT}
    return tr("contract not signed yet") if is_open else ""


def _link(facts: MoveFacts) -> str:
    if facts.proven and facts.proven == facts.posted:
        return ""
    open_posts = facts.posted - facts.proven
    if not open_posts:
        return tr("no post link and date yet")
    return trn("{n} post without link or date", "{n} posts without link or date", open_posts)


def _posts(facts: MoveFacts) -> str:
    left = facts.pieces - facts.posted
    return trn("{n} piece of content not live yet", "{n} pieces of content not live yet", left) if left > 0 else ""


def _cash(facts: MoveFacts) -> str:
    return tr("cash {amount} not paid yet").format(amount=format_rupiah(facts.cash_open)) if facts.cash_open else ""


_AFTERWARDS = frozenset({Lack.LINK, Lack.POSTS, Lack.CASH, Lack.WENT_OUT})
# What is looked at, from which stage to which, and the words for it: empty where all is well.
_RULES: tuple[tuple[Lack, Stage, Stage, Callable[[MoveFacts], str]], ...] = (
    (Lack.CLASH, Stage.AGREED, Stage.DONE, lambda facts: facts.clash),
    (Lack.CHECK, Stage.AGREED, Stage.DONE, _check),
    (Lack.CONTENT, Stage.BRIEFED, Stage.DONE, lambda facts: "" if facts.pieces else tr("no content promised yet")),
    (Lack.PAYMENT, Stage.AGREED, Stage.BRIEFED, lambda facts: "" if facts.payments else tr("no payment planned yet")),
    # From where something goes out on, what has no date would never be late.
    (Lack.DATE, Stage.BRIEFED, Stage.LIVE, _date),
    (Lack.BRIEF, Stage.BRIEFED, Stage.READY, lambda facts: "" if facts.has_brief else tr("no brief yet")),
    (Lack.CONTRACT, Stage.BRIEFED, Stage.LIVE, _contract),
    (Lack.APPROVAL, Stage.READY, Stage.READY, lambda facts: "" if facts.approved else tr("no draft approved yet")),
    (Lack.LINK, Stage.LIVE, Stage.DONE, _link),
    (Lack.POSTS, Stage.DONE, Stage.DONE, _posts),
    (Lack.CASH, Stage.DONE, Stage.DONE, _cash),
)
