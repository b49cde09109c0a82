"""Starts the window, or runs a command."""

import sys


def main() -> int:
    """The exit status: 0 only when all was done."""
    from mtb.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
