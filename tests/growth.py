"""How the cost of a call grows with its input: what a test can say of speed on a machine that does other things too."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 4
_ROUNDS = 8
# Looking at everything once costs four times as much at four times the size, looking at every pair sixteen times.
_EVEN = 9.0


def grows_evenly(call: Callable[[int], object], size: int) -> bool:
    """Tell whether `call` at four times a size takes about four times the CPU time; the best of up to eight rounds."""
    small = large = float("inf")
    for _ in range(_ROUNDS):
        small = min(small, _cpu_seconds(call, size))
        large = min(large, _cpu_seconds(call, size * TIMES))
        if large < small * _EVEN:
            return True
    return False


def _cpu_seconds(call: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    call(size)
    return time.process_time() - begun
