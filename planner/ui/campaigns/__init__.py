"""The parts of the campaign list and of the campaign page."""
