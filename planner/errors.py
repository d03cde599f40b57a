"""Errors that the owner can do something about: one class per cause, the text is for the owner's eyes."""

from __future__ import annotations


class PlannerError(Exception):
    """An expected error; `str()` is one sentence in the owner's language that says what to do."""


class WorkspaceError(PlannerError):
    """A workspace file could not be made, opened or written."""


class MissingShopError(WorkspaceError):
    """There is no workspace file at the named place."""


class ValidationError(PlannerError):
    """A value the owner typed cannot be stored; the text names the value and what would be right."""


class NotFoundError(PlannerError):
    """The row that was to be changed is no longer there."""


class ImportFileError(PlannerError):
    """A file cannot be imported: too large, damaged, not a table, or a table of something else."""


class ExportError(PlannerError):
    """An export could not be written; the earlier file is untouched."""
