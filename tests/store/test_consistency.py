"""Random days in a shop: edits, undo, redo, closing and reopening never lose or invent a word."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from planner.errors import PlannerError
from planner.language import Message
from planner.operations import accounts, campaigns, collaborations, influencers, notes, payments
from planner.store.checking import search_drift
from planner.store.tables import MODELS
from planner.store.upgrade import create_file
from planner.store.workspace import Workspace, state
from planner.terms import PaymentKind, Platform, Stage

TEMPLATE = Path(tempfile.mkdtemp(prefix="planner-consistency-")) / "empty.planner"
WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() and "\x00" not in text)
PICK = st.integers(min_value=0, max_value=10**6)


class ShopMachine(RuleBasedStateMachine):
    """Keeps every state the shop was in beside the real one, and compares after each rule."""

    @initialize()
    def open_shop(self) -> None:
        if not TEMPLATE.exists():
            create_file(TEMPLATE)
        self.folder = Path(tempfile.mkdtemp(prefix="planner-consistency-"))
        self.path = Path(shutil.copy(TEMPLATE, self.folder / "shop.planner"))
        self.workspace = Workspace(self.path)
        self.states = [self._now()]
        self.position = 0

    def _now(self) -> dict[str, list[dict[str, Any]]]:
        with self.workspace.read() as connection:
            return state(connection)

    def _key(self, table: str, pick: int) -> str | None:
        rows = self._now()[table]
        return str(rows[pick % len(rows)]["id"]) if rows else None

    def _do(self, operation: Any, *args: Any, **fields: Any) -> None:
        try:
            step = self.workspace.write(Message("do {n}", {"n": len(self.states)}), operation, *args, **fields).step
        except PlannerError:
            step = None
        if step is not None:
            self.states = [*self.states[: self.position + 1], self._now()]
            self.position += 1

    @rule(name=WORDS, handle=WORDS, followers=st.none() | st.integers(0, 10**9))
    def add_influencer(self, name: str, handle: str, followers: int | None) -> None:
        self._do(
            influencers.add_influencer, name, platform=Platform.TIKTOK, handle=handle,
            followers=followers, on=date(2026, 12, 3),
        )  # fmt: skip

    @rule(pick=PICK, city=WORDS)
    def change_influencer(self, pick: int, city: str) -> None:
        if key := self._key("influencer", pick):
            self._do(influencers.change_influencers, [key], city=city)

    @rule(pick=PICK)
    def delete_influencer(self, pick: int) -> None:
        if key := self._key("influencer", pick):
            self._do(influencers.delete_influencers, [key])

    @rule(pick=PICK, names=st.lists(WORDS, max_size=3))
    def set_tags(self, pick: int, names: list[str]) -> None:
        if key := self._key("influencer", pick):
            self._do(influencers.set_tags, key, names)

    @rule(pick=PICK, day=st.integers(1, 28), followers=st.integers(0, 10**9))
    def record_numbers(self, pick: int, day: int, followers: int) -> None:
        if key := self._key("account", pick):
            self._do(accounts.record_numbers, key, date(2026, 11, day), followers=followers)

    @rule(pick=PICK, text=WORDS)
    def write_note(self, pick: int, text: str) -> None:
        if key := self._key("influencer", pick):
            self._do(notes.write_note, key, text)

    @rule(name=WORDS, pick=PICK)
    def start_campaign(self, name: str, pick: int) -> None:
        person = self._key("influencer", pick)

        def start(tx: Any) -> None:
            campaign = campaigns.add_campaign(tx, name)
            collaborations.add_collaborations(tx, campaign, [person] if person else [], date(2026, 12, 3))

        self._do(start)

    @rule(pick=PICK, amount=st.integers(0, 999_999_999_999), stage=st.sampled_from(list(Stage)))
    def agree(self, pick: int, amount: int, stage: Stage) -> None:
        if key := self._key("collaboration", pick):
            self._do(payments.add_payment_line, key, PaymentKind.CASH, unit_cost=amount)
            self._do(collaborations.move_to_stage, [key], stage, date(2026, 12, 4), "alasan")

    @rule(pick=PICK)
    def delete_campaign(self, pick: int) -> None:
        if key := self._key("campaign", pick):
            self._do(campaigns.delete_campaigns, [key])

    @precondition(lambda self: self.position > 0)
    @rule()
    def undo(self) -> None:
        steps, _ = self.workspace.undo_and_redo()
        self.workspace.revert(steps[-1].id)
        self.position -= 1

    @precondition(lambda self: self.position < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        _, steps = self.workspace.undo_and_redo()
        self.workspace.revert(steps[-1].id)
        self.position += 1

    @rule()
    def close_and_reopen(self) -> None:
        self.workspace.close()
        self.workspace = Workspace(self.path)

    @invariant()
    def nothing_lost_nothing_invented(self) -> None:
        if not hasattr(self, "workspace"):
            return
        now = self._now()
        assert now == self.states[self.position]
        undo, redo = self.workspace.undo_and_redo()
        assert (len(undo), len(redo)) == (self.position, len(self.states) - 1 - self.position)
        with self.workspace.look() as connection:
            assert search_drift(connection) == 0
            assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
        assert now.keys() == MODELS.keys()

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()
            shutil.rmtree(self.folder)


ShopMachine.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
test_shop_is_consistent = ShopMachine.TestCase
