"""Whose name is shown: none is made up of the computer's user."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from planner import settings
from planner.ui.pages.settings import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session


def test_the_login_name_is_not_shown_as_somebodys_name() -> None:
    login = getpass.getuser()
    assert settings.author() == login
    assert settings.shown_author(login) == ""
    assert settings.shown_author("Dewi") == "Dewi"  # another laptop's
    settings.save(author=login)  # chosen by hand it is a name like any other
    assert settings.shown_author(login) == login


def test_the_settings_say_whose_name_is_kept(session: Session, qtbot: QtBot) -> None:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    assert _says(page, getpass.getuser())
    page.author.setText("Dewi")
    page.author.commit()
    assert session.workspace.author == "Dewi"
    assert not _says(page, getpass.getuser())


def _says(page: SettingsPage, name: str) -> bool:
    return any(f"“{name}”" in label.text() for label in page.findChildren(QLabel))
