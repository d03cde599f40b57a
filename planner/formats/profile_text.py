"""Paste to fill: proposes an account's numbers from a copied profile or insight text, in Indonesian or English.

Every proposal keeps the piece of text it came from. What can be read in two ways becomes a question, never a guess.
"""

from __future__ import annotations

import functools
import re
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.formats.handles import handle_key, parse_handle
from planner.formats.numbers import parse_count, parse_percent
from planner.formats.parsed import Problem, clean_text
from planner.formats.vocabulary import platforms_in
from planner.language import Message
from planner.terms import EngagementFormula, Platform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_PASTE = 20_000
_SMALL_RATE = 0.25
_COUNTED_OVER = frozenset({"likes", "comments", "views"})


class ProfileField(StrEnum):
    """What a profile or insight text can tell about an account."""

    PLATFORM = "platform"
    HANDLE = "handle"
    FOLLOWERS = "followers"
    FOLLOWING = "following"
    POSTS = "posts"
    LIKES = "likes"
    COMMENTS = "comments"
    VIEWS = "views"
    REACH = "reach"
    ENGAGEMENT_RATE = "engagement_rate"


class Span(StrEnum):
    """What likes, comments and views are counted over: one usual post, the whole profile, or not said."""

    POST = "post"
    TOTAL = "total"
    NOT_SAID = "not_said"


Value = int | float | str


class Proposal(NamedTuple):
    """One value to confirm, with the text it came from.

    With a `question` it is ambiguous: `value` is None and `choices` are what it may mean, except for likes that do not
    say of what they are, where `value` is sure and only `span` is asked for. `formula` belongs to an engagement rate.
    """

    field: ProfileField
    value: Value | None
    text: str
    question: Problem = ""
    choices: tuple[Value, ...] = ()
    span: Span = Span.NOT_SAID
    formula: EngagementFormula = EngagementFormula.UNKNOWN

    @property
    def is_ambiguous(self) -> bool:
        """Tell whether the owner must choose."""
        return bool(self.question)


class ProfileReading(NamedTuple):
    """All proposals in the order of the fields; fields the text does not tell have none."""

    proposals: tuple[Proposal, ...]

    def get(self, field: ProfileField) -> Proposal | None:
        """Return the proposal for a field; None when the text does not tell it."""
        return next((each for each in self.proposals if each.field is field), None)


class _Token(NamedTuple):
    """A number, a percentage or a label, with what it says and where it stands in its line."""

    kind: Literal["number", "percent", "label"]
    text: str
    start: int
    end: int
    field: ProfileField | None = None

    @property
    def is_label(self) -> bool:
        """Tell whether it names what is counted."""
        return self.kind == "label"


class _Pair(NamedTuple):
    """A label and the number that belongs to it (`sure`), or those that may; `text` is where they stood."""

    label: _Token
    numbers: tuple[_Token, ...]
    text: str
    sure: bool = True


