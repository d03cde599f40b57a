"""Paste to fill: proposes an account's numbers from a copied profile or insight text, in Indonesian or English.

Every proposal keeps the piece of text it came from. What can be read in two ways becomes a question, never a guess:
two labels around one number, and numbers side by side (`12k-15k`, `12 ribu 500`, `1½ rb`).
"""

from __future__ import annotations

import functools
import re
from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.formats.handles import handle_key, parse_handle
from planner.formats.numbers import parse_count, parse_percent
from planner.formats.parsed import Problem, clean_text
from planner.formats.vocabulary import platforms_in
from planner.language import Message
from planner.terms import EngagementFormula, Platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
    is_several: bool = False  # numbers side by side, which of them is not said

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
    r"|(?<![0-9%])(?:[+-]|(?<!% )[+-] )[0-9][0-9.,]* ?%"
)
_UNIT = r"(?:ribuan|ribu|rbu|rb|jutaan|juta|jt|k|m|million|thousand|ratusan|ratus|hundred|miliar|milyar|billion|bn)"
_PART = rf"[0-9](?:[0-9.,']*[0-9])?(?: ?{_UNIT})?\+?"
_PERCENT_SIGN = r" ?(?:%|persen\b|percent\b)"
# What stands between the ends of a range, a number and another it grew to, or the factors of a product.
_RANGE_WORDS = "sd|sampai|hingga|sampai dengan|to|ke|jadi|menjadi|lebih|atau|or|dan|and|x"
_RANGE = rf" ?(?:[-~→>\u00d7*&+]{{1,2}}|s/d|s\.d\.?|(?:{_RANGE_WORDS}) ) ?"
_NEXT = rf"(?:{_PERCENT_SIGN})?{_RANGE}{_PART}| [0-9]+/{_PART}|(?! ?%) {_PART}(?!{_PERCENT_SIGN})"
_NUMBER = (
    rf"(?<![\w.,+@/-])(?:[0-9]{{1,2}}/[0-9]{{1,2}} ?{_UNIT}|{_PART}(?:{_NEXT}){{0,4}})"
    rf"(?:(?P<sign>{_PERCENT_SIGN})|(?![\w/]))"
)
_CLEAR = r"[|·•;()]|\. "
_FRACTION_SIGN = r"(?<=[0-9])(?=[½⅓⅔¼¾⅕⅛])"
_FRACTION = rf"(?:(?P<whole>[0-9]+) )?(?P<top>[0-9]+) ?/ ?(?P<bottom>[1-9][0-9]*) ?(?P<unit>{_UNIT}|{_PERCENT_SIGN})?"
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
    parted = _compiled(_FRACTION_SIGN).sub(" ", text[:LONGEST_PASTE])  # 1½ is cleaned to "1 1/2", not to "11/2"
    lines = [line.replace("\u2044", "/") for line in map(clean_text, parted.splitlines()) if line]
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
        _Token(
            "percent" if match["sign"] else "number",
            match[0],
            match.start(),
            match.end(),
            is_several=_compiled(rf"{_PART}(?:{_PERCENT_SIGN})?").fullmatch(match[0]) is None,
        )
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
    parts: list[list[_Token]] = [[]]
    for token in run:
        if parts[-1] and parts[-1][-1].is_label == token.is_label:
            parts.append([])
        parts[-1].append(token)
    for before, part, after in zip([[], *parts], parts, [*parts[1:], []], strict=False):
        if len(part) % 2:
            yield from _unsure(part, line)
            continue
        for one, other in zip(part[::2], part[1::2], strict=True):
            label, number = (one, other) if one.is_label else (other, one)
            first = before[-1] if one is part[0] and _is_left_over(before, one, line) else one
            last = after[0] if other is part[-1] and _is_left_over(after, other, line) else other
            numbers = tuple(dict.fromkeys(each for each in (first, number, last) if not each.is_label))
            yield _Pair(label, numbers, _piece(first, last, line), sure=len(numbers) == 1)


