"""The parts of the shop's own pages: its profile, its products and competitors, its yardsticks."""
