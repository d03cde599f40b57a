"""Ready messages: facts go in, lines without a fact go away whole, and what nobody can fill is named."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

import pytest

from planner.language import current_language, set_language
from planner.rules.messages import (
    LONGEST_ADDRESS,
    LONGEST_MESSAGE,
    PLACEHOLDERS,
    UNSAID,
    default_text,
    fill,
    first_name,
    in_indonesian,
    missing_facts,
    placeholders,
    problems,
    whole_date,
)
from planner.terms import Occasion
from planner.wording import word

EVERY_FACT = {name: f"<{name}>" for name in PLACEHOLDERS}


@pytest.mark.parametrize("occasion", list(Occasion))
def test_every_occasion_has_a_text_that_can_be_filled(occasion: Occasion) -> None:
    text = default_text(occasion)
    assert not problems(text)
    assert text.startswith("Halo Kak {nama}")
    assert len(text) <= LONGEST_MESSAGE
    assert not {"tagih", "utang", "segera bayar"} & set(re.findall(r"\w+", text.lower()))
    assert "!" not in text
    assert re.findall("[{}]", fill(text, EVERY_FACT)) == []


@pytest.mark.parametrize("occasion", list(Occasion))
def test_a_text_without_facts_keeps_no_hole(occasion: Occasion) -> None:
    filled = fill(default_text(occasion), {"nama": "Sari"})
    assert filled.startswith("Halo Kak Sari")
    assert re.findall(r"[{}]|\n\n\n|: ?(?:\n|$)", filled) == []
    assert filled == filled.strip()


@pytest.mark.parametrize("occasion", [Occasion.FOLLOW_UP, Occasion.INVITATION, Occasion.AGREEMENT_ENDING])
def test_what_is_written_to_a_person_needs_no_campaign(occasion: Occasion) -> None:
    facts = {"nama": "Sari", "toko": "Kencur Pagi", "kontak": "0812", "berlaku_sampai": "Sabtu, 5 Desember"}
    filled = fill(default_text(occasion), facts)
    assert "kerja sama" in filled
    assert re.search("[Kk]ampanye", filled) is None
    asked = "Kakak berkenan" if occasion is Occasion.AGREEMENT_ENDING else "insight 30 hari terakhir"
    assert asked in filled


def test_the_parcel_is_spoken_of_before_and_after_it_went() -> None:
    before = fill(default_text(Occasion.PARCEL), {"nama": "Sari", "kampanye": "Sambal 12.12"})
    after = fill(default_text(Occasion.PARCEL), {"nama": "Sari", "kampanye": "Sambal 12.12", "resi": "JP001"})
    assert "resi" not in before
    assert "Nomor resinya JP001." in after
    for text in (before, after):
        assert "soal paket untuk Sambal 12.12" in text
        assert "sudah kami kirim" not in text


@pytest.mark.parametrize(
    ("template", "facts", "filled"),
    [
        ("Kode: {kode}\nSalam", {"kode": "KENC10"}, "Kode: KENC10\nSalam"),
        ("Halo\nKode: {kode}\nSalam", {}, "Halo\nSalam"),
        ("Halo\n\nKode: {kode}\n\nSalam", {"kode": ""}, "Halo\n\nSalam"),
        ("{kode} sampai {berlaku_sampai}\nSalam", {"kode": "A"}, "Salam"),
        ("Halo {Nama}, { nama }", {"nama": "Sari"}, "Halo Sari, Sari"),
        ("Halo {nma}", {"nama": "Sari"}, "Halo {nma}"),
        ("{kode}", {}, ""),
        ("{tautan}", {"tautan": "https://x.example/{a}"}, "https://x.example/{a}"),
    ],
)
def test_filling(template: str, facts: dict[str, str], filled: str) -> None:
    assert fill(template, facts) == filled


def test_what_is_no_placeholder_is_named_with_the_nearest_one() -> None:
    found = problems("Halo {nma}, {kode} dan {zzz}, sekali lagi {nma}")
    assert [(problem.written, problem.nearest) for problem in found] == [("{nma}", "nama"), ("{zzz}", None)]
    assert all(problem.written in problem.sentence() for problem in found)
    assert "{nama}" in found[0].sentence()


@pytest.mark.parametrize(
    ("template", "written", "nearest"),
    [
        ("Halo {nama, apa kabar?", "{nama", "nama"),
        ("Halo nama}, apa kabar?", "nama}", "nama"),
        ("Halo {{nama}}", "{{nama}}", "nama"),
        ("Halo {nama}}", "{nama}}", "nama"),
        ("Halo {{ kode }", "{{ kode }", "kode"),
        ("Halo { ", "{", None),
        ("Halo {nam\napa kabar?}", "{nam", "nama"),
    ],
)
def test_a_brace_too_few_or_too_many_is_named(template: str, written: str, nearest: str | None) -> None:
    found = problems(template)
    assert (found[0].written, found[0].nearest) == (written, nearest)
    assert written in found[0].sentence()


def test_whole_placeholders_are_no_problem_and_a_long_word_is_read_through_once() -> None:
    assert problems("{nama} { Nama } {nama}{kode} ({toko})") == ()
    assert [problem.written[-2:] for problem in problems("a" * LONGEST_MESSAGE + "}")] == ["a}"]


def test_no_day_late_is_known_and_its_line_falls_away() -> None:
    facts = {"nama": "Sari", "hari_telat": UNSAID}
    assert fill("Halo {nama}\nlewat {hari_telat} hari\nSalam", facts) == "Halo Sari\nSalam"
    assert missing_facts("{nama} {hari_telat} {kode}", facts) == ("kode",)


def test_which_facts_a_text_needs_and_which_are_missing() -> None:
    assert placeholders("{kode} {nama} {kode} {apa}") == ("kode", "nama")
    assert missing_facts("{kode} {nama}", {"nama": "Sari", "kode": ""}) == ("kode",)


def test_words_are_indonesian_on_both_screens() -> None:
    set_language("en")
    with in_indonesian():
        assert word(Occasion.THANKS) == "Terima kasih"
    assert current_language() == "en"
    assert whole_date(date(2026, 12, 5), date(2026, 12, 3)) == "Sabtu, 5 Desember"
    assert whole_date(date(2027, 1, 1), date(2026, 12, 3)) == "Jumat, 1 Januari 2027"


def test_the_language_comes_back_after_a_failure() -> None:
    set_language("en")
    with pytest.raises(ZeroDivisionError), in_indonesian():
        _ = 1 / 0
    assert current_language() == "en"


@pytest.mark.parametrize(("name", "first"), [("Sekar Adiwulan", "Sekar"), (" Ni  Luh ", "Ni"), ("", "")])
def test_first_names(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Halo {nama},\nApa kabar?\n\nTerima kasih,\n{toko}", "Halo Sari,\nApa kabar?\n\nTerima kasih."),
        ("Halo {nama},\n{toko}\nApa kabar?", "Halo Sari,\nApa kabar?"),
        ("Salam,\n{toko}\n{nama}", "Salam,\nSari"),
        ("Terima kasih,", "Terima kasih,"),
    ],
)
def test_a_greeting_before_a_name_that_is_not_known_ends_the_letter(template: str, text: str) -> None:
    assert fill(template, {"nama": "Sari", "toko": ""}) == text


def test_no_text_of_the_planners_own_ends_in_the_air() -> None:
    facts = dict.fromkeys(PLACEHOLDERS, "x") | {"toko": "", "kontak": ""}
    assert not [occasion for occasion in Occasion if fill(default_text(occasion), facts).endswith(",")]


def test_braces_of_a_name_are_nobodys_mistake() -> None:
    facts = {"nama": "{Sari}"}
    text = fill("Halo {nama} {nma}", facts)
    assert [problem.written for problem in problems(text)] == ["{Sari}", "{nma}"]
    assert [problem.written for problem in problems(text, facts)] == ["{nma}"]


def test_every_text_of_the_planners_own_fits_into_the_address() -> None:
    facts = dict.fromkeys(PLACEHOLDERS, "Sambal Kencana Tungku 12.12")
    facts |= {"tautan": "https://www.instagram.com/reel/DAbCdEfGhIj/"}
    longest = max(len(quote(fill(default_text(occasion), facts), safe="")) for occasion in Occasion)
    assert longest + len("https://wa.me/6281200001206?text=") <= LONGEST_ADDRESS
