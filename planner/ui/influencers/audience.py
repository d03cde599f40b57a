"""Who follows a person, as they or a file tell it: cities, ages and the share of women, editable in the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.formats import format_percent, parse_percent
from planner.language import Message, tr
from planner.operations.influencers import change_influencers
from planner.terms import Gender
from planner.ui.editors import LineEdit, NoteEdit, settle
from planner.ui.reading import Reading
from planner.ui.widgets.forms import Form
from planner.ui.widgets.frames import Block

if TYPE_CHECKING:
    from planner.queries.influencers import Audience, InfluencerDetail
    from planner.ui.session import Session

HIGHEST_SHARE = 100
_TWO_LINES = 2


def share_text(share: float) -> str:
    """Return a share in percent as it may be typed back: 70%, 62,5%."""
    return format_percent(share, decimals=0 if share == round(share) else 1)


def gender_choices() -> list[tuple[Gender | None, str]]:
    """Return what the gender of one person can be; nothing first."""
    return [(None, "—"), (Gender.WOMEN, tr("Woman")), (Gender.MEN, tr("Man"))]


def audience_words(audience: Audience) -> str:
    """Return what is known of an audience in one line, "70% perempuan · 18-34 · Malang 40%"; empty for nothing."""
    women = audience.audience_women
    parts = (
        "" if women is None else tr("{share} women").format(share=share_text(women)),
        audience.audience_ages,
        " ".join(audience.audience_cities.split()),
    )
    return " · ".join(part for part in parts if part)


class ShareEdit(LineEdit):
    """A share in percent (float or None), 0 to 100; reads `70%` and `62,5`."""

    def empty_value(self) -> Any:
        """Return None: a missing share is not 0."""
        return None

    def read(self, text: str) -> Reading:
        """Return the share."""
        if not text.strip():
            return Reading(None)
        share = parse_percent(text).value
        if share is None or not 0 <= share <= HIGHEST_SHARE:
            return Reading(None, tr("“{text}” is not a share. Write a number from 0 to 100.").format(text=text.strip()))
        return Reading(share)

    def shown(self, value: Any) -> str:
        """Return the share with its sign."""
        return share_text(value)


class AudienceBlock(Block):
    """Cities, ages and share of women of the people who follow somebody; each written when it is left."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Audience"))
        self._session = session
        self._detail: InfluencerDetail | None = None
        cities, ages, women = NoteEdit(lines=_TWO_LINES), LineEdit(), ShareEdit()
        cities.setPlaceholderText(tr("For example Malang 40%, Batu 15%"))
        ages.setPlaceholderText(tr("For example mostly 18 to 34"))
        women.setPlaceholderText(tr("For example 70%"))
        self.editors: dict[str, Any] = {
            "audience_cities": cities,
            "audience_ages": ages,
            "audience_women": women,
        }
        titles = {"audience_cities": tr("Cities"), "audience_ages": tr("Ages"), "audience_women": tr("Women (%)")}
        form = Form()
        for key, editor in self.editors.items():
            editor.setAccessibleName(f"{tr('Audience')}: {titles[key]}")
            row = form.add(titles[key], editor)
            editor.refused.connect(lambda problem, row=row: row.set_hint(problem, "bad"))
            editor.committed.connect(lambda value, key=key: self._write(key, value))
        self.body.addWidget(form)

    def show_detail(self, detail: InfluencerDetail, *, other: bool) -> None:
        """Show what is stored; `other`: not the one that stood there, so whatever could not be read is dropped."""
        if other and self._detail is not None:
            self.editors["audience_cities"].commit()
        self._detail = detail
        for key, editor in self.editors.items():
            (editor.reset_value if other else editor.set_value)(getattr(detail.audience, key))

    def _write(self, key: str, value: Any) -> None:
        if self._detail is None:
            return
        what = Message("change the audience of {name}", {"name": self._detail.row.name})
        stored, person = getattr(self._detail.audience, key), self._detail.row.id
        result = self._session.history.attempt(what, change_influencers, [person], **{key: value})
        settle(self.editors[key], stored, result)
