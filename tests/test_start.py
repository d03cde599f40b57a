"""The window paints before anything heavy is imported, and then opens what it should."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from planner.language import Message
from planner.operations.influencers import add_influencer

if TYPE_CHECKING:
    from pathlib import Path

    from planner.store.workspace import Workspace

HEAVY = {
    "sqlalchemy",
    "sqlmodel",
    "pydantic",
    "alembic",
    "openpyxl",
    "phonenumbers",
    "rapidfuzz",
    "planner.store.tables",
    "planner.ui.pages.influencers",
}
AT_FIRST_PAINT = """
import json, sys
from planner import app as program
from planner.ui.window import MainWindow
app = program.make_application()
window = MainWindow()
def painted():
    print(json.dumps(sorted(sys.modules)))
    app.quit()
window.painted.connect(painted)
window.show()
sys.exit(app.exec())
"""


WHEN_ROWS_ARE_SHOWN = """
import json, sys
from pathlib import Path
from planner.ui.session import Route
from planner import app as program
from planner.ui.window import MainWindow
app = program.make_application()
window = MainWindow()
window.show()
shell = program.furnish(app, window)
shell.start(Path(sys.argv[1]))
window.stack.currentWidget().repaint()
first = window.route().page
window.go(Route("influencers"))
table = window.page("influencers").table
table.viewport().repaint()
print(json.dumps([first, table.model().rowCount(), sorted(sys.modules)]))
sys.stdout.flush()
import os
os._exit(0)
"""


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    done = _python(AT_FIRST_PAINT)
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(json.loads(done.stdout)) == set()


def test_neither_home_nor_the_first_rows_wait_for_sqlalchemy(workspace: Workspace) -> None:
    workspace.write(Message("test"), add_influencer, "Sekar")
    workspace.close()
    done = _python(WHEN_ROWS_ARE_SHOWN, str(workspace.path))
    assert done.returncode == 0, done.stderr
    first, rows, imported = json.loads(done.stdout)
    assert (first, rows) == ("home", 1)
    assert {"sqlalchemy", "sqlmodel", "pydantic", "alembic", "openpyxl"} & set(imported) == set()


def test_headless_commands_import_no_qt(workspace_path: Path) -> None:
    code = f"""
import sys
from planner.__main__ import main
sys.argv = ["influencer-planner", "check", {str(workspace_path)!r}, "--json"]
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print(sorted(name for name in sys.modules if name.startswith("PySide6")))
"""
    done = _python(code)
    assert done.stdout.strip().endswith("[]"), done.stdout + done.stderr


def test_the_shipped_program_tests_itself() -> None:
    done = _python("import sys; from planner.app import self_test; sys.exit(self_test())")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "self-test ok" in done.stdout
