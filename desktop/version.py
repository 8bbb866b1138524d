"""The program's version, said once: the build reads it here, and no start looks for it among installed packages."""

VERSION = "0.1.0"
