"""The form for a service: what the directory says of it, changed by a person field by field."""
