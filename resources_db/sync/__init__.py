"""Bringing a file into the directory: plan what would change, then apply all of it or nothing."""
