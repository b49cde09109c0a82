"""Starts the harness's child processes, and collects what they said."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.durability.acknowledgements import Acknowledgement, parsed

ROOT = Path(__file__).parents[2]


class ChildError(Exception):
    """A child ended in a way that nobody arranged."""


def started(
    module: str, *arguments: object, surroundings: Mapping[str, str] | None = None
) -> "subprocess.Popen[str]":
    """A child of this folder's module, with what it says on a pipe."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.durability.{module}", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | (surroundings or {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finished(
    module: str, *arguments: object, surroundings: Mapping[str, str] | None = None, status: int = 0
) -> list[str]:
    """The lines of a child that ended with the status it should."""
    child = started(module, *arguments, surroundings=surroundings)
    said, errors = child.communicate()
    if child.returncode != status:
        raise ChildError(f"{module} ended with {child.returncode}: {errors[-2_000:]}")
    return said.splitlines(keepends=True)


def written(*arguments: object, surroundings: Mapping[str, str] | None = None) -> list[Acknowledgement]:
    """What a writer acknowledged that came to its end."""
    return parsed(finished("writer", *arguments, surroundings=surroundings))