_BEFORE = r"(?:(?:total|jumlah|rata-rata|rerata|median|average|avg\.?|mean) )?"
_AFTER = r"(?: (?:per|tiap|setiap|each) (?:post|postingan|unggahan|konten|video|reels?)| (?:rata-rata|total))?"
_FORMULAS = (
    r"(?: ?\(?(?:by|dari|per|berdasarkan|terhadap)? ?(?:followers?|pengikut|reach|jangkauan|views?|tayangan)\)?)?"
)
_LABELS = {
    ProfileField.FOLLOWERS: r"(?:jumlah |total )?(?:pengikut|followers?|subscribers?|subs)",
    ProfileField.FOLLOWING: r"mengikuti|following|diikuti(?! oleh)",
    ProfileField.POSTS: r"(?:jumlah |total )?(?:postingan|kiriman|unggahan|posts?|videos?)",
    ProfileField.LIKES: rf"{_BEFORE}(?:(?:tanda )?suka|likes?|disukai|menyukai){_AFTER}",
    ProfileField.COMMENTS: rf"{_BEFORE}(?:komentar|comments?){_AFTER}",
    ProfileField.VIEWS: rf"{_BEFORE}(?:(?:video|reels?) views|tayangan(?: video| reels?)?|penayangan|views?"
    rf"|(?:kali |x )?ditonton){_AFTER}",
    ProfileField.REACH: r"akun (?:yang )?(?:di)?jangkau|akun terjangkau|accounts? reached|jangkauan(?: akun)?|reach",
    ProfileField.ENGAGEMENT_RATE: r"(?:er|engagement rate|eng\.? rate|tingkat (?:interaksi|engagement|keterlibatan))"
    rf"{_FORMULAS}",
}
# Look like labels or like numbers, and are neither: other insights, dates, phones, prices, growth.
_IGNORED = (
    r"(?:tayangan|kunjungan|views?) profil\w*|profile (?:views?|visits?)|diikuti oleh.*|followed by.*|mengikuti anda"
    r"|follows you|(?:accounts?|akun)(?: yang)? (?:engaged|berinteraksi)|pengikut baru|new followers?"
    r"|(?:rp|idr)\.? ?[0-9][0-9.,]*(?: ?(?:rb|ribu|k|jt|juta))?|(?:\+62|62|0)8[0-9 -]{7,14}"
    r"|[+-] ?[0-9][0-9.,]* ?%"
)
_NUMBER = (
    r"(?<![\w.,+@/-])[0-9](?:[0-9.,']*[0-9])?(?: ?(?:ribu|rb|rbu|juta|jt|k|m|million|thousand))?\+?"
    r"(?:(?P<sign> ?%)|(?![\w/]))"
)
_LABEL = "|".join(rf"(?P<{field.value}>(?<![\w@#])(?:{words})(?![\w@]))" for field, words in _LABELS.items())
_BETWEEN = r"[\s:=|·•,;.()/\-]*"
_AVERAGE = r"rata-rata|rerata|median|average|avg|mean|per |tiap|each"
_TOTAL = r"total|jumlah"
_LINK_OR_AT = (
    r"(?:https?://|www\.)\S+|[\w.+-]{0,64}(?<!\.)@[\w.]+"
    r"|(?<![a-z0-9-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|net|be|me)/\S+"
)
_BARE_HANDLE = r"(?-i:(?=.*[a-z])[a-z0-9_.]{3,30})"
_FORMULA_WORDS = (
    (r"followers?|pengikut", EngagementFormula.FOLLOWERS),
    (r"reach|jangkauan", EngagementFormula.REACH),
    (r"views?|tayangan", EngagementFormula.VIEWS),
)
_UNITS = {"r": 10**3, "k": 10**3, "t": 10**3, "j": 10**6, "m": 10**6}
_SHORT_PLATFORMS = frozenset({"ig", "yt", "tt", "fb"})
_SHORTEST_PLATFORM = len("tiktok")
_SCALED = r"[0-9]+(?:[.,](?P<decimals>[0-9]+))? ?(?P<unit>rb|rbu|ribu|k|thousand|jt|juta|m|million)?"


def read_profile_text(text: str, platform: Platform | None = None) -> ProfileReading:
    """Read a pasted text of at most 20,000 characters; `platform` is the account's, when that is known already."""
    lines = [line for line in map(clean_text, text[:LONGEST_PASTE].splitlines()) if line]
    pairs = [*_pairs(lines)]
    is_profile = any(pair.label.field is ProfileField.FOLLOWERS for pair in pairs)
    mentions = _mentions(lines)
    named = _platform(lines, mentions, platform)
    found_on = Platform(str(named.value)) if named is not None and named.value is not None else platform
    handle = _handle(mentions, platform) or (_first_line(lines[0]) if lines and is_profile else None)
    counts = [_proposal(pair, is_tiktok=is_profile and found_on is Platform.TIKTOK) for pair in pairs]
    proposals = [each for each in (named, handle) if each is not None]
    for field, span in ((field, span) for field in ProfileField for span in (Span.POST, Span.NOT_SAID, Span.TOTAL)):
        same = [each for each in counts if (each.field, each.span) == (field, span)]
        proposals += [_one(same)] if same else []
    return ProfileReading(tuple(proposals))


def _pairs(lines: list[str]) -> Iterator[_Pair]:
    """Yield what belongs together: within each line, then over lines that hold nothing but one number or label."""
    alone: list[tuple[int, _Token]] = []
    for row, line in enumerate(lines):
        hidden = _compiled(_IGNORED).sub(_blank, _compiled(_LINK_OR_AT).sub(_blank, line))
        tokens = _tokens(hidden)
        if len(tokens) == 1 and _compiled(_BETWEEN).fullmatch(hidden[: tokens[0].start] + hidden[tokens[0].end :]):
            alone.append((row, tokens[0]))
            continue
        for run in _runs(tokens, hidden):
            yield from _paired(run, line)
    for _, group in groupby(enumerate(alone), key=lambda each: each[1][0] - each[0]):
        yield from _paired([token for _, (_, token) in group], "")


def _tokens(line: str) -> list[_Token]:
    """Return the numbers and labels of a line in order; percentages only beside a label that asks for one."""
    labels = [
        _Token("label", match[0], match.start(), match.end(), ProfileField(str(match.lastgroup)))
        for match in _compiled(_LABEL).finditer(line)
    ]
    numbers = [
        _Token("percent" if match["sign"] else "number", match[0], match.start(), match.end())
        for match in _compiled(_NUMBER).finditer(line)
    ]
    if any(token.field is not ProfileField.ENGAGEMENT_RATE for token in labels) or any(
        token.kind == "number" for token in numbers
    ):
        asked = any(token.field is ProfileField.ENGAGEMENT_RATE for token in labels)
        numbers = [token for token in numbers if asked or token.kind == "number"]
    return sorted([*labels, *numbers], key=lambda token: token.start)


