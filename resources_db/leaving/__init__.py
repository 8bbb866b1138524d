"""What leaves the directory in a file: for whom, which rows and assessments, and what is left out of them."""
