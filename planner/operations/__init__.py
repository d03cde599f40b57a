"""Every change a user can make: one function per change, grouped by noun.

An operation is a plain function whose first argument is the open `Transaction`. It is run through
`Workspace.write` (the window: `History.run`), which makes it one transaction and one undo entry.
"""