def _runs(tokens: list[_Token], line: str) -> Iterator[list[_Token]]:
    """Yield the tokens that follow each other with nothing but signs between."""
    run: list[_Token] = []
    for token in tokens:
        if run and not _compiled(_BETWEEN).fullmatch(line[run[-1].end : token.start]):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _paired(run: list[_Token], line: str) -> Iterator[_Pair]:
    """Yield the pairs of a run; where a number may belong to either neighbour, its labels are not sure of it."""
    while run:
        end = next((at for at in range(1, len(run)) if run[at].is_label == run[at - 1].is_label), len(run))
        part, run = run[:end], run[end:]
        if len(part) % 2:
            yield from _unsure(part, line)
            continue
        for one, other in zip(part[::2], part[1::2], strict=True):
            label, number = (one, other) if one.is_label else (other, one)
            yield _Pair(label, (number,), _piece(one, other, line))


def _unsure(part: list[_Token], line: str) -> Iterator[_Pair]:
    """Yield each label of an odd run with the numbers on both sides of it."""
    for at, label in enumerate(part):
        near = part[max(0, at - 1) : at + 2]
        numbers = tuple(token for token in near if not token.is_label)
        if label.is_label and numbers:
            yield _Pair(label, numbers, _piece(near[0], near[-1], line), sure=False)


def _piece(first: _Token, last: _Token, line: str) -> str:
    """Return the text two tokens stand in; tokens of two lines are joined by a blank."""
    return line[first.start : last.end] if line else f"{first.text} {last.text}"


def _proposal(pair: _Pair, *, is_tiktok: bool) -> Proposal:
    """Return what a pair proposes; TikTok's own profile shows the likes of all videos."""
    field = pair.label.field or ProfileField.FOLLOWERS
    if field is ProfileField.ENGAGEMENT_RATE:
        return _rate(pair)
    span = _span(pair.label.text) if field in _COUNTED_OVER else Span.NOT_SAID
    parsed = [parse_count(number.text) for number in pair.numbers]
    values = tuple(each.value for each in parsed if each.value is not None)
    if not pair.sure:
        question: Problem = Message("Which number belongs to which word?")
        return Proposal(field, None, pair.text, question, values, span)
    if not values:
        question = parsed[0].problem or Message("Not a number: kept as text")
        return Proposal(field, None, pair.text, question, _thousandfold(pair.numbers[0].text), span)
    if field is not ProfileField.LIKES or span is not Span.NOT_SAID:
        return Proposal(field, values[0], pair.text, span=span)
    if is_tiktok:
        return Proposal(field, values[0], pair.text, span=Span.TOTAL)
    return Proposal(field, values[0], pair.text, Message("Likes of a usual post, or of the whole profile?"))


def _span(label: str) -> Span:
    """Return what a label says its number is counted over."""
    if _compiled(_AVERAGE).search(label):
        return Span.POST
    return Span.TOTAL if _compiled(_TOTAL).search(label) else Span.NOT_SAID


def _rate(pair: _Pair) -> Proposal:
    """Return the engagement rate of a pair, with the formula when the label tells it."""
    words = pair.label.text.lower()
    formula = next((formula for pattern, formula in _FORMULA_WORDS if re.search(pattern, words)), None)
    formula = formula or EngagementFormula.UNKNOWN
    field, number = ProfileField.ENGAGEMENT_RATE, pair.numbers[0]
    parsed = parse_percent(number.text)
    question: Problem = ""
    choices: tuple[Value, ...] = () if parsed.value is None else (parsed.value,)
    if not pair.sure:
        question = Message("Which number belongs to which word?")
        rates = (parse_percent(each.text).value for each in pair.numbers)
        choices = tuple(rate for rate in rates if rate is not None)
    elif parsed.value is None or parsed.problem:
        question = parsed.problem or Message("Not a number: kept as text")
    elif number.kind == "number" and parsed.value < _SMALL_RATE:
        question, choices = Message("A percentage, or a fraction of 1?"), (parsed.value, round(parsed.value * 100, 6))
    if question:
        return Proposal(field, None, pair.text, question, choices, formula=formula)
    return Proposal(field, parsed.value, pair.text, formula=formula)


def _thousandfold(text: str) -> tuple[int, ...]:
    """Return what a lone `22.8` may mean as a count."""
    return (round(float(text.replace(",", ".")) * 1000),) if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{1,3}", text) else ()


