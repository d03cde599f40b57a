"""What is at stake where something promised is late: when a post counts as posted, and which money went out.

Told here once: the home screen, the board, the work page, the promise sheet and the campaign's budget all ask here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.terms import ContentStatus, PaymentKind, PaymentStatus, Stage

if TYPE_CHECKING:
    from datetime import date

# Where the owner says that all is done, nobody is asked for a date any more.
OVER = frozenset({Stage.MEASURED, Stage.DONE})
# In which states content went live, also when it is gone since.
POSTED = frozenset({ContentStatus.LIVE, ContentStatus.REMOVED})
# While a draft is awaited: the first one, or the one that answers a revision.
DRAFT_AWAITED = frozenset({ContentStatus.NOT_STARTED, ContentStatus.REVISION})
# In which states a line of the payment mix has gone out: cash paid, products sent, events attended.
WENT_OUT = {
    PaymentKind.CASH: frozenset({PaymentStatus.PAID}),
    PaymentKind.PRODUCT: frozenset({PaymentStatus.SHIPPED, PaymentStatus.RECEIVED}),
    PaymentKind.EVENT: frozenset({PaymentStatus.ATTENDED}),
}
# The same of lines whose kind nobody asks: no kind has a state of another one's.
OUT_STATES = frozenset[PaymentStatus]().union(*WENT_OUT.values())


def is_posted(status: ContentStatus, posted_on: date | None) -> bool:
    """Tell whether a piece went live, also when it was taken down since."""
    return posted_on is not None or status in POSTED


def has_gone_out(kind: PaymentKind, status: PaymentStatus) -> bool:
    """Tell whether a line was paid, sent or attended."""
    return status in WENT_OUT[kind]
