"""One migration per release that changed the tables; these import nothing of the program."""
