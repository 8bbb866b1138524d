"""The directory itself: records, vocabulary, contact states, places, search and storage. No Qt, no paper."""
