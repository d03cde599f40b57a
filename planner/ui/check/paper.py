"""A background check on one page of A4: the same figures as the sheet, in text that can be selected and searched."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_number, format_percent
from planner.language import tr
from planner.rules.clashes import full_date
from planner.rules.engagement import band_word, post_rate
from planner.rules.fit import fit_word
from planner.rules.vetting import FlagLevel
from planner.ui.check.words import (
    account_name,
    checked_line,
    exclusivity_lines,
    free_sentence,
    missing_sentence,
    results,
    score_of,
    yes_no,
)
from planner.ui.printing import fits, make_document, write_page
from planner.ui.theme.tokens import LIGHT
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from planner.queries.checks import CheckSheet, PostRow

_VERDICT_COLOURS = {"passed": (LIGHT.good_tint, LIGHT.good), "held": (LIGHT.warn_tint, LIGHT.warn)}
_REJECTED = (LIGHT.bad_tint, LIGHT.bad)
_OPEN = (LIGHT.c0, LIGHT.text2)


class Setting(NamedTuple):
    """How a sheet is set: the scale of its letters, the longest text in characters, the most lines of a list."""

    scale: float
    longest: int
    most: int


# Set smaller first, then shorten what is written at length: the figures are never left out.
SETTINGS = (
    Setting(1.06, 600, 6),
    Setting(1.0, 600, 6),
    Setting(0.94, 600, 6),
    Setting(0.88, 600, 6),
    Setting(0.88, 300, 5),
    Setting(0.84, 180, 4),
    Setting(0.8, 110, 3),
    Setting(0.76, 70, 2),
    Setting(0.7, 40, 2),
)


def write_pdf(sheet: CheckSheet, path: Path, today: date) -> None:
    """Write a check to a PDF file of one page, by way of a temporary one; ExportError when that fails."""
    write_page(lay_out(sheet, today), path, _title(sheet))


def lay_out(sheet: CheckSheet, today: date) -> QTextDocument:
    """Return the sheet as large as it fits on one page; long texts end in "…, see the planner"."""
    for setting in SETTINGS:
        document = make_document(_html(sheet, today, setting), _style(setting), _px(13, setting))
        if fits(document):
            break
    return document


def _style(setting: Setting) -> str:
    return (
        f"body{{color:{LIGHT.text}}}"
        f".title{{font-size:{_px(22, setting)}px;font-weight:600}}"
        f".heading{{font-size:{_px(13, setting)}px;font-weight:600;color:{LIGHT.accent};"
        f"margin:{_px(12, setting)}px 0 3px 0}}"
        f"p{{margin:0 0 2px 0}}td{{padding:1px 8px 1px 0}}"
        f".quiet{{color:{LIGHT.text2};font-size:{_px(12, setting)}px}}"
        f".figure{{font-size:{_px(22, setting)}px;font-weight:600}}"
        f".small{{font-size:{_px(11, setting)}px;color:{LIGHT.text2}}}"
    )


def _html(sheet: CheckSheet, today: date, setting: Setting) -> str:
    """Return all words of the page."""
    left = _posts(sheet)
    right = _warnings(sheet, today, setting) + _fit(sheet) + _scores(sheet)
    two_columns = '<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:6px"><tr><td width="54%">'
    return "".join(
        (
            "<body>",
            _head(sheet, today),
            _verdict(sheet, setting),
            f"{two_columns}{left}</td>",
            f'<td width="46%" style="padding-left:14px">{right}</td></tr></table>',
            _texts(sheet, setting),
            _logs(sheet, setting),
            f'<p class="small"><br/>{_e(_foot(today))}</p></body>',
        )
    )


def _head(sheet: CheckSheet, today: date) -> str:
    about = [part for part in (sheet.city, sheet.niche) if part]
    if sheet.account is not None:
        about.append(account_name(sheet.account))
    lines = (" · ".join(about), _capital(checked_line(sheet, today)))
    under = "".join(f'<p class="quiet">{_e(text)}</p>' for text in lines if text)
    return f'<p class="title">{_e(_title(sheet))}</p>{under}'


def _verdict(sheet: CheckSheet, setting: Setting) -> str:
    check = sheet.check
    verdict = check.verdict if check else None
    ground, ink = _OPEN if verdict is None else _VERDICT_COLOURS.get(verdict, _REJECTED)
    lines = [f'<b style="color:{ink}">{_e(tr("Verdict"))}: {_e(verdict_word(verdict))}</b>']
    if check is not None and check.reason:
        lines.append(_e(_cut(check.reason, setting)))
    if check is not None and check.recheck_on is not None:
        lines.append(_e(tr("Check again on {date}").format(date=full_date(check.recheck_on))))
    return (
        f'<table width="100%" cellspacing="0" style="margin-top:10px"><tr><td bgcolor="{ground}" style="padding:9px">'
        f"{'<br/>'.join(lines)}</td></tr></table>"
    )


def _posts(sheet: CheckSheet) -> str:
    found = results(sheet)
    band = f" {band_word(found.band)}" if found.band else ""
    lines = [text for text in (found.formula, found.how, found.posts, found.yardstick, *found.others) if text]
    facts = (
        (tr("Sponsored posts"), found.sponsored),
        (tr("Likes per comment"), found.ratio),
    )
    return (
        _heading(tr("Last 12 posts"))
        + f'<p><span class="figure">{_e(found.rate)}</span><b>{_e(band)}</b></p>'
        + "".join(f'<p class="quiet">{_e(text)}</p>' for text in lines)
        + _pairs(facts)
        + (_post_table(sheet) if sheet.posts else "")
    )


def _post_table(sheet: CheckSheet) -> str:
    facts = sheet.assessment.facts
    heads = (tr("Date"), tr("Likes"), tr("Comments"), tr("Views"), tr("Sponsored"), tr("ER"))
    rows = [
        (*_numbers(post), format_percent(post_rate(post.numbers(), facts.followers, facts.formula)))
        for post in sheet.posts
    ]
    cells = "".join(
        f'<td align="{_side(at)}"><span class="small">{_e(head)}</span></td>' for at, head in enumerate(heads)
    )
    body = "".join(
        "<tr>" + "".join(f'<td align="{_side(at)}">{_e(text)}</td>' for at, text in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<table cellspacing="0" cellpadding="0" style="margin-top:4px"><tr>{cells}</tr>{body}</table>'


def _numbers(post: PostRow) -> tuple[str, ...]:
    day = "—" if post.posted_on is None else full_date(post.posted_on)
    counts = (format_number(count) for count in (post.likes, post.comments, post.views))
    return (day, *counts, yes_no(post.is_sponsored))


def _scores(sheet: CheckSheet) -> str:
    check = sheet.check
    if check is None:
        return ""
    pairs = (
        (tr("Audience fit"), score_of(check.audience_fit)),
        (tr("Brand-value fit"), score_of(check.brand_fit)),
        (tr("Content quality"), score_of(check.content_quality)),
        (tr("Likes the product"), yes_no(check.likes_product)),
        (tr("Answers fast"), yes_no(check.answers_fast)),
    )
    return _heading(tr("Scores")) + _pairs(pairs)


def _warnings(sheet: CheckSheet, today: date, setting: Setting) -> str:
    flags = sheet.assessment.flags
    lines = [
        f'<p><span style="color:{LIGHT.bad if flag.level is FlagLevel.WARNING else LIGHT.warn}">▲</span> '
        f"{_e(flag.sentence())}</p>"
        for flag in flags[: 2 * setting.most]
    ]
    if len(flags) > len(lines):
        lines.append(_more(len(flags) - len(lines)))
    lines = lines or [f"<p>{_e(tr('Nothing stands out in what is known.'))}</p>"]
    missing = missing_sentence(sheet)
    if missing:
        lines.append(f'<p class="quiet">{_e(missing)}</p>')
    claims = [f"<p>{_e(text)}</p>" for text in exclusivity_lines(sheet, today)]
    if free := free_sentence(sheet, today):
        claims.append(f"<p><b>{_e(free)}</b></p>")
    if claims:
        claims.insert(0, _heading(tr("Exclusivity")))
    return "".join((_heading(tr("To look out for")), *lines, *claims))


def _fit(sheet: CheckSheet) -> str:
    fit = sheet.assessment.fit
    total = tr("{points} of {n}").format(points=fit.points, n=fit.of) if fit.of else "—"
    pairs = [
        (
            fit_word(part.kind),
            tr("empty", "score part") if part.points is None else f"{part.points}/{part.weight}",
        )
        for part in fit.parts
    ]
    return _heading(f"{tr('Fit score')}: {total}") + _pairs(pairs)


def _texts(sheet: CheckSheet, setting: Setting) -> str:
    check = sheet.check
    if check is None:
        return ""
    parts = (
        (tr("Jump in followers"), check.follower_jump),
        (tr("Quality of the comments"), check.comment_quality),
        (tr("Notes"), check.notes),
    )
    return "".join(f"{_heading(title)}<p>{_e(_cut(text, setting))}</p>" for title, text in parts if text)


def _logs(sheet: CheckSheet, setting: Setting) -> str:
    works = [_joined(_day(row.worked_on), row.brand, _cut(row.notes, setting), row.link) for row in sheet.works]
    troubles = [
        _joined(_day(row.happened_on), word(row.severity), _cut(row.text, setting), row.link)
        for row in sheet.controversies
    ]
    files = [file.name for file in sheet.attachments]
    return "".join(
        _listed(title, lines, setting)
        for title, lines in (
            (tr("Work for competitors"), works),
            (tr("Controversies"), troubles),
            (tr("Attachments"), [", ".join(files[: setting.most])] if files else []),
        )
    )


def _listed(title: str, lines: Sequence[str], setting: Setting) -> str:
    if not lines:
        return ""
    shown = [f"<p>{_e(line)}</p>" for line in lines[: setting.most]]
    left = len(lines) - setting.most
    if left > 0:
        shown.append(_more(left))
    return _heading(title) + "".join(shown)


def _more(left: int) -> str:
    return f'<p class="quiet">{_e(tr("{n} more, see the planner").format(n=left))}</p>'


def _foot(today: date) -> str:
    day = format_date(today, today, weekday=False)
    return tr("Printed {date}. For your own use: this page holds personal data (UU PDP).").format(
        date=f"{day} {today.year}"
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f'<tr><td>{_e(name)}</td><td align="right"><b>{_e(value)}</b></td></tr>' for name, value in pairs)
    return f'<table width="92%" cellspacing="0" cellpadding="0" style="margin-top:3px">{rows}</table>'


def _cut(text: str, setting: Setting) -> str:
    """Return a text as one line, ending visibly where it is shortened."""
    line = " ".join(text.split())
    if len(line) <= setting.longest:
        return line
    return tr("{text}…, see the planner").format(text=line[: setting.longest].rsplit(" ", 1)[0])


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _day(day: date | None) -> str:
    return "" if day is None else full_date(day)


def _title(sheet: CheckSheet) -> str:
    return tr("Background check: {name}").format(name=sheet.name)


def _heading(text: str) -> str:
    return f'<p class="heading">{_e(text)}</p>'


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _side(at: int) -> str:
    return "left" if at == 0 else "right"


def _e(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def _px(size: float, setting: Setting) -> int:
    return round(size * setting.scale)
