"""Unsaved text, kept for its writer inside the encrypted database: at a lock, and while it is written."""

import json

from sqlalchemy import Connection, delete, insert, select

from mtb.domain.drafts import Draft
from mtb.store.safety_tables import drafts


class DraftStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, account: str, draft: Draft) -> None:
        """Keep a draft in place of the one this person had there."""
        self.forget(account, draft.place)
        self._connection.execute(
            insert(drafts).values(
                account=account,
                place=draft.place,
                saved_at=draft.saved_at,
                content=json.dumps(draft.values, ensure_ascii=False),
            )
        )

    def of(self, account: str) -> list[Draft]:
        """Everything this person has not saved, the newest first."""
        rows = self._connection.execute(
            select(drafts).where(drafts.c.account == account).order_by(drafts.c.saved_at.desc())
        )
        return [Draft(row.place, json.loads(row.content), row.saved_at) for row in rows]

    def forget(self, account: str, place: str) -> None:
        """The draft was saved or thrown away."""
        self._connection.execute(delete(drafts).where(drafts.c.account == account, drafts.c.place == place))
