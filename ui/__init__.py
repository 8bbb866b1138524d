"""What is on the screen: widgets, item models and strings. It knows values, never the store."""
