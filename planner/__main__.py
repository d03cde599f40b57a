"""The command line: opens the window, or runs one headless command.

Qt and the database are imported only when they are needed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from planner import __version__, settings
from planner.errors import PlannerError
from planner.language import LANGUAGES, current_language, set_language, tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PROGRAM = "influencer-planner"
COMMANDS = ("new", "generate", "import", "export", "check", "self-test")
READ_SPREADSHEET = "--read-spreadsheet"
USAGE_EXIT = 2
INTERRUPTED_EXIT = 130
MOST_PROBLEMS_SHOWN = 20
MOST_INFLUENCERS = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code: 0, 1 for an expected error, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [READ_SPREADSHEET]:
        from planner.exchange.reading_process import main as read_spreadsheet

        return read_spreadsheet(given[1:])
    _speak_utf8()
    _choose_language(given)
    chosen = _parser(given).parse_args(given)
    try:
        run: Callable[[argparse.Namespace], int] = chosen.run
        return run(chosen)
    except PlannerError as error:
        print(_one_sentence(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED_EXIT


def _speak_utf8() -> None:
    # A pipe on Windows has a code page without "—" and "✓"; JSON is UTF-8 everywhere.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _choose_language(given: Sequence[str]) -> None:
    """Set the language before anything is said: the one asked for, or the one of the settings."""
    stored = settings.load()["language"]
    asked = [value for option, value in itertools.pairwise(given) if option == "--lang"]
    asked += [word.removeprefix("--lang=") for word in given if word.startswith("--lang=")]
    # A wrong value is left to the parser, which says so in the language of the settings.
    for language in (*asked[-1:], stored, "id"):
        if isinstance(language, str) and language in LANGUAGES:
            set_language(language)
            return


def _one_sentence(error: Exception) -> str:
    return " ".join(str(error).split())


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the language in use."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Formatter, **options)
        self._positionals.title = tr("what is given", "command line")
        self._optionals.title = tr("options", "command line")
        self.add_argument("-h", "--help", action="help", help=tr("show this help"))
        self.add_argument(
            "--lang", choices=tuple(LANGUAGES), default=current_language(), help=tr("language of the words")
        )

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the command line, and leave with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(USAGE_EXIT, f"{self.prog}: {_usage_problem(message)}\n")


class Formatter(argparse.HelpFormatter):
    """Help with the word for "usage" in the language in use."""

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:  # the signature is argparse's
        """Begin with our own word."""
        super().add_usage(usage, actions, groups, prefix or tr("usage:") + " ")


def _usage_problem(message: str) -> str:
    """Return argparse's complaint in the language in use; one that is not known stays as it is."""
    argument, _, rest = message.partition(": ")
    name = argument.removeprefix("argument ")
    known = {
        "the following arguments are required": tr("Missing: {what}.").format(what=rest),
        "unrecognized arguments": tr("Not understood: {what}.").format(what=rest),
    }
    if argument in known:
        return known[argument]
    value = re.search(r"'([^']*)'", rest)
    if value and rest.startswith("invalid"):
        return tr("{what} cannot be {value}.").format(what=name, value=value[1])
    return tr("{what} needs a value.").format(what=name) if rest.startswith("expected") else message


def _parser(given: Sequence[str]) -> Parser:
    """Return the parser of the command that was named; without one, that of the window."""
    command = _command(given)
    return _window_parser() if command is None else _command_parser(command)


def _command(given: Sequence[str]) -> str | None:
    """Return the command: the first word that is neither an option nor the value of `--lang`."""
    words = iter(given)
    for word in words:
        if word == "--lang":
            next(words, None)
        elif not word.startswith("-"):
            return word if word in COMMANDS else None
    return None


