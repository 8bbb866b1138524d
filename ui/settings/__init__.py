"""Language, looks and credits."""
