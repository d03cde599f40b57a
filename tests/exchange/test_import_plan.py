"""The fate of every row, and why; nothing is guessed, erased or merged silently."""

from __future__ import annotations

from typing import Any

import pytest
from growth import grows_evenly
from known_people import account, person
from test_columns import table

from planner.exchange.column_matching import propose_mapping
from planner.exchange.columns import Field, column_letters
from planner.exchange.drafts import build_drafts
from planner.exchange.import_plan import (
    DuplicateChoice,
    Fate,
    Plan,
    PlanOptions,
    make_plan,
)
from planner.language import set_language
from planner.queries.people import KnownAccount, KnownPerson, KnownRate
from planner.rules.names import alike, name_key
from planner.terms import Platform, Tier, Verdict

IG, TT = Platform.INSTAGRAM, Platform.TIKTOK
HEADERS = ["Nama", "Username IG", "Followers", "ER", "No WA", "Kota", "Cabang"]
SEKAR = person(
    "i1",
    "Sekar Adiwulan",
    account("a1", IG, "sekaricip", followers=46900, engagement_rate=4.9),
    niche="Kuliner",
    city="Malang",
    phone="+6281300008850",
)


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def plan(rows: list[list[Any]], existing: list[KnownPerson] | None = None, headers: list[str] = HEADERS) -> Plan:
    """Plan an import of rows below the usual header."""
    sheet = table(headers, *rows)
    return make_plan(sheet, propose_mapping(sheet), existing or [])


def fates(planned: Plan) -> list[tuple[Fate, str]]:
    return [(row.fate, str(row.reason or "")) for row in planned.rows]


def kept(planned: Plan) -> list[KnownPerson]:
    """Return what a workspace holds after the new rows of a plan were written to it."""
    return [
        KnownPerson(
            f"i{row.draft.row}",
            row.draft.name,
            row.draft.niche,
            row.draft.city,
            row.draft.phone,
            row.draft.email,
            row.draft.tier,
            row.draft.verdict,
            "\n".join(row.draft.notes),
            row.draft.tags,
            tuple(KnownAccount(f"a{number}", *draft) for number, draft in enumerate(row.draft.accounts)),
            row.draft.facts,
            tuple(KnownRate(*rate) for rate in row.draft.rates),
            row.draft.own,
        )
        for row in planned.rows
        if row.fate is Fate.NEW
    ]


def test_every_value_of_a_row_is_read_or_kept() -> None:
    headers = [*HEADERS, "Niche", "Tier", "Email", "Tags", "Cek latar", "Catatan"]
    row = [
        "Arini  Cempaka\nsari",
        "https://instagram.com/arini.icip?igsh=x",
        "22.8",
        "3,2%",
        "0812 0000 0001 / 8.12E+10",
    ]
    row += ["kota malang", "Lastri", "Kuliner", "Mikro", "arini@contoh.id", "baru, kuliner, Baru", "✓ Lolos", "ramah"]
    sheet = table(headers, row)
    (draft,), problems = build_drafts(sheet, propose_mapping(sheet))
    assert (draft.name, draft.city, draft.niche, draft.email) == (
        "Arini Cempaka sari",
        "Kota Malang",
        "Kuliner",
        "arini@contoh.id",
    )
    assert (draft.tier, draft.verdict, draft.tags) == (Tier.MICRO, Verdict.PASSED, ("baru", "kuliner"))
    (main,) = draft.accounts
    assert (main.platform, main.handle, main.followers, main.engagement_rate) == (
        IG,
        "arini.icip",
        None,
        3.2,
    )
    assert "Followers: 22.8" in draft.notes
    assert draft.extra == (("Cabang", "Lastri", 6),)
    assert (problems[0].column, problems[0].value, str(problems[0].reason)) == (
        3,
        "22.8",
        "22,800 or 22.8? Kept as text",
    )


