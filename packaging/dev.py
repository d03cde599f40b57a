"""Set-up and daily commands, with nothing but Python 3.11 or newer: `python3 packaging/dev.py --help`.

Everything is run in `.venv` beside the project, made on the first call from the versions in `constraints.txt`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import environment
import system_pieces
import translations

if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST_PYTHON = (3, 11)
HEADLESS = frozenset({"new", "generate", "import", "export", "check", "-h", "--help", "--version"})


class Check(NamedTuple):
    """One thing the test command runs, as arguments to the environment's Python."""

    name: str
    arguments: tuple[str, ...]
    real_window: bool = False


class Outcome(NamedTuple):
    """How one check ended: its exit code, how long it took (seconds) and the last line it printed."""

    name: str
    code: int
    seconds: float
    closing_line: str


OURS = ("planner", "tests", "packaging")
CHECKS = (
    Check("ruff check", ("-m", "ruff", "check", *OURS)),
    Check("ruff format", ("-m", "ruff", "format", "--check", *OURS)),
    Check("mypy", ("-m", "mypy")),
    Check("translations", ("packaging/dev.py", "translate", "--check")),
    Check("features in a real window", ("-m", "pytest", "tests/features"), real_window=True),
    Check("pytest", ("-m", "pytest", "-n", "2", "--ignore=tests/features")),  # last: its closing line is repeated
)


def main(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        here, oldest = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST_PYTHON))
        return _fail(f"The planner needs Python {oldest} or newer; this is {here} ({sys.executable}).")
    try:
        if arguments[:1] == ["run"]:  # before argparse: all that follows belongs to the planner
            return run(arguments[1:])
        chosen = _parser().parse_args(arguments)
        return int(chosen.command(chosen))
    except environment.SetUpError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str]) -> int:
    """Start the planner with `arguments`; a window needs a display, the headless commands do not."""
    window = not HEADLESS.intersection(arguments[:1])
    reason = system_pieces.no_display(os.environ) if window else ""
    if reason:
        return _fail(reason)
    if not _set_up(needs_window=window):
        return 1
    return _python("-m", "planner", *arguments)


def _parser() -> argparse.ArgumentParser:
    """Return the parser of every command but `run`."""
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("run", help="set up, then start the planner; what follows is passed on to it")
    commands.add_parser("setup", help="only the set-up").set_defaults(command=_setup)
    commands.add_parser("test", help="everything CI runs").set_defaults(command=_test)
    screenshots = commands.add_parser("screenshots", help="pictures of every screen, light and dark, id and en")
    screenshots.add_argument("out", metavar="OUT", help="folder for the pictures")
    screenshots.set_defaults(command=_screenshots)
    bench = commands.add_parser("bench", help="measurements, each beside its floor")
    bench.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
    bench.set_defaults(command=_bench)
    translate = commands.add_parser("translate", help="bring the Indonesian catalogue up to date with the sources")
    translate.add_argument("--check", action="store_true", help="change nothing; exit 1 if anything is untranslated")
    translate.set_defaults(command=_translate)
    return parser


def _setup(_chosen: argparse.Namespace) -> int:
    """Only the set-up."""
    if not _set_up():
        return 1
    print(f"Ready: {environment.python()}")
    return 0


def _test(_chosen: argparse.Namespace) -> int:
    """Run every check, also after one has failed; print a summary and pytest's closing line."""
    if not _set_up(for_tests=True):
        return 1
    outcomes = [_check(check) for check in CHECKS]
    _heading("Summary")
    for outcome in outcomes:
        print(f"{'failed' if outcome.code else 'ok':6}  {outcome.seconds:6.1f} s  {outcome.name}")
    print(outcomes[-1].closing_line, flush=True)
    return int(any(outcome.code for outcome in outcomes))


def _screenshots(chosen: argparse.Namespace) -> int:
    """Draw the screens without a display."""
    return _python(str(environment.ROOT / "packaging/screenshots.py"), chosen.out, offscreen=True) if _set_up() else 1


def _bench(chosen: argparse.Namespace) -> int:
    """Measure what the owner waits for; without a display Qt draws into memory."""
    arguments = [str(environment.ROOT / "tests/benchmarks/run.py"), *(["--json"] if chosen.json else [])]
    offscreen = bool(system_pieces.no_display(os.environ))
    return _python(*arguments, offscreen=offscreen) if _set_up() else 1


def _translate(chosen: argparse.Namespace) -> int:
    """Write the catalogue, or only say what is wrong with it."""
    if not chosen.check:
        print(*translations.update(environment.ROOT), sep="\n")
    problems = translations.problems(environment.ROOT)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)" if problems else "Every source is translated.")
    return int(bool(problems))


def _set_up(*, needs_window: bool = True, for_tests: bool = False) -> bool:
    """Provide the system's pieces and the environment; return whether all that is needed is there."""
    needed: tuple[system_pieces.Piece, ...] = ()
    if sys.platform.startswith("linux") and needs_window:
        system_pieces.provide(system_pieces.FONTS)  # without them the window opens in another font
        needed = system_pieces.LIBRARIES + (system_pieces.TOOLS if for_tests else ())
    lacking = system_pieces.provide(needed)
    environment.ensure()
    return not lacking


def _check(check: Check) -> Outcome:
    """Run one check and pass its output on as it comes."""
    _heading(check.name)
    begun, closing_line = time.monotonic(), ""
    with subprocess.Popen(
        [*(_screen() if check.real_window else ()), environment.python(), *check.arguments],
        cwd=environment.ROOT,
        env=_environment(offscreen=not check.real_window),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            closing_line = line.strip() or closing_line
    seconds = time.monotonic() - begun
    print(f"({check.name}: {seconds:.1f} s)", flush=True)
    return Outcome(check.name, process.returncode, seconds, closing_line)


def _screen() -> tuple[str, ...]:
    """Return what gives a program a screen of its own on Linux; elsewhere there is one."""
    if not sys.platform.startswith("linux"):
        return ()
    return ("env", "QT_QPA_PLATFORM=xcb", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24")


def _python(*arguments: str, offscreen: bool = False) -> int:
    """Run the environment's Python from where the caller stands; return its exit code."""
    return subprocess.run(
        [environment.python(), *arguments], env=_environment(offscreen=offscreen), check=False
    ).returncode


def _environment(*, offscreen: bool) -> dict[str, str]:
    """Return this process's environment, with Qt drawing into memory unless the caller chose otherwise."""
    return ({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}) | dict(os.environ)


def _heading(title: str) -> None:
    """Print a line that is easy to find in a long log."""
    print(f"\n=== {title} ".ljust(100, "="), flush=True)


def _fail(sentence: str) -> int:
    """Print an expected error; return the exit code for it."""
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
