"""What a person writes into the directory: services made, changed and withdrawn, beside what files bring."""
