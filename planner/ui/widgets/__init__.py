"""Widgets every page is built from; each takes its words from the page and its colours from the theme."""
