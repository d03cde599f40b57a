"""The window: pages, tables, dialogs and what they are made of."""
