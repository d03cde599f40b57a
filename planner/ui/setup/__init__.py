"""Setting a campaign up: the cards of its page, and its templates."""
