"""Paper: the PDF itself through the Unix socket of CUPS, or pages drawn for the system's own print dialog."""
