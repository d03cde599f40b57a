"""The shop's yardsticks: tier tables, benchmark tables with their lines, bands, fit weights and red-flag limits."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from planner.errors import ValidationError
from planner.formats import format_number
from planner.language import tr
from planner.operations.shop import set_fact
from planner.rules.engagement import bands_problem
from planner.rules.fit import weights_problem
from planner.store.column_words import check_sentence
from planner.store.tables import BenchmarkRow, BenchmarkTable, TierTable
from planner.terms import EngagementFormula

if TYPE_CHECKING:
    from planner.rules.engagement import Bands
    from planner.rules.fit import FitWeights
    from planner.rules.vetting import VettingLimits
    from planner.store.transaction import Transaction
    from planner.terms import Platform

FULL_PERCENT = 100
MOST_WEIGHT = 100
LONGEST_DAYS, LONGEST_MONTHS = 3_650, 120
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100


def add_tier_table(tx: Transaction, /, name: str, micro: int, macro: int, mega: int, **fields: Any) -> str:
    """Add a table of where tiers begin, in followers; it is not the one in use."""
    values = {"name": name, "micro": micro, "macro": macro, "mega": mega, **fields}
    _check_tier_table(tx, "", values)
    return tx.add(TierTable, **values)


def change_tier_table(tx: Transaction, /, table_id: str, **fields: Any) -> bool:
    """Change name, origin, year or thresholds; those of the table in use move people at once."""
    _check_tier_table(tx, table_id, tx.get(TierTable, table_id) | fields)
    return tx.update(TierTable, table_id, **fields)


def remove_tier_table(tx: Transaction, /, table_id: str) -> None:
    """Remove a tier table; ValidationError while it is the one in use."""
    if tx.get(TierTable, table_id)["is_current"]:
        raise ValidationError(tr("This table is in use. Choose another one first."))
    tx.remove(TierTable, table_id)


def choose_tier_table(tx: Transaction, /, table_id: str) -> bool:
    """Use a tier table; exactly one is in use, and everyone without a tier given by hand follows it."""
    tx.get(TierTable, table_id)
    changed = [tx.update(TierTable, row["id"], is_current=row["id"] == table_id) for row in tx.find(TierTable)]
    return any(changed)


def add_benchmark_table(
    tx: Transaction,
    /,
    name: str,
    platform: Platform,
    formula: EngagementFormula = EngagementFormula.FOLLOWERS,
    **fields: Any,
) -> str:
    """Add a benchmark table without lines, below the others."""
    values = {"name": name, "platform": platform, "formula": formula, **fields}
    _check_benchmark_table(tx, "", values)
    last = max((row["position"] for row in tx.find(BenchmarkTable)), default=-1)
    return tx.add(BenchmarkTable, **values, position=last + 1)


def change_benchmark_table(tx: Transaction, /, table_id: str, **fields: Any) -> bool:
    """Change name, origin, year, platform, formula, or whether it is used."""
    _check_benchmark_table(tx, table_id, tx.get(BenchmarkTable, table_id) | fields)
    return tx.update(BenchmarkTable, table_id, **fields)


def remove_benchmark_table(tx: Transaction, /, table_id: str) -> None:
    """Remove a benchmark table with its lines."""
    tx.remove_all(BenchmarkRow, [row["id"] for row in tx.find(BenchmarkRow, table_id=table_id)])
    tx.remove(BenchmarkTable, table_id)


def move_benchmark_table(tx: Transaction, /, table_id: str, place: int) -> bool:
    """Put a table at a place among the others, from 0: the first that fits an account is its yardstick."""
    tx.get(BenchmarkTable, table_id)
    rows = sorted(tx.find(BenchmarkTable), key=lambda row: (row["position"], row["id"]))
    keys = [row["id"] for row in rows if row["id"] != table_id]
    keys.insert(max(0, place), table_id)
    moved = [tx.update(BenchmarkTable, key, position=at) for at, key in enumerate(keys)]
    return any(moved)


def add_benchmark_row(tx: Transaction, /, table_id: str, at_least: int, **fields: Any) -> str:
    """Add a line for accounts from `at_least` followers on; a line that reached over it now ends there."""
    tx.get(BenchmarkTable, table_id)
    for row in tx.find(BenchmarkRow, table_id=table_id):
        if row["at_least"] < at_least and _reaches(row, at_least):
            fields = {"below": row["below"]} | fields
            tx.update(BenchmarkRow, row["id"], below=at_least)
    _check_range({"at_least": at_least, "below": None} | fields)
    key = tx.add(BenchmarkRow, table_id=table_id, at_least=at_least, **fields)
    _check_lines(tx, table_id)
    return key


def change_benchmark_row(tx: Transaction, /, row_id: str, **fields: Any) -> bool:
    """Change a line; the neighbour that touched its old end or beginning moves along."""
    row = tx.get(BenchmarkRow, row_id)
    _check_range(row | fields)
    changed = tx.update(BenchmarkRow, row_id, **fields)
    for near in tx.find(BenchmarkRow, table_id=row["table_id"]):
        if near["id"] == row_id:
            continue
        if fields.get("below") is not None and near["at_least"] == row["below"]:
            tx.update(BenchmarkRow, near["id"], at_least=_below(near, fields["below"]))
        if "at_least" in fields and near["below"] == row["at_least"]:
            tx.update(BenchmarkRow, near["id"], below=_above(near, fields["at_least"]))
    _check_lines(tx, row["table_id"])
    return changed


def remove_benchmark_row(tx: Transaction, /, row_id: str) -> None:
    """Remove a line of a benchmark table."""
    tx.remove(BenchmarkRow, row_id)


def set_bands(tx: Transaction, /, bands: Bands) -> bool:
    """Set the multiples of the yardstick where rendah, wajar, tinggi and janggal begin."""
    if problem := bands_problem(bands):
        raise ValidationError(f"{problem}.")
    return set_fact(tx, "er_bands", json.dumps(bands._asdict()))


def set_weights(tx: Transaction, /, weights: FitWeights) -> bool:
    """Set how many points each part of the fit score can give."""
    if problem := weights_problem(weights):
        raise ValidationError(f"{problem}.")
    if max(weights) > MOST_WEIGHT:
        raise ValidationError(tr("A weight is at most {n}.").format(n=MOST_WEIGHT))
    return set_fact(tx, "fit_weights", json.dumps(weights._asdict()))


def set_limits(tx: Transaction, /, limits: VettingLimits) -> bool:
    """Set where the warnings of a background check begin."""
    if problem := _limits_problem(limits):
        raise ValidationError(problem)
    return set_fact(tx, "vetting_limits", json.dumps(limits._asdict()))


def _limits_problem(limits: VettingLimits) -> str:
    """Return what is wrong with edited limits, empty when nothing is."""
    between = tr("{what} lie between {least} and {most}.")
    ranges = (
        (tr("Sponsored posts in percent"), limits.sponsored_percent, 1, FULL_PERCENT),
        (tr("Multiples of the usual likes"), limits.likes_multiple, 1.1, FULL_PERCENT),
        (tr("Posts that show the usual likes"), limits.fewest_usual_posts, 2, FULL_PERCENT),
        (tr("Days a competitor's work counts"), limits.competitor_days, 1, LONGEST_DAYS),
        (tr("Months a background check holds"), limits.check_months, 1, LONGEST_MONTHS),
    )
    for what, value, least, most in ranges:
        if not least <= value <= most:
            shown = {"least": _plain(least), "most": _plain(most)}
            return between.format(what=what, **shown)
    return ""


def _plain(number: float) -> str:
    return format_number(number, decimals=0 if float(number).is_integer() else 1)


def _check_tier_table(tx: Transaction, table_id: str, values: dict[str, Any]) -> None:
    """Refuse thresholds that do not rise, an empty or taken name, and an impossible year."""
    _check_named(values)
    if not 0 < values["micro"] < values["macro"] < values["mega"]:
        raise ValidationError(check_sentence("ck_tier_table_in_order"))
    for row in tx.find(TierTable):
        if row["id"] != table_id and _same(row["name"], values["name"]):
            raise ValidationError(tr("There is a table called {name} already.").format(name=row["name"]))


def _check_benchmark_table(tx: Transaction, table_id: str, values: dict[str, Any]) -> None:
    """Refuse an unnamed table, and a second one of that name for the same platform: verdicts are told by it."""
    _check_named(values)
    if values["formula"] is EngagementFormula.UNKNOWN:
        raise ValidationError(tr("A yardstick needs its formula: by followers, by reach or by views."))
    for row in tx.find(BenchmarkTable, platform=values["platform"], formula=values["formula"]):
        if row["id"] != table_id and _same(row["name"], values["name"]):
            raise ValidationError(tr("There is a table called {name} already.").format(name=row["name"]))


def _check_named(values: dict[str, Any]) -> None:
    if not values["name"].strip():
        raise ValidationError(tr("A name is needed."))
    year = values.get("year")
    if year is not None and not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValidationError(tr("A year lies between {least} and {most}.").format(least=1990, most=2100))


def _check_lines(tx: Transaction, table_id: str) -> None:
    """Refuse lines that an account could fall into twice."""
    rows = sorted(tx.find(BenchmarkRow, table_id=table_id), key=lambda row: row["at_least"])
    for row, following in itertools.pairwise(rows):
        if _reaches(row, following["at_least"]):
            begins = format_number(following["at_least"])
            raise ValidationError(tr("The line from {n} followers lies inside another one.").format(n=begins))


def _check_range(values: dict[str, Any]) -> None:
    if values["below"] is not None and values["below"] <= values["at_least"]:
        raise ValidationError(check_sentence("ck_benchmark_row_range_in_order"))


def _reaches(row: dict[str, Any], followers: int) -> bool:
    """Tell whether a line goes beyond a number of followers."""
    return row["below"] is None or row["below"] > followers


def _below(row: dict[str, Any], beginning: int) -> int:
    """Return the new beginning of a line; one that would swallow the line is refused."""
    if row["below"] is not None and beginning >= row["below"]:
        shown = format_number(row["at_least"])
        raise ValidationError(tr("The line from {n} followers lies inside another one.").format(n=shown))
    return beginning


def _above(row: dict[str, Any], end: int) -> int:
    """Return the new end of a line; one that would swallow the line is refused."""
    if end <= row["at_least"]:
        shown = format_number(row["at_least"])
        raise ValidationError(tr("The line from {n} followers lies inside another one.").format(n=shown))
    return end


def _same(name: str, other: str) -> bool:
    return name.strip().casefold() == other.strip().casefold()
