"""What a move leaves open: from which stage to which something is asked for, and how it is said of one and many."""

from __future__ import annotations

import pytest

from planner import language
from planner.rules.missing import Finding, Lack, Missing, MoveFacts, missing, notice, sentence, standing
from planner.terms import EXITS, ContractStatus, Stage, Verdict

NOTHING = MoveFacts("Sekar")
READY = MoveFacts(
    "Sekar",
    verdict=Verdict.PASSED,
    has_brief=True,
    contract=ContractStatus.SIGNED,
    payments=2,
    pieces=2,
    approved=1,
    posted=2,
    proven=2,
)


@pytest.fixture(autouse=True)
def _english() -> None:
    language.set_language("en")


def lacks(facts: MoveFacts, stage: Stage) -> list[Lack]:
    return [each.lack for each in missing(facts, stage)]


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.CANDIDATE, []),
        (Stage.NEGOTIATING, []),
        (Stage.AGREED, [Lack.CHECK, Lack.PAYMENT]),
        (Stage.BRIEFED, [Lack.CHECK, Lack.CONTENT, Lack.PAYMENT, Lack.BRIEF, Lack.CONTRACT]),
        (Stage.DRAFT_REVIEW, [Lack.CHECK, Lack.CONTENT, Lack.BRIEF, Lack.CONTRACT]),
        (Stage.READY, [Lack.CHECK, Lack.CONTENT, Lack.BRIEF, Lack.CONTRACT, Lack.APPROVAL]),
        (Stage.LIVE, [Lack.CHECK, Lack.CONTENT, Lack.CONTRACT, Lack.LINK]),
        (Stage.DONE, [Lack.CHECK, Lack.CONTENT, Lack.LINK]),
        (Stage.BACKUP, []),
    ],
)
def test_each_stage_asks_for_its_own_things(stage: Stage, expected: list[Lack]) -> None:
    assert lacks(NOTHING, stage) == expected
    assert lacks(READY, stage) == []


@pytest.mark.parametrize("stage", sorted(EXITS))
def test_whoever_leaves_owes_nothing(stage: Stage) -> None:
    assert missing(NOTHING._replace(clash="Taken.", cash_open=500_000), stage) == ()


def test_a_clash_is_said_from_the_agreement_on() -> None:
    facts = READY._replace(clash="Sekar is bound to Merek X until 12 May.")
    assert lacks(facts, Stage.NEGOTIATING) == []
    assert lacks(facts, Stage.AGREED) == [Lack.CLASH]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (None, "not checked yet"),
        (Verdict.HELD, "background check on hold"),
        (Verdict.REJECTED, "background check not passed"),
    ],
)
def test_only_a_passed_check_counts(verdict: Verdict | None, words: str) -> None:
    assert missing(READY._replace(verdict=verdict), Stage.AGREED) == (Missing(Lack.CHECK, words),)


@pytest.mark.parametrize(
    ("contract", "words"),
    [
        (None, "no contract yet"),
        (ContractStatus.DRAFT, "contract not signed yet"),
        (ContractStatus.SENT, "contract not signed yet"),
        (ContractStatus.SIGNED, ""),
        (ContractStatus.ENDED, ""),
        (ContractStatus.NOT_NEEDED, ""),
    ],
)
def test_a_contract_is_signed_or_not_needed(contract: ContractStatus | None, words: str) -> None:
    assert "".join(each.words for each in missing(READY._replace(contract=contract), Stage.BRIEFED)) == words


@pytest.mark.parametrize(
    ("posted", "proven", "words"),
    [
        (0, 0, "no post link and date yet"),
        (2, 1, "1 post without link or date"),
        (2, 0, "2 posts without link or date"),
    ],
)
def test_a_post_is_proven_by_link_and_date(posted: int, proven: int, words: str) -> None:
    assert [each.words for each in missing(READY._replace(posted=posted, proven=proven), Stage.LIVE)] == [words]


def test_the_end_asks_for_every_post_and_all_cash() -> None:
    facts = READY._replace(pieces=3, cash_open=1_500_000)
    assert lacks(facts, Stage.MEASURED) == []
    assert [each.words for each in missing(facts, Stage.DONE)] == [
        "1 piece of content not live yet",
        "cash Rp1,500,000 not paid yet",
    ]


def test_what_cannot_be_mended_any_more_does_not_stand_there_for_ever() -> None:
    facts = NOTHING._replace(stage=Stage.DONE, pieces=1, cash_open=10_000)
    assert Lack.CHECK in lacks(facts, Stage.DONE)
    assert [each.lack for each in standing(facts)] == [Lack.LINK, Lack.POSTS, Lack.CASH]
    assert [each.lack for each in standing(NOTHING._replace(stage=Stage.LIVE))] == lacks(NOTHING, Stage.LIVE)


def test_one_person_is_said_in_one_sentence_with_the_clash_after_it() -> None:
    found = missing(READY._replace(has_brief=False, contract=None, clash="Sekar is bound to X."), Stage.BRIEFED)
    assert sentence(Finding("Sekar", found)) == "Sekar: no brief yet, no contract yet. Sekar is bound to X."
    assert notice([Finding("Raka", ()), Finding("Sekar", found)]) == sentence(Finding("Sekar", found))


def test_many_people_are_counted_with_the_first_names() -> None:
    brief = Missing(Lack.BRIEF, "no brief yet")
    check = Missing(Lack.CHECK, "not checked yet")
    findings = [Finding(name, (brief,)) for name in ("Ani", "Budi", "Cici", "Dewi")]
    findings.append(Finding("Eka", (check, brief)))
    assert notice(findings) == "Background check not passed (1): Eka · No brief yet (5): Ani, Budi, Cici, …"
    assert notice([]) == ""


@pytest.mark.parametrize("stage", sorted(EXITS))
def test_who_leaves_is_told_with_what_went_out(stage: Stage) -> None:
    paid = NOTHING._replace(went_out=5_000_000)
    assert [each.words for each in missing(paid, stage)] == ["Rp5,000,000 already went out"]
    assert lacks(paid._replace(stage=stage), stage) == [Lack.WENT_OUT]
    assert [each.lack for each in standing(paid._replace(stage=stage))] == [Lack.WENT_OUT]
    # Who posted everything before leaving owes nothing.
    assert missing(paid._replace(pieces=2, posted=2), stage) == ()
    assert missing(paid._replace(pieces=2, posted=1), stage) != ()
    assert missing(NOTHING, stage) == ()


@pytest.mark.parametrize(
    ("pieces", "undated", "words"),
    [
        (1, 0, ""),
        (1, 1, "content has no posting date yet"),
        (3, 1, "1 piece without a posting date"),
        (3, 3, "3 pieces without a posting date"),
    ],
)
def test_content_without_a_date_is_said_where_something_goes_out(pieces: int, undated: int, words: str) -> None:
    facts = READY._replace(pieces=pieces, posted=0, proven=0, undated=undated)
    assert Lack.DATE not in lacks(facts, Stage.AGREED)
    assert Lack.DATE not in lacks(facts, Stage.MEASURED)
    for stage in (Stage.BRIEFED, Stage.DRAFT_REVIEW, Stage.READY, Stage.LIVE):
        said = [each.words for each in missing(facts, stage) if each.lack is Lack.DATE]
        assert said == ([words] if words else [])


def test_several_without_a_date_are_counted() -> None:
    facts = READY._replace(undated=1)
    found = [Finding(name, missing(facts._replace(name=name), Stage.BRIEFED)) for name in ("Sekar", "Raka Tan")]
    assert notice(found) == "Content without a posting date (2): Sekar, Raka"
