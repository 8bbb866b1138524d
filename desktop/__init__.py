"""Starts, wires and prints: the only package that knows all the others."""
