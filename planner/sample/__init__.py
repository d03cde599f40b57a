"""The invented shop that shows what the planner is for, and large invented workspaces for measuring it."""
