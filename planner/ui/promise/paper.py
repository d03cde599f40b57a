"""Promise versus proof on one page of A4: the words of `exchange.promise_paper` in text that can be selected."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from planner.exchange.promise_paper import promise_paper
from planner.language import tr, trn
from planner.ui.printing import fits, make_document, write_page
from planner.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from planner.exchange.promise_paper import Part, PromisePaper, Row
    from planner.queries.promise import PromiseSheet


class Setting(NamedTuple):
    """How a page is set: the scale of its letters, the longest text in characters, the most rows of each part."""

    scale: float
    longest: int
    contents: int
    rows: int
    signs: bool


_ALL = 1000
# Set smaller first, then shorten what is written at length and the long lists; what is left out is said.
SETTINGS = (
    Setting(1.0, 2000, _ALL, _ALL, signs=True),
    Setting(0.94, 2000, _ALL, _ALL, signs=True),
    Setting(0.88, 2000, _ALL, _ALL, signs=True),
    Setting(0.82, 2000, _ALL, _ALL, signs=True),
    Setting(0.76, 1200, _ALL, _ALL, signs=False),
    Setting(0.76, 500, _ALL, 24, signs=False),
    Setting(0.76, 300, _ALL, 16, signs=False),
    Setting(0.74, 200, _ALL, 12, signs=False),
    Setting(0.74, 120, _ALL, 8, signs=False),
    Setting(0.74, 100, 20, 6, signs=False),
    Setting(0.74, 80, 16, 6, signs=False),
    Setting(0.74, 80, 14, 5, signs=False),
    Setting(0.74, 60, 12, 4, signs=False),
    Setting(0.74, 45, 10, 3, signs=False),
    Setting(0.72, 40, 7, 2, signs=False),
    Setting(0.7, 30, 5, 1, signs=False),
)
_WIDTHS = {6: (21, 19, 19, 13, 14, 14), 5: (31, 22, 19, 14, 14), 4: (46, 16, 16, 22)}


def write_pdf(sheet: PromiseSheet, path: Path) -> None:
    """Write a promise sheet to a PDF file of one page; ExportError when that fails."""
    paper = promise_paper(sheet)
    write_page(lay_out(paper), path, paper.title)


def lay_out(paper: PromisePaper) -> QTextDocument:
    """Return the page as large as it fits; what does not fit is counted in a line of its own."""
    for setting in SETTINGS:
        document = make_document(_html(paper, setting), _style(setting), _px(12, setting))
        if fits(document):
            break
    return document


def _html(paper: PromisePaper, setting: Setting) -> str:
    parts = (
        _head(paper, setting),
        _table(paper.content, setting, setting.contents),
        _lines(paper.promises, setting),
        _table(paper.money, setting, setting.rows),
        _table(paper.proofs, setting, setting.rows),
        _lines(paper.messages, setting),
        _lines(paper.agreements, setting),
        _signatures(paper) if setting.signs else "",
        f'<p class="small"><br/>{_e(paper.foot)}</p>',
    )
    return f"<body>{''.join(parts)}</body>"


def _head(paper: PromisePaper, setting: Setting) -> str:
    rows = "".join(
        f'<tr><td width="14%" class="quiet">{_e(name)}</td><td>{_e(_cut(text, setting))}</td></tr>'
        for name, text in paper.facts
    )
    summary = " · ".join(_e(text) for text in paper.summary)
    return (
        f'<p class="title">{_e(_cut(paper.title, setting))}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:4px">{rows}</table>'
        f'<table width="100%" cellspacing="0" style="margin-top:6px"><tr>'
        f'<td bgcolor="{LIGHT.c0}" style="padding:6px"><b>{summary}</b></td></tr></table>'
    )


def _table(part: Part, setting: Setting, most: int) -> str:
    if not part.rows:
        return _lines(part, setting)
    widths = _WIDTHS[len(part.heads)]
    heads = "".join(
        f'<td width="{width}%" {_look(part, at)}><span class="small">{_e(head)}</span></td>'
        for at, (head, width) in enumerate(zip(part.heads, widths, strict=True))
    )
    shown = "".join(_row(part, row, setting) for row in part.rows[:most])
    left = len(part.rows) - most
    if left > 0:
        shown += f'<tr><td colspan="{len(part.heads)}">{_more(left)}</td></tr>'
    if part.total:
        cells = "".join(f"<td {_look(part, at)}><b>{_e(text)}</b></td>" for at, text in enumerate(part.total))
        shown += f"<tr>{cells}</tr>"
    table = f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{heads}</tr>{shown}</table>'
    return _heading(part.heading) + table


def _row(part: Part, row: Row, setting: Setting) -> str:
    last = len(row.cells) - 1
    cells = "".join(
        f"<td {_look(part, at)}>{_mark(_e(_cut(text, setting)), late=row.level == 'late' and at == last)}</td>"
        for at, text in enumerate(row.cells)
    )
    under = ""
    if row.under:
        under = f'<tr><td colspan="{len(row.cells)}" class="small">{_e(_cut(row.under, setting))}</td></tr>'
    return f"<tr>{cells}</tr>{under}"


def _mark(text: str, *, late: bool) -> str:
    return f'<b style="color:{LIGHT.bad}">{text}</b>' if late else text


def _lines(part: Part, setting: Setting) -> str:
    if not part.lines:
        return ""
    shown = [f"<p>{_e(_cut(line, setting))}</p>" for line in part.lines[: setting.rows]]
    left = len(part.lines) - setting.rows
    if left > 0:
        shown.append(f"<p>{_more(left)}</p>")
    return _heading(part.heading) + "".join(shown)


def _signatures(paper: PromisePaper) -> str:
    cells = "".join(
        f'<td width="50%"><span class="small">{_e(tr("Place, date, signature"))}</span><br/><br/><br/>'
        f"_______________________________<br/>{_e(name)}</td>"
        for name in paper.signatures
    )
    return f'<table width="100%" cellspacing="0" style="margin-top:16px"><tr>{cells}</tr></table>'


def _more(left: int) -> str:
    text = trn("… {n} more row in the planner", "… {n} more rows in the planner", left)
    return f'<b class="small">{_e(text)}</b>'


def _cut(text: str, setting: Setting) -> str:
    """Return a text as one line, ending visibly where it is shortened."""
    line = " ".join(text.split())
    if len(line) <= setting.longest:
        return line
    kept = line[: setting.longest]
    return tr("{text}…, see the planner").format(text=kept.rsplit(" ", 1)[0] if " " in kept else kept)


def _style(setting: Setting) -> str:
    return (
        f"body{{color:{LIGHT.text}}}"
        f".title{{font-size:{_px(20, setting)}px;font-weight:600}}"
        f".heading{{font-size:{_px(13, setting)}px;font-weight:600;color:{LIGHT.accent};"
        f"margin:{_px(10, setting)}px 0 2px 0}}"
        f"p{{margin:0 0 1px 0}}td{{padding:1px 8px 1px 0}}"
        f".quiet{{color:{LIGHT.text2}}}"
        f".small{{font-size:{_px(11, setting)}px;color:{LIGHT.text2}}}"
    )


def _heading(text: str) -> str:
    return f'<p class="heading">{_e(text)}</p>'


def _look(part: Part, at: int) -> str:
    """Return how a column stands; an amount is never broken over two lines."""
    return 'align="right" style="white-space:nowrap"' if at in part.right else 'align="left"'


def _e(text: str) -> str:
    return escape(text)


def _px(size: float, setting: Setting) -> int:
    return round(size * setting.scale)
