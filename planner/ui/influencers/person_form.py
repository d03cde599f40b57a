"""Name, niche, city and contact of a person, their tags and the remarks about them; each written when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from planner.formats import format_phone
from planner.language import Message, tr
from planner.operations.influencers import change_influencers, set_tags
from planner.ui.editors import ChoiceEdit, LineEdit, NoteEdit, settle
from planner.ui.influencers.audience import AudienceBlock, gender_choices
from planner.ui.influencers.reading import read_name, read_phone
from planner.ui.influencers.table import tier_choices
from planner.ui.personal_data import watching
from planner.ui.shop.fields import YearEdit
from planner.ui.widgets.forms import Form, FormRow, Hint, TagsField
from planner.ui.widgets.frames import Block

if TYPE_CHECKING:
    from planner.queries.influencers import InfluencerDetail
    from planner.ui.reading import Reading
    from planner.ui.session import Session

OLDEST_YEAR = 1900


class NameEdit(LineEdit):
    """A person's name; never empty."""

    def read(self, text: str) -> Reading:
        """Return the name."""
        return read_name(text)


class PhoneEdit(LineEdit):
    """A WhatsApp number, shown as people write it and kept as `+62…`."""

    def read(self, text: str) -> Reading:
        """Return the number as E.164 text."""
        return read_phone(text)

    def shown(self, value: Any) -> str:
        """Return the number as people write it."""
        return format_phone(value) if value else ""


class PersonTags(TagsField):
    """The tags of a person; Esc gives a half-typed one up, which leaving the field would add."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Empty the line on Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            begun = event.key() == Qt.Key.Key_Escape and self._line.text()
            if begun:
                self._line.clear()
                return True
        return super().eventFilter(watched, event)


class PersonForm:
    """Four blocks: tags, person and contact, audience, notes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._detail: InfluencerDetail | None = None
        self._unwritten: dict[str, tuple[str, str]] = {}  # remarks that could not be stored, and why, per person
        self._tags_block = Block(tr("Tags"))
        self._person = Block(tr("Person and contact"))
        self._remarks = Block(tr("Notes"))
        self.audience = AudienceBlock(session)
        self.blocks = (self._tags_block, self._person, self.audience, self._remarks)
        self.tags = PersonTags(split_at_space=False)
        self.tags.set_name(tr("Tags"))
        self.tags.set_placeholder(tr("add a tag"))
        self.tags.changed.connect(self._on_tags_changed)
        self._tags_block.body.addWidget(self.tags)
        self._build_lines()
        self.remarks = NoteEdit(lines=4)
        self.remarks.setAccessibleName(tr("Notes"))
        self.remarks.committed.connect(lambda text: self._change("notes", text))
        hint = Hint()
        self.remarks.refused.connect(lambda problem: hint.set_hint(problem, "bad"))
        self._remarks.body.addWidget(self.remarks)
        self._remarks.body.addWidget(hint)
        self._remarks.body.addWidget(watching(self.remarks))

    def _build_lines(self) -> None:
        form = Form()
        self.lines: dict[str, LineEdit] = {
            "name": NameEdit(needed=tr("A name is needed.")),
            "niche": LineEdit(),
            "city": LineEdit(),
            "phone": PhoneEdit(),
            "email": LineEdit(),
            "pic": LineEdit(),
            "birth_year": YearEdit(least=OLDEST_YEAR, most=self._session.today().year),
        }
        titles = {
            "name": tr("Name"),
            "niche": tr("Niche"),
            "city": tr("City"),
            "phone": tr("WhatsApp"),
            "email": tr("Email"),
            "pic": tr("PIC"),
            "birth_year": tr("Year of birth"),
        }
        for key, line in self.lines.items():
            row = form.add(titles[key], line)
            line.refused.connect(lambda problem, row=row: _hint(row, problem))
            line.committed.connect(lambda value, key=key: self._change(key, value))
        self.gender, self.tier = ChoiceEdit(gender_choices()), ChoiceEdit(tier_choices())
        for key, title, box in (("gender", tr("Gender"), self.gender), ("tier_given", tr("Tier"), self.tier)):
            row = form.add(title, box)
            box.refused.connect(lambda problem, row=row: _hint(row, problem))
            box.committed.connect(lambda value, key=key: self._change(key, value))
        self._person.body.addWidget(form)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show a person; `other`: not the one that stood there, so whatever could not be read is dropped."""
        if other:
            self._keep_remarks()
        self._detail = detail
        for key, line in self.lines.items():
            (line.reset_value if other else line.set_value)(self._stored(key))
        (self.remarks.reset_value if other else self.remarks.set_value)(detail.notes)
        text, problem = self._unwritten.pop(detail.row.id, ("", ""))
        if text:
            self.remarks.setPlainText(text)
            self.remarks.refuse(problem, detail.notes)
        self.gender.set_value(detail.audience.gender)
        self.tier.set_value(detail.tier_given)
        self.audience.show_detail(detail, other=other)
        if list(detail.row.tags) != self.tags.tags():
            self.tags.set_tags(detail.row.tags)

    def _keep_remarks(self) -> None:
        """Write the remarks of the person who is left; what cannot be written waits until they are shown again."""
        if self._detail is not None and not self.remarks.commit():
            self._unwritten[self._detail.row.id] = (self.remarks.toPlainText(), self.remarks.problem())

    def _stored(self, name: str) -> Any:
        detail = self._detail
        if detail is None:
            return None
        places = (detail, detail.standing, detail.audience, detail.row)
        return next(getattr(place, name) for place in places if hasattr(place, name))

    def _change(self, name: str, value: Any) -> None:
        if self._detail is None:
            return
        who: dict[str, str | int] = {"name": self._detail.row.name}
        labels = {
            "name": Message("rename {name}", who),
            "niche": Message("change the niche of {name}", who),
            "city": Message("change the city of {name}", who),
            "phone": Message("change the WhatsApp number of {name}", who),
            "email": Message("change the email of {name}", who),
            "pic": Message("change PIC of {name}", who),
            "notes": Message("change the notes of {name}", who),
            "tier_given": Message("change the tier of {name}", who),
            "gender": Message("change the gender of {name}", who),
            "birth_year": Message("change the year of birth of {name}", who),
        }
        editors = {**self.lines, "notes": self.remarks, "tier_given": self.tier, "gender": self.gender}
        editor = editors[name]
        stored, key = self._stored(name), self._detail.row.id
        result = self._session.history.attempt(labels[name], change_influencers, [key], **{name: value})
        settle(editor, stored, result)

    def _on_tags_changed(self, tags: list[str]) -> None:
        if self._detail is not None:
            label_ = Message("change the tags of {name}", {"name": self._detail.row.name})
            self._session.history.run(label_, set_tags, self._detail.row.id, tags)


def _hint(row: FormRow, problem: str) -> None:
    row.set_hint(problem, "bad")
