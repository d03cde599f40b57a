"""Cards whose fields are made when they are opened first: a page of many pieces opens as fast as a page of one."""

from __future__ import annotations

from typing import Any

from planner.ui.campaigns.cards import FieldsCard


class LazyCard(FieldsCard):
    """A card that folds and makes its fields (`build`) only once somebody looks at them."""

    _is_built = False

    def build(self) -> None:
        """Make the fields; each kind of card knows which."""

    def is_built(self) -> bool:
        """Tell whether the fields were made."""
        return self._is_built

    def need_fields(self) -> None:
        """Make the fields unless they are there, and show in them what is stored."""
        if not self._is_built:
            self._is_built = True
            self.build()
            self.show_row(self.row)

    def unfold(self, *, on: bool) -> None:
        """Open or close the card."""
        if on:
            self.need_fields()
        super().unfold(on=on)

    def editor(self, name: str) -> Any:
        """Return the editor of a column."""
        self.need_fields()
        return super().editor(name)

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for editor in self._editors.values():
            if hasattr(editor, "commit"):
                editor.commit()

    def _on_head_clicked(self, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        if on:
            self.need_fields()
        super()._on_head_clicked(on)
