"""Find: a question above, its answer below, and the detail of one place beside it."""
