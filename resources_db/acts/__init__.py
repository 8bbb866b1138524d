"""Acts: whatever changes the directory, kept with the rows as they were, so that the last one can be taken back."""
