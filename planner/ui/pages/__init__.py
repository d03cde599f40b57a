"""The pages of the window; none of them imports another."""
