"""The keyring of a database on a server: one row, made with the database."""

from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from mtb.domain.errors import FileError
from mtb.store.address import Address
from mtb.store.engines import server_engine
from mtb.store.keyring import Keyring, new_data_key
from mtb.store.safety_tables import keyrings

_ROW = 1


def read_server_keyring(address: Address) -> Keyring:
    """FileError where the row is missing or not whole."""
    engine = server_engine(address.url)
    try:
        with engine.connect() as connection:
            content = connection.execute(select(keyrings.c.content).where(keyrings.c.id == _ROW)).scalar()
    finally:
        engine.dispose()
    if content is None:
        raise FileError(
            "The server's database has no key row. Make it with “mtb init”.",
            "Databasen på tjeneren mangler nøkkelraden. Opprett den med «mtb init».",
        )
    return Keyring.from_text(content, None)


def write_server_keyring(address: Address, keyring: Keyring) -> None:
    """Put the keyring in the place of the one before."""
    engine = server_engine(address.url)
    try:
        with engine.begin() as connection:
            connection.execute(
                update(keyrings).where(keyrings.c.id == _ROW).values(content=keyring.to_text())
            )
    finally:
        engine.dispose()


def add_server_keyring(connection: Connection) -> None:
    """Give a new database its keyring, unless it has one already."""
    if connection.execute(select(keyrings.c.id)).first() is None:
        keyring = Keyring.new(new_data_key(), database=uuid4(), salt=b"")
        connection.execute(insert(keyrings).values(id=_ROW, content=keyring.to_text()))
