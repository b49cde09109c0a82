"""Starts mtb where only Python and pip are: ``python installer/run.py [arguments of mtb]``.

The first start makes the environment; later ones only look whether it is current.
"""

import os
import sys

import python_version

if python_version.REFUSAL:
    sys.exit(python_version.REFUSAL)

import environment


def main(arguments: list[str]) -> int:
    """Prepares the environment and hands over to mtb; returns the exit status."""
    refusal = environment.without_screen(
        arguments, os.environ, sys.platform
    ) or environment.without_libraries(arguments, os.environ, sys.platform)
    if refusal:
        environment.say(refusal)
        return environment.NOT_POSSIBLE
    try:
        environment.prepare(environment.ROOT, environment.RUN_LOCK)
    except environment.InstallationError as error:
        environment.say(str(error))
        return environment.NOT_POSSIBLE
    return environment.start(environment.ROOT, ["-m", "mtb", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
