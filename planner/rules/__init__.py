"""The trade's arithmetic: pure functions, no Qt, no SQL."""
