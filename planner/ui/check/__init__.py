"""The sheet of a background check: its parts on the page, and the page it is printed on."""
