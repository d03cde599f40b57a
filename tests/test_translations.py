"""The extractor and the catalogue: every word of the screen is found, translated, and keeps its placeholders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import translations
from translations import Key

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
IMPORTS = "from planner.language import Message, tr, trn\n"


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a project with one module, and returns its folder."""

    def make(source: str) -> Path:
        (tmp_path / "planner").mkdir(exist_ok=True)
        (tmp_path / "planner/page.py").write_text(IMPORTS + source, encoding="utf-8")
        (tmp_path / translations.PARTS).mkdir(parents=True, exist_ok=True)
        return tmp_path

    return make


def _add_part(root: Path, name: str, text: str) -> None:
    (root / translations.PARTS / name).write_text(text, encoding="utf-8")


def test_the_catalogue_of_the_program_is_whole() -> None:
    assert translations.problems(ROOT) == []


@pytest.mark.parametrize(
    ("call", "keys"),
    [
        ('tr("Cancel")', [Key("Cancel")]),
        ('tr("Live", "stage of a collaboration")', [Key("Live", "stage of a collaboration")]),
        ('tr("Live", comment="content")', [Key("Live", "content")]),
        ('trn("{n} row", "{n} rows", 3)', [Key("{n} row"), Key("{n} rows")]),
        ('Message("Import {n} influencers", {"n": 3})', [Key("Import {n} influencers")]),
        ('tr("Two "\n   "lines")', [Key("Two lines")]),
        ('tr("Dark" if True else "Light")', [Key("Dark"), Key("Light")]),
        ('def late():\n    return tr("Late {n}").format(n=1)', [Key("Late {n}")]),
    ],
)
def test_literal_sources_are_found(project: Callable[[str], Path], call: str, keys: list[Key]) -> None:
    found = translations.extract(project(call))
    assert (list(found.places), found.problems) == (keys, [])


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        ('tr(f"{name} saved")', "f-string"),
        ('tr(f"{name} saved")  # source listed elsewhere', "f-string"),
        ("tr(title)", "literal"),
        ("Message(title)", "literal"),
        ('trn("{n} row", many, 3)', "literal"),
        ('tr("Live", comment)', "literal"),
        ('tr("Saved " + name)', "literal"),
        ('self.tr("Cancel")', "Qt's own tr()"),
        ("from planner.language import tr as _", "under its own name"),
        ("def (", "does not parse"),
    ],
)
def test_hidden_sources_are_problems(project: Callable[[str], Path], call: str, reason: str) -> None:
    problems = translations.problems(project(call))
    assert any(problem.startswith("planner/page.py:") and reason in problem for problem in problems)


def test_a_variable_is_allowed_where_its_sources_are_listed_elsewhere(project: Callable[[str], Path]) -> None:
    found = translations.extract(project("tr(title)  # source listed elsewhere"))
    assert found == ({}, [])


def test_a_class_of_the_same_name_from_elsewhere_holds_no_sources(tmp_path: Path) -> None:
    (tmp_path / "planner").mkdir()
    (tmp_path / "planner/mail.py").write_text("from email.message import Message\nMessage(policy)", encoding="utf-8")
    assert translations.extract(tmp_path) == ({}, [])


def test_parts_become_the_catalogue_and_can_then_go(project: Callable[[str], Path]) -> None:
    root = project('tr("Cancel"); tr("Live", "stage"); tr("Terms & <b>notes</b>\\nof {name}")')
    _add_part(root, "one.json", '{"Cancel": "Batal", "Live|stage": "Tayang"}')
    _add_part(
        root, "two.json", '{"Terms & <b>notes</b>\\nof {name}": "Syarat & <b>catatan</b>\\n{name}", "Gone": "Hilang"}'
    )
    assert "in parts/, but not used: 'Gone'" in translations.update(root)
    assert translations.problems(root) == []

    for part in (root / translations.PARTS).iterdir():
        part.unlink()
    (root / translations.PARTS).rmdir()
    before = (root / translations.CATALOGUE).read_bytes()
    translations.update(root)
    assert (root / translations.CATALOGUE).read_bytes() == before
    assert translations.read_catalogue(root / translations.CATALOGUE) == {
        Key("Cancel"): "Batal",
        Key("Live", "stage"): "Tayang",
        Key("Terms & <b>notes</b>\nof {name}"): "Syarat & <b>catatan</b>\n{name}",
    }


def test_the_catalogue_is_one_qt_linguist_opens(project: Callable[[str], Path]) -> None:
    root = project('tr("Rows"); tr("Cancel", "button")')
    _add_part(root, "one.json", '{"Cancel|button": "Batal"}')
    translations.update(root)
    ts = ET.parse(root / translations.CATALOGUE).getroot()  # noqa: S314 (written by this test)
    assert (ts.tag, ts.get("version"), ts.get("language")) == ("TS", "2.1", "id_ID")
    first, second = ts.findall("context/message")
    assert [child.tag for child in first] == ["source", "comment", "translation"]
    assert second.find("translation").attrib == {"type": "unfinished"}  # type: ignore[union-attr]


def test_a_source_that_left_the_program_is_dropped(project: Callable[[str], Path]) -> None:
    root = project('tr("Cancel"); tr("Save")')
    _add_part(root, "one.json", '{"Cancel": "Batal", "Save": "Simpan"}')
    translations.update(root)
    project('tr("Cancel")')
    assert translations.problems(root) == [f"{translations.CATALOGUE}: no longer used: 'Save'"]
    assert "dropped, no longer used: 'Save'" in translations.update(root)
    assert translations.read_catalogue(root / translations.CATALOGUE) == {Key("Cancel"): "Batal"}


def test_an_untranslated_source_is_named_with_its_place(project: Callable[[str], Path]) -> None:
    root = project('\ntr("Save")')
    translations.update(root)
    assert translations.problems(root) == ["planner/page.py:3: not translated: 'Save'"]


def test_a_word_that_changed_in_a_part_must_be_merged(project: Callable[[str], Path]) -> None:
    root = project('tr("Save")')
    _add_part(root, "one.json", '{"Save": "Simpan"}')
    translations.update(root)
    _add_part(root, "one.json", '{"Save": "Simpan dulu"}')
    assert "not up to date" in translations.problems(root)[0]


def test_two_parts_that_disagree_are_a_problem(project: Callable[[str], Path]) -> None:
    root = project('tr("Save")')
    _add_part(root, "one.json", '{"Save": "Simpan"}')
    _add_part(root, "two.json", '{"Save": "Tersimpan"}')
    translations.update(root)
    assert translations.problems(root) == ["parts/two.json: 'Save' is 'Tersimpan' here and 'Simpan' before"]


@pytest.mark.parametrize(
    ("source", "translation", "difference"),
    [
        ("{n} rows of {total}", "{n} dari {total} baris", ""),
        ("{n} rows of {total}", "{total} baris", "missing {n}"),
        ("{n} rows", "{jumlah} baris", "missing {n}, unknown {jumlah}"),
        ("{n:,} rows", "{n} baris", ""),
        ("{n} rows", "{n baris", "braces that do not match (expected '}' before end of string)"),
        ("Literal {{n}}", "Harfiah {{n}}", ""),
    ],
)
def test_placeholders_are_compared(source: str, translation: str, difference: str) -> None:
    assert translations.placeholder_difference(source, translation) == difference
