"""Reading and showing values: the corpus tables, and properties that hold for any text."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import formats, language
from planner.terms import Platform, Tier, TimeZone

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus"
TODAY = dt.date(2026, 12, 3)


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    before = language.current_language()
    language.set_language("id")
    yield
    language.set_language(before)


def table(name: str) -> list[dict[str, str]]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def cell_of(row: dict[str, str]) -> object:
    """Return the cell of a corpus row with the type that a workbook would give it."""
    text = row["input"].replace("\\n", "\n")
    kind = row["cell"].split()[0]
    if kind == "number":
        return int(text) if text.lstrip("-").isdigit() else float(text)
    return {"text": text, "empty": None, "bool": True, "date": None}[kind] if kind != "date" else _day(text)


def _day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def name_of(row: dict[str, str]) -> str:
    return f"{row.get('kind', '')} {row['input'] or row['cell']}"


@pytest.mark.parametrize("row", table("counts_and_money.tsv"), ids=name_of)
def test_numbers_of_the_corpus(row: dict[str, str]) -> None:
    cell = cell_of(row)
    parsed: formats.Parsed[int] | formats.Parsed[float]
    if row["kind"] == "count":
        parsed = formats.parse_count(cell)
    elif row["kind"] == "rupiah":
        parsed = formats.parse_rupiah(cell, column_has_thousands="thousands" in row["cell"])
    else:
        parsed = formats.parse_percent(cell, fraction_column="fraction" in row["cell"])
    assert (parsed.value, bool(parsed.problem)) == (
        float(row["value"]) if row["value"] else None,
        row["problem"] == "yes",
    ), row["why"]


def test_the_corpus_is_large_enough() -> None:
    assert len(table("counts_and_money.tsv")) >= 120
    assert len(table("phones.tsv")) >= 60
    assert len(table("handles.tsv")) >= 40


@pytest.mark.parametrize("row", table("phones.tsv"), ids=name_of)
def test_phones_of_the_corpus(row: dict[str, str]) -> None:
    parsed = formats.parse_phones(cell_of(row))
    assert [each.value or "!" for each in parsed] == row["numbers"].split(), row["why"]
    assert all((each.value is None) == bool(each.problem) for each in parsed)


@pytest.mark.parametrize("row", table("handles.tsv"), ids=name_of)
def test_handles_of_the_corpus(row: dict[str, str]) -> None:
    parsed = formats.parse_handle(cell_of(row), Platform(row["column"]) if row["column"] else None)
    assert (parsed.handle or "", parsed.platform or "", "yes" if parsed.problem else "no") == (
        row["handle"],
        row["platform"],
        row["problem"],
    ), row["why"]


@pytest.mark.parametrize("row", table("dates.tsv"), ids=name_of)
def test_dates_of_the_corpus(row: dict[str, str]) -> None:
    parsed = formats.parse_date(cell_of(row))
    expected = dt.date.fromisoformat(row["value"]) if row["value"] else None
    assert (parsed.value, bool(parsed.problem)) == (expected, row["problem"] == "yes"), row["why"]


def test_the_original_text_is_kept() -> None:
    assert formats.parse_rupiah("500-750rb").original == "500-750rb"
    assert formats.parse_count("3200 (akun baru)").original == "3200 (akun baru)"
    assert formats.parse_count(433.0).original == "433"
    assert formats.parse_phones("081234567890 (Sari)")[0].original == "081234567890 (Sari)"


def test_an_ambiguous_number_asks_in_plain_words() -> None:
    language.set_language("en")
    assert str(formats.parse_count("22.8").problem) == "22,800 or 22.8? Kept as text"
    assert str(formats.parse_rupiah(9.9, column_has_thousands=True).problem).startswith("Thousands lost")


def test_the_columns_own_style_decides_one_group() -> None:
    assert formats.parse_count("341.539", thousands_style=".").value == 341539
    assert formats.parse_count("341.539", thousands_style=",").value is None
    assert formats.parse_count("1,334", thousands_style=".").value is None
    assert formats.parse_count("5,392,677", thousands_style=".").value == 5392677


def test_fraction_columns_are_decided_by_majority() -> None:
    assert formats.is_fraction_column([0.013, 0.014, 0.01, None, "-", 0.9])
    assert not formats.is_fraction_column([0.84, 2.1, 0.02, 9.81])
    assert not formats.is_fraction_column(["0,1%", "0,2%", 0.013])
    assert not formats.is_fraction_column([])


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("IG", Platform.INSTAGRAM),
        ("insta", Platform.INSTAGRAM),
        ("TT", Platform.TIKTOK),
        ("tik tok", Platform.TIKTOK),
        ("Tik-Tok", Platform.TIKTOK),
        ("YT", Platform.YOUTUBE),
        ("Youtube Shorts", Platform.YOUTUBE),
        ("Twitter", Platform.X),
        ("X (Twitter)", Platform.X),
        ("fb", Platform.FACEBOOK),
        ("Threads", Platform.THREADS),
        ("LinkedIn", Platform.OTHER),
        ("Instagram & TikTok", None),
        ("radio", None),
        (None, None),
    ],
)
def test_platforms(text: str | None, platform: Platform | None) -> None:
    assert formats.parse_platform(text) is platform


def test_tiers() -> None:
    cells = ["Nano", "mikro", "Macro KOL", "Selebriti", "Nano (1-10k)", "mid", "", None]
    expected = [Tier.NANO, Tier.MICRO, Tier.MACRO, Tier.MEGA, Tier.NANO, None, None, None]
    assert [formats.parse_tier(cell) for cell in cells] == expected


def test_handles_are_compared_without_case_and_sign() -> None:
    assert formats.handle_key("@Contoh.Satu ") == formats.handle_key("contoh.satu")


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1,0 rb", "1.0K"),
        (27_000, "27,0 rb", "27.0K"),
        (48_200, "48,2 rb", "48.2K"),
        (99_949, "99,9 rb", "99.9K"),
        (99_950, "100 rb", "100K"),
        (214_000, "214 rb", "214K"),
        (999_499, "999 rb", "999K"),
        (999_500, "1,0 jt", "1.0M"),
        (1_200_000, "1,2 jt", "1.2M"),
        (1_500_000_000, "1,5 miliar", "1.5B"),
        (None, "—", "—"),
    ],
)
def test_short_counts(number: int | None, indonesian: str, english: str) -> None:
    assert formats.format_count(number) == indonesian
    language.set_language("en")
    assert formats.format_count(number) == english


def test_money_and_ratios() -> None:
    minus = "\N{MINUS SIGN}"
    assert formats.format_rupiah(1_500_000) == "Rp1.500.000"
    assert formats.format_rupiah(0) == "Rp0"
    assert formats.format_rupiah(-46_000) == f"{minus}46.000"
    assert formats.format_rupiah_short(18_900_000) == "Rp18,9 jt"
    assert formats.format_rupiah_short(900_000) == "Rp900 rb"
    assert formats.format_rupiah_short(-1_200_000) == f"{minus}Rp1,2 jt"
    assert formats.format_percent(4.9) == "4,9%"
    assert formats.format_percent(3.25) == "3,3%"
    assert formats.format_percent(68, decimals=0) == "68%"
    assert formats.format_multiple(1.5) == "1,5\N{MULTIPLICATION SIGN}"
    assert formats.format_number(1234.5, decimals=1) == "1.234,5"
    language.set_language("en")
    assert formats.format_rupiah(1_500_000) == "Rp1,500,000"
    assert formats.format_percent(4.9) == "4.9%"


def test_nothing_is_shown_as_a_dash() -> None:
    assert formats.format_rupiah(None) == formats.format_rupiah_short(None) == formats.format_percent(None) == "—"
    assert formats.format_number(None) == formats.format_multiple(None) == formats.format_phone(None) == "—"
    assert formats.format_date(None, TODAY) == formats.format_day_relative(None, TODAY) == "—"
    assert formats.format_time(None) == formats.format_moment(None) == "—"


def test_dates_are_short() -> None:
    day = dt.date(2026, 12, 5)
    assert formats.format_date(day, TODAY) == "Sab 5 Des"
    assert formats.format_date(day, TODAY, weekday=False) == "5 Des"
    assert formats.format_date(day.replace(year=2027), TODAY) == "Min 5 Des 2027"
    language.set_language("en")
    assert formats.format_date(day, TODAY) == "Sat 5 Dec"


@pytest.mark.parametrize(
    ("days", "shown"), [(-3, "telat 3 hari"), (-1, "telat 1 hari"), (0, "hari ini"), (1, "besok"), (2, "Sab 5 Des")]
)
def test_days_from_today(days: int, shown: str) -> None:
    assert formats.format_day_relative(TODAY + dt.timedelta(days=days), TODAY) == shown


def test_clock_times_name_their_zone() -> None:
    assert formats.format_time(dt.time(19), TimeZone.WIB) == "19.00 WIB"
    language.set_language("en")
    assert formats.format_time(dt.time(9, 5), TimeZone.WITA) == "09:05 WITA"


def test_a_moment_is_local_and_names_another_day() -> None:
    moment = dt.datetime(2026, 12, 3, 14, 32).astimezone()
    assert formats.format_moment(moment.astimezone(dt.UTC)) == "14.32"
    assert formats.format_moment(moment, moment + dt.timedelta(minutes=5)) == "14.32"
    assert formats.format_moment(moment, moment + dt.timedelta(days=1)) == "Kam 3 Des 14.32"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+6281234567890", "+62 812-3456-7890"),
        ("+628120000006", "+62 812-000-0006"),
        ("+62812345678", "+62 812-345-678"),
        ("+6591234567", "+65 9123 4567"),
    ],
)
def test_phones_are_shown_in_groups(number: str, shown: str) -> None:
    assert formats.format_phone(number) == shown
    assert formats.parse_phones(shown)[0].value == number


@given(value=st.integers(0, 999_999_999_999), code=st.sampled_from(["id", "en"]))
def test_shown_numbers_are_read_back(value: int, code: str) -> None:
    language.set_language(code)
    assert formats.parse_rupiah(formats.format_rupiah(value)) == (value, formats.format_rupiah(value), "")
    assert formats.parse_count(formats.format_number(value)).value == value


@given(value=st.integers(1_000, 10**11))
def test_short_counts_are_read_back_to_their_precision(value: int) -> None:
    read = formats.parse_count(formats.format_count(value)).value
    assert read is not None
    assert abs(read - value) <= value * 0.05


@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), code=st.sampled_from(["id", "en"]))
def test_shown_dates_are_read_back(day: dt.date, code: str) -> None:
    language.set_language(code)
    parsed = formats.parse_date(formats.format_date(day, dt.date(1800, 1, 1)))
    assert (parsed.value, parsed.problem) == (day, "")


NEAR_MISSES = st.text(alphabet="0123456789.,-+%()/@ rRpPkKjJtTbBmMeE'\n:?xsd|#&;€½٣²", max_size=40)
CELLS = st.one_of(st.text(), NEAR_MISSES, st.none(), st.booleans(), st.integers(), st.floats(), st.dates())


@given(cell=CELLS, flag=st.booleans())
def test_reading_never_raises_and_always_says_why(cell: object, flag: bool) -> None:  # noqa: FBT001
    read: list[formats.Parsed[Any]] = [
        formats.parse_count(cell),
        formats.parse_rupiah(cell, column_has_thousands=flag),
        formats.parse_percent(cell, fraction_column=flag),
        formats.parse_date(cell),
        *formats.parse_phones(cell),
    ]
    for parsed in read:
        assert parsed.value is not None or parsed.problem or len(parsed.original.strip()) <= 20
        assert str(parsed.problem) is not None
    assert formats.parse_handle(cell).original is not None
    formats.parse_platform(cell)
    formats.parse_tier(cell)
    formats.is_fraction_column([cell])
