"""Settings: language and theme, who works here, and the ways to what the shop has set for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner import settings
from planner.language import LANGUAGES, tr, trn
from planner.queries.campaigns import product_rows
from planner.queries.influencer_list import shop_name
from planner.queries.messages import own_occasions
from planner.queries.shop import brand_profile, competitor_rows
from planner.queries.yardsticks import benchmark_tables, tier_tables
from planner.ui.editors import ChoiceEdit, LineEdit, named, settle
from planner.ui.session import Route
from planner.ui.shop.naming import LONGEST_NAME, name_shop
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button
from planner.ui.widgets.forms import Form
from planner.ui.widgets.frames import Card, PageHeader, scrolled
from planner.ui.widgets.styling import label, line
from planner.wording import own_words

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QLabel, QPushButton

    from planner.ui.session import Session

WIDTH = 620
LONGEST_AUTHOR = 60


class SettingsPage(QWidget):
    """One column of cards."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = PageHeader()
        header.set_title(tr("Settings"))
        column.addWidget(header)
        inner = QWidget()
        column.addWidget(scrolled(inner), 1)
        row = QHBoxLayout(inner)
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        cards = QVBoxLayout()
        cards.setSpacing(s.SPACE_4)
        row.addLayout(cards)
        row.addStretch(1)
        for card in (self._look_card(), self._person_card(), self._shop_card()):
            card.setFixedWidth(WIDTH)
            cards.addWidget(card)
        cards.addStretch(1)

    def refresh(self) -> None:
        """Say what is stored."""
        profile = self._session.look(brand_profile)
        products, competitors = len(self._session.read(product_rows)), len(self._session.look(competitor_rows))
        self.shop.set_value(profile.name if profile else "")
        self._say_of_shop(self.shop.problem())
        told = [profile.category] if profile and profile.category else []
        told += [trn("{n} product", "{n} products", products)] if products else []
        told += [trn("{n} competitor", "{n} competitors", competitors)] if competitors else []
        self.brand_told.setText(" \u00b7 ".join(told) or tr("not filled in yet"))
        tiers = [own_words(row.name) for row in self._session.look(tier_tables) if row.is_current]
        used = [row.name for row in self._session.look(benchmark_tables) if row.is_used]
        told = [tr("Tiers: {name}").format(name=name) for name in tiers]
        told += [tr("ER benchmarks: {names}").format(names=", ".join(used)) if used else tr("No benchmark in use")]
        self.yardsticks_told.setText(" \u00b7 ".join(told))
        own = len(self._session.look(own_occasions))
        changed = (
            trn("{n} text of your own", "{n} texts of your own", own) if own else tr("All texts are the planner's own")
        )
        self.messages_told.setText(changed)
        self._session.said.emit(tr("Settings"))

    def actions(self) -> list[QAction]:
        """Return no commands: each field is its own."""
        return []

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

    def _person_card(self) -> Card:
        card = Card(tr("You"))
        form = Form()
        self.author = LineEdit()
        self.author.setMaxLength(LONGEST_AUTHOR)
        self.author.set_value(settings.load()["author"])
        self.author.setPlaceholderText(settings.author())
        self.author.committed.connect(self._on_author_committed)
        row = form.add(tr("Your name"), self.author)
        self._author_row = row
        self._say_of_author()
        card.body.addWidget(form)
        return card

    def _shop_card(self) -> Card:
        card = Card(tr("Shop"))
        form = Form()
        self.shop = LineEdit(needed=tr("A name is needed."))
        self.shop.setMaxLength(LONGEST_NAME)
        self.shop.committed.connect(self._on_shop_committed)
        self._shop_row = form.add(tr("Name of the shop"), self.shop)
        self.shop.refused.connect(self._say_of_shop)
        card.body.addWidget(form)
        card.body.addWidget(line())
        self.brand, self.brand_told = self._way(card, tr("Brand profile"), "brand")
        card.body.addWidget(line())
        self.yardsticks, self.yardsticks_told = self._way(card, tr("Tiers and benchmarks"), "yardsticks")
        card.body.addWidget(line())
        self.messages, self.messages_told = self._way(card, tr("WhatsApp messages"), "messages")
        return card

    def _way(self, card: Card, title: str, page: str) -> tuple[QPushButton, QLabel]:
        """Add the way to a page: its name, what is set there, and the button that opens it."""
        told = label("", "label", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, "strong"))
        words.addWidget(told)
        opened = button(tr("Open"))
        opened.setAccessibleName(f"{tr('Open')}: {title}")
        opened.clicked.connect(lambda: self._session.went.emit(Route(page)))
        row = QHBoxLayout()
        row.setSpacing(s.SPACE_4)
        row.addLayout(words, 1)
        row.addWidget(opened)
        card.body.addLayout(row)
        return opened, told

    def _on_author_committed(self, name: str) -> None:
        settings.save(author=name)
        self._session.workspace.author = settings.author()
        self.author.setPlaceholderText(settings.author())
        self._say_of_author()

    def _say_of_author(self) -> None:
        """Say where the name is seen; without one nothing is shown, and the computer's own name is kept."""
        words = tr("Shown in the history beside each of your changes.")
        if not self.author.value():
            words = tr("Without a name none is shown; “{login}”, this computer's user, is kept with your changes.")
        self._author_row.set_hint(words.format(login=settings.author()))

    def _on_shop_committed(self, name: str) -> None:
        stored = self._session.look(shop_name)
        settle(self.shop, stored, name_shop(self._session, name))

    def _say_of_shop(self, problem: str) -> None:
        usual = tr("It signs messages, briefs and promise sheets.")
        self._shop_row.set_hint(problem or usual, "bad" if problem else "")

    def _choose(self, key: str, value: str) -> None:
        settings.save(**{key: value})
        self._session.asked.emit(key)