def _window_parser() -> Parser:
    summary = "".join(f"  {name:<10} {text}\n" for name, text in _command_words().items())
    parser = Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [-h] [--version] [--lang {{id,en}}] [WORKSPACE]\n       {PROGRAM} {{{','.join(COMMANDS)}}} …",
        description=tr("Offline planner for small businesses that work with influencers."),
        epilog=tr("A command and --help tells more about it."),
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=tr("show the version"))
    parser.add_argument("workspace", metavar="WORKSPACE", nargs="?", type=Path, help=tr("the file to open"))
    commands = parser.add_argument_group(tr("commands", "command line"), summary)
    commands.description = summary
    parser.formatter_class = RawFormatter
    parser.set_defaults(run=_open_window)
    return parser


class RawFormatter(Formatter, argparse.RawDescriptionHelpFormatter):
    """Help whose list of commands keeps its lines."""


def _command_words() -> dict[str, str]:
    """Return each command with one line about it."""
    return {
        "new": tr("make a new workspace; with --sample the demo shop"),
        "generate": tr("add many invented influencers"),
        "import": tr("import influencers from a spreadsheet"),
        "export": tr("write the Excel summary"),
        "check": tr("check that a workspace is sound"),
        "self-test": tr("open a real window, test it, and print versions"),
    }


def _command_parser(command: str) -> Parser:
    parser = Parser(prog=f"{PROGRAM} {command}", description=_command_words()[command])
    parser.add_argument("command", choices=(command,), help=argparse.SUPPRESS, metavar="")
    parser.usage = f"{PROGRAM} {command} {_USAGE[command]}".rstrip()
    if command != "self-test":
        parser.add_argument("workspace", metavar="WORKSPACE", type=Path, help=tr("the workspace file"))
    _ADD[command](parser)
    return parser


_USAGE = {
    "new": "WORKSPACE [--sample]",
    "generate": "WORKSPACE --influencers N [--seed S]",
    "import": "WORKSPACE FILE [--sheet NAME] [--dry-run] [--json]",
    "export": "WORKSPACE OUT.xlsx [--lang {id,en}]",
    "check": "WORKSPACE [--json]",
    "self-test": "",
}


def _add_new(parser: Parser) -> None:
    parser.add_argument("--sample", action="store_true", help=tr("with the demo shop"))
    parser.set_defaults(run=_new)


def _add_generate(parser: Parser) -> None:
    parser.add_argument("--influencers", metavar="N", type=_count, required=True, help=tr("how many influencers"))
    parser.add_argument("--seed", metavar="S", type=int, help=tr("the same number gives the same influencers"))
    parser.set_defaults(run=_generate)


def _add_import(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=tr("an .xlsx or .csv file"))
    parser.add_argument("--sheet", metavar="NAME", help=tr("the sheet; without it, the one that looks right"))
    parser.add_argument("--dry-run", action="store_true", help=tr("only tell what would happen"))
    parser.add_argument("--json", action="store_true", help=tr("answer as JSON"))
    parser.set_defaults(run=_import)


def _add_export(parser: Parser) -> None:
    parser.add_argument("out", metavar="OUT.xlsx", type=Path, help=tr("the workbook to write"))
    parser.set_defaults(run=_export)


def _add_check(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("answer as JSON"))
    parser.set_defaults(run=_check)


def _add_self_test(parser: Parser) -> None:
    parser.set_defaults(run=_self_test)


_ADD = {
    "new": _add_new,
    "generate": _add_generate,
    "import": _add_import,
    "export": _add_export,
    "check": _add_check,
    "self-test": _add_self_test,
}


def _count(text: str) -> int:
    count = int(text)
    if not 1 <= count <= MOST_INFLUENCERS:
        raise ValueError(text)
    return count


def _open_window(chosen: argparse.Namespace) -> int:
    reason = _no_display()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    from planner.app import run_window

    return run_window(chosen.workspace)


def _self_test(_chosen: argparse.Namespace) -> int:
    from planner.app import self_test

    return self_test()


