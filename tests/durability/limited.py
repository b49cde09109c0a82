"""A child process whose files may not grow beyond a limit, which is lifted later."""

import resource
import sys
from pathlib import Path

from tests.durability.full_disk import worked_until_full

_ROOM = 600_000


def main(arguments: list[str]) -> None:
    database = Path(arguments[0])
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (database.stat().st_size + _ROOM, most))
    done, said = worked_until_full(database, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    done.acknowledged = [f"{each}\n" for each in said]
    done.say()


if __name__ == "__main__":
    main(sys.argv[1:])