def test_two_accounts_in_one_row() -> None:
    headers = ["Nama", "Username TikTok", "Followers TT", "ER TT", "Username IG", "Followers IG", "ER IG"]
    sheet = table(
        headers, ["Arini", "@a.tt", "12,5rb", "7", "@a.ig", 4456, "0.59%"], ["Bobi", "-", "-", "-", "bobi", "8.917", ""]
    )
    drafts, problems = build_drafts(sheet, propose_mapping(sheet))
    assert [(a.platform, a.handle, a.followers, a.engagement_rate) for a in drafts[0].accounts] == [
        (TT, "a.tt", 12500, 7.0),
        (IG, "a.ig", 4456, 0.59),
    ]
    assert [(a.platform, a.handle, a.followers) for a in drafts[1].accounts] == [(IG, "bobi", 8917)]
    assert problems == []


def test_percent_columns_of_fractions() -> None:
    sheet = table(["Akun", "ER"], ["@a1", 0.013], ["@b1", 0.02], ["@c1", 0.041])
    drafts, _problems = build_drafts(sheet, propose_mapping(sheet), IG)
    assert [draft.accounts[0].engagement_rate for draft in drafts] == [1.3, 2.0, 4.1]


def test_too_long_a_text_is_cut_or_left_out_and_kept_in_the_notes() -> None:
    headers = ["Nama", "Akun", "Niche", "Kota", "Email", "Tags"]
    email = "a" * 600 + "@contoh.id"
    row = ["Arini " * 50, "@arini", "kopi " * 200, "Solo " * 200, email, "baru, " + "x" * 80]
    sheet = table(headers, row)
    (draft,), problems = build_drafts(sheet, propose_mapping(sheet), IG)
    assert (draft.name, draft.email) == (("Arini " * 50)[:200].rstrip(), "")
    assert (len(draft.niche), len(draft.city)) == (499, 499)
    assert draft.tags == ("baru", "x" * 60)
    assert {f"{header}: {text.strip()}" for header, text in zip(headers, row, strict=True) if header != "Akun"} == set(
        draft.notes
    )
    assert sorted((problem.column, str(problem.reason)) for problem in problems) == [
        (1, "Too long: shortened"),
        (3, "Too long: shortened"),
        (4, "Too long: shortened"),
        (5, "Not an email address: kept as text"),
        (6, "Too long: shortened"),
    ]


@pytest.mark.parametrize(
    ("cell", "email"),
    [
        ("mailto:arini@contoh.id", "arini@contoh.id"),
        ("arini@contoh.co.id, b@contoh.id", "arini@contoh.co.id"),
        ("arini@contoh.id.", "arini@contoh.id"),
        ("@arini@contoh.id", "arini@contoh.id"),
        ("arini@contoh", ""),
        ("arini@" + "b" * 600 + ".id", ""),
        ("arini@contoh." + "d" * 600, ""),
        ("a" * 32_000 + "@", ""),
    ],
)
def test_email_addresses(cell: str, email: str) -> None:
    assert email_of(cell) == email


def test_a_long_cell_is_no_trap_for_email_addresses() -> None:
    assert grows_evenly(lambda size: email_of("a" * size + "@"), 8_000)


def email_of(cell: str) -> str:
    sheet = table(["Nama", "Akun", "Email"], ["Arini", "@arini", cell])
    (draft,), _problems = build_drafts(sheet, propose_mapping(sheet), IG)
    return draft.email


def test_link_helps_out_and_contradicts() -> None:
    headers = ["Nama", "Username TikTok", "Link TT"]
    sheet = table(
        headers,
        ["Arini", None, "https://www.tiktok.com/@arini.tt?_t=x"],
        ["Bobi", "@bobi", "https://vt.tiktok.com/ZSX/"],
        ["Citra", "@citra", "tiktok.com/@orang.lain"],
    )
    drafts, problems = build_drafts(sheet, propose_mapping(sheet))
    assert [draft.accounts[0].handle for draft in drafts] == ["arini.tt", "bobi", "citra"]
    assert [(problem.row, str(problem.reason)) for problem in problems] == [
        (3, "A short link cannot be resolved offline: kept as text"),
        (4, "The link leads to another account: orang.lain"),
    ]
    assert drafts[1].notes == ("Link TT: https://vt.tiktok.com/ZSX/",)


