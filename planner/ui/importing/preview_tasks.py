"""What the wizard does off the UI thread: reading a sheet, planning it anew, and writing the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.errors import ImportFileError
from planner.exchange.column_matching import default_platform, propose_mapping
from planner.exchange.import_apply import existing_people, write_plan
from planner.exchange.import_plan import DuplicateChoice, Fate, Plan, PlanOptions, make_plan
from planner.exchange.spreadsheet import ImportCancelledError, read_table
from planner.language import tr
from planner.terms import Platform

if TYPE_CHECKING:
    from collections.abc import Mapping as Dict
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from planner.exchange.columns import Mapping
    from planner.exchange.sheet_table import SheetTable
    from planner.operations.importing import ImportCounts
    from planner.queries.people import KnownPerson
    from planner.store.workspace import Workspace, Written
    from planner.ui.worker import Task

Choices = dict[int, DuplicateChoice]


class Preview(NamedTuple):
    """A sheet, what its columns become, and the plan; without a plan `refusal` says why there is none.

    `needs_platform` tells that accounts would be filed under "other" because nothing says where they live.
    """

    table: SheetTable
    mapping: Mapping
    options: PlanOptions
    existing: Sequence[KnownPerson]
    plan: Plan | None
    refusal: str
    needs_platform: bool


def read_preview(task: Task, workspace: Workspace, path: Path, sheet: str | None) -> Preview:
    """Read a sheet of a file and plan it as proposed; ImportFileError when it is refused."""
    table = read_table(path, sheet, on_progress=task.report, cancelled=task.is_cancelled)
    return plan_preview(task, workspace, table, propose_mapping(table), PlanOptions(), {})


def plan_preview(
    _task: Task,
    workspace: Workspace,
    table: SheetTable,
    mapping: Mapping,
    options: PlanOptions,
    made: Dict[int, DuplicateChoice],
) -> Preview:
    """Plan a sheet that was read; `made` are the choices for duplicates by file row, kept where they still apply."""
    existing = existing_people(workspace)
    try:
        plan = make_plan(table, mapping, existing, options)
    except ImportFileError as error:
        return Preview(table, mapping, options, existing, None, str(error), needs_platform=False)
    if made:
        plan = with_choices(plan, made)
    return Preview(table, mapping, options, existing, plan, "", _needs_platform(plan, table))


def with_choices(plan: Plan, made: Dict[int, DuplicateChoice]) -> Plan:
    """Return the plan with the owner's choices for duplicates."""
    return plan._replace(
        rows=tuple(
            row._replace(choice=made[row.draft.row]) if row.fate is Fate.DUPLICATE and row.draft.row in made else row
            for row in plan.rows
        )
    )


def write_preview(task: Task, workspace: Workspace, preview: Preview, on: date) -> Written[ImportCounts]:
    """Write the plan as one step; a cancelled task writes nothing."""

    def check() -> None:
        if task.is_cancelled():
            raise ImportCancelledError(tr("The import was stopped. Nothing was written."))

    if preview.plan is None:
        raise ImportFileError(preview.refusal)
    return write_plan(workspace, preview.plan, preview.existing, on, check)


def _needs_platform(plan: Plan, table: SheetTable) -> bool:
    if plan.options.default_platform is not None:
        return True
    unknown = (account.platform is Platform.OTHER for row in plan.rows for account in row.draft.accounts)
    return default_platform(table) is None and any(unknown)
