"""The one style sheet of the application, made from the tokens.

What a widget is, it says by a dynamic property: `variant` for buttons, `role` for labels and frames, `level` for
the state of a field or notice. Small on purpose: every rule is matched against every widget at the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.paths import resources
from planner.ui.theme import sizes as s
from planner.ui.theme.tokens import faded

if TYPE_CHECKING:
    from planner.ui.theme.tokens import Tokens


def stylesheet(t: Tokens) -> str:
    """Return the style sheet of one theme."""
    return "".join((_labels(t), _frames(t), _buttons(t), _inputs(t), _lists(t), _bars(t)))


def _labels(t: Tokens) -> str:
    roles = {
        "keyFigure": (t.text, s.TYPE_KEY_FIGURE, 600),
        "figure": (t.text, s.TYPE_FIGURE, 600),
        "pageTitle": (t.text, s.TYPE_PAGE_TITLE, 600),
        "emptyTitle": (t.text, s.TYPE_FIGURE + 2, 600),
        "name": (t.text, s.TYPE_NAME, 600),
        "crumbSlash": (t.text3, s.TYPE_PAGE_TITLE, 400),
        "title": (t.text, s.TYPE_BODY, 600),
        "cardTitle": (t.text, s.TYPE_CARD_TITLE, 600),
        "strong": (t.text, s.TYPE_BODY, 500),
        "total": (t.text, s.TYPE_BODY, 600),
        "secondary": (t.text2, s.TYPE_BODY, 400),
        "label": (t.text2, s.TYPE_LABEL, 400),
        "labelStrong": (t.text, s.TYPE_LABEL, 600),
        "small": (t.text3, s.TYPE_SMALL, 400),
        "tertiary": (t.text3, s.TYPE_LABEL, 400),
        "link": (t.accent, s.TYPE_LABEL, 500),
        "warn": (t.warn, s.TYPE_LABEL, 400),
        "bad": (t.bad, s.TYPE_LABEL, 400),
        "good": (t.good, s.TYPE_LABEL, 400),
    }
    return "".join(
        f'QLabel[role="{role}"]{{color:{colour};font-size:{size}px;font-weight:{weight}}}'
        for role, (colour, size, weight) in roles.items()
    ) + _pills(t)


def _pills(t: Tokens) -> str:
    levels = {
        "": (t.accent_tint, t.accent, t.accent_tint),
        "neutral": (t.c0, t.text2, t.c0),
        "warn": (t.warn_tint, t.warn, t.warn_line),
        "bad": (t.bad_tint, t.bad, t.bad_line),
        "good": (t.good_tint, t.good, t.good_line),
    }
    pills = "".join(
        f'QLabel[role="pill"][level="{level}"]{{background:{ground};color:{text};'
        f"border:1px solid {edge};border-radius:{s.RADIUS_CHIP}px;padding:0 7px;min-height:18px;max-height:18px;"
        f"font-size:{s.TYPE_LABEL}px;font-weight:500}}"
        for level, (ground, text, edge) in levels.items()
    )
    key = (
        f'QLabel[role="key"]{{color:{t.text2};border:1px solid {t.line2};border-radius:{s.RADIUS_CHIP}px;'
        f"padding:0 5px;min-height:16px;max-height:16px;font-size:{s.TYPE_SMALL}px}}"
    )
    return pills + key


def _frames(t: Tokens) -> str:
    grounds = {
        "surface": t.surface,
        "surface2": t.surface2,
        "page": t.bg,
        "rail": t.rail,
        "tint": t.accent_tint,
        "neutral": t.c0,
    }
    plain = "".join(f'QFrame[role="{role}"]{{background:{ground};border:0}}' for role, ground in grounds.items())
    return (
        plain
        + f"""
