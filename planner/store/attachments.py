"""The bytes of attached files, kept inside the workspace once per content.

Not logged: an undo brings the row that names a file back, and its bytes are still there.
"""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

LARGEST_FILE = 25 * 1024 * 1024


class AttachmentContent(SQLModel, table=True):
    """Table of contents by their SHA-256."""

    __tablename__ = "attachment_content"
    sha256: str = Field(primary_key=True, max_length=64)
    data: bytes


def keep(connection: sa.Connection, data: bytes) -> str:
    """Keep a content and return its SHA-256 in hexadecimal; what is there already is not kept twice."""
    digest = hashlib.sha256(data).hexdigest()
    connection.execute(
        sa.text("INSERT INTO attachment_content (sha256, data) VALUES (:sha256, :data) ON CONFLICT DO NOTHING"),
        {"sha256": digest, "data": data},
    )
    return digest


def content(connection: sa.Connection, sha256: str) -> bytes | None:
    """Return a content, None when it is not there or is no longer what its digest says."""
    found = connection.execute(
        sa.text("SELECT data FROM attachment_content WHERE sha256 = :sha256"), {"sha256": sha256}
    ).scalar()
    return found if found is not None and hashlib.sha256(found).hexdigest() == sha256 else None
