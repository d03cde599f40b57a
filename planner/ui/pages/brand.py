"""The brand profile: who the shop is, whom it wants to reach, what it sells and whom it competes with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Message, tr, trn
from planner.operations.shop import change_brand
from planner.queries.shop import BrandProfile, brand_profile
from planner.queries.yardsticks import yardsticks
from planner.terms import Gender
from planner.ui.editors import ChoiceEdit, CountEdit, LineEdit, NoteEdit, named, settle
from planner.ui.session import Route
from planner.ui.shop.lists import CompetitorsCard, ProductsCard
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button
from planner.ui.widgets.forms import Form, FormRow, TagsField
from planner.ui.widgets.frames import Card, PageHeader, scrolled
from planner.ui.widgets.styling import label
from planner.wording import words

if TYPE_CHECKING:
    from planner.ui.session import Session

FORM_WIDTH, FORM_WIDTH_NARROW = 540, 440
NARROW = 1160
SETTINGS = Route("settings")  # the place the profile belongs to
AGE_WIDTH = 64
OLDEST = 120


class BrandPage(QWidget):
    """Two columns of cards; every field is stored when it is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._profile: BrandProfile | None = None
        self.fields: dict[str, Any] = {}
        self.tags: dict[str, TagsField] = {}
        self._examples: dict[str, str] = {}
        self.products, self.competitors = ProductsCard(session), CompetitorsCard(session)
        self._cards = [self._shop_card(), self._buyer_card()]
        self._build()
        self._actions = self._make_actions()

    def open(self, key: str) -> None:
        """Show the profile to somebody who comes from setting up a campaign (`setup:<campaign>`); lead back there."""
        page, _, campaign_id = key.partition(":")
        self._show_way_back(Route(page, campaign_id) if page == "setup" and campaign_id else SETTINGS)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        self._profile = self._session.look(brand_profile)
        shown = self._profile or BrandProfile("")
        for name, editor in self.fields.items():
            editor.set_value(getattr(shown, name))
        for name, field in self.tags.items():
            stored = _listed(getattr(shown, name))
            if field.tags() != stored:
                field.set_tags(stored)
            field.set_placeholder("" if stored else self._examples[name])
        weights = self._session.look(yardsticks).weights
        self._fit_note.setText(
            tr("Used for the fit score: niche {niche} points, city and audience {audience} points.").format(
                niche=weights.niche, audience=weights.audience
            )
        )
        counts = (self.products.refresh(), self.competitors.refresh())
        told = (trn("{n} product", "{n} products", counts[0]), trn("{n} competitor", "{n} competitors", counts[1]))
        self._session.said.emit(" \u00b7 ".join(told))

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return list(self._actions)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget where one came from; whoever opens the profile next comes from somewhere else."""
        if not event.spontaneous():
            self._show_way_back(SETTINGS)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tables their room in a small window."""
        super().resizeEvent(event)
        for card in self._cards:
            card.setFixedWidth(FORM_WIDTH if self.width() >= NARROW else FORM_WIDTH_NARROW)

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, run in (
            (tr("Add product to the shop"), self.products.grid.edit_new),
            (tr("Add competitor"), self.competitors.grid.edit_new),
            (tr("Tiers and benchmarks"), self._go_on),
        ):
            action = QAction(text, self)
            action.triggered.connect(run)
            made.append(action)
        return made

    def _build(self) -> None:
        self.header = header = PageHeader()
        self._show_way_back(SETTINGS)
        header.parent_clicked.connect(lambda: self._session.went.emit(self._back))
        header.end_context()
        onward = button(tr("Tiers and benchmarks"))
        onward.clicked.connect(self._go_on)
        header.add_button(onward)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, self._cards), (right, [self.products, self.competitors])):
            column.setSpacing(s.SPACE_4)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        content = QWidget()
        beside = QHBoxLayout(content)
        beside.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        beside.setSpacing(s.SPACE_4)
        beside.addLayout(left)
        beside.addLayout(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(scrolled(content, sideways=True), 1)

    def _show_way_back(self, route: Route) -> None:
        self._back = route
        above = tr("Settings") if route == SETTINGS else tr("Set up campaign")
        self.header.set_breadcrumb(above, tr("Brand profile"))

    def _shop_card(self) -> Card:
        card = Card(tr("Shop"))
        form = Form()
        self._add(form, "name", tr("Name of the shop"), LineEdit(needed=tr("A name is needed.")))
        self._add(
            form,
            "about",
            tr("About us"),
            NoteEdit(lines=2),
            tr("Two sentences; they stand at the top of every brief."),
        )
        category = LineEdit()
        category.setPlaceholderText(tr("For example sambal, or skincare"))
        self._add(form, "category", tr("Category"), category, tr("Tells which exclusivity of others binds a creator."))
        tone = NoteEdit(lines=2)
        tone.setPlaceholderText(tr("How the brand speaks and what it stands for"))
        held = tr("Held beside a creator when brand values are scored.")
        self._add(form, "tone", tr("Tone and character"), tone, held)
        contact = LineEdit()
        contact.setPlaceholderText(tr("Name and WhatsApp number, as written on a brief."))
        self._add(form, "contact", tr("Contact for creators"), contact)
        mention, link = LineEdit(), LineEdit()
        mention.setPlaceholderText(tr("@account"))
        link.setPlaceholderText(tr("Link to the shop"))
        self.fields |= {"mention": mention, "link": link}
        mention.setFixedWidth(150)
        pair = form.add_pair(
            tr("Mention and link"), named(mention, tr("Account to mention")), named(link, tr("Link to the shop"))
        )
        for name in ("mention", "link"):
            self._connect(name, pair, "")
        prefix = LineEdit()
        prefix.setMaxLength(4)
        hint = tr("4 characters that begin every Shopee code of the shop.")
        self._add(form, "shopee_prefix", tr("Shopee prefix"), prefix, hint)
        card.body.addWidget(form)
        return card

    def _buyer_card(self) -> Card:
        card = Card(tr("Whom the shop looks for"))
        self._fit_note = label("", "label", wrap=True)
        card.body.addWidget(self._fit_note)
        form = Form()
        self._add_tags(form, "niches", tr("Fitting niches"), tr("Culinary, cooking…"))
        first, last = CountEdit(most=OLDEST), CountEdit(most=OLDEST)
        gender = ChoiceEdit([(None, tr("not chosen", "gender")), *words(Gender)])
        self.fields |= {"target_age_from": first, "target_age_until": last, "target_gender": gender}
        for field in (first, last):
            field.setFixedWidth(AGE_WIDTH)
        row = form.add_pair(
            tr("Buyers' age, gender"),
            named(first, tr("Age from")),
            label("\u2013", "label"),
            named(last, tr("Age up to")),
            label(tr("years"), "label"),
            named(gender, tr("Gender of the buyers")),
        )
        for name in ("target_age_from", "target_age_until", "target_gender"):
            self._connect(name, row, "")
        self._add_tags(form, "target_cities", tr("Buyers' cities"), tr("Malang, Surabaya…"))
        self._add_tags(form, "target_interests", tr("Buyers' interests"), tr("Spicy food, hampers…"))
        card.body.addWidget(form)
        return card

    def _add(self, form: Form, name: str, words: str, editor: LineEdit | NoteEdit, hint: str = "") -> None:
        self.fields[name] = editor
        row = form.add(words, editor)
        row.set_hint(hint)
        self._connect(name, row, hint)

    def _add_tags(self, form: Form, name: str, words: str, example: str) -> None:
        field = TagsField(split_at_space=False)
        self._examples[name] = example
        field.changed.connect(lambda tags: self._write(name, ", ".join(tags)))
        self.tags[name] = field
        form.add(words, field)

    def _connect(self, name: str, row: FormRow, hint: str) -> None:
        editor = self.fields[name]
        editor.committed.connect(lambda value: self._write(name, value))
        editor.refused.connect(lambda text: row.set_hint(text or hint, "bad" if text else ""))

    def _write(self, name: str, value: Any) -> None:
        # The first word written about the shop makes it; a shop without a name is called like its file.
        fields = {name: value} if self._profile else {"name": self._session.workspace.path.stem, name: value}
        if name == "shopee_prefix":
            fields[name] = value.upper()
        attempt = self._session.history.attempt(Message("change the brand profile"), change_brand, **fields)
        if name in self.tags:
            if attempt.problem:
                self._session.history.failed.emit(attempt.problem)
            self.refresh()
        elif settle(self.fields[name], getattr(self._profile or BrandProfile(""), name), attempt):
            self.refresh()

    def _go_on(self) -> None:
        self._session.went.emit(Route("yardsticks"))


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
