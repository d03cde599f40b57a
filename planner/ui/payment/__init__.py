"""The parts of the payment page: what its table shows, how it is edited, and what the mix adds up to."""
