"""Where a database is."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from mtb.domain.errors import FileError, StorageError


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: a local file, or the URL of a PostgreSQL server."""

    path: Path | None = None
    url: str = ""

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Tell a URL from a path; raises StorageError for a URL of another kind."""
        if "://" not in text:
            return cls(path=Path(text).expanduser().absolute())
        try:
            url = make_url(text)
        except ArgumentError:
            url = None
        if url is None or url.get_backend_name() != "postgresql":
            raise StorageError(
                "The database is a file's path or an address that begins with postgresql://.",
                "Databasen er en filsti eller en adresse som begynner med postgresql://.",
            )
        return cls(url=url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False))

    @property
    def label(self) -> str:
        """How the window names it: the file's name, or server and database without the password."""
        if self.path is not None:
            return self.path.name
        url = make_url(self.url)
        return f"{url.host or 'local'}/{url.database}"


def require_database(path: Path) -> None:
    """FileError where there is no file to open."""
    if not path.exists():
        raise FileError(
            "There is no database here. “mtb init” makes one.",
            "Her er det ingen database. «mtb init» oppretter en.",
            path,
        )
