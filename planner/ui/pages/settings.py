"""Settings: the shop's own words, language and theme, and where the tiers begin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner import settings
from planner.formats import format_number
from planner.language import LANGUAGES, Message, tr
from planner.operations.shop import change_brand, set_fact
from planner.queries.campaigns import brand_row
from planner.queries.shop import tier_thresholds
from planner.rules.tiers import PRESETS, TierThresholds
from planner.ui.editors import ChoiceEdit, LineEdit, NoteEdit, named, settle
from planner.ui.theme import sizes as s
from planner.ui.widgets.forms import Form
from planner.ui.widgets.frames import Card, PageHeader
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from planner.ui.session import Session

WIDTH = 620


class SettingsPage(QWidget):
    """One column of cards; every field is stored when it is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = PageHeader()
        header.set_title(tr("Settings"))
        column.addWidget(header)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        cards = QVBoxLayout()
        cards.setSpacing(s.SPACE_4)
        row.addLayout(cards)
        row.addStretch(1)
        scroll.setWidget(inner)
        for card in (self._shop_card(), self._look_card(), self._tier_card()):
            card.setFixedWidth(WIDTH)
            cards.addWidget(card)
        cards.addStretch(1)

    def refresh(self) -> None:
        """Show what is stored."""
        brand = self._session.read(brand_row)
        for field, editor in self._brand.items():
            editor.set_value(getattr(brand, field) if brand else "")
        thresholds = self._session.read(tier_thresholds)
        named_so = (name for name, _ in _preset_words() if PRESETS[name] == thresholds)
        self.tiers.set_value(next(named_so, None))
        self._say_tiers(thresholds)
        self._session.said.emit(tr("Settings"))

    def actions(self) -> list[QAction]:
        """Return no commands: each field is its own."""
        return []

    def _shop_card(self) -> Card:
        card = Card(tr("Shop"))
        form = Form()
        self._brand: dict[str, LineEdit | NoteEdit] = {
            "name": LineEdit(needed=tr("A name is needed.")),
            "about": NoteEdit(lines=3),
            "contact": LineEdit(),
            "mention": LineEdit(),
            "link": LineEdit(),
            "shopee_prefix": LineEdit(),
        }
        words = {
            "name": (tr("Name of the shop"), ""),
            "about": (tr("About us"), tr("Two sentences; they stand at the top of every brief.")),
            "contact": (tr("Contact for creators"), tr("Name and WhatsApp number, as written on a brief.")),
            "mention": (tr("Account to mention"), ""),
            "link": (tr("Link to the shop"), ""),
            "shopee_prefix": (tr("Shopee prefix"), tr("4 characters that begin every Shopee code of the shop.")),
        }
        for field, editor in self._brand.items():
            text, hint = words[field]
            form_row = form.add(text, editor)
            form_row.set_hint(hint)
            editor.committed.connect(lambda value, field=field: self._write_brand(field, value))
            editor.refused.connect(lambda text, r=form_row, h=hint: r.set_hint(text or h, "bad" if text else ""))
        card.body.addWidget(form)
        return card

    def _look_card(self) -> Card:
        card = Card(tr("Display"))
        form = Form()
        chosen = settings.load()
        self.language = named(ChoiceEdit([(code, name) for code, name in LANGUAGES.items()]), tr("Language"))
        self.language.set_value(chosen["language"])
        self.language.committed.connect(lambda code: self._choose("language", code))
        self.theme = named(ChoiceEdit([("light", tr("Light")), ("dark", tr("Dark"))]), tr("Theme"))
        self.theme.set_value(chosen["theme"])
        self.theme.committed.connect(lambda name: self._choose("theme", name))
        form.add(tr("Language"), self.language)
        form.add(tr("Theme"), self.theme)
        card.body.addWidget(form)
        return card

    def _tier_card(self) -> Card:
        card = Card(tr("Tiers"))
        form = Form()
        self.tiers = named(ChoiceEdit(_preset_words()), tr("Table of tiers"))
        self.tiers.committed.connect(self._write_tiers)
        self._tier_row = form.add(tr("Table of tiers"), self.tiers)
        card.body.addWidget(form)
        note = tr("Sources disagree where a tier begins. A tier given by hand stays as it is.")
        card.body.addWidget(label(note, "label", wrap=True))
        return card

    def _say_tiers(self, thresholds: TierThresholds) -> None:
        sentence = tr("micro from {micro}, macro from {macro}, mega from {mega} followers")
        self._tier_row.set_hint(
            sentence.format(**{name: format_number(value) for name, value in thresholds._asdict().items()})
        )

    def _write_brand(self, field: str, value: str) -> None:
        brand = self._session.read(brand_row)
        # The first word written about the shop makes it; a shop without a name is called like its file.
        fields = {field: value} if brand else {"name": self._session.workspace.path.stem, field: value}
        if field == "shopee_prefix":
            fields[field] = value.upper()
        attempt = self._session.history.attempt(Message("change the shop's words"), change_brand, **fields)
        if settle(self._brand[field], getattr(brand, field) if brand else "", attempt):
            self.refresh()

    def _write_tiers(self, name: str) -> None:
        self._session.history.run(
            Message("change the table of tiers"), set_fact, "tier_thresholds", json.dumps(PRESETS[name])
        )
        self.refresh()

    def _choose(self, key: str, value: str) -> None:
        settings.save(**{key: value})
        self._session.asked.emit(key)


def _preset_words() -> list[tuple[str, str]]:
    words = {
        "planner": tr("Usual in Indonesia"),
        "article-1k": tr("Articles that count micro from 1,000"),
        "hypeauditor": "HypeAuditor",
    }
    return [(name, words[name]) for name in PRESETS if name in words]
