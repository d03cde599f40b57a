"""What the planner needs from a Linux system beside Python: Qt's libraries, fonts, and the tools of the tests."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


STANDARD_ERROR = 2  # where progress goes, so that `bench --json` prints nothing but JSON


class Piece(NamedTuple):
    """One thing to find on the system (`kind`: library, command or font) and the packages that bring it, best first."""

    kind: str
    name: str
    packages: tuple[str, ...]


# What the Qt libraries and the xcb window plugin of PySide6 name as needed (readelf -d).
LIBRARIES = (
    Piece("library", "libEGL.so.1", ("libegl1",)),
    Piece("library", "libGL.so.1", ("libgl1",)),
    Piece("library", "libdbus-1.so.3", ("libdbus-1-3",)),
    Piece("library", "libfontconfig.so.1", ("libfontconfig1",)),
    Piece("library", "libfreetype.so.6", ("libfreetype6",)),
    Piece("library", "libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Piece("library", "libgthread-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Piece("library", "libzstd.so.1", ("libzstd1",)),
    Piece("library", "libX11.so.6", ("libx11-6",)),
    Piece("library", "libX11-xcb.so.1", ("libx11-xcb1",)),
    Piece("library", "libxkbcommon.so.0", ("libxkbcommon0",)),
    Piece("library", "libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Piece("library", "libxcb.so.1", ("libxcb1",)),
    Piece("library", "libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Piece("library", "libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Piece("library", "libxcb-image.so.0", ("libxcb-image0",)),
    Piece("library", "libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Piece("library", "libxcb-randr.so.0", ("libxcb-randr0",)),
    Piece("library", "libxcb-render.so.0", ("libxcb-render0",)),
    Piece("library", "libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Piece("library", "libxcb-shape.so.0", ("libxcb-shape0",)),
    Piece("library", "libxcb-shm.so.0", ("libxcb-shm0",)),
    Piece("library", "libxcb-sync.so.1", ("libxcb-sync1",)),
    Piece("library", "libxcb-util.so.1", ("libxcb-util1",)),
    Piece("library", "libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    Piece("library", "libxcb-xkb.so.1", ("libxcb-xkb1",)),
)
FONTS = (
    Piece("font", "Inter", ("fonts-inter",)),
    Piece("font", "NotoColorEmoji", ("fonts-noto-color-emoji",)),
)
TOOLS = (
    Piece("command", "Xvfb", ("xvfb",)),
    Piece("command", "xauth", ("xauth",)),  # what xvfb-run asks for, and xvfb only recommends
    Piece("command", "soffice", ("libreoffice-calc-nogui", "libreoffice-calc")),
    Piece("command", "pdftoppm", ("poppler-utils",)),
)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = (".ttf", ".otf", ".ttc")


def say(line: str) -> None:
    """Print a line of progress."""
    print(line, file=sys.stderr, flush=True)


def missing(pieces: Iterable[Piece], present: Callable[[Piece], bool] | None = None) -> list[Piece]:
    """Return the pieces this system lacks; `present` answers for one piece (default: look on this machine)."""
    return [piece for piece in pieces if not (present or _present)(piece)]


def packages(pieces: Iterable[Piece], known: Callable[[str], bool] | None = None) -> list[str]:
    """Return the Debian package names of `pieces`, each once; `known` tells which of several names apt has."""
    return list(dict.fromkeys(_package(piece, known or _known_to_apt) for piece in pieces))


def install_command(names: Iterable[str]) -> str:
    """Return the command line that installs the packages `names` on Debian or Ubuntu."""
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(names)


def provide(pieces: Iterable[Piece]) -> list[Piece]:
    """Install what is missing when this is Debian or Ubuntu and root, else print how; return what is still missing."""
    lacking = missing(pieces)
    if not lacking:
        return []
    say(f"Missing on this system: {', '.join(piece.name for piece in lacking)}")
    if not shutil.which("apt-get"):
        say("Install them with your distribution's package manager; on Debian and Ubuntu the packages are called:")
        say(f"  {' '.join(packages(lacking, known=lambda _: True))}")
        return lacking
    if _is_root():
        apt("update", "-qq")
        apt("install", "-y", "-qq", "--no-install-recommends", *packages(lacking))
        lacking = missing(lacking)
    if lacking:
        say(f"Install the missing packages with:\n  {install_command(packages(lacking))}")
    return lacking


def apt(*arguments: str) -> bool:
    """Run apt-get without questions; return whether it succeeded."""
    say(f"$ apt-get {' '.join(arguments)}")
    command, variables = ["apt-get", *arguments], os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    ended = subprocess.run(command, env=variables, stdin=subprocess.DEVNULL, stdout=STANDARD_ERROR, check=False)
    return ended.returncode == 0


def can_install() -> bool:
    """Return whether this is root on a system with apt."""
    return bool(shutil.which("apt-get")) and _is_root()


def no_display(environment: Mapping[str, str], system: str = sys.platform) -> str:
    """Return the sentence that says why no window can open on this Linux system; empty when one can."""
    if not system.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    wayland, display = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if not wayland and not display:
        reason = "neither DISPLAY nor WAYLAND_DISPLAY is set"
    elif not wayland and display and _is_gone(display):
        reason = f"no screen answers at DISPLAY={display}"
    else:
        return ""
    return (
        f"No display: the planner opens a window, but {reason}. Start it from a desktop session, "
        "or on a virtual screen: xvfb-run -a python3 packaging/dev.py run"
    )


def _is_gone(display: str) -> bool:
    """Return whether a local display such as ":0" has no socket; remote ones get the benefit of the doubt."""
    number = display[1:].split(".", maxsplit=1)[0]
    return display.startswith(":") and number.isdigit() and not Path(f"/tmp/.X11-unix/X{number}").exists()  # noqa: S108 (X11's own place)


def _present(piece: Piece) -> bool:
    """Return whether this machine has `piece`."""
    if piece.kind == "library":
        try:
            ctypes.CDLL(piece.name)
        except OSError:
            return False
        return True
    return bool(shutil.which(piece.name)) if piece.kind == "command" else _has_font(piece.name)


def _has_font(family: str) -> bool:
    """Return whether a font file whose name starts with `family` lies in one of the usual folders."""
    return any(
        name.startswith(family) and name.lower().endswith(FONT_ENDINGS)
        for folder in FONT_FOLDERS
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def _package(piece: Piece, known: Callable[[str], bool]) -> str:
    """Return the first package of `piece` that apt knows, or its last name, which is the oldest and widest."""
    *preferred, last = piece.packages
    return next(filter(known, preferred), last)


def _known_to_apt(name: str) -> bool:
    """Return whether apt has a real (not only virtual) package `name`."""
    if not shutil.which("apt-cache"):
        return False
    return subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0


def _is_root() -> bool:
    """Return whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
