"""The virtual environment `.venv` beside the project: made once, and again only when what it depends on changes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import system_pieces
from system_pieces import STANDARD_ERROR, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
PARTS = "develop"  # the optional dependencies that are installed beside the program's own


class SetUpError(Exception):
    """The environment cannot be made; the text says what to do."""


def python() -> Path:
    """Return the interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure() -> None:
    """Make or renew the environment if it is not the one this project needs now; SetUpError if that fails."""
    if python().exists() and _stamp_file().exists() and _stamp_file().read_text(encoding="utf-8") == _stamp():
        return
    if not python().exists() or not _same_python():
        say(f"Making {VENV} with Python {sys.version.split()[0]}")
        _make()
    say("Installing the pinned libraries (once; a minute or two)")
    # The build tool first, from the same list: an isolated build would fetch whatever is newest.
    _install("hatchling")
    _install("--no-build-isolation", "-e", f"{ROOT}[{PARTS}]")
    _run(python(), "-m", "compileall", "-q", ROOT / "planner")
    _stamp_file().write_text(_stamp(), encoding="utf-8")


def _stamp_file() -> Path:
    """Return the file that remembers what the environment was made from."""
    return VENV / "planner-setup.sha256"


def _stamp() -> str:
    """Return a hash of all that decides what is in the environment."""
    parts = (
        (ROOT / "pyproject.toml").read_bytes(),
        CONSTRAINTS.read_bytes(),
        PARTS.encode(),
        f"{sys.version_info[0]}.{sys.version_info[1]}".encode(),
        os.fsencode(ROOT),  # an environment cannot be moved: its scripts hold this path
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _same_python() -> bool:
    """Return whether the environment was made by this version of Python and still starts."""
    asked = [str(python()), "-c", "import pip, sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=False).stdout
    except OSError:
        return False
    return answer.split() == [str(part) for part in sys.version_info[:2]]


def _make() -> None:
    """Make an empty environment with pip, also where Debian's Python came without its venv package."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        _run(sys.executable, "-m", "venv", "--clear", VENV)
        return
    if importlib.util.find_spec("venv") and importlib.util.find_spec("pip"):
        # The pip that is here can put another one into the environment (pip 22.3 and newer).
        _run(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)
        if _pip(sys.executable, "--python", VENV, "install", "-q", "pip"):
            return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not system_pieces.can_install():
        raise SetUpError(
            "This Python cannot make virtual environments. On Debian or Ubuntu install what it lacks:\n"
            f"  {system_pieces.install_command([package])}"
        )
    system_pieces.apt("update", "-qq")
    system_pieces.apt("install", "-y", "-qq", package)
    _run(sys.executable, "-m", "venv", "--clear", VENV)


def _install(*arguments: str) -> None:
    """Install with the pinned versions and compiled bytecode; SetUpError if pip fails."""
    pinned = ("install", "-q", "--compile", "-c", str(CONSTRAINTS))
    if not _pip(python(), *pinned, *arguments):
        raise SetUpError("pip could not install the libraries (see above). The first time it needs the internet.")


def _pip(interpreter: str | Path, *arguments: str | Path) -> bool:
    """Run pip without questions; return whether it succeeded."""
    command = [interpreter, "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    variables = os.environ | {"PIP_USER": "0"}
    return subprocess.run(command, env=variables, stdout=STANDARD_ERROR, check=False).returncode == 0


def _run(*command: str | Path) -> None:
    """Run one step of the set-up; SetUpError if it fails."""
    if subprocess.run(command, stdout=STANDARD_ERROR, check=False).returncode:
        raise SetUpError(f"This step of the set-up failed: {' '.join(map(str, command))}")
