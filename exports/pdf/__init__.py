"""How a sheet is drawn as PDF."""
