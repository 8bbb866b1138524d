"""`porchlight`: the window without a command, the command line with one."""

import os
import sys


def main() -> None:
    """Start Porchlight; what it writes is for this person alone (umask 077)."""
    os.umask(0o077)
    from desktop.cli import run  # noqa: PLC0415 (nothing is opened before the umask stands)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
