"""Promise versus proof: one page for a complaint, on paper."""