def test_a_link_to_another_platform_takes_the_figures_of_its_column_there() -> None:
    sheet = table(HEADERS, ["Yanti", "tiktok.com/@yanti.icip", "22.8", 4.1], ["Citra", "@citra", 900, 3.5])
    (yanti, _citra), problems = build_drafts(sheet, propose_mapping(sheet))
    assert [(account.platform, account.handle) for account in yanti.accounts] == [(TT, "yanti.icip")]
    assert yanti.account_of(IG) is yanti.accounts[0]
    assert str(problems[0].reason) == "TikTok link: goes to TikTok"


@pytest.mark.parametrize(
    ("cell", "rate", "reason"),
    [
        ("0,041", None, "0.041% or 4.1%? Kept as text"),
        (0.2, None, "0.2% or 20%? Kept as text"),
        ("0,2%", 0.2, ""),
        (0.25, 0.25, ""),
        (0, 0.0, ""),
        (100, 100.0, ""),
        (250, 250.0, "Unusually high"),
    ],
)
def test_rates_that_are_too_low_or_too_high_among_percents(cell: Any, rate: float | None, reason: str) -> None:
    sheet = table(HEADERS, ["Arini", "@arini", 900, cell], ["Bobi", "@bobi", 900, 3.5], ["Citra", "@citra", 900, 4])
    (arini, *_others), problems = build_drafts(sheet, propose_mapping(sheet))
    assert arini.accounts[0].engagement_rate == rate
    assert [str(problem.reason) for problem in problems] == ([reason] if reason else [])
    assert bool(arini.originals or arini.doubtful) == bool(reason)


def test_rejected_rows_say_why_and_stop_nobody() -> None:
    planned = plan(
        [
            ["Arini", "@arini", 12500, "3%", None, "Malang"],
            [None, None, None, None, None, "Malang"],
            ["Toko Panci Jaya", None, None, None, None, "Malang"],
            HEADERS,
            ["TOTAL", None, 1200000],
            [None, "@bobi", 500, None, "8.12E+10"],
        ]
    )
    assert fates(planned) == [
        (Fate.NEW, ""),
        (Fate.REJECTED, "Neither a name nor an account"),
        (Fate.REJECTED, "Neither an account nor a WhatsApp number"),
        (Fate.REJECTED, "The column names again, not a person"),
        (Fate.REJECTED, "A row of totals, not a person"),
        (Fate.NEW, "Number damaged in Excel: left empty"),
    ]
    assert planned.rows[5].draft.name == "bobi"
    assert planned.rows[5].draft.name_is_handle


def test_changes_name_old_and_new_and_empty_cells_erase_nothing() -> None:
    planned = plan([["Sekar Adiwulan", "@SekarIcip", "48,2 rb", None, None, None, None]], [SEKAR])
    (row,) = planned.rows
    assert (row.fate, row.influencer_id) == (Fate.UPDATED, "i1")
    assert [(change.field, change.old, change.new, change.account_id) for change in row.changes] == [
        (Field.FOLLOWERS, 46900, 48200, "a1")
    ]


def test_the_same_file_twice_adds_nothing() -> None:
    rows: list[list[Any]] = [
        ["Arini", "@arini", "12,5rb", "3,2%", "81200000001", "malang", "Lastri"],
        ["Bobi", None, None, None, "081200000002", None, "Yayan"],
        [None, "@galuh", "22.8", "9%}", "8.12E+10", "KUDUS", None],
        ["Meylin", "@meylin", "10rb+", None, None, None, "Lastri\nYayan"],
    ]
    first = plan(rows)
    assert [row.fate for row in first.rows] == [Fate.NEW] * 4
    again = plan(rows, kept(first))
    assert [(row.fate, row.changes) for row in again.rows] == [(Fate.UNCHANGED, ())] * 4


