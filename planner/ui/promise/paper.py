"""Promise versus proof on one page of A4: the words of `exchange.promise_paper` in text that can be selected."""

from __future__ import annotations

import re
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


# More than a page holds in the smallest letters: nobody need try to set it.
_ALL = 80
_WHOLE = 16_000
_STEP = 25  # characters: texts are not fitted finer than this
# Set smaller first; what is still too much for the last scale is shortened, and what is left out is said.
SCALES = (1.15, 1.1, 1.05, 1.0, 0.94, 0.88, 0.82, 0.76)
# The least that is shown: the first of these that fits grows again to what really has room.
FLOORS = (
    Setting(0.76, 400, _ALL, 24),
    Setting(0.76, 200, _ALL, 12),
    Setting(0.74, 120, _ALL, 8),
    Setting(0.74, 100, 20, 6),
    Setting(0.74, 80, 14, 5),
    Setting(0.74, 60, 12, 4),
    Setting(0.74, 45, 10, 3),
    Setting(0.72, 40, 7, 2),
    Setting(0.7, 30, 5, 1),
)
# Under a row, and over the sum of all.
_LINE = f"border-bottom:0.5px solid {LIGHT.line}"
_SUM = f"border-top:1px solid {LIGHT.text2}"
_BLANKS = re.compile(r"[^\S\u00a0]+")  # but what is kept together stays so
_WIDTHS = {6: (17, 18, 16, 17, 14, 18), 5: (29, 20, 23, 14, 14), 4: (46, 16, 16, 22)}


def write_pdf(sheet: PromiseSheet, path: Path) -> None:
    """Write a promise sheet to a PDF file of one page; ExportError when that fails."""
    paper = promise_paper(sheet)
    write_page(lay_out(paper), path, paper.title)


def lay_out(paper: PromisePaper) -> QTextDocument:
    """Return the page as large as it fits; what does not fit is counted in a line of its own."""
    if _may_fit(paper) and fits(found := _set_whole(paper, len(SCALES) - 1)):
        low, high = 0, len(SCALES) - 1
        while low < high:
            middle = (low + high) // 2
            document = _set_whole(paper, middle)
            if fits(document):
                found, high = document, middle
            else:
                low = middle + 1
        return found
    floor = next((each for each in FLOORS if fits(_set(paper, each))), FLOORS[-1])
    return _set(paper, _grown(paper, floor))


def _set_whole(paper: PromisePaper, scale: int) -> QTextDocument:
    return _set(paper, Setting(SCALES[scale], _WHOLE, _ALL, _ALL))


def _may_fit(paper: PromisePaper) -> bool:
    """Tell whether it is worth trying to set a page whole: one of far too many rows or letters is not."""
    rows = sum(len(part.rows) + len(part.lines) for part in _parts(paper))
    return rows <= _ALL and sum(map(len, _texts(paper))) <= _WHOLE


def _parts(paper: PromisePaper) -> tuple[Part, ...]:
    return paper.content, paper.promises, paper.money, paper.proofs, paper.messages, paper.agreements


def _texts(paper: PromisePaper) -> list[str]:
    texts = [text for _, text in paper.facts]
    for part in _parts(paper):
        texts += [*part.lines, *(text for row in part.rows for text in (*row.cells, row.under))]
    return texts


def _set(paper: PromisePaper, setting: Setting) -> QTextDocument:
    return make_document(_html(paper, setting), _style(setting), _px(12, setting))


def _grown(paper: PromisePaper, floor: Setting) -> Setting:
    """Return a setting with as many rows, and texts as long, as the page has room for."""
    rows = max(max(len(part.rows), len(part.lines)) for part in _parts(paper)[1:])
    grown = _most(paper, floor, "rows", min(rows, _ALL))
    grown = _most(paper, grown, "contents", min(len(paper.content.rows), _ALL))
    return _most(paper, grown, "longest", min(max(map(len, _texts(paper))), _WHOLE), _STEP)


def _most(paper: PromisePaper, setting: Setting, name: str, highest: int, step: int = 1) -> Setting:
    """Return the setting with the largest number of that name with which it fits, to within `step`."""
    low = getattr(setting, name)
    while highest - low >= step:
        middle = (low + highest + 1) // 2
        if fits(_set(paper, setting._replace(**{name: middle}))):
            low = middle
        else:
            highest = middle - 1
    return setting._replace(**{name: low})


