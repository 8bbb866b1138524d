"""Corrections: what field workers say is wrong with a listing, on its way to who can change it."""