def _no_display() -> str:
    """Return the sentence that says why no window can open on this Linux system; empty when one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return tr("There is no screen to open a window on. Start the planner from a desktop session.")


def _new(chosen: argparse.Namespace) -> int:
    from planner.store.workspace import create_workspace

    workspace = create_workspace(chosen.workspace)
    try:
        if chosen.sample:
            from planner.sample.demo_shop import add_sample

            add_sample(workspace, _today())
    finally:
        workspace.close()
    print(tr("Made: {name}").format(name=chosen.workspace))
    return 0


def _generate(chosen: argparse.Namespace) -> int:
    from planner.sample.generated import DEFAULT_SEED, generate
    from planner.store.workspace import Workspace, create_workspace

    there = chosen.workspace.exists()
    workspace = Workspace(chosen.workspace) if there else create_workspace(chosen.workspace)
    try:
        seed = DEFAULT_SEED if chosen.seed is None else chosen.seed
        generate(workspace, chosen.influencers, _today(), seed)
    finally:
        workspace.close()
    print(trn("{n} influencer added.", "{n} influencers added.", chosen.influencers))
    return 0


def _import(chosen: argparse.Namespace) -> int:
    from planner.exchange.import_apply import import_file
    from planner.store.workspace import Workspace

    workspace = Workspace(chosen.workspace)
    try:
        result = import_file(workspace, chosen.file, chosen.sheet, dry_run=chosen.dry_run)
    finally:
        workspace.close()
    if chosen.json:
        _print_json(result)
    else:
        _print_import(result, dry_run=chosen.dry_run)
    return 0


def _print_import(result: dict[str, Any], *, dry_run: bool) -> None:
    print(tr("Sheet {sheet}, column names on row {row}.").format(sheet=result["sheet"], row=result["header_row"]))
    labels = {
        "rows": tr("Rows", "command line"),
        "new": tr("New", "command line"),
        "updated": tr("Changed", "command line"),
        "unchanged": tr("The same", "command line"),
        "duplicates": tr("Duplicates", "command line"),
        "rejected": tr("Rejected", "command line"),
    }
    for key, label in labels.items():
        print(f"  {label:<12} {result[key]:>7}")
    problems = result["problems"]
    for problem in problems[:MOST_PROBLEMS_SHOWN]:
        place = tr("Row {row}, column {column}: {reason}") if problem["column"] else tr("Row {row}: {reason}")
        print("  " + place.format(**problem) + (f" ({problem['value']})" if problem["value"] else ""))
    left = len(problems) - MOST_PROBLEMS_SHOWN
    if left > 0:
        print("  " + trn("and {n} more; --json tells all.", "and {n} more; --json tells all.", left))
    if dry_run:
        print(tr("Nothing was written."))


def _export(chosen: argparse.Namespace) -> int:
    from planner.exchange.excel_summary import export_summary
    from planner.store.workspace import Workspace

    workspace = Workspace(chosen.workspace, only_read=True)
    try:
        export_summary(workspace, chosen.out, today=_today())
    finally:
        workspace.close()
    print(tr("Written: {name}").format(name=chosen.out))
    return 0


def _check(chosen: argparse.Namespace) -> int:
    from planner.store.checking import examine

    try:
        found = examine(chosen.workspace)
    except PlannerError as error:
        if chosen.json:
            _print_json({"ok": False, "revision": "", "counts": {}, "problems": [_one_sentence(error)]})
        raise
    if chosen.json:
        _print_json(found._asdict())
    else:
        print(tr("Sound.") if found.ok else tr("Not sound. Open a backup instead."))
        print(tr("Revision: {revision}").format(revision=found.revision))
        for noun, count in found.counts.items():
            print(f"  {noun:<18} {count:>9}")
        for problem in found.problems:
            print(f"  {problem}")
    return 0 if found.ok else 1


def _today() -> Any:
    from datetime import date

    return date.today()  # noqa: DTZ011 (the date on the owner's wall)


def _print_json(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=1, default=str))


if __name__ == "__main__":
    sys.exit(main())
