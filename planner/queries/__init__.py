"""Every list, detail and figure that is shown: one function each, returning plain NamedTuple rows."""
