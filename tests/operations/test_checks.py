"""What a background check is made of, and the files kept with it: refusals in words, and bytes kept once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

import pytest
import sqlalchemy as sa

from planner.errors import NotFoundError, ValidationError
from planner.language import Message, tr
from planner.operations import attachments, checks, influencers, notes, shop
from planner.queries.checks import CheckSheet, attachment_content, check_sheet
from planner.store.attachments import LARGEST_FILE
from planner.store.tables import CompetitorWork, table_of
from planner.terms import Platform, Severity, Verdict

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = dt.date(2026, 11, 18)
SEED = Message("seed")


class Ids(NamedTuple):
    """Who and what the tests speak of."""

    person: str
    check: str


def seed(tx: Transaction) -> Ids:
    person = influencers.add_influencer(
        tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", followers=48_200, on=DAY
    )
    shop.add_competitor(tx, "Sambal Tungku")
    return Ids(person, notes.add_check(tx, person, DAY))


@pytest.fixture
def ids(workspace: Workspace) -> Ids:
    return workspace.write(SEED, seed).result


def read(workspace: Workspace, ids: Ids) -> CheckSheet:
    with workspace.read() as connection:
        found = check_sheet(connection, ids.person, ids.check, DAY)
    assert found is not None
    return found


def test_posts_are_told_cell_by_cell_and_vanish_when_they_say_nothing(workspace: Workspace, ids: Ids) -> None:
    for fields in ({"likes": 2_100}, {"comments": 85}, {"is_sponsored": False}):
        workspace.write(SEED, checks.change_post, ids.check, 3, **fields)
    (post,) = read(workspace, ids).posts
    assert (post.position, post.likes, post.comments, post.views, post.is_sponsored) == (3, 2_100, 85, None, False)
    for fields in ({"likes": None}, {"comments": None}):
        workspace.write(SEED, checks.change_post, ids.check, 3, **fields)
    assert [row.is_sponsored for row in read(workspace, ids).posts] == [False]
    workspace.write(SEED, checks.change_post, ids.check, 3, is_sponsored=None)
    assert read(workspace, ids).posts == ()


def test_a_number_that_is_zero_is_not_a_missing_one(workspace: Workspace, ids: Ids) -> None:
    workspace.write(SEED, checks.change_post, ids.check, 0, likes=0)
    assert [row.likes for row in read(workspace, ids).posts] == [0]


def test_rows_are_written_over_the_ones_from_a_place_on(workspace: Workspace, ids: Ids) -> None:
    workspace.write(SEED, checks.set_posts, ids.check, [{"likes": each} for each in (1, 2, 3)])
    assert workspace.write(SEED, checks.set_posts, ids.check, [{"likes": 20}, {"likes": 30}], 1).result == 2
    assert [(row.position, row.likes) for row in read(workspace, ids).posts] == [(0, 1), (1, 20), (2, 30)]
    with pytest.raises(ValidationError, match="12"):
        workspace.write(SEED, checks.set_posts, ids.check, [{"likes": 1}] * 3, 10)
    workspace.write(SEED, checks.remove_posts, ids.check, [1])
    assert [row.position for row in read(workspace, ids).posts] == [0, 2]


@pytest.mark.parametrize("verdict", [Verdict.HELD, Verdict.REJECTED])
def test_holding_and_rejecting_need_a_reason(workspace: Workspace, ids: Ids, verdict: Verdict) -> None:
    with pytest.raises(ValidationError, match=tr("Holding or rejecting needs a reason. Write one sentence.")):
        workspace.write(SEED, checks.judge, ids.check, verdict, "  ")
    workspace.write(SEED, checks.judge, ids.check, verdict, "Tunggu data audiens")
    check = read(workspace, ids).check
    assert check is not None
    assert (check.verdict, check.reason) == (verdict, "Tunggu data audiens")
    workspace.write(SEED, checks.judge, ids.check, Verdict.PASSED, "")


def test_work_for_a_competitor_is_linked_by_its_name(workspace: Workspace, ids: Ids) -> None:
    work = workspace.write(SEED, checks.add_competitor_work, ids.person, "sambal-tungku", DAY).result
    assert _linked(workspace) == [True]
    workspace.write(SEED, checks.change_competitor_work, work, brand="Sambal Lain")
    assert _linked(workspace) == [False]
    with pytest.raises(ValidationError, match=tr("Write the competitor's name first.")):
        workspace.write(SEED, checks.change_competitor_work, work, brand=" ")
    workspace.write(SEED, checks.remove_competitor_work, work)
    assert read(workspace, ids).works == ()


def _linked(workspace: Workspace) -> list[bool]:
    with workspace.read() as connection:
        found = connection.execute(sa.select(table_of(CompetitorWork).c.competitor_id)).scalars()
        return [key is not None for key in found]


def test_controversies_have_a_severity_and_a_text(workspace: Workspace, ids: Ids) -> None:
    written = workspace.write(SEED, checks.add_controversy, ids.person, "Ulasan tidak adil", Severity.LOW)
    workspace.write(SEED, checks.change_controversy, written.result, severity=Severity.HIGH, happened_on=DAY)
    (row,) = read(workspace, ids).controversies
    assert (row.text, row.severity, row.happened_on) == ("Ulasan tidak adil", Severity.HIGH, DAY)
    with pytest.raises(ValidationError, match=tr("Write what happened first.")):
        workspace.write(SEED, checks.add_controversy, ids.person, "")
    workspace.write(SEED, checks.remove_controversy, written.result)
    assert read(workspace, ids).controversies == ()


def test_the_same_content_is_kept_once(workspace: Workspace, ids: Ids) -> None:
    def attach(name: str, check: str | None) -> str:
        return workspace.write(SEED, attachments.attach, ids.person, name, b"gambar", check_id=check).result

    first = attach("insight.png", ids.check)
    assert attach("salinan.png", ids.check) == first
    other = attach("insight.png", None)
    assert other != first
    assert _contents(workspace) == 1
    assert len(read(workspace, ids).attachments) == 2


def test_a_removed_file_comes_back_with_its_bytes(workspace: Workspace, ids: Ids) -> None:
    key = workspace.write(SEED, attachments.attach, ids.person, "a.png", b"gambar", check_id=ids.check).result
    step = workspace.write(SEED, attachments.remove_attachment, key).step
    assert read(workspace, ids).attachments == ()
    assert step is not None
    workspace.revert(step.id)
    (file,) = read(workspace, ids).attachments
    with workspace.read() as connection:
        assert attachment_content(connection, file.id) == b"gambar"
        with pytest.raises(NotFoundError):
            attachment_content(connection, "0" * 32)


def test_what_is_too_large_or_empty_is_refused_in_a_sentence(workspace: Workspace, ids: Ids) -> None:
    with pytest.raises(ValidationError, match=r"besar\.mp4 .*25 MB"):
        workspace.write(SEED, attachments.attach, ids.person, "besar.mp4", bytes(LARGEST_FILE + 1))
    with pytest.raises(ValidationError, match=tr("{name} is empty. Nothing was kept.").format(name="nol.png")):
        workspace.write(SEED, attachments.attach, ids.person, "nol.png", b"")
    assert _contents(workspace) == 0
    assert attachments.too_large("pas.mp4", LARGEST_FILE) == ""
    workspace.write(SEED, attachments.attach, ids.person, "pas.mp4", bytes(LARGEST_FILE))
    assert _contents(workspace) == 1


def _contents(workspace: Workspace) -> int:
    with workspace.look() as connection:
        return int(connection.execute("SELECT count(*) FROM attachment_content").fetchone()[0])
