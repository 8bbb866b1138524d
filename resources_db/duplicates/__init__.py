"""Records that are one place: found by how alike they are, made one by a person, and given back by a person."""
