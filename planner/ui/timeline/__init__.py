"""The timeline of a person or a collaboration: who changed what, when, and what was written and sent."""
