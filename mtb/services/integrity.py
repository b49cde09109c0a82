"""Checks the records as a whole."""

from mtb.domain.errors import Sentence
from mtb.domain.people import Actor
from mtb.store.database import Database


class IntegrityService:
    def __init__(self, database: Database) -> None:
        self._database = database

    def problems(self, actor: Actor) -> list[Sentence]:
        """Damage in the file, broken links between records, signed minutes that changed; empty is good."""
        del actor
        found = [
            Sentence(f"The database reports: {each}.", f"Databasen melder: {each}.")
            for each in self._database.problems()
        ]
        with self._database.reading() as unit:
            for meeting_id in unit.minutes.damaged():
                day = unit.meetings.get(meeting_id).reference
                found.append(
                    Sentence(
                        f"The signed minutes of {day} are not the ones that were signed.",
                        f"Det signerte referatet fra {day} er ikke det som ble signert.",
                    )
                )
        return found