QFrame[role="card"]{{background:{t.surface};border:1px solid {t.line};border-radius:{s.RADIUS_CARD}px}}
QFrame[role="boardCard"]{{background:{t.surface};border:1px solid {t.line2};border-radius:{s.RADIUS_CONTROL}px}}
QFrame[role="boardCard"]:focus{{border:2px solid {t.accent}}}
QFrame[role="line"]{{background:{t.line};border:0;max-height:1px;min-height:1px}}
QFrame[role="edge"]{{background:{t.line2};border:0;max-height:1px;min-height:1px}}
QFrame[role="pageHeader"]{{background:{t.bg};border:0;border-bottom:1px solid {t.line}}}
QFrame[role="pane"]{{background:{t.surface};border:0;border-left:1px solid {t.line2}}}
QFrame[role="footer"]{{background:{t.surface};border:0;border-top:1px solid {t.line2}}}
QLabel[role="iconTile"]{{background:{t.accent_tint};border:0;border-radius:{s.RADIUS_CONTROL}px}}
QFrame[role="strip"]{{background:{t.bars};border:0;border-top:1px solid {t.line}}}
QFrame[role="strip-ink"]{{background:{t.rail};border:0}}
QFrame[role^="strip"] QLabel{{color:{t.text2};font-size:{s.TYPE_LABEL}px}}
QFrame[role^="strip"] QLabel[onInk="true"]{{color:{t.rail_text};border-color:{t.rail_text2}}}
QFrame[role="strip-ink"] QLabel#stripMessage{{color:{t.rail_strong};font-size:{s.TYPE_BODY}px}}
QFrame[role="notice-bad"]{{background:{t.bad_tint};border:0}}
QFrame[role="notice-warn"]{{background:{t.warn_tint};border:0}}
QFrame[role="notice-good"]{{background:{t.good_tint};border:0}}
QFrame[role="notice-info"],QFrame[role="notice-progress"]{{background:{t.surface};border:1px solid {t.line2}}}
QScrollArea{{background:transparent;border:0}}
QScrollArea>QWidget>QWidget[role="scrolled"]{{background:transparent}}
QSplitter::handle{{background:{t.line2}}}
QDialog{{background:{t.surface}}}
QToolTip{{background:{t.rail};color:{t.rail_text};border:0;padding:4px 8px;font-size:{s.TYPE_LABEL}px}}
"""
    )


def _button(selector: str, height: int, border: str, padding: int, rest: str) -> str:
    """Return one button rule; the height of a style sheet is without the border of 1 px."""
    return (
        f"{selector}{{min-height:{height - 2}px;max-height:{height - 2}px;border:1px solid {border};"
        f"padding:0 {padding}px;border-radius:{s.RADIUS_CONTROL}px;font-weight:500;{rest}}}"
    )


def _filled(selector: str, colours: tuple[str, str, str], text: str) -> str:
    """Return hover, pressed and disabled rules of a filled button."""
    _, hover, press = colours
    pale = faded(colours[0], s.DISABLED_OPACITY)
    return (
        f"{selector}:hover{{background:{hover};border-color:{hover}}}"
        f"{selector}:pressed{{background:{press};border-color:{press}}}"
        f"{selector}:disabled{{background:{pale};border-color:transparent;color:{faded(text, 0.85)}}}"
    )


def _buttons(t: Tokens) -> str:
    pale = faded(t.text, s.DISABLED_OPACITY)
    pale_line = faded(t.control, s.DISABLED_OPACITY)
    main = 'QPushButton[variant="primary"]'
    danger = 'QPushButton[variant="danger"]'
    flat = 'QPushButton[variant="flat"]'
    icon = 'QPushButton[variant="icon"]'
    quiet = 'QPushButton[variant="quiet"]'
    return (
        _button("QPushButton", s.HEIGHT_CONTROL, t.control, 12, f"background:{t.surface};color:{t.text};outline:0")
        + f"QPushButton:hover{{background:{t.hover}}}QPushButton:pressed{{background:{t.line}}}"
        + f"QPushButton:checked{{background:{t.accent_tint};color:{t.accent}}}"
        + f"QPushButton:disabled{{color:{pale};border-color:{pale_line};background:transparent}}"
        + 'QPushButton[small="true"]{min-height:26px;max-height:26px;padding:0 10px;font-size:12px}'
        + f"{main}{{background:{t.accent};border-color:{t.accent};color:{t.on_accent}}}"
        + _filled(main, (t.accent, t.accent_hover, t.accent_press), t.on_accent)
        + f"{danger}{{background:{t.bad_solid};border-color:{t.bad_solid};color:{t.on_bad}}}"
        + _filled(danger, (t.bad_solid, t.bad if t.name == "light" else t.bad_solid, t.bad_solid), t.on_bad)
        + f"{flat}{{background:transparent;border-color:transparent;color:{t.accent};padding:0 8px}}"
        + f'{flat}[edge="left"]{{margin-left:-{s.FLAT_PADDING}px}}'
        + f"{flat}:hover{{background:{t.hover};border-color:transparent}}"
        + f"{flat}:disabled{{color:{faded(t.accent, s.DISABLED_OPACITY)}}}"
        + f'{flat}[level="bad"]{{color:{t.bad}}}{flat}[level="warn"]{{color:{t.warn}}}'
        + f"{icon}{{min-width:30px;max-width:30px;padding:0}}"
        + f'{icon}[small="true"]{{min-width:26px;max-width:26px;padding:0}}'
        + f"{quiet}{{min-width:26px;max-width:26px;min-height:26px;max-height:26px;padding:0;"
        + "background:transparent;border-color:transparent}"
        + f"{quiet}:hover{{background:{t.hover}}}"
        + 'QPushButton[variant="undo"]{min-height:22px;max-height:22px;padding:0 4px;border:0;'
        + f"background:transparent;color:{t.rail_mark};font-weight:600}}"
        + f'QPushButton[variant="undo"]:hover{{color:{t.rail_strong}}}'
        + f'{flat}[level="quiet"]{{color:{t.text2}}}'
        + 'QPushButton[variant="inline"]{min-height:16px;max-height:18px;padding:0;border:0;background:transparent;'
        + f"color:{t.accent};font-size:{s.TYPE_LABEL}px}}"
        + 'QPushButton[variant="inline"]:hover{text-decoration:underline}'
        + 'QPushButton[variant="crumb"]{min-height:26px;max-height:26px;padding:0;border:0;background:transparent;'
        + f"color:{t.accent};font-size:{s.TYPE_PAGE_TITLE}px;font-weight:600}}"
        + f'QPushButton[variant="crumb"]:hover{{color:{t.accent_hover}}}'
        + "QPushButton::menu-indicator{image:none;width:0}"
    )


def _inputs(t: Tokens) -> str:
    fields = "QLineEdit,QPlainTextEdit,QTextEdit,QAbstractSpinBox,QComboBox,QDateEdit"
    focus = ",".join(f"{name}:focus" for name in fields.split(","))
    bad = ",".join(f'{name}[level="bad"]' for name in fields.split(","))
    warn = ",".join(f'{name}[level="warn"]' for name in fields.split(","))
    pale = faded(t.text, s.DISABLED_OPACITY)
    art = (resources() / "icons" / t.name).as_posix()
    inner = s.HEIGHT_CONTROL - 2
    return f"""
{fields}{{background:{t.surface};color:{t.text};border:1px solid {t.control};border-radius:{s.RADIUS_CONTROL}px;
padding:0 10px;selection-background-color:{t.accent_line};selection-color:{t.text};
placeholder-text-color:{t.text3}}}
QLineEdit,QAbstractSpinBox,QComboBox,QDateEdit{{min-height:{inner}px;max-height:{inner}px}}
QPlainTextEdit,QTextEdit{{padding:4px 6px}}
{focus}{{border:2px solid {t.accent};padding:0 9px;min-height:{inner - 2}px;max-height:{inner - 2}px}}
QPlainTextEdit:focus,QTextEdit:focus{{padding:3px 5px;min-height:0;max-height:16777215px}}
{warn}{{border:2px solid {t.warn_solid};padding:0 9px;min-height:{inner - 2}px;max-height:{inner - 2}px}}
{bad}{{border:2px solid {t.bad_solid};padding:0 9px;min-height:{inner - 2}px;max-height:{inner - 2}px}}
{",".join(f"{name}:disabled" for name in fields.split(","))}{{color:{pale};
border-color:{faded(t.control, s.DISABLED_OPACITY)}}}
QLineEdit[small="true"],QComboBox[small="true"]{{min-height:26px;max-height:26px}}
QLineEdit[small="true"]:focus,QComboBox[small="true"]:focus{{min-height:24px;max-height:24px}}
QLineEdit[variant="bare"],QLineEdit[variant="bare"]:focus,QPlainTextEdit[variant="bare"]{{
border:0;padding:0;background:transparent}}
QLineEdit[variant="bare"],QLineEdit[variant="bare"]:focus{{min-height:0;max-height:16777215px}}
QLineEdit[variant="row"],QLineEdit[variant="row"]:focus{{border:0;padding:0;background:transparent;
min-height:{s.HEIGHT_CONTROL}px;
max-height:{s.HEIGHT_CONTROL}px}}
QLineEdit[variant="cell"],QLineEdit[variant="cell"]:focus{{border:2px solid {t.accent};border-radius:{s.RADIUS_CHIP}px;
padding:0 4px;min-height:24px;max-height:24px}}
QComboBox[variant="cell"],QComboBox[variant="cell"]:focus{{border:2px solid {t.accent};border-radius:{s.RADIUS_CHIP}px;
padding:0 4px;min-height:24px;max-height:24px}}
QComboBox[variant="dashed"]{{border:1px dashed {t.control};color:{t.text3};background:transparent}}
QComboBox::drop-down{{border:0;width:26px}}
QComboBox::down-arrow{{image:url({art}/chevron-down.svg);width:16px;height:16px}}
QComboBox QAbstractItemView{{background:{t.surface};border:1px solid {t.line2};padding:4px;outline:0}}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{{border:0;width:20px;background:transparent}}
QAbstractSpinBox::up-arrow{{image:url({art}/chevron-up.svg);width:12px;height:12px}}
QAbstractSpinBox::down-arrow{{image:url({art}/chevron-down.svg);width:12px;height:12px}}
QDateEdit::drop-down{{border:0;width:26px}}
QDateEdit::down-arrow{{image:url({art}/chevron-down.svg);width:16px;height:16px}}
QCheckBox,QRadioButton{{spacing:8px;color:{t.text};outline:0}}
QCheckBox:disabled,QRadioButton:disabled{{color:{pale}}}
QCheckBox::indicator{{width:14px;height:14px;border:1px solid {t.control};border-radius:{s.RADIUS_CHIP}px;
background:{t.surface}}}
QCheckBox::indicator:hover{{background:{t.hover}}}
QCheckBox::indicator:checked,QCheckBox::indicator:indeterminate{{background:{t.accent};border-color:{t.accent}}}
QCheckBox::indicator:checked{{image:url({art}/check.svg)}}
QCheckBox::indicator:indeterminate{{image:url({art}/partial.svg)}}
QCheckBox::indicator:disabled{{border-color:{faded(t.control, s.DISABLED_OPACITY)}}}
QCheckBox::indicator:checked:disabled{{background:{faded(t.accent, s.DISABLED_OPACITY)}}}
QRadioButton::indicator{{width:14px;height:14px;border:1px solid {t.control};border-radius:8px;
background:{t.surface}}}
QRadioButton::indicator:checked{{width:6px;height:6px;border:5px solid {t.accent}}}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractItemView{{background:{t.surface};color:{t.text};border:0;outline:0;
selection-background-color:{t.accent_tint};selection-color:{t.text}}}
QTableView,QTreeView{{gridline-color:transparent}}
QTreeView::item,QListView::item{{min-height:28px}}
QListWidget[role="topics"]{{background:transparent}}
QListWidget[role="topics"]::item{{padding:0 8px;border-radius:{s.RADIUS_CONTROL}px}}
QListWidget[role="topics"]::item:hover{{background:{t.hover}}}
QListWidget[role="topics"]::item:selected{{background:{t.accent_tint};color:{t.accent}}}
QTextBrowser[role="reading"],QTextBrowser[role="reading"]:focus{{border:0;padding:0;background:transparent}}
QHeaderView{{background:{t.surface2};border:0}}
QHeaderView::section{{background:{t.surface2};color:{t.text2};border:0;border-bottom:1px solid {t.line2};
padding:0 8px;font-size:{s.TYPE_LABEL}px;font-weight:400}}
QTableCornerButton::section{{background:{t.surface2};border:0;border-bottom:1px solid {t.line2}}}
QAbstractScrollArea::corner{{background:transparent}}
QScrollBar{{background:transparent;border:0;margin:0}}
QScrollBar:vertical{{width:{s.WIDTH_SCROLL_BAR}px}}
QScrollBar:horizontal{{height:{s.WIDTH_SCROLL_BAR}px}}
QScrollBar::handle{{background:{t.line2};border-radius:3px;margin:2px}}
QScrollBar::handle:hover,QScrollBar::handle:pressed{{background:{t.control}}}
QScrollBar::handle:disabled{{background:transparent}}
QScrollBar::handle:vertical{{min-height:32px}}
QScrollBar::handle:horizontal{{min-width:32px}}
QScrollBar::add-line,QScrollBar::sub-line{{width:0;height:0}}
QScrollBar::add-page,QScrollBar::sub-page{{background:transparent}}
"""


def _bars(t: Tokens) -> str:
    art = (resources() / "icons" / t.name).as_posix()
    return f"""
