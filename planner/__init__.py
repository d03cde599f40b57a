"""Influencer planner: the brand's side of working with nano and micro influencers, offline."""

__version__ = "0.1.0"
