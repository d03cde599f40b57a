"""Ready messages: the dialog that shows one, and the parts of the page that edits their texts."""
