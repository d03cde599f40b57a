"""Puts the program together: the window first, the workspace after the first paint."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
import time
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner import __version__, settings
from planner.errors import PlannerError
from planner.language import set_language, tr
from planner.paths import settings_folder
from planner.ui.theme.tokens import set_theme
from planner.ui.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from planner.ui.shell import Shell


def make_application() -> QApplication:
    """Return the running application in the language and the colours the owner chose; `furnish` dresses it."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("influencer-planner")
    chosen = settings.load()
    set_language(chosen["language"])
    set_theme(chosen["theme"])
    return app


def furnish(app: QApplication, window: MainWindow) -> Shell:
    """Fill the painted window: style, icons, rail and menus; no workspace yet."""
    from planner.ui.qt_words import speak_for_qt
    from planner.ui.shell import Shell
    from planner.ui.theme.appearance import apply_theme

    speak_for_qt(app)
    apply_theme(app, settings.load()["theme"])
    window.furnish()
    return Shell(app, window)


def explain(window: MainWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what went wrong where nobody caught it: an expected error in its own words, a bug with where it is kept."""
    if isinstance(error, PlannerError):
        window.complain(str(error))
        return
    sys.__excepthook__(kind, error, trace)
    log = settings_folder() / "errors.log"
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as out:
            out.write(f"{datetime.now(UTC).isoformat()} {__version__}\n")
            traceback.print_exception(kind, error, trace, file=out)
    sentence = tr("Something went wrong inside the planner. What is stored is safe. Send us {file}.")
    window.complain(sentence.format(file=log))


def run_window(path: Path | None) -> int:
    """Open the window on a workspace (the last one, or a new one, when none is named) until it is closed."""
    app = make_application()
    window = MainWindow()

    def open_workspace() -> None:
        _report("first_paint")
        shell = furnish(app, window)
        sys.excepthook = functools.partial(explain, window)
        # The furnished frame is painted before the database is imported.
        window.repaint()
        _report("furnished")
        shell.start(path)
        _report_rows(window)
        build_ahead(window)

    window.painted.connect(open_workspace)
    window.show_as_before()
    return app.exec()


def build_ahead(window: MainWindow) -> None:
    """Let the pages that are likely to be opened next be built while nobody does anything."""
    from planner.ui.ahead import Ahead

    Ahead(window)


def _report(name: str) -> None:
    """Print a moment of the start for the benchmark: seconds since the wall-clock second in PLANNER_TIMING."""
    started = os.environ.get("PLANNER_TIMING")
    if started:
        _print(f"{name} {time.time() - float(started):.4f}\n")


def _report_rows(window: MainWindow) -> None:
    if not os.environ.get("PLANNER_TIMING"):
        return
    from PySide6.QtWidgets import QTableView

    from planner.ui.session import Route

    page = window.stack.currentWidget()
    if page is not None:
        page.repaint()
        _report("page_visible")
    window.go(Route("influencers"))
    page = window.stack.currentWidget()
    table = page.findChild(QTableView) if page is not None else None
    if table is not None and table.model().rowCount():
        table.viewport().repaint()
        _report("rows_visible")


def _print(text: str) -> None:
    # A windowed program on Windows has no standard output.
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()


def self_test() -> int:
    """Do the round and print versions; 0 when everything came back as expected, else 1 and what did not."""
    import tempfile
    from pathlib import Path

    if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Settings of the test's own: the owner's last workspace stays the last workspace.
        os.environ["INFLUENCER_PLANNER_HOME"] = folder
        failed = [name for name, ok in _round(Path(folder)).items() if not ok]
    for name, version in _versions().items():
        _print(f"{name} {version}\n")
    _print(f"self-test failed: {', '.join(failed)}\n" if failed else "self-test ok\n")
    return 1 if failed else 0


def _round(folder: Path) -> dict[str, bool]:
    from planner.exchange.excel_summary import export_summary
    from planner.exchange.import_apply import import_file
    from planner.language import Message
    from planner.operations.influencers import add_influencer
    from planner.queries.influencer_list import count_all
    from planner.store.workspace import create_workspace
    from planner.ui.window import MainWindow

    app = make_application()
    window = MainWindow()
    window.show()
    shell = furnish(app, window)
    shell.show(create_workspace(folder / "self-test.planner"))
    app.processEvents()
    session = shell.session
    if session is None:
        return {"window": False}
    found: dict[str, bool] = {"window": window.isVisible()}
    session.history.run(Message("self-test"), add_influencer, "Sekar")
    found["edit"] = session.read(count_all) == 1
    session.history.undo()
    found["undo"] = session.read(count_all) == 0
    sheet = folder / "list.csv"
    sheet.write_text("Nama,Akun IG,Followers\nSekar,@sekar,12,5rb\n".replace("12,5rb", '"12,5rb"'), encoding="utf-8")
    found["import"] = import_file(session.workspace, sheet)["new"] == 1
    export_summary(session.workspace, folder / "summary.xlsx", today=session.today())
    found["export"] = (folder / "summary.xlsx").stat().st_size > 0
    app.processEvents()
    window.close()
    app.processEvents()
    return found


def _versions() -> dict[str, str]:
    import platform
    from importlib import metadata

    return {
        "planner": __version__,
        "python": platform.python_version(),
        "pyside6": metadata.version("PySide6_Essentials"),
        "sqlmodel": metadata.version("sqlmodel"),
        "system": platform.platform(),
    }
