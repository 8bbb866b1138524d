"""One file a use case: from what a person wants to what the directory does and back."""
