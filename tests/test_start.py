"""The window paints before anything heavy is imported, and then opens what it should."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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


def _python(code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    done = _python(AT_FIRST_PAINT)
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(json.loads(done.stdout)) == set()


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
