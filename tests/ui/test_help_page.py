"""The help pages: the same in both languages, and true where a machine can tell: words, keys, typed filters."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence, QTextCursor

from planner.language import LANGUAGES, set_language
from planner.paths import resources
from planner.queries.custom_fields import CustomFieldRow
from planner.rules.custom_values import OWN
from planner.terms import CustomFieldKind
from planner.ui.influencers.typed import read_typed
from planner.ui.pages.help import TOPICS, HelpPage
from planner.ui.session import Session
from planner.ui.theme import sizes as s

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

LONGEST = 480  # words, formulas and numbers: about two minutes
LONGEST_KEYS = 560  # looked up, not read
_KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift)\+[^\s*|),.;]+|\bF\d\d?\b")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_GAP = re.compile(r"\{\w*\}")
_FILLED = r"(?:[\d.,:]+|…(?: \w+)?)"  # what the help puts there: a number, or that there is one
# Bold words that nobody presses: what is typed or run (a digit, a colon, a command), and what is no word at all.
_TYPED = re.compile(r".*[\d:{—].*|influencer-planner .*|--\S+|\.planner")
NO_WORDS = {"Influencer Planner", "Kirim brief besok", "Send the brief tomorrow"}  # a folder, and what is written


@pytest.fixture
def page(workspace: Workspace, qapp: QApplication, qtbot: QtBot) -> HelpPage:
    made = HelpPage(Session(workspace, qapp))
    qtbot.addWidget(made)
    made.resize(1226, 708)
    made.show()
    return made


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(request.param)
    yield request.param
    set_language("id")


class Shop:
    """A shop with a few values and a field of its own."""

    def of(self, facet: str) -> list[str]:
        return {"cities": ["Bandung", "Kota Batu"], "niches": ["kuliner"], "tags": ["12.12"], "pics": ["Rani"]}.get(
            facet, []
        )

    def fields(self) -> tuple[CustomFieldRow, ...]:
        return tuple(
            CustomFieldRow(str(at), name, CustomFieldKind.CHOICE, (choice,), 0)
            for at, (name, choice) in enumerate((("Jenis kulit", "Kering"), ("Skin type", "Dry")))
        )

    def field(self, facet: str) -> CustomFieldRow | None:
        return next((field for field in self.fields() if facet == f"{OWN}{field.id}"), None)


def text_of(topic: str, language: str) -> str:
    return (resources() / "help" / language / f"{topic}.md").read_text(encoding="utf-8")


def shape(text: str) -> list[str]:
    """Return what each line is: heading, list, table row with its columns, paragraph."""
    kinds = []
    for line in text.splitlines():
        mark = re.match(r"(#+|-|\d\.|\|)", line)
        kinds.append("" if not line else f"|{line.count('|')}" if line[0] == "|" else mark[1] if mark else "text")
    return kinds


def test_every_page_is_a_topic(language: str) -> None:
    there = {path.stem for path in (resources() / "help" / language).glob("*.md")}
    assert there == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_say_the_same_things_shortly(topic: str) -> None:
    texts = [text_of(topic, language) for language in LANGUAGES]
    assert shape(texts[0]) == shape(texts[1])
    most = LONGEST_KEYS if topic == "keys" else LONGEST
    assert all(len(re.findall(r"\w+", text)) <= most for text in texts)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_shown_with_its_own_title(page: HelpPage, topic: str) -> None:
    page.open(topic)
    title = text_of(topic, "id").split("\n", 1)[0].removeprefix("# ")
    assert page.topics.currentItem().text() == title
    assert page.text.toPlainText().startswith(title)


def test_every_item_of_a_list_has_the_same_room(page: HelpPage) -> None:
    for topic in TOPICS:
        page.open(topic)
        block = page.text.document().begin()
        while block.isValid():
            level, shape_ = block.blockFormat().headingLevel(), block.blockFormat()
            if block.textList() is not None:
                is_last = block.next().textList() is None
                assert shape_.bottomMargin() == (s.SPACE_3 if is_last else s.SPACE_1), block.text()
                assert shape_.topMargin() == 0, block.text()
            elif level > 1:
                assert shape_.topMargin() == s.SPACE_5, block.text()
                start = QTextCursor(block)
                start.movePosition(QTextCursor.MoveOperation.NextCharacter)
                assert start.charFormat().font().pixelSize() == s.TYPE_CARD_TITLE
            block = block.next()


def test_the_filters_of_the_help_are_understood(language: str) -> None:
    rows = re.findall(r"^\| ([^ |]+) \| (.+) \|$", text_of("find", language), re.MULTILINE)
    filters = [row for row in rows if ":" in row[0]]
    assert len(filters) > 10
    for typed, told in filters:
        key = typed.split(":", 1)[0]
        others = [part if ":" in part else f"{key}:{part}" for part in re.findall(r"\*\*([^*]+)\*\*", told)]
        for each in (typed, *(other for other in others if not other.endswith(":") and "-" not in other[:1])):
            if key in {"jenis-kulit", "skin-type"} and each != typed:
                continue  # the name of the field
            read = read_typed(each, Shop())
            assert len(read.chips) == 1, each
            assert (read.words, read.hints) == ("", []), each


@pytest.mark.parametrize("topic", [topic for topic in TOPICS if topic != "find"])  # its bold words are typed
def test_every_bold_word_stands_on_the_screen(topic: str, language: str) -> None:
    """What is printed bold is to be found on the screen, letter by letter."""
    words = _words_of_the_screen(language)
    shapes = [
        re.compile(_FILLED.join(map(re.escape, _GAP.split(word)))) for word in words if len(_GAP.sub("", word)) > 3
    ]
    for told in _BOLD.findall(text_of(topic, language)):
        shown = told.replace("&", "")
        if told in NO_WORDS or _KEYS.fullmatch(told) or shown in words:
            continue
        assert any(shape.fullmatch(shown) for shape in shapes) or _TYPED.fullmatch(told), (topic, told)


def _words_of_the_screen(language: str) -> set[str]:
    """Return all words of a language without keyboard marks, also without what counts or times them at their end."""
    found: set[str | None] = set()
    for message in ET.parse(resources() / "translations" / "planner_id.ts").iter("message"):  # noqa: S314 (our own file)
        if language == "en":
            found.add(message.findtext("source"))
            continue
        translation = message.find("translation")
        forms = () if translation is None else (translation, *translation.findall("numerusform"))
        found |= {form.text for form in forms}
    words = {word.replace("&", "") for word in found if word and word.strip()}
    return words | {re.sub(r"(?: \(\{n\}\)|:? \{\w*\}\.?)$", "", word) for word in words}


def test_every_shortcut_of_the_help_is_one(language: str) -> None:
    """What a key does is tested where it is done; here nobody may be told a key that the program does not know."""
    known = _known_keys(resources().parent / "planner")
    for topic in TOPICS:
        for told in _KEYS.findall(text_of(topic, language)):
            assert told in known, (topic, told)


def _known_keys(sources: Path) -> set[str]:
    """Return the shortcuts that stand in the program, and those that Qt or a widget brings."""
    found = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+Y", "Ctrl+Shift+Z", "F2", "F4", "Ctrl+,", "Ctrl+", "Shift+Tab"}
    found |= {"Alt+Panah", "Alt+Down", "Alt+Up", "Alt+↑", "Alt+↓", "Shift+Delete", "Ctrl+PageDown", "Ctrl+PageUp"}
    found |= {"Ctrl+→", "Ctrl+←", "Ctrl+klik", "Ctrl+click", "Shift+klik", "Shift+click"}  # the board's own
    for path in sources.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(_KEYS, node.value):
                found.add(QKeySequence(node.value).toString().replace("Return", "Enter"))
    return found
