"""The file, its settings, the one door for writes and what is left when something fails."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from planner.errors import PlannerError, ValidationError, WorkspaceError
from planner.language import Message
from planner.operations.influencers import add_influencer, change_influencers, set_tags
from planner.queries.influencer_list import (
    InfluencerFilter,
    all_influencer_rows,
    facet_count,
    matching_numbers,
    sorted_numbers,
)
from planner.queries.influencers import influencer_detail
from planner.store import log_tables, tables
from planner.store.checking import counts, search_drift
from planner.store.upgrade import REVISIONS, back_up, bring_up_to_date, create_file, revision_of
from planner.store.workspace import Workspace, create_workspace, state
from planner.terms import Platform, Tier

if TYPE_CHECKING:
    from pathlib import Path

    from planner.store.transaction import Transaction

ADD = Message("add")


def test_the_migrations_make_exactly_the_tables_of_the_models(workspace: Workspace, tmp_path: Path) -> None:
    modelled = sa.create_engine(f"sqlite:///{tmp_path / 'modelled.sqlite'}")
    SQLModel.metadata.create_all(modelled)
    migrated = sa.create_engine(f"sqlite:///{workspace.path}")
    names = SQLModel.metadata.tables.keys()
    assert tables.table_of(log_tables.Change).name in names
    assert _schema(migrated, names) == _schema(modelled, names)
    modelled.dispose()
    migrated.dispose()


def _schema(engine: sa.Engine, names: object) -> dict[str, object]:
    found = sa.inspect(engine)
    return {
        name: (
            sorted((c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(name)),
            sorted(
                (c["name"], c["sqltext"].replace("(", "").replace(")", "")) for c in found.get_check_constraints(name)
            ),
            # Not their names: SQLAlchemy reads those of added columns not at all.
            sorted((tuple(f["constrained_columns"]), f["referred_table"]) for f in found.get_foreign_keys(name)),
            sorted((u["name"], tuple(u["column_names"])) for u in found.get_unique_constraints(name)),
            sorted((i["name"], tuple(i["column_names"])) for i in found.get_indexes(name)),
        )
        for name in names  # type: ignore[attr-defined]
    }


def test_every_connection_has_the_settings_that_keep_words_safe(workspace: Workspace) -> None:
    with workspace.read() as reader, workspace._writer.begin() as writer:
        for connection in (reader, writer):
            pragmas = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("foreign_keys", "journal_mode", "synchronous")
            ]
            assert pragmas == [1, "delete", 2]
        with pytest.raises(sa.exc.OperationalError, match="readonly"):
            reader.exec_driver_sql("DELETE FROM influencer")


def test_a_read_never_blocks_a_save(workspace: Workspace) -> None:
    workspace.write(ADD, add_influencer, "Sekar")
    with workspace.read() as reader:
        open_cursor = reader.execute(sa.text("SELECT * FROM influencer"))
        open_cursor.fetchall()
        assert workspace.write(ADD, add_influencer, "Raka").step is not None


def test_a_large_write_lets_others_read_until_its_commit(workspace: Workspace) -> None:
    def add_many(tx: Transaction) -> None:
        for _ in range(5):
            tx.add_all(tables.Influencer, [{"name": "x" * 150, "notes": "y" * 1000} for _ in range(4_000)])
            with workspace.look() as connection:
                # Without patience, a writer that holds the whole file is an error at once.
                connection.execute("PRAGMA busy_timeout=0")
                assert connection.execute("SELECT count(*) FROM influencer").fetchone() == (0,)

    assert workspace.write(ADD, add_many).step is not None


def test_a_workspace_that_is_not_there_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        Workspace(tmp_path / "nowhere" / "shop.planner")
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_raises_leaves_nothing(workspace: Workspace) -> None:
    def add_and_fail(tx: Transaction) -> None:
        add_influencer(tx, "Sekar", platform=Platform.TIKTOK, handle="@sekar")
        raise ValidationError("no")

    with workspace.look() as connection:
        before = counts(connection)
    with pytest.raises(ValidationError):
        workspace.write(ADD, add_and_fail)
    with workspace.look() as connection:
        assert counts(connection) == before
    assert workspace.undo_and_redo() == ([], [])


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (tables.Influencer, {"name": "  "}),
        (tables.Influencer, {"name": "Sekar", "tier_given": "gigantic"}),
        (tables.Campaign, {"name": "Sambal", "budget": -1}),
        (tables.Campaign, {"name": "Sambal", "budget": 10**12}),
        (tables.Voucher, {"collaboration_id": "0" * 32, "code": ""}),
        (tables.MetricSnapshot, {"account_id": "0" * 32, "taken_on": "someday"}),
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_words(
    workspace: Workspace, model: type[SQLModel], values: dict[str, object]
) -> None:
    def add(tx: Transaction) -> None:
        tx.add(model, **values)

    with pytest.raises(ValidationError) as caught:
        workspace.write(ADD, add)
    assert "Nothing" in str(caught.value) or "Tidak ada" in str(caught.value)


def test_the_database_itself_refuses_what_slipped_past_the_models(workspace: Workspace) -> None:
    workspace.write(ADD, add_influencer, "Sekar")
    with sqlite3.connect(workspace.path) as raw:
        for statement in (
            "UPDATE influencer SET tier_given = 'gigantic'",
            "UPDATE influencer SET name = '  '",
            "INSERT INTO campaign (id, name, goal, budget, city, notes) VALUES ('a', 'x', 'awareness', -5, '', '')",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)
    raw.close()


def test_a_child_row_keeps_its_parent_from_being_removed(workspace: Workspace) -> None:
    person = workspace.write(ADD, add_influencer, "Sekar", platform=Platform.TIKTOK, handle="@sekar").result

    def remove_only_the_person(tx: Transaction) -> None:
        tx.remove(tables.Influencer, person)

    with pytest.raises(PlannerError):
        workspace.write(ADD, remove_only_the_person)
    with workspace.look() as connection:
        assert counts(connection)["influencer"] == 1


def test_undo_survives_a_restart(workspace_path: Path) -> None:
    first = Workspace(workspace_path)
    with first.read() as connection:
        empty = state(connection)
    person = first.write(Message("test {name}", {"name": "Sekar"}), add_influencer, "Sekar").result
    first.write(Message("change"), change_influencers, [person], city="Malang")
    first.close()

    second = Workspace(workspace_path)
    undo, redo = second.undo_and_redo()
    assert [str(step.label) for step in undo] == ["test Sekar", "change"]
    assert redo == []
    for step in reversed(undo):
        second.revert(step.id)
    with second.read() as connection:
        assert state(connection) == empty
    second.close()

    third = Workspace(workspace_path)
    undo, redo = third.undo_and_redo()
    assert undo == []
    assert [str(step.label) for step in redo] == ["change", "test Sekar"]
    for step in reversed(redo):
        third.revert(step.id)
    with third.read() as connection:
        (row,) = all_influencer_rows(connection)
    assert (row.name, row.city) == ("Sekar", "Malang")
    third.close()


def test_much_that_was_undone_before_a_restart_is_offered_in_its_order(workspace_path: Path) -> None:
    first = Workspace(workspace_path)
    steps = [first.write(Message("add {n}", {"n": str(n)}), add_influencer, f"Kreator {n}").step for n in range(130)]
    for step in reversed(steps[4:]):
        assert step is not None
        first.revert(step.id)
    first.close()
    second = Workspace(workspace_path)
    undo, redo = second.undo_and_redo()
    assert [str(step.label) for step in undo] == [f"add {n}" for n in range(4)]
    assert [str(step.label) for step in redo[-2:]] == ["add 5", "add 4"]
    assert len(redo) == 126
    undo, redo = second.undo_and_redo(limit=3)
    assert [str(step.label) for step in undo] == ["add 1", "add 2", "add 3"]
    assert [str(step.label) for step in redo] == ["add 6", "add 5", "add 4"]
    second.close()


def test_a_second_window_on_the_same_file_is_told_so(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match=r"shop\.planner"):
        Workspace(workspace.path)


def test_an_export_reads_a_shop_that_is_open_elsewhere(workspace: Workspace) -> None:
    workspace.write(ADD, add_influencer, "Sekar")
    beside = Workspace(workspace.path, only_read=True)
    with beside.read() as connection:
        assert [row.name for row in all_influencer_rows(connection)] == ["Sekar"]
    beside.close()
    with pytest.raises(WorkspaceError):
        Workspace(workspace.path)


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_no_workspace_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.planner"
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match=r"letter\.planner"):
        Workspace(path)
    assert path.read_bytes() == content


def test_a_file_of_a_newer_program_is_refused_and_untouched(workspace_path: Path) -> None:
    with sqlite3.connect(workspace_path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    before = hashlib.sha256(workspace_path.read_bytes()).hexdigest()
    with pytest.raises(WorkspaceError, match=r"shop\.planner"):
        Workspace(workspace_path)
    assert hashlib.sha256(workspace_path.read_bytes()).hexdigest() == before


def test_making_a_workspace_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "shop.planner"
    path.write_text("precious")
    with pytest.raises(WorkspaceError):
        create_file(path)
    assert path.read_text() == "precious"
    with pytest.raises(WorkspaceError):
        create_file(tmp_path / "nowhere" / "shop.planner")


def test_a_crash_in_the_middle_of_a_save_is_taken_back_at_the_next_opening(workspace_path: Path) -> None:
    crashed = _python(
        f"""
