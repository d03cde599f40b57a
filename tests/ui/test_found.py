"""People found in a long list: the top is there at once, the rest when it is asked for, always in list order."""

from __future__ import annotations

import pytest

from planner.ui.influencers.model import HEAD, Found

ORDER = [number * 7 % 10_007 for number in range(1, 10_007)]
WANTED = {number for number in ORDER if number % 3}
LISTED = [number for number in ORDER if number in WANTED]


def test_it_reads_like_the_list_it_stands_for() -> None:
    found = Found(ORDER, WANTED)
    assert len(found) == len(LISTED)
    assert found[0] == LISTED[0]
    assert found[-1] == LISTED[-1]
    assert found[HEAD - 1 : HEAD + 2] == LISTED[HEAD - 1 : HEAD + 2]
    assert found[:5] == LISTED[:5]
    assert found[len(LISTED) - 2 :] == LISTED[-2:]
    assert list(found) == LISTED
    assert found == LISTED
    assert found != LISTED[:-1]


@pytest.mark.parametrize("place", [0, HEAD - 1, HEAD, len(LISTED) - 1])
def test_somebody_is_found_where_they_stand(place: int) -> None:
    assert Found(ORDER, WANTED).index(LISTED[place]) == place


def test_who_is_not_among_them_is_nowhere() -> None:
    found = Found(ORDER, WANTED)
    assert 3 not in found
    with pytest.raises(ValueError, match="3"):
        found.index(3)


def test_the_same_people_in_another_order_are_another_list() -> None:
    assert Found(ORDER, WANTED) == Found(ORDER, set(WANTED))
    assert Found(ORDER, WANTED) != Found(ORDER[::-1], WANTED)
