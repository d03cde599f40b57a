"""The parts of the brief page: its fields, its tabs, and the sheet beside them."""
