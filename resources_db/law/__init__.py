"""What the law of a place says, as somebody published it: topics and questions are shipped, answers never are."""
