"""What was typed and could not be stored: kept while the shop is open, and there again where it belongs.

A field that belongs to a row of the store is watched (`keep_typed`). What it refuses is kept under the key of the row
and the column, so it outlives the field: another record may be shown meanwhile, the page may be built anew in another
language. Whoever makes the field anew brings it back (`bring_back`); once it was stored or given up nothing is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from shiboken6 import isValid

from planner.ui.editors import LineEdit, NoteEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from planner.ui.session import Route, Session

    TextEditor = LineEdit | NoteEdit

KEPT = "isKept"  # the property of a field that is watched


class Place(NamedTuple):
    """Where a text belongs: the row and its column, whom or what it is about, and where it is shown."""

    key: str
    column: str
    about: str = ""
    route: Route | None = None


class Unwritten(NamedTuple):
    """A text that is not stored: where it belongs, the name of its field, and why it could not be stored."""

    text: str
    problem: str
    field: str
    about: str
    route: Route | None
    editor: TextEditor | None = None

    def live_editor(self) -> TextEditor | None:
        """Return the field in which it stands, None when that is gone."""
        return self.editor if self.editor is not None and isValid(self.editor) else None


_kept: WeakKeyDictionary[Session, dict[tuple[str, str], Unwritten]] = WeakKeyDictionary()


def kept_texts(session: Session) -> dict[tuple[str, str], Unwritten]:
    """Return what waits in this shop: (key of the row, column) -> what was typed."""
    return _kept.setdefault(session, {})


def keep_typed(session: Session, editor: TextEditor, place: Callable[[], Place | None]) -> None:
    """Keep what a field refuses for the row it shows at that time."""

    def follow() -> None:
        where = place()
        if where is None:
            return
        if not editor.problem():
            kept_texts(session).pop((where.key, where.column), None)
        else:
            kept_texts(session)[where.key, where.column] = of_editor(editor, where.about, where.route or session.here)

    editor.setProperty(KEPT, True)
    editor.refused.connect(follow)
    # The same refusal of another text is not said again.
    editor.textChanged.connect(lambda: follow() if editor.problem() else None)


def bring_back(session: Session, editor: TextEditor, place: Place) -> None:
    """Show again in a field what was typed for its row and could not be stored."""
    kept = kept_texts(session).get((place.key, place.column))
    if kept is not None:
        _show(session, editor, place, kept)


def has_kept(session: Session, key: str) -> bool:
    """Tell whether something that was typed for a row waits."""
    return any(place[0] == key for place in kept_texts(session))


def show_stored(session: Session, editor: Any, place: Place, value: Any, *, fresh: bool) -> None:
    """Show in a field what is stored; `fresh`: it is another row's, with what was typed for that one and waits."""
    if not fresh:
        editor.set_value(value)
        return
    # Known before the field forgets what stands in it.
    kept = kept_texts(session).get((place.key, place.column))
    editor.reset_value(value)
    if kept is not None:
        _show(session, editor, place, kept)


def _show(session: Session, editor: TextEditor, place: Place, kept: Unwritten) -> None:
    if isinstance(editor, LineEdit):
        editor.setText(kept.text)
        # In the language of now.
        editor.refuse(editor.read(kept.text).problem or kept.problem, editor.value())
    else:
        editor.setPlainText(kept.text)
        editor.refuse(kept.problem, editor.value())
    kept_texts(session)[place.key, place.column] = kept._replace(
        problem=editor.problem(), field=editor.accessibleName(), about=place.about or kept.about, editor=editor
    )


def of_editor(editor: TextEditor, about: str, route: Route | None) -> Unwritten:
    """Return what stands refused in a field."""
    text = editor.text() if isinstance(editor, LineEdit) else editor.toPlainText()
    return Unwritten(text, editor.problem(), editor.accessibleName(), about, route, editor)


def refused_editors(root: QWidget) -> list[TextEditor]:
    """Return the fields within a widget whose text could not be stored; those of dialogs over it are their own."""
    window = root.window()
    found: list[TextEditor] = [*root.findChildren(LineEdit), *root.findChildren(NoteEdit)]
    return [editor for editor in found if editor.problem() and editor.window() is window]


def outside_editors(root: QWidget) -> list[TextEditor]:
    """Return the refused fields within a widget that are not watched: their text lasts as long as they do."""
    return [editor for editor in refused_editors(root) if not editor.property(KEPT)]


def try_again(session: Session, root: QWidget) -> None:
    """Store what was refused within a widget, as far as it can be now; where the keyboard is, nothing is taken away.

    A watched field whose text was mended elsewhere meanwhile is let be.
    """
    current = [kept.live_editor() for kept in kept_texts(session).values()]
    for editor in refused_editors(root):
        is_meant = not editor.property(KEPT) or any(editor is each for each in current)
        if isValid(editor) and is_meant and not editor.hasFocus():
            editor.commit()
