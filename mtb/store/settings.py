"""Settings that belong to a database and not to a person at a workstation."""

from sqlalchemy import Connection, insert, select, update

from mtb.store.safety_tables import settings


class SettingStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        return self._connection.execute(select(settings.c.value).where(settings.c.name == name)).scalar()

    def named(self, beginning: str) -> dict[str, str]:
        """The values of every name that begins so."""
        rows = self._connection.execute(
            select(settings).where(settings.c.name.startswith(beginning, autoescape=True))
        )
        return {row.name: row.value for row in rows}

    def set(self, name: str, value: str) -> None:
        """Put a value in the place of the one before."""
        done = self._connection.execute(update(settings).where(settings.c.name == name).values(value=value))
        if done.rowcount == 0:
            self._connection.execute(insert(settings).values(name=name, value=value))