def test_unmapped_columns_are_kept_only_if_wanted() -> None:
    sheet = table(HEADERS, ["Arini", "@arini", 1, None, None, None, "Lastri"])
    mapping = propose_mapping(sheet)
    (row,) = make_plan(sheet, mapping, [], PlanOptions(keep_unmapped=True)).rows
    assert row.draft.notes == ("Cabang: Lastri",)
    (row,) = make_plan(sheet, mapping, [], PlanOptions(keep_unmapped=False)).rows
    assert row.draft.notes == ()


def test_owner_changes_the_mapping_without_reading_again() -> None:
    sheet = table(HEADERS, ["Arini", "@arini", 1, None, None, None, "Lastri"])
    mapping = tuple(
        column._replace(field=Field.TAGS) if column.header == "Cabang" else column for column in propose_mapping(sheet)
    )
    assert make_plan(sheet, mapping, []).rows[0].draft.tags == ("Lastri",)


@pytest.mark.parametrize(
    ("row", "fate", "reason"),
    [
        (["Nama Lain", "@sekaricip"], Fate.UPDATED, ""),
        (["Sekar Adiwulan", None, None, None, "081300008850"], Fate.UNCHANGED, ""),
        (["Sekar A.", None, None, None, "081300008850"], Fate.UPDATED, ""),
        (["Manajemen Bintang", "@bintang", None, None, "081300008850"], Fate.DUPLICATE, "Same WhatsApp number as"),
        (["Sekar Adiwulam", None, 500], Fate.DUPLICATE, "Perhaps the same: Sekar Adiwulan"),
        (["Sekar A.", None, 500], Fate.DUPLICATE, "Perhaps the same: Sekar Adiwulan"),
        (["Sekar Adiwulan", "@sekar.baru"], Fate.NEW, ""),
        (["Sekar Adiwulan", None, 500, None, "081399999999"], Fate.NEW, ""),
        (["Sekar Wulandari", None, 500], Fate.NEW, ""),
    ],
)
def test_who_is_who(row: list[Any], fate: Fate, reason: str) -> None:
    (planned,) = plan([row], [SEKAR]).rows
    assert planned.fate is fate
    assert str(planned.reason or "").startswith(reason)


def test_accounts_of_two_people_in_one_row_are_asked_about() -> None:
    other = person("i2", "Raka", account("a2", TT, "raka.tt"))
    headers = ["Nama", "Username IG", "Username TikTok"]
    (row,) = plan([["Sekar Adiwulan", "sekaricip", "raka.tt"]], [SEKAR, other], headers).rows
    assert (row.fate, str(row.reason)) == (Fate.DUPLICATE, "The accounts of this row belong to two influencers")


def test_doubles_inside_the_file() -> None:
    planned = plan([["Arini", "@arini", 100], ["Bobi", "@bobi", 5], ["Arini C", "@ARINI", 120]])
    last = planned.rows[2]
    assert (last.fate, last.same_row, str(last.reason)) == (Fate.DUPLICATE, 2, "Same person as row 2")
    assert not last.is_written
    again = plan([["Arini", "@arini", 100], ["Bobi", "@bobi", 5], ["Arini C", "@ARINI", 120]], kept(planned))
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED, Fate.UNCHANGED, Fate.DUPLICATE]


def test_two_rows_for_two_accounts_of_one_known_person() -> None:
    sekar = SEKAR._replace(accounts=(*SEKAR.accounts, account("a2", TT, "sekar.tt", followers=900)))
    headers = ["Nama", "Platform", "Akun", "Pengikut"]
    planned = plan(
        [["Sekar Adiwulan", "Instagram", "sekaricip", 46900], ["Sekar Adiwulan", "TikTok", "sekar.tt", 950]],
        [sekar],
        headers,
    )
    assert [row.fate for row in planned.rows] == [Fate.UNCHANGED, Fate.UPDATED]
    assert [(change.field, change.account_id) for change in planned.rows[1].changes] == [(Field.FOLLOWERS, "a2")]


