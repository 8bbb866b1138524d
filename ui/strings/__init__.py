"""The window's texts in other languages: Qt Linguist files, written by `tools/strings.py`."""
