"""An Excel file as an owner's office program opens it: recalculated by LibreOffice, all words of all cells."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path


def words_without_an_error(summary: Path) -> set[str]:
    """Open a summary, let all formulas be reckoned anew, and return what its cells say; none may be an error."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is needed here; packaging/dev.py names the package"
    recalculated = summary.parent / "recalculated"
    subprocess.run(
        [office, f"-env:UserInstallation={(summary.parent / 'office').as_uri()}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(recalculated), str(summary)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    book = load_workbook(recalculated / summary.name, data_only=True)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "e"] == []
    return {str(cell.value) for cell in cells}