QMenuBar{{background:{t.bars};color:{t.text};border-bottom:1px solid {t.line};padding:0 2px}}
QMenuBar::item{{padding:7px 10px;background:transparent;border-radius:{s.RADIUS_CHIP}px}}
QMenuBar::item:selected{{background:{t.hover}}}
QMenuBar::item:pressed{{background:{t.accent_tint}}}
QMenu{{background:{t.surface};color:{t.text};border:1px solid {t.line2};padding:4px}}
QMenu::item{{padding:6px 24px 6px 10px;border-radius:{s.RADIUS_CHIP}px;min-height:16px}}
QMenu::item:selected{{background:{t.accent_tint}}}
QMenu::item:disabled{{color:{faded(t.text, s.DISABLED_OPACITY)}}}
QMenu::icon{{padding-left:8px}}
QMenu::indicator{{width:16px;height:16px;left:6px}}
QMenu::indicator:checked{{image:url({art}/menu-check.svg)}}
QMenu::right-arrow{{image:url({art}/chevron-right.svg);width:14px;height:14px}}
QMenu::separator{{height:1px;background:{t.line};margin:4px 6px}}
QTabBar{{background:transparent;outline:0}}
QTabBar::tab{{height:{s.HEIGHT_TAB - 4}px;padding:0 10px;border:0;border-bottom:2px solid transparent;
color:{t.text2};background:transparent}}
QTabBar::tab:hover{{color:{t.text}}}
QTabBar::tab:selected{{color:{t.text};border-bottom:2px solid {t.accent};font-weight:600}}
QTabBar::tab:focus{{background:{t.accent_tint}}}
QTabWidget::pane{{border:0;border-top:1px solid {t.line}}}
QProgressBar{{background:{t.c0};border:0;border-radius:4px;min-height:8px;max-height:8px}}
QProgressBar::chunk{{background:{t.accent};border-radius:4px}}
QStatusBar{{background:{t.bars};color:{t.text2};border-top:1px solid {t.line}}}
QCalendarWidget QAbstractItemView{{selection-background-color:{t.accent};selection-color:{t.on_accent}}}
"""
