"""What columns and cells beyond accounts and figures become: readable tables beside the tests, and what is stored."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from test_columns import table
from workbooks import workbook

from planner.exchange.column_matching import propose_mapping
from planner.exchange.columns import ColumnMapping, Confidence, Field
from planner.exchange.drafts import InfluencerDraft, build_drafts
from planner.exchange.excel_people import influencer_table
from planner.exchange.excel_summary import export_summary
from planner.exchange.import_apply import existing_people, import_file, own_fields
from planner.language import Message, set_language, tr
from planner.operations.custom_fields import add_custom_field, set_custom_value
from planner.operations.influencers import add_influencer
from planner.operations.rates import add_rate
from planner.operations.relationship import set_relationship
from planner.store.workspace import state
from planner.terms import CustomFieldKind, DeliverableKind, Gender, Platform, Relationship

if TYPE_CHECKING:
    from planner.queries.people import KnownPerson
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

CORPUS = Path(__file__).parents[1] / "corpus"
DAY, LATER = date(2026, 12, 3), date(2026, 12, 9)
IG, TT = Platform.INSTAGRAM, Platform.TIKTOK


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def corpus(name: str) -> list[dict[str, str]]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def named(row: dict[str, str]) -> str:
    return f"{row['header']} {row.get('cell') or row.get('cells')}"


@pytest.mark.parametrize("row", corpus("import_columns.tsv"), ids=named)
def test_columns_of_the_corpus(row: dict[str, str]) -> None:
    (column,) = propose_mapping(table([row["header"]], *([cell] for cell in row["cells"].split("|"))))
    assert (column.field or "", column.platform or "", column.detail) == (row["field"], row["platform"], row["detail"])


@pytest.mark.parametrize("row", corpus("import_values.tsv"), ids=named)
def test_values_of_the_corpus(row: dict[str, str]) -> None:
    draft = one_draft({row["header"]: row["cell"]})
    assert bool(draft.problems) == (row["problem"] == "yes")
    if row["field"] == "rate":
        found = [(str(rate.price or ""), rate.original) for rate in draft.rates]
        assert found == ([(row["value"], row["kept"])] if row["value"] or row["kept"] else [])
        return
    assert str(draft.facts.get(row["field"], "")) == row["value"]
    assert draft.notes == ((f"{row['header']}: {row['kept']}",) if row["kept"] else ())


def one_draft(cells: dict[str, Any]) -> InfluencerDraft:
    """Return the draft of a row with a name, a handle and these cells, each column as its name alone says."""
    cells = {"Nama": "Arini", "Username IG": "@arini", **cells}
    sheet = table(list(cells), list(cells.values()))
    proposed = propose_mapping(table(list(cells)))
    mapping = tuple(column._replace(platform=IG) if column.field is Field.RATE else column for column in proposed)
    return build_drafts(sheet, mapping).drafts[0]


ROWS = [
    ["Nama", "Username IG", "Followers", "Rate Reels", "2x Story (harga)", "Paket", "PIC", "Hubungan", "Jenis kelamin"],
    ["Arini", "@arini", 900, "500-750rb", 150_000, "1,5jt", "Lastri", "Kenal", "P"],
    ["Bobi", "@bobi", 700, "mulai 1jt", None, "nego", "Yayan", None, "L"],
]


def taken_in(workspace: Workspace, folder: Path, rows: list[list[Any]], on: date = DAY) -> dict[str, Any]:
    return import_file(workspace, workbook(folder / "KOL.xlsx", ("KOL", rows)), on=on)


def stored(workspace: Workspace, table_name: str) -> list[dict[str, Any]]:
    with workspace.read() as connection:
        return sorted(state(connection)[table_name], key=lambda row: row["id"])


def people(workspace: Workspace) -> dict[str, KnownPerson]:
    return {person.name: person for person in existing_people(workspace)}


def test_prices_are_rows_with_day_source_and_the_words_of_the_file(workspace: Workspace, tmp_path: Path) -> None:
    taken_in(workspace, tmp_path, ROWS)
    rates = stored(workspace, "rate")
    assert [(row["platform"], row["kind"], row["quantity"], row["price"], row["original"]) for row in rates] == [
        (IG, DeliverableKind.REELS, 1, None, "500-750rb"),
        (IG, DeliverableKind.STORY, 2, 150_000, ""),
        (None, None, 1, 1_500_000, "1,5jt"),
        (IG, DeliverableKind.REELS, 1, 1_000_000, "mulai 1jt"),
        (None, None, 1, None, "nego"),
    ]
    assert {(row["quoted_on"], row["source"]) for row in rates} == {(DAY, "KOL.xlsx")}
    assert [row["label"] for row in rates] == ["", "", "Paket", "", "Paket"]
    arini, bobi = people(workspace).values()
    assert (arini.facts["pic"], arini.facts["relationship"], arini.facts["gender"]) == (
        "Lastri",
        Relationship.KNOWN,
        Gender.WOMEN,
    )
    assert (bobi.facts["relationship"], bobi.facts["source"]) == (Relationship.PROSPECT, "KOL.xlsx")


def test_the_same_file_twice_adds_no_price_and_a_new_price_is_a_new_row(workspace: Workspace, tmp_path: Path) -> None:
    taken_in(workspace, tmp_path, ROWS)
    assert taken_in(workspace, tmp_path, ROWS, LATER)["unchanged"] == 2
    assert len(stored(workspace, "rate")) == 5
    dearer = [ROWS[0], [*ROWS[1][:3], "900rb", *ROWS[1][4:]], ROWS[2]]
    again = taken_in(workspace, tmp_path, dearer, LATER)
    assert (again["updated"], again["unchanged"]) == (1, 1)
    reels = [row for row in stored(workspace, "rate") if row["kind"] == DeliverableKind.REELS]
    assert [(row["quoted_on"], row["price"]) for row in reels] == [(DAY, None), (DAY, 1_000_000), (LATER, 900_000)]
    # Once more on the same day: the price of that day is corrected, what was agreed to stays.
    dearer[1] = [*dearer[1][:3], "950rb", *dearer[1][4:]]
    taken_in(workspace, tmp_path, dearer, LATER)
    assert [row["price"] for row in stored(workspace, "rate")][-1] == 950_000
    assert len(stored(workspace, "rate")) == 6


def test_a_price_written_by_hand_is_compared_by_its_amount(workspace: Workspace, tmp_path: Path) -> None:
    taken_in(workspace, tmp_path, [ROWS[0][:3], ROWS[1][:3]])
    arini = people(workspace)["Arini"].id
    workspace.write(
        Message("rate"),
        add_rate,
        arini,
        DAY,
        platform=IG,
        kind=DeliverableKind.REELS,
        price=500_000,
        negotiated=450_000,
    )
    rows = [["Nama", "Username IG", "Rate Reels"], ["Arini", "@arini", "500rb"]]
    assert taken_in(workspace, tmp_path, rows, LATER)["unchanged"] == 1


def test_two_columns_for_the_same_content_lose_nothing(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Nama", "Username IG", "Rate Reels", "Harga reels"], ["Arini", "@arini", "500rb", "600rb"]]
    answer = taken_in(workspace, tmp_path, rows)
    assert [row["price"] for row in stored(workspace, "rate")] == [500_000]
    assert people(workspace)["Arini"].notes == "Harga reels: 600rb"
    assert [problem["value"] for problem in answer["problems"]] == ["600rb"]


def test_thousands_lost_in_a_column_of_prices_are_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Nama", "Username IG", "Rate Reels"], ["Arini", "@arini", "18.900"], ["Bobi", "@bobi", 9.9]]
    answer = taken_in(workspace, tmp_path, rows)
    assert [(row["price"], row["original"]) for row in stored(workspace, "rate")] == [(18_900, "18.900"), (None, "9.9")]
    assert "9,900" in answer["problems"][0]["reason"]


def test_accounts_of_both_platforms_with_their_figures_and_prices(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Nama", "TikTok", "Followers TikTok", "Likes TikTok", "IG", "Followers IG", "Comments IG", "ER IG"]
    rows = [[*head, "Rate TikTok", "Rate Reels IG"], ["Arini", "@arini.tt", "12rb", 900, "@arini", 4500, 12, 3.1]]
    rows[1] += ["1jt", "750rb"]
    taken_in(workspace, tmp_path, rows)
    tiktok, instagram = people(workspace)["Arini"].accounts
    assert (tiktok.platform, tiktok.handle, tiktok.followers, tiktok.likes) == (TT, "arini.tt", 12_000, 900)
    assert (instagram.platform, instagram.followers, instagram.comments, instagram.engagement_rate) == (
        IG,
        4500,
        12,
        3.1,
    )
    rates = [(row["platform"], row["kind"], row["price"]) for row in stored(workspace, "rate")]
    assert rates == [(TT, DeliverableKind.TIKTOK_VIDEO, 1_000_000), (IG, DeliverableKind.REELS, 750_000)]


def test_own_fields_take_the_columns_of_their_name(workspace: Workspace, tmp_path: Path) -> None:
    for name, kind, choices in (
        ("Ukuran baju", CustomFieldKind.CHOICE, ["S", "M", "L"]),
        ("Skor", CustomFieldKind.NUMBER, []),
        ("Kirim terakhir", CustomFieldKind.DATE, []),
        ("Kerabat", CustomFieldKind.TEXT, []),
    ):
        workspace.write(Message("field"), add_custom_field, name, kind, choices)
    rows = [
        ["Nama", "Username IG", "ukuran_baju", "Skor", "Kirim terakhir", "Kerabat"],
        ["Arini", "@arini", "m", "7,50", "9 Des 2026", "sepupu"],
        ["Bobi", "@bobi", "XXL", "tinggi", "kapan-kapan", None],
    ]
    answer = taken_in(workspace, tmp_path, rows)
    names = {field.id: field.name for field in own_fields(workspace)}
    held = {
        name: {names[key]: value for key, value in person.own.items()} for name, person in people(workspace).items()
    }
    assert held == {
        "Arini": {"Ukuran baju": "M", "Skor": "7.5", "Kirim terakhir": "2026-12-09", "Kerabat": "sepupu"},
        "Bobi": {},
    }
    assert people(workspace)["Bobi"].notes.splitlines() == [
        "ukuran_baju: XXL",
        "Skor: tinggi",
        "Kirim terakhir: kapan-kapan",
    ]
    assert len(answer["problems"]) == 3
    assert taken_in(workspace, tmp_path, rows, LATER)["unchanged"] == 2
    rows[1][3] = 8
    assert taken_in(workspace, tmp_path, rows, LATER)["updated"] == 1
    assert len(stored(workspace, "custom_value")) == 4


def own_field(workspace: Workspace, name: str, kind: CustomFieldKind = CustomFieldKind.TEXT) -> str:
    return str(workspace.write(Message("field"), add_custom_field, name, kind).result)


@pytest.mark.parametrize("name", ["Kota", "PIC", "Email", "Niche", "Tag", "Catatan", "Rate Reels", "Pengikut"])
def test_a_built_in_name_is_never_taken_by_an_own_field_(workspace: Workspace, name: str) -> None:
    without = propose_mapping(table(["Nama", "Username IG", name]))[-1]
    own_field(workspace, name)
    column = propose_mapping(table(["Nama", "Username IG", name]), own_fields(workspace))[-1]
    assert (column.field, column.detail) == (without.field, without.detail)


def test_a_city_stays_a_city_beside_an_own_field_of_that_name(workspace: Workspace, tmp_path: Path) -> None:
    own_field(workspace, "Kota")
    taken_in(workspace, tmp_path, [["Nama", "Username IG", "Kota"], ["Arini", "@arini", "Malang"]])
    assert (people(workspace)["Arini"].city, people(workspace)["Arini"].own) == ("Malang", {})


@pytest.mark.parametrize(
    ("header", "own", "field"),
    [
        (["Kota", "Kota"], "Kota", [Field.CITY, Field.OWN]),
        (["Catatan", "Catatan"], "Catatan", [Field.NOTES, Field.OWN]),
        (["Pengikut", "Pengikut"], "Pengikut", [Field.FOLLOWERS, Field.OWN]),
        (["Domisili", "Kota"], "Domisili", [Field.OWN, Field.CITY]),
        (["Kota", "Domisili"], "Domisili", [Field.CITY, Field.OWN]),
        (["Kota", "Peringkat"], "Peringkat", [Field.CITY, Field.OWN]),
    ],
)
def test_what_the_built_in_field_does_not_need_is_the_owners(
    workspace: Workspace, header: list[str], own: str, field: list[Field]
) -> None:
    key = own_field(workspace, own)
    # The built-in column may be the empty one: its name decides, not which of both holds more.
    sheet = table(["Nama", "Username IG", *header], ["Arini", "@arini", None, "2"], ["Bobi", "@bobi", None, "3"])
    columns = propose_mapping(sheet, own_fields(workspace))[2:]
    assert [column.field for column in columns] == field
    assert [column.detail for column in columns if column.field is Field.OWN] == [key]


def test_a_built_in_name_over_other_cells_is_the_owners(workspace: Workspace) -> None:
    key = own_field(workspace, "Pengikut")
    sheet = table(["Nama", "Username IG", "Pengikut"], ["Arini", "@arini", "ibu muda"], ["Bobi", "@bobi", "gamer"])
    column = propose_mapping(sheet, own_fields(workspace))[-1]
    assert (column.field, column.detail, column.confidence) == (Field.OWN, key, Confidence.UNSURE)


def test_running_numbers_are_no_own_field(workspace: Workspace) -> None:
    own_field(workspace, "No.", CustomFieldKind.NUMBER)
    sheet = table(["No.", "Nama", "Username IG"], [1, "Arini", "@arini"], [2, "Bobi", "@bobi"])
    assert propose_mapping(sheet, own_fields(workspace))[0].field is Field.SKIP


@pytest.mark.parametrize("language", ["id", "en"])
def test_our_own_sheet_comes_back_unchanged_whatever_own_fields_are_called(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    def fill(tx: Transaction) -> None:
        arini = add_influencer(
            tx, "Arini", platform=IG, handle="arini", followers=900, on=DAY, city="Malang", niche="Kuliner"
        )
        for heading in titles:
            set_custom_value(tx, [arini], add_custom_field(tx, heading, CustomFieldKind.TEXT), f"milik {heading}")

    set_language(language)
    with workspace.read() as connection:
        titles = [column.title for column in influencer_table(connection).columns]
    workspace.write(Message("fill"), fill)
    held = people(workspace)
    export_summary(workspace, tmp_path / "ringkasan.xlsx", today=DAY)
    answer = import_file(workspace, tmp_path / "ringkasan.xlsx", sheet=tr("Influencers", "Excel sheet"), on=LATER)
    assert (answer["new"], answer["updated"], people(workspace)) == (0, 0, held)


def test_the_blacklist_gets_day_and_reason_and_nobody_leaves_it_by_a_file(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Nama", "Username IG", "Hubungan", "Alasan daftar hitam"]
    rows = [
        head,
        ["Arini", "@arini", "Daftar hitam", "konten dihapus"],
        ["Bobi", "@bobi", "Blacklist", None],
        ["Citra", "@citra", "Aktif", "telat sekali"],
    ]
    taken_in(workspace, tmp_path, rows)
    listed = {row["name"]: (row["blacklisted_on"], row["blacklist_reason"]) for row in stored(workspace, "influencer")}
    assert listed == {
        "Arini": (DAY, "konten dihapus"),
        "Bobi": (DAY, "As KOL.xlsx says"),
        "Citra": (None, ""),
    }
    assert people(workspace)["Citra"].notes == "Alasan daftar hitam: telat sekali"
    answer = taken_in(workspace, tmp_path, [head, ["Arini", "@arini", "Prospek", None]], LATER)
    assert answer["unchanged"] == 1
    assert "blacklist" in answer["problems"][0]["reason"]
    assert people(workspace)["Arini"].facts["relationship"] is Relationship.BLACKLISTED


def test_changed_facts_are_changes_and_empty_cells_erase_nothing(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Nama", "Username IG", "PIC", "Tindak lanjut", "Tanggal tindak lanjut", "Kota audiens", "Perempuan (%)"]
    first = [head, ["Arini", "@arini", "Lastri", "kirim brief", "9/12/2026", "Malang, Batu", 0.7]]
    taken_in(workspace, tmp_path, first)
    assert people(workspace)["Arini"].facts["audience_women"] == pytest.approx(70)
    arini = people(workspace)["Arini"]
    workspace.write(Message("known"), set_relationship, [arini.id], Relationship.PARTNER, DAY)
    answer = taken_in(workspace, tmp_path, [head, ["Arini", "@arini", "Yayan", None, None, None, None]], LATER)
    assert answer["updated"] == 1
    facts = people(workspace)["Arini"].facts
    assert (facts["pic"], facts["next_action"], facts["next_action_on"]) == ("Yayan", "kirim brief", date(2026, 12, 9))
    assert (facts["audience_cities"], facts["relationship"]) == ("Malang, Batu", Relationship.PARTNER)


def test_a_day_without_an_action_is_named_by_its_column() -> None:
    draft = one_draft({"Tanggal follow up": date(2026, 12, 9)})
    assert draft.facts == {"next_action": "Tanggal follow up", "next_action_on": date(2026, 12, 9)}


def test_one_account_named_twice_takes_what_each_column_tells() -> None:
    head = ["Nama", "TikTok", "Followers TikTok", "IG", "Followers IG", "ER IG"]
    sheet = table(head, ["Arini", "@arini", 900, "tiktok.com/@arini", 950, 3.1])
    draft = build_drafts(sheet, propose_mapping(sheet)).drafts[0]
    (account,) = draft.accounts
    assert (account.platform, account.followers, account.engagement_rate) == (TT, 900, 3.1)
    assert "Followers IG: 950" in draft.notes


def test_what_stands_beside_a_value_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Nama", "Username IG", "Followers", "No WA", "Cek latar"]
    row = ["Arini", "Arini Icip (@arini)", "3200 (akun baru)", "081200000001 (Sari)", "Lolos, tapi sering telat"]
    taken_in(workspace, tmp_path, [head, row])
    (arini,) = people(workspace).values()
    assert (arini.accounts[0].handle, arini.accounts[0].followers, arini.phone) == ("arini", 3200, "+6281200000001")
    assert sorted(arini.notes.splitlines()) == sorted(
        f"{name}: {text}" for name, text in zip(head[1:], row[1:], strict=True)
    )


def test_a_column_for_an_own_field_that_is_gone_goes_to_the_notes() -> None:
    sheet = table(["Nama", "Username IG", "Ukuran"], ["Arini", "@arini", "M"])
    mapping = (*propose_mapping(sheet)[:2], ColumnMapping(2, "Ukuran", Field.OWN, detail="gone"))
    (draft,) = build_drafts(sheet, mapping).drafts
    assert (draft.own, [one.line for one in draft.extra]) == ({}, ["Ukuran: M"])
