"""One background check as the sheet shows it, with the person's other checks, and the bytes of a kept file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.errors import NotFoundError
from planner.language import tr
from planner.queries.agreements import agreements
from planner.queries.influencers import Audience
from planner.queries.shop import brand_profile
from planner.queries.vetting import Assessment, check_assessment, followers_on
from planner.rules.engagement import Post
from planner.store.attachments import content
from planner.store.tables import (
    Account,
    Attachment,
    BackgroundCheck,
    CheckedPost,
    Competitor,
    CompetitorWork,
    Controversy,
    Influencer,
    MetricSnapshot,
    table_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from sqlmodel import SQLModel

    from planner.queries.agreements import ExclusivityRow
    from planner.queries.shop import BrandProfile
    from planner.terms import Platform, Severity, Verdict


class CheckDetail(NamedTuple):
    """Everything one check itself says; scores are 1 (poor) to 5 (very good)."""

    id: str
    account_id: str | None
    checked_on: date
    checked_by: str
    verdict: Verdict | None
    reason: str
    notes: str
    recheck_on: date | None
    follower_jump: str
    comment_quality: str
    audience_fit: int | None
    brand_fit: int | None
    content_quality: int | None
    likes_product: bool | None
    answers_fast: bool | None


class PostRow(NamedTuple):
    """One sampled post at its place, 0 to 11."""

    id: str
    position: int
    posted_on: date | None
    likes: int | None
    comments: int | None
    views: int | None
    is_sponsored: bool | None
    link: str

    def numbers(self) -> Post:
        """Return it as the rules know it."""
        return Post(self.likes, self.comments, self.views, self.is_sponsored)


class WorkRow(NamedTuple):
    """Work for a competitor."""

    id: str
    brand: str
    worked_on: date | None
    link: str
    notes: str


class ControversyRow(NamedTuple):
    """Something that could harm the shop's name."""

    id: str
    happened_on: date | None
    text: str
    link: str
    severity: Severity


class AttachmentRow(NamedTuple):
    """A kept file; `size` in bytes."""

    id: str
    check_id: str | None
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime


class CheckedAccount(NamedTuple):
    """An account a check can be about, with its followers on the day of the check."""

    id: str
    platform: Platform
    handle: str
    followers: int | None


class CheckSheet(NamedTuple):
    """A person's check and what the planner makes of it; without a check yet `check` is None."""

    influencer_id: str
    name: str
    city: str
    niche: str
    accounts: tuple[CheckedAccount, ...]
    check: CheckDetail | None
    checks: tuple[CheckDetail, ...]
    posts: tuple[PostRow, ...]
    works: tuple[WorkRow, ...]
    controversies: tuple[ControversyRow, ...]
    attachments: tuple[AttachmentRow, ...]
    competitors: tuple[str, ...]
    exclusivities: tuple[ExclusivityRow, ...]
    assessment: Assessment
    audience: Audience
    brand: BrandProfile | None

    @property
    def account(self) -> CheckedAccount | None:
        """Return the account the check is about: the one it names, else the first."""
        named = self.check.account_id if self.check else None
        return next((each for each in self.accounts if each.id == named), self.accounts[0] if self.accounts else None)


def check_sheet(connection: sa.Connection, influencer_id: str, check_id: str | None, today: date) -> CheckSheet | None:
    """Return a check of a person, the newest when `check_id` is None or gone; None when the person is gone."""
    people = table_of(Influencer)
    person = connection.execute(sa.select(people).where(people.c.id == influencer_id)).one_or_none()
    if person is None:
        return None
    checks = tuple(
        CheckDetail._make(row)
        for row in _rows(connection, BackgroundCheck, CheckDetail, influencer_id, "-checked_on", "-id")
    )
    check = next((each for each in checks if each.id == check_id), checks[0] if checks else None)
    assessment = check_assessment(connection, influencer_id, check.id if check else None, today)
    if assessment is None:
        return None
    return CheckSheet(
        influencer_id=influencer_id,
        name=person.name,
        city=person.city,
        niche=person.niche,
        accounts=_accounts(connection, influencer_id, check.checked_on if check else today),
        check=check,
        checks=checks,
        posts=_posts(connection, check.id) if check else (),
        works=tuple(
            WorkRow._make(row) for row in _rows(connection, CompetitorWork, WorkRow, influencer_id, "-worked_on", "-id")
        ),
        controversies=tuple(
            ControversyRow._make(row)
            for row in _rows(connection, Controversy, ControversyRow, influencer_id, "-happened_on", "-id")
        ),
        attachments=tuple(
            file
            for row in _rows(connection, Attachment, AttachmentRow, influencer_id, "-added_at", "-id")
            if (file := AttachmentRow._make(row)).check_id in {None, check.id if check else None}
        ),
        competitors=tuple(connection.execute(sa.select(table_of(Competitor).c.name).order_by("name")).scalars()),
        exclusivities=agreements(connection, [influencer_id])[influencer_id].exclusivities,
        assessment=assessment,
        audience=Audience(*(getattr(person, name) for name in Audience._fields)),
        brand=brand_profile(connection),
    )


def attachment_name(connection: sa.Connection, attachment_id: str) -> str:
    """Return the name of a kept file, empty when it is gone."""
    table = table_of(Attachment)
    return connection.execute(sa.select(table.c.name).where(table.c.id == attachment_id)).scalar() or ""


def attachment_content(connection: sa.Connection, attachment_id: str) -> bytes:
    """Return the bytes of a kept file; NotFoundError when they are gone or damaged."""
    table = table_of(Attachment)
    sha256 = connection.execute(sa.select(table.c.sha256).where(table.c.id == attachment_id)).scalar()
    data = content(connection, sha256) if sha256 else None
    if data is None:
        raise NotFoundError(tr("This file can no longer be read. Attach it again."))
    return data


def _accounts(connection: sa.Connection, influencer_id: str, day: date) -> tuple[CheckedAccount, ...]:
    accounts, numbers = table_of(Account), table_of(MetricSnapshot)
    found = connection.execute(
        sa.select(accounts)
        .where(accounts.c.influencer_id == influencer_id)
        .order_by(accounts.c.position, accounts.c.id)
    ).all()
    snapshots = connection.execute(
        sa.select(numbers.c.account_id, numbers.c.taken_on, numbers.c.followers)
        .where(numbers.c.account_id.in_([account.id for account in found]))
        .order_by(numbers.c.taken_on.desc(), numbers.c.id.desc())
    ).all()
    return tuple(
        CheckedAccount(
            account.id,
            account.platform,
            account.handle,
            followers_on((row for row in snapshots if row.account_id == account.id), day),
        )
        for account in found
    )


def _posts(connection: sa.Connection, check_id: str) -> tuple[PostRow, ...]:
    table = table_of(CheckedPost)
    columns = [table.c[name] for name in PostRow._fields]
    statement = sa.select(*columns).where(table.c.check_id == check_id).order_by(table.c.position, table.c.id)
    return tuple(PostRow(*row) for row in connection.execute(statement))


def _rows(
    connection: sa.Connection, model: type[SQLModel], kind: Any, influencer_id: str, *order: str
) -> Iterable[sa.Row[Any]]:
    """Return the columns of a kind of row that belong to a person (`-` before an order: newest first)."""
    table = table_of(model)
    by = [table.c[name.removeprefix("-")].desc() if name.startswith("-") else table.c[name] for name in order]
    columns = [table.c[name] for name in kind._fields]
    return connection.execute(sa.select(*columns).where(table.c.influencer_id == influencer_id).order_by(*by))
