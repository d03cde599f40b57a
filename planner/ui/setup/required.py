"""The card of what every post must carry: hashtags, mentions, ad label. They are written into the campaign's brief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.exchange.brief_sheet import hashtag_list
from planner.language import Message, tr
from planner.operations.campaigns import change_brief
from planner.queries.shop import brand_profile
from planner.rules.brief_limits import BriefText, usage
from planner.terms import Platform
from planner.ui.brief.fields import Hashtags, MentionsEdit
from planner.ui.editors import LineEdit
from planner.ui.session import Route
from planner.ui.setup.fields import SetupCard, show
from planner.ui.widgets.buttons import flat_button
from planner.ui.widgets.forms import Form
from planner.wording import word

if TYPE_CHECKING:
    from planner.queries.campaign_setup import SetupSheet
    from planner.ui.session import Session

# The usual words for a paid post and for a barter, as they stand in a caption.
AD_LABELS = ("#iklan", "#kerjasama")


class RequiredCard(SetupCard):
    """The same three fields as on the brief page, with their limits.

    The hashtags stand last: a chip more may need another line, and what is pressed must not move away while it is.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Required in every post"))
        self.hashtags, self.mentions, self.disclosure = Hashtags(), MentionsEdit(), LineEdit()
        self.mentions.setPlaceholderText(tr("@account"))
        self.disclosure.setPlaceholderText(tr("For example #iklan"))
        form = Form()
        self._fields: dict[str, Any] = {
            "disclosure": self.disclosure,
            "mentions": self.mentions,
            "hashtags": self.hashtags,
        }
        texts = (tr("Ad label"), tr("Mentions"), tr("Hashtags"))
        self.rows = {
            name: form.add(text, field) for text, (name, field) in zip(texts, self._fields.items(), strict=True)
        }
        for name, field in self._fields.items():
            field.committed.connect(lambda value, name=name: self._on_committed(name, value))
        for field in (self.mentions, self.disclosure):
            field.refused.connect(lambda _sentence: self._advise())
        self.brief = flat_button(tr("Open brief"), "file", small=True)
        self.brief.clicked.connect(self._open_brief)
        self.add_action(self.brief)
        self.body.addWidget(form)
        self._shop_mention = ""

    def fill(self, sheet: SetupSheet, *, fresh: bool) -> None:
        """Show what the campaign's brief holds."""
        for name, field in self._fields.items():
            show(field, getattr(sheet, name), fresh=fresh)
        brand = self.session.look(brand_profile)
        self._shop_mention = brand.mention if brand else ""
        self._advise()

    def editors(self) -> list[Any]:
        """Return the fields."""
        return list(self._fields.values())

    def _advise(self) -> None:
        """Say limits and what is missing, each with its way out."""
        if self.sheet is None:
            return
        row = self.rows["hashtags"]
        used = usage(" ".join(hashtag_list(self.sheet.hashtags)), Platform.INSTAGRAM, BriefText.HASHTAGS)
        if used is not None:
            counted = tr("{platform} {used} / {most} hashtags")
            row.set_counter(counted.format(platform=word(Platform.INSTAGRAM), used=used.used, most=used.limit.most))
            row.set_hint(str(used.problem or ""), "warn")
        self._advise_mentions(self.sheet)
        self._advise_label(self.sheet)

    def _advise_mentions(self, sheet: SetupSheet) -> None:
        row = self.rows["mentions"]
        if self.mentions.problem():
            row.set_hint(self.mentions.problem(), "bad")
        elif not sheet.mentions and self._shop_mention:
            words = tr("From the brand profile: {text}").format(text=self._shop_mention)
            row.set_hint(words, "", tr("Use"), lambda: self._use("mentions", self._shop_mention))
        else:
            row.set_hint("")

    def _advise_label(self, sheet: SetupSheet) -> None:
        row, words = self.rows["disclosure"], tr("Needed for barter too.")
        if self.disclosure.problem():
            row.set_hint(self.disclosure.problem(), "bad")
        elif not sheet.disclosure:
            use = tr("Use {text}").format(text=AD_LABELS[0])
            row.set_hint(words, "warn", use, lambda: self._use("disclosure", AD_LABELS[0]))
        else:
            row.set_hint(words)  # the line stays, and with it what stands under it

    def _use(self, name: str, text: str) -> None:
        self._fields[name].reset_value(text)
        self._on_committed(name, text)

    def _on_committed(self, name: str, value: str) -> None:
        if self.sheet is None:
            return
        label_ = Message("change the brief of {name}", {"name": self.campaign_name})
        stored = getattr(self.sheet, name)
        if self.write(self._fields[name], stored, label_, change_brief, self.campaign_id, **{name: value or None}):
            self._advise()

    def _open_brief(self) -> None:
        self.session.went.emit(Route("brief", f"campaign:{self.campaign_id}"))
