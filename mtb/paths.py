"""Where the program's own files and the user's files lie."""

from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder with fonts, icons, translations and help."""
    return Path(__file__).resolve().parents[1] / "resources"


def data() -> Path:
    """The user's data folder, made if it is missing."""
    return Path(platformdirs.user_data_dir("mtb", appauthor=False, ensure_exists=True))


def logs() -> Path:
    """The folder for the log, made if it is missing."""
    return Path(platformdirs.user_log_dir("mtb", appauthor=False, ensure_exists=True))


def default_database() -> Path:
    """The local database that opens when none is named."""
    return data() / "mtb.db"
