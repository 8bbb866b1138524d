"""The first minute: a few questions, each of which can be skipped."""