def _one(same: list[Proposal]) -> Proposal:
    """Return one proposal for what is told once or more: the exact number beside its short form, else a question."""
    first = same[0]
    values = list(
        dict.fromkeys(value for each in same for value in (each.choices or (each.value,)) if value is not None)
    )
    unsure = next((each for each in same if each.value is None), None)
    if unsure is None and len(values) == 1:
        return first
    if unsure is None:
        exact = min(same, key=_step)
        if all(_fits(each, exact) for each in same):
            return exact
    if len(same) == 1:
        return first
    text = " · ".join(dict.fromkeys(each.text for each in same))
    question = Message("The text tells it more than once, differently: which one?")
    return first._replace(value=None, text=text, question=question, choices=tuple(values))


def _step(proposal: Proposal) -> float:
    """Return how coarse the number of a proposal is written: 100 for `12,4 rb`, 1 for `12.431`."""
    match = _compiled(_SCALED).search(proposal.text)
    if match is None or not match["unit"]:
        return 1
    return float(_UNITS[match["unit"].lower()[0]] / 10 ** len(match["decimals"] or ""))


def _fits(coarse: Proposal, exact: Proposal) -> bool:
    """Tell whether a short form, rounded or cut, can stand for the exact number."""
    return abs(float(coarse.value or 0) - float(exact.value or 0)) < max(_step(coarse), 1e-9)


class _Mention(NamedTuple):
    """A handle or link in the text; the platform when a link tells it."""

    handle: str | None
    platform: Platform | None
    text: str


def _mentions(lines: Iterable[str]) -> list[_Mention]:
    """Return the handles and links of a text; mail addresses are none."""
    pieces = [match[0].strip(".,;:()[]") for line in lines for match in _compiled(_LINK_OR_AT).finditer(line)]
    parsed = [(parse_handle(piece), piece) for piece in pieces if "@" not in piece[1:] or "/" in piece]
    return [_Mention(each.handle, each.platform, piece) for each, piece in parsed if each.handle or each.platform]


def _handle(mentions: list[_Mention], platform: Platform | None) -> Proposal | None:
    """Return the one handle of the text, or the question which of several it is."""
    fitting = [each for each in mentions if each.handle and (not platform or each.platform in (None, platform))]
    handles = {handle_key(each.handle or ""): each for each in fitting}
    if not handles:
        return None
    text = " · ".join(each.text for each in handles.values())
    names = tuple(each.handle or "" for each in handles.values())
    if len(names) == 1:
        return Proposal(ProfileField.HANDLE, names[0], text)
    return Proposal(ProfileField.HANDLE, None, text, Message("Several handles: which one is it?"), names)


def _first_line(line: str) -> Proposal | None:
    """Return the question whether the first line of a copied page, one small word, is the handle."""
    if _compiled(_BARE_HANDLE).fullmatch(line) is None or _tokens(line) or platforms_in(line):
        return None
    return Proposal(ProfileField.HANDLE, None, line, Message("Is this the handle?"), (line,))


def _platform(lines: Iterable[str], mentions: list[_Mention], platform: Platform | None) -> Proposal | None:
    """Return the platform the text names, or a question when it names several or another than the account's."""
    named = [(each.platform, each.text) for each in mentions if each.platform]
    named += [(found, word) for line in lines for found, word in _platform_words(line)]
    texts: dict[Platform, str] = {}
    for found, text in named:
        texts.setdefault(found, text)
    if not texts or (platform is not None and platform in texts):
        return None
    field, text = ProfileField.PLATFORM, " · ".join(texts.values())
    choices = tuple(each.value for each in texts)
    if platform is not None:
        question = Message("The text is about another platform than this account")
        return Proposal(field, None, text, question, (*choices, platform.value))
    if len(choices) == 1:
        return Proposal(field, choices[0], text)
    return Proposal(field, None, text, Message("Several platforms: which one?"), choices)


def _platform_words(line: str) -> Iterator[tuple[Platform, str]]:
    """Yield the platforms a line names in words; "x", "tik" and the like are too short to be sure."""
    for word in re.findall(r"[a-z]+", _compiled(_LINK_OR_AT).sub(_blank, line), re.IGNORECASE):
        if len(word) >= _SHORTEST_PLATFORM or word.lower() in _SHORT_PLATFORMS:
            yield from ((found, word) for found in platforms_in(word) if found is not Platform.OTHER)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is compiled when a text is pasted first, not when the program starts."""
    return re.compile(pattern, re.IGNORECASE)


def _blank(match: re.Match[str]) -> str:
    """Return as many blanks as a match is long."""
    return " " * len(match[0])
