"""The Indonesian catalogue and the sources it translates: find them by AST, merge, write, and say what is wrong.

Sources are the literal first arguments of `tr`, `trn` (both forms) and `Message` in `planner/`; the catalogue is
`resources/translations/planner_id.ts` (Qt Linguist TS 2.1), fed by the flat JSON files in `parts/` beside it.
"""

from __future__ import annotations

import ast
import json
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CATALOGUE = "resources/translations/planner_id.ts"
PARTS = "resources/translations/parts"
ELSEWHERE = "# source listed elsewhere"  # on a `tr(variable)` whose sources are `Message` literals in a table


class Key(NamedTuple):
    """An English source and the comment that tells it apart from an equal one."""

    source: str
    comment: str = ""


class Extracted(NamedTuple):
    """The sources of a program, each with the place of its first use, and the calls that hide theirs."""

    places: dict[Key, str]
    problems: list[str]


class Parts(NamedTuple):
    """The translations waiting in `parts/` ("source" or "source|comment" -> Indonesian), and their problems."""

    translations: dict[str, str]
    problems: list[str]


def extract(root: Path) -> Extracted:
    """Return every source in `root`/planner; a file that does not parse is a problem, not an error."""
    found = Extracted({}, [])
    for path in sorted((root / "planner").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if name != "planner/language.py":
            _extract_file(path.read_text(encoding="utf-8"), name, found)
    return found


def read_catalogue(path: Path) -> dict[Key, str]:
    """Return the translations of a .ts file, "" for an unfinished one; empty when there is no file."""
    if not path.exists():
        return {}
    root = ET.parse(path).getroot()  # noqa: S314 (our own file, and this script has only the standard library)
    return {
        Key(message.findtext("source", ""), message.findtext("comment", "")): message.findtext("translation", "")
        for message in root.iter("message")
    }


def read_parts(folder: Path) -> Parts:
    """Return the translations of all part files; where two disagree the first file wins and it is a problem."""
    parts = Parts({}, [])
    for path in sorted(folder.glob("*.json")):
        try:
            entries = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            parts.problems.append(f"parts/{path.name}: not JSON: {error}")
            continue
        for source, translation in entries.items():
            first = parts.translations.setdefault(source, translation)
            if first != translation:
                parts.problems.append(f"parts/{path.name}: {source!r} is {translation!r} here and {first!r} before")
    return parts


def merge(keys: Mapping[Key, str], catalogue: Mapping[Key, str], parts: Mapping[str, str]) -> dict[Key, str]:
    """Return the translation of every key, "" where there is none; a part's word replaces the catalogue's."""
    return {key: parts.get(_part_key(key)) or catalogue.get(key, "") for key in sorted(keys)}


def render(catalogue: Mapping[Key, str]) -> str:
    """Return the .ts file of a catalogue: one context, sorted, without locations, so that a diff shows only words."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += ['<TS version="2.1" language="id_ID" sourcelanguage="en">', "<context>", "    <name>planner</name>"]
    for key in sorted(catalogue):
        lines += ["    <message>", f"        <source>{escape(key.source)}</source>"]
        if key.comment:
            lines.append(f"        <comment>{escape(key.comment)}</comment>")
        state = "" if catalogue[key] else ' type="unfinished"'
        lines += [f"        <translation{state}>{escape(catalogue[key])}</translation>", "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def update(root: Path) -> list[str]:
    """Bring the catalogue up to date with the sources and the parts; return what was done, one line each."""
    places, parts, old = extract(root).places, read_parts(root / PARTS).translations, read_catalogue(root / CATALOGUE)
    merged = merge(places, old, parts)
    (root / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
    (root / CATALOGUE).write_text(render(merged), encoding="utf-8", newline="\n")
    used = {_part_key(key) for key in places}
    return [
        *(f"dropped, no longer used: {key.source!r}" for key in old if key not in places),
        *(f"in parts/, but not used: {source!r}" for source in parts if source not in used),
        f"{CATALOGUE}: {len(merged)} messages, {sum(not word for word in merged.values())} untranslated",
    ]


def problems(root: Path) -> list[str]:
    """Return all that `translate --check` complains about, each with its place; empty when the catalogue is whole."""
    found, parts, catalogue = extract(root), read_parts(root / PARTS), read_catalogue(root / CATALOGUE)
    complaints = found.problems + parts.problems
    for key, place in found.places.items():
        translation = catalogue.get(key, "")
        difference = placeholder_difference(key.source, translation) if translation else ""
        if not translation:
            complaints.append(f"{place}: not translated: {_part_key(key)!r}")
        elif difference:
            complaints.append(f"{place}: {difference} in {key.source!r} -> {translation!r}")
    complaints += [f"{CATALOGUE}: no longer used: {key.source!r}" for key in catalogue if key not in found.places]
    written = (root / CATALOGUE).read_text(encoding="utf-8") if (root / CATALOGUE).exists() else ""
    if not complaints and written != render(merge(found.places, catalogue, parts.translations)):
        complaints.append(f"{CATALOGUE} is not up to date: run `python3 packaging/dev.py translate`")
    return complaints


def placeholder_difference(source: str, translation: str) -> str:
    """Return how the {placeholders} of a translation differ from its source's; empty when they agree."""
    try:
        wanted, given = set(_placeholders(source)), set(_placeholders(translation))
    except ValueError as error:
        return f"braces that do not match ({error})"
    differences = [f"missing {{{name}}}" for name in sorted(wanted - given)]
    return ", ".join(differences + [f"unknown {{{name}}}" for name in sorted(given - wanted)])


def _placeholders(text: str) -> Iterator[str]:
    """Yield the field names of a format string; ValueError if its braces do not match."""
    return (name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _part_key(key: Key) -> str:
    """Return how a part file writes a key."""
    return f"{key.source}|{key.comment}" if key.comment else key.source


def _extract_file(text: str, name: str, found: Extracted) -> None:
    """Add the sources and problems of one file."""
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        found.problems.append(f"{name}:{error.lineno}: does not parse: {error.msg}")
        return
    imported = _imported(tree)
    found.problems.extend(
        f"{name}: import {original} under its own name, not as {alias}, or its sources are not found"
        for original, alias in imported.items()
        if alias != original
    )
    lines = text.splitlines()
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        place = f"{name}:{call.lineno}"
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            found.problems.append(f"{place}: Qt's own tr() never finds our catalogue; use planner.language.tr")
        function = call.func.id if isinstance(call.func, ast.Name) else ""
        if function in {"tr", "trn"} or (function == "Message" and "Message" in imported):
            listed_elsewhere = any(ELSEWHERE in line for line in lines[call.lineno - 1 : call.end_lineno])
            _extract_call(call, function, place, found, listed_elsewhere=listed_elsewhere)


def _imported(tree: ast.Module) -> dict[str, str]:
    """Return the names a file takes from planner.language that carry sources -> what it calls them."""
    return {
        alias.name: alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "planner.language"
        for alias in node.names
        if alias.name in {"tr", "trn", "Message"}
    }


def _extract_call(call: ast.Call, function: str, place: str, found: Extracted, *, listed_elsewhere: bool) -> None:
    """Add the sources of one call, or the reason why they cannot be seen."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    names = ("one", "many") if function == "trn" else ("source",)
    arguments = [*call.args[: len(names)], *(given[name] for name in names[len(call.args) :] if name in given)]
    comment_node = call.args[1] if len(call.args) > 1 else given.get("comment")
    comments = _literals(comment_node) if function == "tr" and comment_node else [""]
    for argument in arguments:
        sources = _literals(argument)
        if any(isinstance(node, ast.JoinedStr) for node in ast.walk(argument)):
            found.problems.append(f"{place}: an f-string never matches the catalogue; use {function}(…).format(…)")
        elif sources and comments:
            for source in sources:
                found.places.setdefault(Key(source, comments[0]), place)
        elif not listed_elsewhere:
            found.problems.append(
                f"{place}: the source of {function}() must be a literal; "
                f"or list it as Message(…) in a table and write `{ELSEWHERE}`"
            )


def _literals(node: ast.expr) -> list[str]:
    """Return the literal texts an argument can be (`"a" if x else "b"` has two); empty when it is not literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        body, other = _literals(node.body), _literals(node.orelse)
        return body + other if body and other else []
    return []
