"""What the wizard does off the UI thread: reading a sheet, planning it anew, and writing the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planner.errors import ImportFileError
from planner.exchange.cell_account import Place, count_places
from planner.exchange.column_matching import default_platform, propose_mapping
from planner.exchange.import_apply import existing_people, own_fields, remembered, write_plan
from planner.exchange.import_plan import DuplicateChoice, Fate, Plan, PlanOptions, make_plan
from planner.exchange.import_profile import profile_of, proposed
from planner.exchange.spreadsheet import ImportCancelledError, read_table
from planner.language import tr
from planner.terms import Platform

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping as Dict
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from planner.exchange.columns import Mapping
    from planner.exchange.sheet_table import SheetTable
    from planner.operations.importing import ImportCounts
    from planner.queries.custom_fields import CustomFieldRow
    from planner.queries.people import KnownPerson
    from planner.store.workspace import Workspace, Written
    from planner.ui.worker import Task

Choices = dict[int, DuplicateChoice]


class Origin(NamedTuple):
    """Where a mapping comes from: whether files of this kind came before, and whether theirs is the one shown."""

    is_known: bool = False
    is_remembered: bool = False


class Preview(NamedTuple):
    """A sheet, what its columns become, and the plan; without a plan `refusal` says why there is none.

    `needs_platform` tells that accounts would be filed under "other" because nothing says where they live,
    `own_fields` are the fields of the owner's own that columns may become.
    """

    table: SheetTable
    mapping: Mapping
    options: PlanOptions
    existing: Sequence[KnownPerson]
    plan: Plan | None
    refusal: str
    needs_platform: bool
    own_fields: tuple[CustomFieldRow, ...] = ()
    origin: Origin = Origin()


class Wanted(NamedTuple):
    """How a sheet that was read is to be planned; `made` are the choices for duplicates by file row."""

    mapping: Mapping
    options: PlanOptions
    made: Dict[int, DuplicateChoice]
    origin: Origin


def read_preview(task: Task, workspace: Workspace, path: Path, sheet: str | None) -> Preview:
    """Read a sheet of a file and plan it as proposed; ImportFileError when it is refused."""
    table = read_table(path, sheet, on_progress=task.report, cancelled=task.is_cancelled)
    return propose_preview(task, workspace, table)


def propose_preview(task: Task, workspace: Workspace, table: SheetTable, *, guess: bool = False) -> Preview:
    """Plan a sheet as the last file with this header row was mapped, or as guessed (also when `guess` asks for it)."""
    own = own_fields(workspace)
    known = proposed(remembered(workspace, table), table, own)
    if known and not guess:
        wanted = Wanted(*known, {}, Origin(is_known=True, is_remembered=True))
    else:
        wanted = Wanted(propose_mapping(table, own), PlanOptions(), {}, Origin(is_known=known is not None))
    return plan_preview(task, workspace, table, wanted)


def plan_preview(_task: Task, workspace: Workspace, table: SheetTable, wanted: Wanted) -> Preview:
    """Plan a sheet that was read; choices for duplicates are kept where they still apply."""
    mapping, options, made, origin = wanted
    existing, own = existing_people(workspace), own_fields(workspace)
    try:
        plan = make_plan(table, mapping, existing, options, own)
    except ImportFileError as error:
        return Preview(table, mapping, options, existing, None, str(error), False, own, origin)
    if made:
        plan = with_choices(plan, made)
    return Preview(table, mapping, options, existing, plan, "", _needs_platform(plan, table), own, origin)


def place_cells(_task: Task, preview: Preview) -> Counter[Place] | None:
    """Return how many filled cells went where; None without a plan."""
    return count_places(preview.table, preview.plan) if preview.plan else None


def with_choices(plan: Plan, made: Dict[int, DuplicateChoice]) -> Plan:
    """Return the plan with the owner's choices for duplicates."""
    return plan._replace(
        rows=tuple(
            row._replace(choice=made[row.draft.row]) if row.fate is Fate.DUPLICATE and row.draft.row in made else row
            for row in plan.rows
        )
    )


def write_preview(
    task: Task, workspace: Workspace, preview: Preview, on: date, *, remember: bool = False
) -> Written[ImportCounts]:
    """Write the plan as one step, with its columns when they are to be remembered; a cancelled task writes nothing."""

    def check() -> None:
        if task.is_cancelled():
            raise ImportCancelledError(tr("The import was stopped. Nothing was written."))

    if preview.plan is None:
        raise ImportFileError(preview.refusal)
    profile = profile_of(preview.table, preview.mapping, preview.options) if remember else None
    return write_plan(workspace, preview.plan, preview.existing, on, check, profile=profile)


def _needs_platform(plan: Plan, table: SheetTable) -> bool:
    if plan.options.default_platform is not None:
        return True
    unknown = (account.platform is Platform.OTHER for row in plan.rows for account in row.draft.accounts)
    return default_platform(table) is None and any(unknown)
