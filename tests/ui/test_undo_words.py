"""Undo entries speak the language of the moment, also those that were written while another one was set."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from planner.language import Message, set_language
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, add_deliverable, move_to_stage
from planner.operations.content import receive_draft
from planner.operations.influencers import add_influencer
from planner.operations.payments import add_payment_line
from planner.queries.campaigns import deliverable_rows, payment_rows
from planner.terms import DeliverableKind, Occasion, PaymentKind, Platform, Stage
from planner.ui.campaigns.content import DeliverableCard
from planner.ui.payment.cells import line_name, line_value
from planner.ui.payment.entries import EntryRole, entries
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.shell import Shell

SEED = Message("seed")
DAY = date(2026, 12, 3)
SOURCES = Path(__file__).parents[2] / "planner"
# What gives words of the language that is set while it is called.
WORDS_NOW = frozenset({"line_name", "own_words", "piece_title", "piece_words", "tr", "trn", "word"})


def _seed(workspace: Workspace) -> tuple[str, str]:
    def fill(tx: Transaction, /) -> tuple[str, str]:
        campaign = add_campaign(tx, "Sambal 12.12")
        person = add_influencer(tx, "Sekar")
        other = add_influencer(tx, "Bagas")
        keys = add_collaborations(tx, campaign, [person, other], DAY)
        move_to_stage(tx, keys[:1], Stage.AGREED, DAY)
        piece = add_deliverable(tx, keys[0], DeliverableKind.STORY, Platform.INSTAGRAM, quantity=3)
        receive_draft(tx, piece, DAY)
        add_payment_line(tx, keys[0], PaymentKind.CASH, unit_cost=500_000)
        return campaign, keys[0]

    return workspace.write(SEED, fill).result


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _write_message(shell: Shell, _campaign: str, _key: str) -> None:
    shell.window.go(Route("messages", Occasion.LATE.value))
    page: Any = shell.window.page("messages")
    page.text.setPlainText("Halo {nama}")
    page.text.commit()


def _write_draft(shell: Shell, _campaign: str, key: str) -> None:
    shell.window.go(Route("collaboration", key))
    _settle()
    page: Any = shell.window.page("collaboration")
    (card,) = page.pieces.pieces()
    (row,) = card.drafts.rounds.cards()
    assert row.write("text", "Narasi pembuka")


def _write_piece(shell: Shell, _campaign: str, key: str) -> None:
    shell.window.go(Route("collaboration", key))
    _settle()
    page: Any = shell.window.page("collaboration")
    (card,) = page.pieces.pieces()
    assert card.write("quantity", 2)


def _write_piece_in_the_pane(shell: Shell, _campaign: str, key: str) -> None:
    session = shell.session
    assert session is not None
    card = DeliverableCard(session, session.read(deliverable_rows, key)[0])
    card.need_fields()
    assert card.write("quantity", 4)
    card.deleteLater()


def _move_on_the_shortlist(shell: Shell, campaign: str, _key: str) -> None:
    shell.window.go(Route("shortlist", campaign))
    _settle()
    page: Any = shell.window.page("shortlist")
    page.table.select_keys(page.table.row_keys()[:1])
    page.move_ticked(Stage.BACKUP)


def _write_payment(shell: Shell, _campaign: str, key: str) -> None:
    shell.window.go(Route("payment", key))
    page: Any = shell.window.page("payment")
    page._on_removed(page._rows[0].id)


@pytest.mark.parametrize(
    ("write", "indonesian", "english"),
    [
        (_write_message, "ubah pesan “Telat, belum tayang”", "change the message “Late, not posted yet”"),
        (_write_draft, "ubah Draf 1", "change Draft 1"),
        (_write_piece, "ubah 3 Story · Instagram", "change 3 Stories · Instagram"),
        (_write_piece_in_the_pane, "ubah 3 Story · Instagram", "change 3 Stories · Instagram"),
        (_move_on_the_shortlist, "pindah Bagas ke Cadangan", "move Bagas to Backup"),
        (_write_payment, "hapus Tunai dari campuran pembayaran", "remove Cash from the payment mix"),
    ],
)
def test_what_was_written_in_indonesian_is_undone_in_english(
    workspace: Workspace,
    open_shop: Callable[..., Shell],
    write: Callable[[Shell, str, str], None],
    indonesian: str,
    english: str,
) -> None:
    campaign, key = _seed(workspace)
    path = workspace.path
    workspace.close()
    shell = open_shop(path)
    write(shell, campaign, key)
    assert shell.commands.undo.text() == f"Urungkan {indonesian}"
    shell.choose_language("en")
    _settle()
    assert shell.commands.undo.text() == f"Undo {english}"
    shell.commands.undo.trigger()
    assert shell.commands.redo.text() == f"Redo {english}"


def test_the_rows_of_a_payment_mix_are_named_in_the_language_of_the_moment(workspace: Workspace) -> None:
    _, key = _seed(workspace)

    def more(tx: Transaction, /) -> None:
        add_payment_line(tx, key, PaymentKind.PRODUCT, label="Paket Icip", unit_cost=46_000, shipping_cost=12_000)
        add_payment_line(tx, key, PaymentKind.PRODUCT, label="Paket Besar", unit_cost=90_000, shipping_cost=12_000)

    workspace.write(SEED, more)
    session = Session(workspace)
    rows = [each for each in entries(session.read(payment_rows, key)) if each.line is not None]
    assert {each.role for each in rows} >= {EntryRole.SHIPPING}
    remembered = [(each, Message("{name}", line_value(each, each.line))) for each in rows if each.line is not None]
    for language in ("id", "en"):
        set_language(language)
        assert [str(message) for _, message in remembered] == [line_name(each) for each, _ in remembered]
    session.deleteLater()


def test_no_undo_entry_is_given_words_of_the_language_it_was_written_in() -> None:
    found = []
    for path in sorted(SOURCES.rglob("*.py")):
        if path.parts[len(SOURCES.parts)] not in {"ui", "operations"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Message":
                called = {getattr(each.func, "id", "") for each in ast.walk(node) if isinstance(each, ast.Call)}
                found += [f"{path.name}:{node.lineno} {name}" for name in sorted(called & WORDS_NOW)]
    assert found == []
