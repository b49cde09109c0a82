"""A child process that restores the newest backup and dies at a step, as if its power went.

``python -m tests.store.restore_child DATABASE STEP``; it prints how many steps there were when it lives on.
"""

import os
import sys
from pathlib import Path

from mtb.domain.backups import RestoreStep
from mtb.services.restoring import RestoreService
from mtb.store.address import Address
from tests.factories import person

DEAD = 77


def main(database: Path, dies_at: int) -> int:
    restores = RestoreService(Address(path=database), person())
    backup = restores.all()[0]
    reached = 0

    def step(_: RestoreStep) -> None:
        nonlocal reached
        reached += 1
        if reached == dies_at:
            os._exit(DEAD)

    restores.restore(backup, restores.unlock(backup), step)
    return reached


if __name__ == "__main__":
    sys.stdout.write(str(main(Path(sys.argv[1]), int(sys.argv[2]))))