def _is_left_over(part: list[_Token], beside: _Token, line: str) -> bool:
    """Tell whether a part next to a paired number is a number without a label that is not clearly parted from it."""
    if len(part) % 2 == 0 or beside.is_label:
        return False
    near = part[-1] if part[-1].start < beside.start or not line else part[0]
    gap = line[min(near.end, beside.end) : max(near.start, beside.start)]
    return _compiled(_CLEAR).search(gap) is None


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
    question = _asked(pair)
    if question:
        return Proposal(field, None, pair.text, question, _meant(pair, _counts), span)
    parsed = parse_count(pair.numbers[0].text)
    if parsed.value is None:
        question = parsed.problem or Message("Not a number: kept as text")
        return Proposal(field, None, pair.text, question, _thousandfold(pair.numbers[0].text), span)
    if field is not ProfileField.LIKES or span is not Span.NOT_SAID:
        return Proposal(field, parsed.value, pair.text, span=span)
    if is_tiktok:
        return Proposal(field, parsed.value, pair.text, span=Span.TOTAL)
    return Proposal(field, parsed.value, pair.text, Message("Likes of a usual post, or of the whole profile?"))


def _asked(pair: _Pair) -> Problem:
    """Return what must be asked because more than one number stands at a label."""
    if any(number.is_several for number in pair.numbers):
        return Message("Several numbers side by side: what is meant?")
    return "" if pair.sure else Message("Which number belongs to which word?")


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
    question = _asked(pair)
    choices: tuple[Value, ...] = () if parsed.value is None else (parsed.value,)
    if question:
        choices = _meant(pair, _rates)
    elif parsed.value is None or parsed.problem:
        question = parsed.problem or Message("Not a number: kept as text")
    elif number.kind == "number" and parsed.value < _SMALL_RATE:
        question, choices = Message("A percentage, or a fraction of 1?"), (parsed.value, round(parsed.value * 100, 6))
    if question:
        return Proposal(field, None, pair.text, question, choices, formula=formula)
    return Proposal(field, parsed.value, pair.text, formula=formula)


def _meant(pair: _Pair, read: Callable[[str], Iterable[Value]]) -> tuple[Value, ...]:
    """Return what the numbers of a pair may mean, each once."""
    return tuple(dict.fromkeys(value for number in pair.numbers for value in read(number.text)))


def _counts(text: str) -> list[int]:
    """Return the counts numbers side by side may mean: one sum of thousands and the rest, or each of them."""
    fraction = _compiled(_FRACTION).fullmatch(text)
    if fraction is not None:
        return [round(_fraction(fraction) * (parse_count(f"1 {fraction['unit'] or ''}").value or 1))]
    whole = parse_count(text).value
    if whole is not None:
        return [whole]
    parts = [match[0] for match in _compiled(_PART).finditer(text)]
    units = [_compiled(rf"{_UNIT}\+?$").search(part) for part in parts]
    unit = "" if units[-1] is None else units[-1][0]
    is_range = _compiled(_RANGE).search(text) is not None
    if is_range:
        # "10-12 ribu" begins at ten thousand.
        parts = [part if own else f"{part} {unit}" for part, own in zip(parts, units, strict=True)]
    found = [value for part in parts if (value := parse_count(part).value) is not None]
    is_sum = not is_range and len(found) == len(parts) and units[0] is not None
    falls = all(low < high for high, low in pairwise(found))
    return [sum(found), *found] if is_sum and falls and len(found) > 1 else found


def _rates(text: str) -> list[float]:
    """Return the percentages numbers side by side may mean."""
    fraction = _compiled(_FRACTION).fullmatch(text)
    if fraction is not None:
        return [float(_fraction(fraction))]
    parts = (parse_percent(match[0]).value for match in _compiled(_PART).finditer(text))
    return [value for value in parts if value is not None]


def _fraction(match: re.Match[str]) -> Fraction:
    """Return the value of `1 1/2` without its unit."""
    return Fraction(int(match["top"]), int(match["bottom"])) + int(match["whole"] or 0)


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
