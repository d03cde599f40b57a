"""The page of one creator in one campaign: content, contract and proofs, timeline, and what comes next."""
