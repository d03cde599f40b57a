"""Many collaborations at once: another stage and PIC in one step, the next thing to do, the day of a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import ValidationError
from planner.language import tr
from planner.operations.collaborations import move_to_stage
from planner.store.tables import Collaboration

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.store.transaction import Transaction
    from planner.terms import Stage


def move_cards(
    tx: Transaction,
    /,
    collaboration_ids: Sequence[str],
    stage: Stage,
    on: date,
    *,
    exit_reason: str = "",
    pic: str | None = None,
) -> int:
    """Move collaborations to a stage, dated, and with `pic` to a person in charge; returns how many changed stage.

    ValidationError for an exit without a reason, as in `move_to_stage`.
    """
    moved = move_to_stage(tx, collaboration_ids, stage, on, exit_reason)
    if pic is not None:
        set_pic(tx, collaboration_ids, pic)
    return moved


def set_pic(tx: Transaction, /, collaboration_ids: Sequence[str], pic: str) -> int:
    """Put one person in charge of collaborations, or with an empty name nobody; returns how many changed."""
    return sum(tx.update(Collaboration, each, pic=pic.strip()) for each in collaboration_ids)


def plan_next_step(tx: Transaction, /, collaboration_ids: Sequence[str], step: str, on: date | None) -> int:
    """Write down what to do next and until when, the same for all; both empty: nothing. Returns how many changed."""
    return sum(tx.update(Collaboration, each, next_step=step.strip(), next_step_on=on) for each in collaboration_ids)


def date_stage(tx: Transaction, /, collaboration_id: str, on: date, today: date | None = None) -> bool:
    """Correct the day on which a collaboration came to its stage; ValidationError for a day after `today`."""
    if today is not None and on > today:
        raise ValidationError(tr("That day lies ahead. Write the day they came to this stage."))
    return tx.update(Collaboration, collaboration_id, stage_since=on)
