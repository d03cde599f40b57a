"""A file whose content is kept already: it is said under which name it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import Message, tr
from planner.operations.influencers import add_influencer
from planner.ui.files import SMALL_FILE, FileKeeper, NewFile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session


def test_a_second_file_of_the_same_content_is_told_of(session: Session, qtbot: QtBot) -> None:
    for data in (b"gambar", bytes(SMALL_FILE + 1)):  # the larger one is kept off the interface thread
        written = session.history.run(Message("add"), add_influencer, f"Sekar {len(data)}")
        assert written is not None
        keeper = FileKeeper(session)
        said: list[str] = []
        keeper.refused.connect(said.append)
        files = [NewFile(name, "image/png", data=data) for name in ("a.png", "b-lain.png", "a.png")]
        keeper.keep(files, written.result, lambda name: Message("attach {name}", {"name": name}))
        told = [
            tr("{name} is here already, as {known}.").format(name="b-lain.png", known="a.png"),
            tr("{name} is here already.").format(name="a.png"),
        ]
        qtbot.waitUntil(lambda: [words for words in said if words] == told)  # noqa: B023 (waited for at once)