def test_people_without_handles_but_with_ids() -> None:
    headers = ["influencer_id", "name", "platform", "followers"]
    rows: list[list[Any]] = [
        ["INF_1", "Isha Singh", "Instagram", 100],
        ["INF_2", "Isha Singh", "Instagram", 200],
        ["INF_3", "Isha Sing", "YouTube", 300],
        ["INF_1", "Isha Singh", "Instagram", 100],
    ]
    first = plan(rows, headers=headers)
    assert [row.fate for row in first.rows] == [Fate.NEW, Fate.NEW, Fate.NEW, Fate.DUPLICATE]
    again = plan(rows, kept(first), headers)
    assert [row.fate for row in again.rows] == [Fate.UNCHANGED, Fate.UNCHANGED, Fate.UNCHANGED, Fate.DUPLICATE]


def test_platform_of_bare_handles_can_be_chosen() -> None:
    sheet = table(["Nama", "Akun"], ["Arini", "@arini"])
    mapping = propose_mapping(sheet)
    assert make_plan(sheet, mapping, []).rows[0].draft.accounts[0].platform is Platform.OTHER
    chosen = make_plan(sheet, mapping, [], PlanOptions(default_platform=TT))
    assert chosen.rows[0].draft.accounts[0].platform is TT
    held = [person("i1", "A", account("a1", TT, "arini"))]
    assert make_plan(sheet, mapping, held).rows[0].fate is Fate.DUPLICATE


def test_choice_decides_whether_a_double_is_written() -> None:
    planned = plan([["Sekar Adiwulam", None, 500]], [SEKAR])
    assert list(planned.written()) == []
    (row,) = planned.with_choice(2, DuplicateChoice.UPDATE).written()
    assert (row.influencer_id, row.choice) == ("i1", DuplicateChoice.UPDATE)
    assert Field.FOLLOWERS in {change.field for change in row.changes}


def test_summary_has_the_keys_of_the_command_line() -> None:
    summary = plan([["Arini", "@arini", "22.8"], ["TOTAL"]]).summary()
    assert list(summary) == [
        "sheet",
        "header_row",
        "mapping",
        "rows",
        "new",
        "updated",
        "unchanged",
        "duplicates",
        "rejected",
        "problems",
    ]
    assert (summary["rows"], summary["new"], summary["rejected"]) == (2, 1, 1)
    assert summary["problems"][0] == {
        "sheet": "Sheet1",
        "row": 2,
        "column": "Followers",
        "value": "22.8",
        "reason": "22,800 or 22.8? Kept as text",
    }
    assert summary["mapping"][1] == {
        "column": "B",
        "header": "Username IG",
        "field": "handle",
        "platform": "instagram",
        "confidence": "sure",
    }


def test_names_are_compared_as_people_read_them() -> None:
    assert name_key("  Mêylin  TANDRADI✨ ") == "meylin tandradi"
    assert alike("meylin t", "meylin tandradi")
    assert alike("tandradi meylin", "meylin tandradi")
    assert not alike("ayu", "ayi")
    assert not alike("sari p", "sari dewi")
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_rows_are_not_compared_with_every_person_even_where_names_are_few() -> None:
    names = ["Putri Ayu", "Budi Santoso", "Dewi Lestari", "Dewi Lestarii", "Sari P."]

    def planned(size: int) -> None:
        rows = [[names[number % 5], f"@akun{number}", number, "3,2%", None, "Solo"] for number in range(size)]
        existing = [person(f"i{number}", names[number % 5], account("", TT, f"lain{number}")) for number in range(size)]
        assert len(plan(rows, existing).rows) == size

    assert grows_evenly(planned, 1_000)
