"""What people say of places: assessed, taken back, answered, undone, and what is left to ask."""
