"""The directory as a package of HSDS 3.1: the CSV data package of the standard, with ours beside it."""
