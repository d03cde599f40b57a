"""The parts of the import wizard: what columns may become, the preview table, and the steps around it."""
