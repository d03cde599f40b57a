"""The file, its tables, the one door for writes with its change log, and the search rows."""