def _html(paper: PromisePaper, setting: Setting) -> str:
    parts = (
        _head(paper, setting),
        _table(paper.content, setting, setting.contents),
        _lines(paper.promises, setting),
        _table(paper.money, setting, setting.rows),
        _table(paper.proofs, setting, setting.rows),
        _lines(paper.messages, setting),
        _lines(paper.agreements, setting),
        _signatures(paper, setting),
        f'<p class="small"><br/>{_e(paper.foot)}</p>',
    )
    return f"<body>{''.join(parts)}</body>"


def _head(paper: PromisePaper, setting: Setting) -> str:
    rows = "".join(
        f'<tr><td width="14%" class="quiet">{_e(name)}</td><td>{_e(_cut(text, setting))}</td></tr>'
        for name, text in paper.facts
    )
    summary = " · ".join(_e(text) for text in paper.summary)
    end = "padding-right:0;vertical-align:bottom"
    rule = f"border-bottom:1.5px solid {LIGHT.accent};padding:0 8px {_px(5, setting)}px 0"
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr><td width="70%" style="{rule}" class="title">'
        f'{_e(_cut(paper.title, setting))}</td><td width="30%" align="right" style="{rule};{end}">'
        f"<b>{_e(_cut(paper.shop, setting))}</b></td></tr></table>"
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:{_px(8, setting)}px">{rows}</table>'
        f'<table width="100%" cellspacing="0" style="margin-top:{_px(8, setting)}px"><tr>'
        f'<td bgcolor="{LIGHT.c0}" style="padding:{_px(7, setting)}px"><b>{summary}</b></td></tr></table>'
    )


def _table(part: Part, setting: Setting, most: int) -> str:
    if not part.rows:
        return _lines(part, setting)
    widths = _WIDTHS[len(part.heads)]
    last = len(widths) - 1
    heads = "".join(
        f'<td width="{width}%" {_look(part, at, last, _LINE)}><span class="small">{_e(head)}</span></td>'
        for at, (head, width) in enumerate(zip(part.heads, widths, strict=True))
    )
    shown = "".join(_row(part, row, setting) for row in part.rows[:most])
    left = len(part.rows) - most
    if left > 0:
        shown += f'<tr><td colspan="{len(part.heads)}">{_more(left)}</td></tr>'
    if part.total:
        cells = "".join(
            f"<td {_look(part, at, last, _SUM)}><b>{_e(text)}</b></td>" for at, text in enumerate(part.total)
        )
        shown += f"<tr>{cells}</tr>"
    table = f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{heads}</tr>{shown}</table>'
    return _heading(part.heading) + table


def _row(part: Part, row: Row, setting: Setting) -> str:
    last = len(row.cells) - 1
    line = "" if row.under else _LINE
    cells = "".join(
        f"<td {_look(part, at, last, line)}>"
        f"{_mark(_e(_cut(text, setting)), late=row.level == 'late' and at == last)}</td>"
        for at, text in enumerate(row.cells)
    )
    under = ""
    if row.under:
        under = f'<td colspan="{len(row.cells)}" class="small" style="{_LINE}">{_e(_cut(row.under, setting))}</td>'
        under = f"<tr>{under}</tr>"
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


def _signatures(paper: PromisePaper, setting: Setting) -> str:
    """Return the places to sign; they stay on a crowded page too."""
    cells = "".join(
        f'<td width="50%"><span class="small">{_e(tr("Place, date, signature"))}</span><br/><br/><br/>'
        f"_______________________________<br/>{_e(_cut(name, setting))}</td>"
        for name in paper.signatures
    )
    top = _px(16, setting)
    return f'<table width="100%" cellspacing="0" style="margin-top:{top}px"><tr>{cells}</tr></table>'


def _more(left: int) -> str:
    text = trn("… {n} more row in the planner", "… {n} more rows in the planner", left)
    return f'<b class="small">{_e(text)}</b>'


def _cut(text: str, setting: Setting) -> str:
    """Return a text as one line, ending visibly where it is shortened."""
    line = _BLANKS.sub(" ", text).strip()
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


def _look(part: Part, at: int, last: int, line: str) -> str:
    """Return how a cell stands; an amount is never broken over two lines, and the last ends where the page does."""
    style = f"{line};padding-right:0" if at == last else line
    return f'align="right" style="white-space:nowrap;{style}"' if at in part.right else f'align="left" style="{style}"'


def _e(text: str) -> str:
    return escape(text)


def _px(size: float, setting: Setting) -> int:
    return round(size * setting.scale)
