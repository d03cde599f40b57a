r"""Paste to fill: what a pasted text proposes, against a readable table (`\n` there is a new line, `?` a question)."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from growth import TIMES, grows_evenly
from hypothesis import given
from hypothesis import strategies as st

from planner.formats.profile_text import LONGEST_PASTE, ProfileField, Proposal, Span, read_profile_text
from planner.terms import EngagementFormula, Platform

CORPUS = Path(__file__).parent / "corpus" / "profile_texts.tsv"
with CORPUS.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(proposal: Proposal) -> str:
    """Return a proposal as the table writes it: `likes=1204 post`, `followers=? 25 or 48200`."""
    if proposal.value is None:
        return f"{proposal.field}=? " + " or ".join(str(choice) for choice in proposal.choices)
    marks = [str(proposal.value) + ("?" if proposal.is_ambiguous else "")]
    marks += [proposal.span] if proposal.span is not Span.NOT_SAID else []
    marks += [proposal.formula] if proposal.formula is not EngagementFormula.UNKNOWN else []
    return f"{proposal.field}=" + " ".join(marks)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"] or "empty")
def test_pasted_texts(row: dict[str, str]) -> None:
    reading = read_profile_text(row["text"].replace("\\n", "\n"))
    assert "; ".join(told(each) for each in reading.proposals) == row["expected"], row["why"]


def test_every_proposal_says_where_it_was_read() -> None:
    text = "Sekar (@sekaricip)\n128 postingan\nPengikut\n48,2 rb"
    reading = read_profile_text(text)
    assert [each.text for each in reading.proposals] == ["@sekaricip", "Pengikut 48,2 rb", "128 postingan"]
    assert reading.get(ProfileField.VIEWS) is None


def test_what_is_not_told_is_not_zero() -> None:
    followers = read_profile_text("0 pengikut").get(ProfileField.FOLLOWERS)
    assert followers is not None
    assert followers.value == 0
    assert read_profile_text("— pengikut").get(ProfileField.FOLLOWERS) is None


def test_a_known_platform_settles_handles_and_likes() -> None:
    text = "IG: @sekaricip\ntiktok.com/@sekar.icip\n48 rb pengikut\n1,2 jt suka"
    on_instagram = read_profile_text(text, Platform.INSTAGRAM)
    assert on_instagram.get(ProfileField.PLATFORM) is None
    handle, likes = on_instagram.get(ProfileField.HANDLE), on_instagram.get(ProfileField.LIKES)
    assert handle is not None
    assert handle.value == "sekaricip"
    assert likes is not None
    assert likes.is_ambiguous
    likes = read_profile_text(text, Platform.TIKTOK).get(ProfileField.LIKES)
    assert likes is not None
    assert (likes.value, likes.span) == (1_200_000, Span.TOTAL)


def test_a_text_about_another_platform_is_asked_about() -> None:
    platform = read_profile_text("tiktok.com/@sekar.icip", Platform.INSTAGRAM).get(ProfileField.PLATFORM)
    assert platform is not None
    assert (platform.value, platform.choices) == (None, ("tiktok", "instagram"))


@given(st.text())
def test_any_text_can_be_pasted(text: str) -> None:
    for proposal in read_profile_text(text).proposals:
        assert proposal.text
        assert proposal.value is not None or proposal.question


@given(
    st.lists(
        st.sampled_from(
            ["12,4 rb", "pengikut", "Followers", "1.2M", "suka", "@a", "ER 4%", "\n", ", ", " - ", "0", "likes", "22.8"]
        )
    )
)
def test_any_mixture_can_be_pasted(words: list[str]) -> None:
    for proposal in read_profile_text(" ".join(words)).proposals:
        assert proposal.value is not None or proposal.question


@pytest.mark.parametrize(
    "piece",
    [
        "pengikut 12 rb ",
        "a",
        "a.",
        "1",
        "1 ",
        "1.",
        "1-",
        "1 - ",
        "12 ribu ",
        "1½",
        "followers ",
        "08 ",
        "x@",
        "total ",
    ],
)
def test_four_times_the_paste_costs_about_four_times_as_much(piece: str) -> None:
    assert grows_evenly(lambda size: read_profile_text((piece * size)[:size]), LONGEST_PASTE // TIMES)


@given(
    st.integers(1, 999),
    st.integers(1, 999),
    st.sampled_from(
        [" ", "-", " - ", "\u2013", " s/d ", " sampai ", " to ", "~", " ribu ", "k-", "½ ", " / ", ", ", "→"]
    ),
    st.sampled_from(["{} followers", "Pengikut {}", "Pengikut: {} rb", "{} rb pengikut"]),
)
def test_a_number_beside_the_paired_one_makes_it_a_question(one: int, other: int, between: str, told_as: str) -> None:
    followers = read_profile_text(told_as.format(f"{one}{between}{other}")).get(ProfileField.FOLLOWERS)
    assert followers is None or followers.value is None


def test_the_formats_do_not_wait_for_the_reader_of_profiles() -> None:
    code = "import sys, planner.formats; sys.exit('planner.formats.profile_text' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
