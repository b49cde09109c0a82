"""The program's log: what happened, by ids; never a name, a number or a value of a patient."""

import logging
import logging.handlers
from pathlib import Path

_MOST_BYTES = 1_000_000
_KEPT_FILES = 5


def start_logging(folder: Path) -> None:
    """Write the log to ``folder``/mtb.log, in rotation."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "mtb.log", maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
