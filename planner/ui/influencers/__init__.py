"""The parts of the influencer page: its table, filters, bulk changes, detail pane and dialogs."""
