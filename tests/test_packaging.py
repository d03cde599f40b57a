"""The set-up, and the wheel: what is installed elsewhere finds its words, icons and help."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import system_pieces

ROOT = Path(__file__).parent.parent
RESOURCES = """
from planner.language import LANGUAGES, catalogue
from planner.paths import resources
print(resources())
print(all(catalogue(language) or language == "en" for language in LANGUAGES))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout, built by the tool that releases it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which nothing but the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True, capture_output=True, cwd=folder)
    return folder


def _run_installed(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python away from the checkout, with the installed package before everything else."""
    environment = os.environ | {"PYTHONPATH": str(installed), "INFLUENCER_PLANNER_HOME": str(installed / "home")}
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=installed, env=environment, check=False)


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"planner", "influencer_planner"}
    assert "planner/resources/translations/planner_id.ts" in names
    in_the_checkout = {path.relative_to(ROOT).as_posix() for path in (ROOT / "planner").rglob("*.py")}
    assert in_the_checkout <= set(names)


def test_an_installed_program_finds_its_resources(installed: Path) -> None:
    ended = _run_installed(installed, "-c", RESOURCES)
    assert ended.stderr == ""
    assert ended.stdout.splitlines() == [str(installed / "planner" / "resources"), "True"]


def test_an_installed_program_starts(installed: Path) -> None:
    ended = _run_installed(installed, "-m", "planner", "--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    script = next((installed / "bin").glob("influencer-planner*"))
    assert "planner.__main__" in script.read_text(encoding="utf-8")


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["develop"]]
    lines = (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {_normal(line.partition("==")[0]) for line in lines if re.fullmatch(r"[\w.-]+==[\w.]+", line)}
    assert {_normal(re.split(r"[<>=!~; \[]", requirement)[0]) for requirement in wanted} - pinned == set()
    assert [line for line in lines if "==" not in line and not line.startswith("#")] == []


def _normal(name: str) -> str:
    """Return a distribution's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_missing_system_pieces_are_named_by_package() -> None:
    here = {"libEGL.so.1", "NotoColorEmoji"}
    pieces = [piece for piece in (*system_pieces.LIBRARIES, *system_pieces.FONTS) if "xcb" not in piece.name]
    lacking = system_pieces.missing(pieces, present=lambda piece: piece.name in here)
    names = system_pieces.packages(lacking, known=lambda _: False)
    assert "libegl1" not in names
    assert names.count("libglib2.0-0") == 1
    assert names[-1] == "fonts-inter"
    assert system_pieces.install_command(names).endswith(" ".join(names))


def test_a_newer_debian_is_asked_for_its_own_package_names() -> None:
    pieces = [piece for piece in system_pieces.LIBRARIES if piece.name == "libglib-2.0.so.0"]
    assert system_pieces.packages(pieces, known=lambda name: name.endswith("t64")) == ["libglib2.0-0t64"]


def test_this_machine_has_what_the_tests_need() -> None:
    pieces = (*system_pieces.LIBRARIES, *system_pieces.TOOLS) if sys.platform.startswith("linux") else ()
    assert system_pieces.missing(pieces) == []


@pytest.mark.parametrize(
    ("environment", "system", "can_open"),
    [
        ({}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": "localhost:10.0"}, "linux", True),
        ({"DISPLAY": ":987"}, "linux", False),
    ],
)
def test_where_a_window_can_open(environment: dict[str, str], system: str, *, can_open: bool) -> None:
    assert (system_pieces.no_display(environment, system) == "") is can_open


@pytest.mark.parametrize("arguments", [[], ["toko.planner"], ["self-test"]])
def test_without_a_display_the_answer_is_a_sentence(arguments: list[str]) -> None:
    if not sys.platform.startswith("linux"):
        return  # elsewhere there is always a screen
    bare = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}
    command = [sys.executable, str(ROOT / "packaging/dev.py"), "run", *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, env=bare, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("No display: ")
    assert "Traceback" not in ended.stderr
