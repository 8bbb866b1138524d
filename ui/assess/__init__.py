"""Assessing: what is said of a place is written down here, and shown before it counts."""
