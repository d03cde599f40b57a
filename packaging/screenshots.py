"""Renders every page and dialog with the demo shop, in both languages and themes, to look at.

`python packaging/screenshots.py OUT` writes `OUT/<scene>-<language>-<theme>.png` at 1366x768.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as time_of_day
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from planner.ui.shell import Shell
    from planner.ui.window import MainWindow

TODAY = date(2026, 12, 3)  # the day of the reference pictures
NOW = datetime.combine(TODAY, time_of_day(10), tzinfo=timezone(timedelta(hours=7)))
PATIENCE_SECONDS = 60
SHEET = """DAFTAR KOL OKTOBER;;;;;;
;;;;;;
NAMA KOL;Akun IG;Followers;ER%;No WA;Domisili;PIC
Arini Cempakasari;@ariniicipdulu;12,5rb;3,2%;081200004417;Manado;Lastri
Bobi Tandirante;instagram.com/bobisambelan?igsh=x;41.800;4,0%;85700002093;Palopo;Lastri
Sekar Adiwulan;@sekaricip;49,1rb;4,9%;081300008850;Malang;Lastri
Selvi Latumahar;@selvidariambon;22.8;5,1%;+62 852-0000-1964;Ambon;Yayan
Siwi Rahmadanti;@siwikulineran;33,1k;3,7%;8.12E+10;Palembang;Lastri
Galuh Ratnawangi;@galuhcicipsambal;27 rb;;081900003371;Kudus;Yayan
Toko Panci Jaya;;;;;Malang;
Oka Dirgayasti;@okangicip;6400;6,6%;81100009042;Singaraja;Yayan
TOTAL;;1,2jt;;;;
"""


class Studio:
    """One window on a fresh demo shop, and the scenes it plays."""

    def __init__(self, app: QApplication, folder: Path, *, sample: bool) -> None:
        from planner.app import furnish
        from planner.sample.demo_shop import add_sample
        from planner.store.workspace import create_workspace
        from planner.ui.session import Session
        from planner.ui.window import MainWindow

        Session.now = lambda _self: NOW  # type: ignore[method-assign]
        self.app = app
        self.folder = folder
        self.window: MainWindow = MainWindow()
        self.shell: Shell = furnish(app, self.window)
        workspace = create_workspace(folder / f"{'Kencur Pagi' if sample else 'Toko baru'}.planner")
        if sample:
            add_sample(workspace, TODAY)
        self.window.show()
        self.shell.show(workspace)
        self.settle()

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        """Let the window work until something holds."""
        end = time.monotonic() + PATIENCE_SECONDS
        for _ in range(5):
            self.app.processEvents()
        while not until() and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)
        for _ in range(5):
            self.app.processEvents()

    def go(self, page: str, key: str = "") -> Any:
        """Show a place and return its page."""
        from planner.ui.session import Route

        self.window.go(Route(page, key))
        self.settle()
        return self.window.stack.currentWidget()

    def look(self, query: Callable[..., Any]) -> Any:
        """Return what a query of the list finds."""
        if self.shell.session is None:
            return []
        return self.shell.session.look(query)

    def shoot(self, path: Path) -> None:
        """Write what stands on the screen: the window and the dialogs over it."""
        from PySide6.QtGui import QColor, QPainter
        from PySide6.QtWidgets import QDialog

        from planner.ui.theme.tokens import theme

        self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        for dialog in self.app.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                inner = dialog.grab()
                left = (self.window.width() - dialog.width()) // 2
                top = (self.window.height() - dialog.height()) // 2
                painter.drawPixmap(left, top, inner)
                # On a real screen the window manager draws an edge around a dialog.
                painter.setPen(QColor(theme().line2))
                painter.drawRect(left - 1, top - 1, dialog.width() + 1, dialog.height() + 1)
        painter.end()
        picture.save(str(path))
        for dialog in self.app.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
        self.settle()

    def close(self) -> None:
        """Close the window and its workspace."""
        self.window.close()
        self.window.deleteLater()
        self.settle()


def scenes(studio: Studio) -> Iterator[str]:
    """Play every scene of a filled shop, one after the other, and name it when it stands."""
    session = studio.shell.session
    if session is None:
        return
    from planner.queries.campaigns import campaign_rows, collaboration_rows
    from planner.ui.campaigns.filters import Mode

    studio.go("home")
    yield "home"
    yield from _people(studio)
    yield from _import(studio)
    campaigns = session.read(campaign_rows)
    studio.go("campaigns")
    yield "campaigns"
    studio.window.stack.currentWidget().ask_for_new()  # type: ignore[union-attr]
    yield "campaign-new"
    running = max(campaigns, key=lambda row: row.people)
    page = studio.go("campaign", running.id)
    page.show_mode(Mode.BOARD)
    yield "campaign-board"
    page.show_mode(Mode.TABLE)
    yield "campaign-table"
    page.ask_for_people()
    yield "campaign-add-creators"
    page.show_mode(Mode.BOARD)
    yield from _planning(studio, running.id)
    rows = session.read(collaboration_rows, running.id)
    wanted = next((row for row in rows if row.name.startswith("Sekar")), rows[0])
    at_work = next((row for row in rows if row.name.startswith("Meylin")), rows[0])
    for part in ("", "#contract", "#timeline"):
        studio.go("collaboration", f"{at_work.id}{part}")
        yield f"collaboration{part.replace('#', '-')}"
    _message(studio, at_work)
    yield "message"
    studio.go("brief", f"campaign:{running.id}")
    yield "brief-campaign"
    studio.go("brief", wanted.id)
    yield "brief"
    paid = next((row for row in rows if row.name.startswith("Raka")), rows[0])
    studio.go("payment", paid.id)
    yield "payment"
    studio.go("messages")
    yield "messages"
    studio.go("settings")
    yield "settings"
    studio.go("help")
    yield "help"
    studio.go("influencers")
    studio.shell.commands.open_palette()
    yield "palette"


def _planning(studio: Studio, campaign_id: str) -> Iterator[str]:
    """The set-up of a campaign, and its candidates side by side."""
    studio.go("setup", campaign_id)
    yield "setup"
    shortlist = studio.go("shortlist", campaign_id)
    studio.settle(lambda: shortlist.table.model().rowCount() > 0)
    yield "shortlist"


def _message(studio: Studio, row: Any) -> None:
    from planner.terms import Occasion
    from planner.ui.messages.dialog import open_message

    open_message(studio.shell.session, studio.window, Occasion.DAY_BEFORE, row.influencer_id, row.id)


def _people(studio: Studio) -> Iterator[str]:
    from PySide6.QtCore import QItemSelectionModel

    from planner.queries.influencer_list import all_influencer_rows

    select_row = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page = studio.go("influencers")
    ids = {row.name.split()[0]: row.id for row in studio.look(all_influencer_rows)}
    page.open(ids["Sekar"])
    yield "influencers"
    for tab, name in enumerate(("numbers", "checks", "rates", "history"), start=1):
        page.pane.set_current_tab(tab)
        yield f"influencer-{name}"
    page.pane.set_current_tab(0)
    page.search.set_text("tag:12.12 ")
    page.table.selectRow(1)
    for row in (3, 5):
        page.table.selectionModel().select(page.model.index(row, 0), select_row)
    yield "influencers-selected"
    page.clear_filters()
    page.search.set_text("Malang")
    yield "influencers-search"
    page.search.set_text("bukan siapa pun")
    yield "influencers-no-result"
    page.clear_filters()
    page.add_influencer()
    yield "influencer-new"
    yield from _knowing(studio)


def _knowing(studio: Studio) -> Iterator[str]:
    """Check sheet, compare, duplicates, trash, and what the shop judges by."""
    from planner.language import Message
    from planner.operations.influencers import add_influencer
    from planner.operations.trash import trash
    from planner.queries.influencer_list import all_influencer_rows
    from planner.terms import Platform

    session = studio.shell.session
    if session is None:
        return
    ids = {row.name.split()[0]: row.id for row in studio.look(all_influencer_rows)}
    studio.go("check", ids["Sekar"])
    yield "check"
    studio.go("check", ids["Oki"])
    yield "check-empty"
    studio.go("compare", ",".join(ids[name] for name in ("Sekar", "Raka", "Intan", "Tomi", "Laras")))
    yield "compare"
    studio.go("duplicates")
    studio.settle()
    yield "duplicates-empty"
    twin = {"platform": Platform.TIKTOK, "handle": "sekar_icip2", "city": "Malang", "phone": "+6281200001201"}
    session.history.run(Message("add {name}", {"name": "Sekar"}), add_influencer, "Sekar Adiwulan", **twin)
    pairs = studio.go("duplicates")
    studio.settle(lambda: pairs.table.model().rowCount() > 0)
    yield "duplicates"
    session.history.undo()
    moment = datetime.combine(TODAY, time_of_day(5), tzinfo=UTC)
    session.history.run(
        Message("move {name} to the trash", {"name": "Damar"}), trash, [ids["Damar"], ids["Oki"]], moment
    )
    studio.go("trash")
    yield "trash"
    session.history.undo()
    studio.go("brand")
    yield "brand"
    studio.go("yardsticks")
    yield "yardsticks"


def _import(studio: Studio) -> Iterator[str]:
    page = studio.go("import")
    yield "import-file"
    sheet = studio.folder / "LIST KOL OKT FINAL (2).csv"
    sheet.write_text(SHEET, encoding="utf-8")
    page.open(str(sheet))
    studio.settle(lambda: page.stack.currentWidget() is page.plan_step)
    yield "import"
    page.write()
    studio.settle(lambda: page.stack.currentWidget() is page.done_step)
    yield "import-done"
    session = studio.shell.session
    if session is not None:
        session.history.undo()


def main(out: Path) -> int:
    """Write all pictures; 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["INFLUENCER_PLANNER_HOME"] = home
        from planner import settings
        from planner.app import make_application

        for language in ("id", "en"):
            for theme in ("light", "dark"):
                settings.save(language=language, theme=theme)
                app = make_application()
                folder = Path(tempfile.mkdtemp(dir=home))
                suffix = f"{language}-{theme}.png"
                empty = Studio(app, folder, sample=False)
                empty.shoot(out / f"first-run-{suffix}")
                empty.go("campaigns")
                empty.shoot(out / f"campaigns-empty-{suffix}")
                empty.close()
                studio = Studio(app, folder, sample=True)
                for scene in scenes(studio):
                    studio.shoot(out / f"{scene}-{suffix}")
                studio.close()
                sys.stdout.write(f"{language} {theme}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