import os, sqlite3
raw = sqlite3.connect({str(workspace_path)!r}, isolation_level=None)
raw.execute("PRAGMA cache_size=1")
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE workspace_fact SET value = 'half'")
for n in range(2000):
    raw.execute("INSERT INTO tag (id, name) VALUES (?, ?)", (str(n), "x" * 200 + str(n)))
os._exit(9)
"""
    )
    assert crashed.returncode == 9
    assert workspace_path.with_name(workspace_path.name + "-journal").exists()
    opened = Workspace(workspace_path)
    with opened.look() as connection:
        assert counts(connection)["tag"] == 0
        assert opened.device != "half"
    opened.close()


def _python(code: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", code], check=False, timeout=60)


def test_a_file_damaged_deep_inside_is_explained_when_it_is_read(workspace_path: Path) -> None:
    workspace = Workspace(workspace_path)
    workspace.write(ADD, add_influencer, "Sekar")
    with workspace.read() as connection:
        page = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'influencer'").scalar_one()
    workspace.close()
    content = bytearray(workspace_path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    workspace_path.write_bytes(content)
    damaged = Workspace(workspace_path)
    with pytest.raises(WorkspaceError, match=r"shop\.planner"), damaged.read() as connection:
        state(connection)
    damaged.close()


def test_a_backup_is_whole_and_carries_its_digest(workspace: Workspace, tmp_path: Path) -> None:
    workspace.write(ADD, add_influencer, "Sekar")
    target = tmp_path / "copy.planner"
    digest = back_up(workspace.path, target)
    assert digest in target.with_name("copy.planner.sha256").read_text()
    copy = Workspace(target)
    with copy.read() as there, workspace.read() as here:
        assert state(there) == state(here)
    copy.close()
    bring_up_to_date(target)
    assert revision_of(target) == REVISIONS[-1]


def test_a_new_workspace_opens_at_once(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "toko baru ü.planner")
    assert made.last_saved() is None
    made.close()


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """Three people with numbers, cities and tags."""

    def fill(tx: Transaction) -> None:
        day = date(2026, 11, 1)
        sekar = add_influencer(
            tx, "Sekar Adiwulan", platform=Platform.INSTAGRAM, handle="sekar.icip", followers=48_200, on=day,
            city="Malang", niche="Kuliner", phone="+6281300008850",
        )  # fmt: skip
        set_tags(tx, sekar, ["12.12", "Pedas"])
        add_influencer(tx, "Raka", platform=Platform.TIKTOK, handle="raka", followers=9_000, on=day, city="Bandung")
        add_influencer(tx, "Édo Ñusantara", city="Malang", notes="suka sambal bawang")

    workspace.write(ADD, fill)
    return workspace


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ["Raka", "Sekar Adiwulan", "Édo Ñusantara"]),
        ("sek", ["Sekar Adiwulan"]),
        ("icip", ["Sekar Adiwulan"]),
        ("malang kul", ["Sekar Adiwulan"]),
        ("malang", ["Sekar Adiwulan", "Édo Ñusantara"]),
        ("edo nus", ["Édo Ñusantara"]),
        ("bawang", ["Édo Ñusantara"]),
        ("0813", ["Sekar Adiwulan"]),
        ("pedas", ["Sekar Adiwulan"]),
        ('" OR *', []),
        ("@@@", ["Raka", "Sekar Adiwulan", "Édo Ñusantara"]),
        ("nobody", []),
        (" _ ", ["Raka", "Sekar Adiwulan", "Édo Ñusantara"]),
        ("🔥", []),
        ("👍🏽 👩‍🍳", []),
        ("raka 🔥", ["Raka"]),
    ],
)
def test_search_finds_what_is_written_about_a_person(shop: Workspace, words: str, names: list[str]) -> None:
    with shop.read() as connection:
        found = matching_numbers(connection, InfluencerFilter(words=words))
        rows = {row.number: row.name for row in all_influencer_rows(connection)}
    assert sorted(rows.values() if found is None else (rows[number] for number in found)) == names


def test_filters_count_what_each_choice_would_show(shop: Workspace) -> None:
    with shop.read() as connection:
        in_malang = InfluencerFilter(cities=frozenset({"Malang"}))
        cities, tiers = (facet_count(connection, in_malang, facet) for facet in ("cities", "tiers"))
        tagged = matching_numbers(connection, InfluencerFilter(tags=frozenset({"12.12"})))
    assert cities == {"Malang": 2, "Bandung": 1}
    assert tiers == {"micro": 1}
    assert len(tagged or ()) == 1


def test_people_without_a_number_stand_last_in_both_directions(shop: Workspace) -> None:
    with shop.read() as connection:
        names = {row.number: row.name for row in all_influencer_rows(connection)}
        up = [names[number] for number in sorted_numbers(connection, "followers")]
        down = [names[number] for number in sorted_numbers(connection, "followers", descending=True)]
    assert up == ["Raka", "Sekar Adiwulan", "Édo Ñusantara"]
    assert down == ["Sekar Adiwulan", "Raka", "Édo Ñusantara"]


def test_search_rows_follow_every_change_and_its_undo(shop: Workspace) -> None:
    with shop.read() as connection:
        (sekar,) = (row for row in all_influencer_rows(connection) if row.name.startswith("Sekar"))
        before = all_influencer_rows(connection)
    written = shop.write(ADD, change_influencers, [sekar.id], name="Ayu", tier_given=Tier.MEGA)
    with shop.read() as connection:
        assert matching_numbers(connection, InfluencerFilter(words="sekar adi")) == set()
        detail = influencer_detail(connection, sekar.id)
        assert detail is not None
        assert (detail.row.name, detail.row.tier) == ("Ayu", Tier.MEGA)
    assert written.step is not None
    shop.revert(written.step.id)
    with shop.read() as connection:
        after = all_influencer_rows(connection)
        assert after == before, "numbers too: whoever is edited keeps their place in a list"
    with shop.look() as plain:
        assert search_drift(plain) == 0
