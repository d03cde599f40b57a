"""What to know before people are put into a campaign: claims, competitors, the blacklist. It never blocks.

Campaign pages say the same beside their rows: they read `queries.agreements.obstacles` through the functions here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import tr, trn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.agreements import Obstacles
    from planner.ui.session import Session

MOST_PEOPLE = 2


def clash_notice(session: Session, influencer_ids: Sequence[str], campaign_id: str) -> str:
    """Return in one or two sentences what stands in the way of these people in a campaign; empty when nothing does."""
    from planner.queries.agreements import obstacles

    found = session.read(obstacles, influencer_ids, campaign_id, session.today())
    return notice_of([found[key] for key in influencer_ids if key in found])


def notice_of(found: Sequence[Obstacles]) -> str:
    """Return the sentences of a few people; of many only the first, and how many more there are."""
    warned = [each for each in found if not each.is_clear]
    sentences = [sentence for each in warned[:MOST_PEOPLE] for sentence in obstacle_sentences(each)]
    if len(warned) > MOST_PEOPLE:
        rest = len(warned) - MOST_PEOPLE
        sentences.append(trn("{n} more person has such a note.", "{n} more people have such a note.", rest))
    return " ".join(sentences)


def obstacle_sentences(each: Obstacles) -> list[str]:
    """Return one sentence for each thing that stands in the way of a person, the blacklist first."""
    sentences = [clash.sentence() for clash in each.clashes]
    if each.is_blacklisted:
        reason = each.blacklist_reason.strip().rstrip(".")
        text = tr("{name} is on the blacklist: {reason}.") if reason else tr("{name} is on the blacklist.")
        sentences.insert(0, text.format(name=each.name, reason=reason))
    return sentences
