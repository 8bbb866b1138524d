"""Readers: one format each, from a file to HSDS 3.1 rows and a line for everything that was changed."""
