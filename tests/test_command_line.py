"""The command line as an owner's script sees it: exit codes, one sentence for an error, JSON, both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from planner.__main__ import main
from planner.language import set_language

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
HEAVY = ("PySide6", "sqlalchemy", "sqlmodel", "openpyxl", "alembic")


class Ended:
    """How a command ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    def json(self) -> Any:
        """Return standard output as JSON."""
        return json.loads(self.out)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return a function that runs one command line inside this process."""
    monkeypatch.setenv("INFLUENCER_PLANNER_HOME", str(tmp_path / "home"))
    set_language("id")

    def call(*arguments: str | Path) -> Ended:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return call


def _loaded(*arguments: str) -> set[str]:
    """Return which heavy libraries a command line has loaded when it is done."""
    script = f"""
import sys
from planner.__main__ import main
try:
    main({list(arguments)!r})
except SystemExit:
    pass
print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(done.stderr.split())


def test_help_and_version_load_nothing_heavy() -> None:
    for arguments in (["--help"], ["--version"], ["import", "--help"]):
        assert _loaded(*arguments) == set()


def test_headless_commands_never_load_qt(tmp_path: Path) -> None:
    path = str(tmp_path / "toko.planner")
    assert "PySide6" not in _loaded("new", path, "--sample")
    assert _loaded("check", path, "--json") & {"PySide6", "openpyxl"} == set()


def test_a_shop_is_made_checked_exported_and_imported_again(tmp_path: Path, run: Callable[..., Ended]) -> None:
    path, book = tmp_path / "toko.planner", tmp_path / "ringkasan.xlsx"
    assert run("new", path, "--sample").code == 0
    found = run("check", path, "--json").json()
    assert set(found) == {"ok", "revision", "counts", "problems"}
    assert (found["ok"], found["problems"], found["counts"]["campaign"]) == (True, [], 5)
    assert run("export", path, book).code == 0
    answer = run("import", path, book, "--dry-run", "--json").json()
    assert set(answer) == {
        *("sheet", "header_row", "mapping", "rows", "new", "updated"),
        *("unchanged", "duplicates", "rejected", "problems"),
    }
    assert (answer["rows"], answer["unchanged"]) == (41, 41)


def test_an_import_is_told_in_words_and_in_json(tmp_path: Path, run: Callable[..., Ended]) -> None:
    path, sheet = tmp_path / "toko.planner", tmp_path / "daftar.csv"
    sheet.write_text("Nama,Akun IG,Followers\nSekar,@sekar,12000\nRaka,@raka,22.8\n", encoding="utf-8")
    run("new", path)
    dry = run("import", path, sheet, "--dry-run")
    assert dry.code == 0
    assert "22.8" in dry.out
    assert run("check", path, "--json").json()["counts"]["influencer"] == 0
    answer = run("import", path, sheet, "--json").json()
    assert (answer["new"], answer["rejected"]) == (2, 0)
    assert all(set(problem) == {"sheet", "row", "column", "value", "reason"} for problem in answer["problems"])
    assert run("import", path, sheet, "--json").json()["unchanged"] == 2
    assert run("check", path, "--json").json()["counts"]["influencer"] == 2


def test_generate_makes_the_workspace(tmp_path: Path, run: Callable[..., Ended]) -> None:
    path = tmp_path / "banyak.planner"
    assert run("generate", path, "--influencers", "60", "--seed", "3").code == 0
    assert run("check", path, "--json").json()["counts"]["influencer"] == 60


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "tidak-ada.planner"),
        ("export", "tidak-ada.planner", "keluar.xlsx"),
        ("import", "tidak-ada.planner", "daftar.csv"),
        ("import", "ada.planner", "tidak-ada.csv"),
        ("new", "ada.planner"),
        ("new", "tidak/ada/folder.planner"),
        ("export", "ada.planner", "keluar.xls"),
        ("export", "ada.planner", "tidak/ada/keluar.xlsx"),
        ("check", "bukan.planner"),
        ("export", "bukan.planner", "keluar.xlsx"),
    ],
)
def test_an_expected_error_is_one_sentence_and_exit_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Ended], arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "ada.planner")
    Path("bukan.planner").write_text("bukan berkas kerja", encoding="utf-8")
    ended = run(*arguments)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.strip().splitlines()) == 1
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("check", "a.planner", "b.planner"),
        ("generate", "a.planner"),
        ("generate", "a.planner", "--influencers", "many"),
        ("generate", "a.planner", "--influencers", "0"),
        ("generate", "a.planner", "--influencers"),
        ("--no-such-option",),
        ("--lang", "de"),
        ("new",),
    ],
)
def test_wrong_usage_is_exit_2(run: Callable[..., Ended], arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines()[-1].startswith("influencer-planner")


def test_check_of_a_foreign_file_answers_json_too(tmp_path: Path, run: Callable[..., Ended]) -> None:
    path = tmp_path / "bukan.planner"
    path.write_bytes(b"PK\x03\x04 a zip file")
    ended = run("check", path, "--json")
    assert (ended.code, ended.json()["ok"], len(ended.json()["problems"])) == (1, False, 1)


def test_the_language_is_that_of_the_settings_or_the_one_asked_for(tmp_path: Path, run: Callable[..., Ended]) -> None:
    english = run("--lang", "en", "check", tmp_path / "x.planner").err
    assert english.startswith("There is no file")
    indonesian = run("check", tmp_path / "x.planner").err
    assert indonesian != english
    assert run("check", tmp_path / "x.planner", "--lang=en").err == english


def test_without_a_display_one_sentence(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "planner", str(tmp_path / "x.planner")],
        cwd=ROOT,
        env=environment | {"INFLUENCER_PLANNER_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if sys.platform.startswith("linux"):
        assert (done.returncode, len(done.stderr.strip().splitlines())) == (1, 1)
