"""The language of the search field: what owners type, in both languages, and what a saved view keeps of it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import pytest

from planner.language import set_language
from planner.queries.custom_fields import CustomFieldRow
from planner.queries.near_words import near_words
from planner.store.words import folded
from planner.terms import CustomFieldKind
from planner.ui.influencers.filters import Filters
from planner.ui.influencers.highlight import spans
from planner.ui.influencers.typed import read_typed

SIZE = CustomFieldRow("a" * 32, "Ukuran baju", CustomFieldKind.CHOICE, ("S", "M", "XL"))
LEVEL = CustomFieldRow("e" * 32, "Level", CustomFieldKind.CHOICE, ("Suka pedas", "Kurang pedas"))
SHOE = CustomFieldRow("b" * 32, "Sepatu", CustomFieldKind.NUMBER)
BORN = CustomFieldRow("c" * 32, "Lahir", CustomFieldKind.DATE)
BANK = CustomFieldRow("d" * 32, "Bank", CustomFieldKind.TEXT)
TODAY = dt.date(2026, 12, 3)


class Shop:
    """What the people of a shop have."""

    values: ClassVar = {
        "cities": ["Malang", "Bandung", "Jakarta Selatan"],
        "niches": ["Kuliner", "Ibu & anak"],
        "tags": ["12.12", "Ramadan", "Malang Raya"],
        "pics": ["Lastri", "Yayan"],
    }

    def of(self, facet: str) -> list[str]:
        return self.values[facet]

    def fields(self) -> tuple[CustomFieldRow, ...]:
        return (SIZE, LEVEL, SHOE, BORN, BANK)

    def field(self, facet: str) -> CustomFieldRow | None:
        return next((field for field in self.fields() if field.key == facet), None)


# What is typed | the chips as facet=value (a minus before the facet: not) | the words that are left.
EXAMPLES = """
kota:bandung                      | cities=Bandung                                        |
city:bandung                      | cities=Bandung                                        |
kota: bandu                       | cities=Bandung                                        |
kota:"jakarta selatan"            | cities=Jakarta Selatan                                |
kota:jakarta-selatan              | cities=Jakarta Selatan                                |
kota:Atlantis                     | cities=Atlantis                                       |
kota:kosong                       | cities=none                                           |
tier:mikro                        | tiers=micro                                           |
Tingkatan:Micro                   | tiers=micro                                           |
akun:tt platform:ig               | platforms=tiktok platforms=instagram                  |
niche:ibu                         | niches=Ibu & anak                                     |
tag:"12.12"                       | tags=12.12                                            |
pic:lastri                        | pics=Lastri                                           |
er:>3                             | engagement_rate=>3                                    |
er>3                              | engagement_rate=>3                                    |
er: >= 3,5%                       | engagement_rate=>=3.5                                 |
er:3..5                           | engagement_rate=3..5                                  |
er:kosong                         | engagement_rate=none                                  |
pengikut:10rb..50rb               | followers=10000..50000                                |
followers:..50k                   | followers=..50000                                     |
pengikut:10.000..                 | followers=10000..                                     |
pengikut:≤1,2jt                   | followers=<=1200000                                   |
harga:<500rb                      | lowest_price=<500000                                  |
price:<=Rp1.500.000               | lowest_price=<=1500000                                |
hubungan:aktif                    | relationships=active                                  |
relationship:active               | relationships=active                                  |
hubungan:daftar-hitam             | relationships=blacklisted                             |
cek:lolos                         | verdicts=passed                                       |
cek latar:belum                   | verdicts=none                                         |
cek:ada                           | -verdicts=none                                        |
tindak:minggu-ini                 | actions=week                                          |
action:this-week                  | actions=week                                          |
tindak:telat                      | actions=late                                          |
tindak:kosong                     | actions=none                                          |
tindak:<5-12-2026                 | next_action_on=<2026-12-05                            |
tindak:2026-12-01..2026-12-05     | next_action_on=2026-12-01..2026-12-05                 |
bukan:daftar-hitam                | -relationships=blacklisted                            |
bukan:kota:malang                 | -cities=Malang                                        |
bukan kota:malang                 | -cities=Malang                                        |
-kota:malang                      | -cities=Malang                                        |
not:city:malang                   | -cities=Malang                                        |
-cek latar:lolos                  | -verdicts=passed                                      |
-er:>10                           | -engagement_rate=>10                                  |
-"malang raya"                    | -tags=Malang Raya                                     |
bukan:endorse                     | -words=endorse                                        |
tindak:minggu ini                 | actions=week                                          |
tindak: minggu depan rempah       | actions=next_week                                     | rempah
tindak:bulan ini kota:malang      | actions=month cities=Malang                           |
action:this week                  | actions=week                                          |
tindak:belum ada                  | actions=none                                          |
hubungan:daftar hitam             | relationships=blacklisted                             |
hubungan:Mitra Rutin sambal       | relationships=partner                                 | sambal
relationship:regular partner      | relationships=partner                                 |
-hubungan:mitra rutin             | -relationships=partner                                |
bukan:daftar hitam                | -relationships=blacklisted                            |
not: black list murah             | -relationships=blacklisted                            | murah
-daftar hitam                     | -relationships=blacklisted                            |
kota:jakarta selatan              | cities=Jakarta Selatan                                |
kota:jakarta selatan er:>3 pedas  | cities=Jakarta Selatan engagement_rate=>3             | pedas
kota:malang raya                  | cities=Malang                                         | raya
tag:malang raya                   | tags=Malang Raya                                      |
niche:ibu & anak                  | niches=Ibu & anak                                     |
cek:not yet                       | verdicts=none                                         |
tindak:minggu sambal ini          | actions=week                                          | sambal ini
ukuran-baju:xl                    | {size}=XL                                             |
Ukuran baju:M                     | {size}=M                                              |
sepatu:>=40                       | {shoe}=>=40                                           |
lahir:<1-1-2000                   | {born}=<2000-01-01                                    |
level:kurang pedas sekali          | {level}=Kurang pedas                                  | sekali
bank:bca                          | {bank}=bca                                            |
sambal kota:malang pedas          | cities=Malang                                         | sambal pedas
kota:malang tag:12.12 er:>3       | cities=Malang tags=12.12 engagement_rate=>3           |
kota:                             |                                                       |
https://x.id 19:00 0812-345       |                                                       | https://x.id 19:00 0812-345
suka - duka                       |                                                       | suka - duka
bukan itu                         |                                                       | bukan itu
"""
LINES = [
    tuple(
        part.strip()
        for part in line.format(size=SIZE.key, shoe=SHOE.key, born=BORN.key, bank=BANK.key, level=LEVEL.key).split(
            " | "
        )
    )
    for line in EXAMPLES.replace("|\n", "| \n").strip("\n").splitlines()
]
# What cannot be read, and what of the answer must be in the hint.
UNREADABLE = (
    ("er:abc", "er:>3"),
    ("er:>abc", "er:>3"),
    ("pengikut:22.8", "22.800"),
    ("pengikut:>5..9", "10rb"),
    ("tier:raksasa", "Mikro"),
    ("tier:>mikro", "Mikro"),
    ("cek:mungkin", "Lolos"),
    ("hubungan:mantan", "Kenal"),
    ("tindak:nanti", "minggu ini"),
    ("harga:murah", "500rb"),
    ("ukuran-baju:XXL", "XL"),
    ("sepatu:besar", ">10"),
    ("pengikut:50rb..10rb", "50rb..10rb"),
    ("er:5..3", "5..3"),
    ("harga:1jt..500rb", "1jt..500rb"),
    ("sepatu:42..40,5", "42..40,5"),
    ("tindak:5-12-2026..1-12-2026", "5-12-2026..1-12-2026"),
    ("lahir:2000-01-02..2000-01-01", "2000-01-02..2000-01-01"),
)


@pytest.fixture(autouse=True)
def _words_of_the_screen() -> None:
    set_language("id")


def _said(text: str) -> tuple[list[str], str]:
    typed = read_typed(text, Shop())
    assert typed.hints == [] or "Atlantis" in text
    return [f"{'-' if chip.negated else ''}{chip.facet}={chip.value}" for chip in typed.chips], typed.words


@pytest.mark.parametrize("line", LINES, ids=[line[0] for line in LINES])
def test_typed_filters_are_read(line: tuple[str, ...]) -> None:
    text, expected, words = (*line, "")[:3]
    chips, left = _said(text)
    assert " ".join(chips) == expected
    assert left.strip() == words


@pytest.mark.parametrize("line", LINES, ids=[line[0] for line in LINES])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_view_keeps_what_was_typed_in_whatever_language_it_is_opened(line: tuple[str, ...], language: str) -> None:
    before = Filters()
    typed = read_typed(line[0], Shop())
    before.chips, before.words = typed.chips, typed.words
    set_language(language)
    again = read_typed(before.text(), Shop())
    assert set(again.chips) == set(typed.chips)
    assert again.words.split() == typed.words.split()


@pytest.mark.parametrize(("text", "told"), UNREADABLE)
def test_what_cannot_be_read_is_said_and_not_filtered_by(text: str, told: str) -> None:
    typed = read_typed(text, Shop())
    assert typed.chips == []
    assert typed.words.strip() == ""
    (hint,) = typed.hints
    assert told in hint


def test_an_unknown_key_is_searched_as_a_word_and_said() -> None:
    typed = read_typed("warna:merah", Shop())
    assert (typed.chips, typed.words) == ([], "warna:merah")
    assert "warna:" in typed.hints[0]


@pytest.mark.parametrize("start", ["", "-", "bukan:", "bukan ", "not: "])
@pytest.mark.parametrize("gone", ["0f" * 16, "f0" * 16])
def test_a_filter_on_a_field_that_is_gone_is_left_out_and_said(start: str, gone: str) -> None:
    for value in (":xl", ': "suka pedas"', ":>=40", ">3", ":2026-12-01..2026-12-05", ":none"):
        typed = read_typed(f"city:Malang {start}{gone}{value} sambal", Shop())
        assert [chip.value for chip in typed.chips] == ["Malang"]
        assert typed.words.split() == ["sambal"]
        (hint,) = typed.hints
        assert gone not in hint


def test_fields_that_are_gone_are_said_once() -> None:
    typed = read_typed(f"{'1' * 32}:a -{'1' * 32}:b {'2' * 32}:c", Shop())
    assert (typed.chips, typed.words.strip(), len(typed.hints)) == ([], "", 1)


def test_a_value_of_nobody_filters_and_tells_what_is_near() -> None:
    typed = read_typed("kota:bandng", Shop())
    assert [chip.value for chip in typed.chips] == ["bandng"]
    assert "Bandung" in typed.hints[0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("er:>3", ("er", "> 3%")),
        ("pengikut:10rb..50rb", ("pengikut", "10 rb … 50 rb")),
        ("harga:<=500rb", ("harga", "≤ Rp500 rb")),
        ("tindak:<5-12-2026", ("tindak", "< 5 Des")),
        ("bukan:daftar-hitam", ("bukan", "Daftar hitam")),
        ("-kota:malang", ("bukan kota", "Malang")),
        ("ukuran-baju:xl", ("Ukuran baju", "XL")),
        ("pic:kosong", ("pic", "kosong")),
    ],
)
def test_chips_are_shown_in_the_words_of_the_screen(text: str, shown: tuple[str, str]) -> None:
    filters = Filters(Shop(), lambda: TODAY)
    assert filters.chip_words(read_typed(text, Shop()).chips[0]) == shown


VOCABULARY = ["kuliner", "sekar", "malang", "bandung", "sekarwangi", "kulit", "mirah"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sekr", {"sekr": ("sekar",)}),
        ("Kulnier", {"kulnier": ("kuliner",)}),
        ("bnadung", {"bnadung": ("bandung",)}),
        ("sekar malng", {"malng": ("malang",)}),
        ("sekarwnag", {"sekarwnag": ("sekarwangi",)}),
        ("mirah", {}),
        ("zzzz", {}),
        ("ml", {}),
        ("0812", {}),
    ],
)
def test_mistyped_words_find_what_is_near(typed: str, meant: dict[str, tuple[str, ...]]) -> None:
    assert dict(near_words(typed, VOCABULARY)) == meant


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("sekarwa", {}), ("kulit", {}), ("sekr", {}), ("mirha", {"mirha": ("mirah",)})],
)
def test_a_word_of_somebody_is_only_doubted_when_it_is_half_a_word(
    typed: str, offered: dict[str, tuple[str, ...]]
) -> None:
    assert dict(near_words(typed, [*VOCABULARY, "sekretaris"], even_known=True)) == offered


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Sekar Adiwulan", ("sek",), ["Sek"]),
        ("@sekar.icip", ("icip", "sekar"), ["sekar", "icip"]),
        ("José Ñandú", ("jose", "nandu"), ["José", "Ñandú"]),
        ("makasar kasar", ("kas",), ["kas"]),
        ("sambal sambalnya", ("sambal", "sambalnya"), ["sambal", "sambalnya"]),
        ("", ("a",), []),
    ],
)
def test_found_words_are_marked_where_they_begin(text: str, words: tuple[str, ...], found: list[str]) -> None:
    assert [text[start : start + length] for start, length in spans(text, words)] == found


def test_folding_keeps_every_letter_in_its_place() -> None:
    text = "Ünïcödé İstanbul ß ﬁ 🙂"
    assert len(folded(text)) == len(text)
