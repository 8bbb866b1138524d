"""The coded words as data files, and their loader."""
