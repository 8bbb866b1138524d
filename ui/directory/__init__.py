"""The directory itself: what it holds, and files coming in."""
