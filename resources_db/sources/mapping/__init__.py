"""What the columns of a flat file mean, and how one of its rows becomes the records of the standard."""
