"""The two tables of the change log: steps, and the rows each of them changed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from planner.store.fields import UtcDateTime, key_column, link_column


class ChangeStep(SQLModel, table=True):
    """One transaction of the change log: what was done by whom, and which step it takes back, if any.

    `parents` are the steps it was made on top of, as JSON: order is by cause, never by clock.
    """

    __tablename__ = "change_step"
    __table_args__ = (sa.UniqueConstraint("device", "sequence"),)
    id: str = key_column()
    device: str = Field(max_length=32)
    sequence: int
    parents: str
    at: datetime = Field(sa_type=UtcDateTime)
    label: str
    label_values: str
    reverts: str | None = Field(default=None, max_length=32)
    author: str = Field(default="", max_length=60)


class Change(SQLModel, table=True):
    """One row of one step: the row before and after, as JSON; NULL where there was none."""

    __tablename__ = "change_log"
    __table_args__ = (
        sa.UniqueConstraint("step_id", "position"),
        sa.Index(None, "row_id"),
        sa.Index("ix_change_log_removed", "id", sqlite_where=sa.text("after IS NULL")),
    )
    id: int | None = Field(default=None, primary_key=True)
    step_id: str = link_column("change_step", index=False)
    position: int
    table_name: str = Field(max_length=40)
    row_id: str = Field(max_length=32)
    before: str | None = None
    after: str | None = None
