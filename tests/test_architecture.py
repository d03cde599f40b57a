"""Who may import whom, read from the source of every module: the layering is a test, not a habit."""

from __future__ import annotations

import ast
import functools
import re
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FOUNDATION = frozenset({"errors", "formats", "language", "paths", "settings", "terms", "wording"})
LOGIC = FOUNDATION | {"rules"}
STORED = LOGIC | {"store"}
READ = STORED | {"queries"}
WRITTEN = STORED | {"operations"}
EXCHANGED = READ | WRITTEN | {"exchange"}
SHOWN = EXCHANGED | {"ui"}

# The rooms of `planner/` -> the rooms each may import from. A new room needs its line here.
MAY_IMPORT: dict[str, frozenset[str]] = {
    **dict.fromkeys(FOUNDATION, FOUNDATION),
    "rules": LOGIC,
    "store": STORED,
    "operations": WRITTEN,
    "queries": READ,
    "exchange": EXCHANGED,
    "sample": EXCHANGED | {"sample"},
    "ui": SHOWN | {"sample"},
    "app": SHOWN | {"app", "sample"},
    "__main__": SHOWN | {"app", "sample"},
}

# Each library -> the rooms that know it ("exchange.brief_" is the PDF part of exchange). A new library needs its line.
KNOWN_BY: dict[str, tuple[str, ...]] = {
    "PySide6": ("app", "ui", "exchange.brief_"),
    "shiboken6": ("app", "ui"),
    "sqlmodel": ("store", "operations", "queries"),
    "sqlalchemy": ("store", "operations", "queries"),
    "pydantic": ("store", "operations"),
    "alembic": ("store",),
    "filelock": ("store",),
    "uuid6": ("store", "operations"),
    "sqlite3": ("store",),
    "openpyxl": ("exchange",),
    "defusedxml": ("exchange", "language"),
    "rapidfuzz": ("rules", "queries", "exchange"),
    "phonenumbers": ("formats",),
    "platformdirs": ("paths",),
}
JUNK_DRAWERS = frozenset({"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "base"})
SQLITE_WORDS = re.compile(r"\bPRAGMA\b|\bMATCH\b|(?i:\bfts5\b)|\bsqlite_master\b")
SQLITE_ATTRIBUTES = frozenset({"raw_connection", "driver_connection", "dbapi_connection"})
LONGEST_FILE = 500


class Module(NamedTuple):
    """One source file: its dotted name without `planner.`, and its tree."""

    name: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """Return the first part of the name: the layer it belongs to."""
        return self.name.partition(".")[0]


@functools.cache
def modules() -> list[Module]:
    """Return every module of the program, read once."""
    return [
        Module(_dotted(path), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted((ROOT / "planner").rglob("*.py"))
        if path != ROOT / "planner/__init__.py"
    ]


def _dotted(path: Path) -> str:
    """Return the name of a module file below `planner`, without that first part."""
    parts = path.relative_to(ROOT / "planner").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything imported anywhere in a tree, `from a import b` as a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def imports_at_start(tree: ast.AST) -> Iterator[str]:
    """Yield what is imported when a module is loaded: not inside functions, not for type checking only."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from imports(ast.Module([node], []))
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.expr)):
            yield from imports_at_start(node)


def wrong_layers(module: Module) -> list[str]:
    """Return the imports from rooms this module's room lies below, or beside."""
    if module.room not in MAY_IMPORT:
        return [f"{module.name}: the room {module.room!r} has no line in MAY_IMPORT"]
    ours = [name for name in imports(module.tree) if name.startswith("planner.")]
    allowed = MAY_IMPORT[module.room] | {"__version__"}
    wrong = [f"{module.name} imports {name}" for name in ours if name.split(".")[1] not in allowed]
    if module.name.startswith("store.migrations"):
        wrong += [f"{module.name}, a migration, imports {name}, which may change later" for name in ours]
    return wrong


def wrong_libraries(module: Module) -> list[str]:
    """Return the libraries this module must not know, relative imports, and imports of tests or scripts."""
    wrong = []
    for name in imports(module.tree):
        library = name.partition(".")[0]
        if library == "planner" or (library in sys.stdlib_module_names and library not in KNOWN_BY):
            continue
        if library not in KNOWN_BY:
            wrong.append(f"{module.name} imports {name}: {library or 'relative import'!r} has no line in KNOWN_BY")
        elif not any(_is_in(module.name, room) for room in KNOWN_BY[library]):
            wrong.append(f"{module.name} imports {name}")
    return wrong


def _is_in(name: str, room: str) -> bool:
    """Return whether a module is a room, lies in it, or starts with its prefix (a room that ends in `_`)."""
    return name == room or name.startswith(room if room.endswith("_") else f"{room}.")


def wrong_pages(module: Module) -> list[str]:
    """Return the pages that this page imports."""
    if not module.name.startswith("ui.pages"):
        return []
    page = module.name.split(".")[2:3]
    others = [name for name in imports(module.tree) if name.startswith("planner.ui.pages.")]
    return [f"{module.name} imports {name}" for name in others if name.split(".")[3:4] != page]


def wrong_database_words(module: Module) -> list[str]:
    """Return what only SQLite understands, outside the store: PRAGMA, full-text search, the driver's connection."""
    if module.room == "store":
        return []
    attributes = [node.attr for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)]
    wrong = [name for name in imports(module.tree) if name.startswith("sqlalchemy.dialects")]
    wrong += [text for text in _texts(module.tree) if SQLITE_WORDS.search(text)]
    return [f"{module.name}: {word}" for word in [*wrong, *SQLITE_ATTRIBUTES.intersection(attributes)]]


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield every string constant that is not a docstring."""
    statements = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in statements:
            yield node.value


RULES = (wrong_layers, wrong_libraries, wrong_pages, wrong_database_words)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_imports_only_what_its_room_may_know(module: Module) -> None:
    assert [complaint for rule in RULES for complaint in rule(module)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("rules.tiers", "from planner.store import tables"),
        ("terms", "from planner.rules import tiers"),
        ("store.workspace", "from planner.operations import influencers"),
        ("queries.influencers", "def late():\n    from planner.operations import influencers"),
        ("operations.influencers", "import planner.ui"),
        ("ui.window", "from planner.app import main"),
        ("store.migrations.versions.first", "from planner.terms import Platform"),
        ("drawer", "import json"),
        ("exchange.excel_summary", "from PySide6.QtGui import QPainter"),
        ("exchange.excel_summary", "from sqlmodel import select"),
        ("ui.import_wizard", "import openpyxl"),
        ("operations.influencers", "from alembic import command"),
        ("settings", "from PySide6.QtCore import QSettings"),
        ("queries.influencers", "import sqlite3"),
        ("ui.charts", "import pandas"),
        ("rules.tiers", "from . import engagement"),
        ("sample.shop", "from tests.data import shop"),
        ("ui.pages.campaigns", "from planner.ui.pages.influencers import InfluencersPage"),
        ("ui.pages.campaigns", "from planner.ui.pages import influencers"),
        ("queries.influencers", "text = 'SELECT rowid FROM search WHERE search MATCH :words'"),
        ("operations.influencers", "connection.execute('PRAGMA foreign_keys')"),
        ("queries.influencers", "from sqlalchemy.dialects import sqlite"),
        ("exchange.merging", "engine.raw_connection()"),
    ],
)
def test_a_broken_rule_is_noticed(name: str, source: str) -> None:
    assert [complaint for rule in RULES for complaint in rule(Module(name, ast.parse(source)))] != []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("exchange.brief_pdf", "from PySide6.QtGui import QPainter\nfrom planner.queries import briefs"),
        ("ui.pages.campaigns.brief_tab", "from planner.ui.pages.campaigns.payment_tab import PaymentTab"),
        ("store.search", "text = 'PRAGMA query_only'\nimport sqlite3"),
        ("formats.phones", "import phonenumbers"),
        ("queries.influencers", '"""What a MATCH is, is the business of the store."""'),
    ],
)
def test_what_is_allowed_is_not_complained_about(name: str, source: str) -> None:
    assert [complaint for rule in RULES for complaint in rule(Module(name, ast.parse(source)))] == []


def test_no_module_needs_itself_to_be_loaded() -> None:
    names = {module.name for module in modules()}
    needs = {
        module.name: {_module_of(name, names) for name in imports_at_start(module.tree)} - {module.name, ""}
        for module in modules()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' -> '.join(error.args[1])}")


def _module_of(name: str, names: set[str]) -> str:
    """Return the module of ours that `planner.a.b` is or lies in; empty for what is not ours."""
    parts = name.split(".")
    if parts[0] != "planner":
        return ""
    candidates = (".".join(parts[1:end]) for end in range(len(parts), 1, -1))
    return next((candidate for candidate in candidates if candidate in names), "")


def test_no_junk_drawers() -> None:
    drawers = [path for path in (ROOT / "planner").rglob("*") if path.stem.lower() in JUNK_DRAWERS]
    assert drawers == []


def test_no_file_is_too_long_to_read() -> None:
    # A migration is as long as the tables it made that day, and is never read as living code.
    folders = ("planner", "tests", "packaging")
    sources = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if path.parent.name != "versions"]
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in sources
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_folder_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging/__init__.py").exists()
