"""Papers and pictures of a case: added, looked at, handed out as a copy, taken out of sight."""

import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4

from mtb.documents.page_pictures import PagePicture, page_count, page_picture
from mtb.domain.audit import Action, Entity
from mtb.domain.case_documents import (
    ENDINGS,
    PDF,
    TEXTS,
    CaseDocument,
    IncomingDocument,
    checked_incoming,
    require_size,
    text_of,
)
from mtb.domain.cases import CaseSummary
from mtb.domain.errors import FileError, RuleError
from mtb.domain.people import Actor
from mtb.domain.rights import Right
from mtb.domain.stages import CaseEvent, EventKind
from mtb.services.access import Access, about
from mtb.services.clock import Clock, system_clock
from mtb.services.files import write_whole
from mtb.store.database import UnitOfWork

_PIECE: Final = 1_000_000
_SAME_KIND: Final = 4


@dataclass(frozen=True, slots=True)
class AddedDocument:
    """What became of one file. ``already_there`` is the case's own document with the same content.

    ``also_in`` names other cases that hold the same content: perhaps one of them is the wrong one.
    """

    document: CaseDocument
    already_there: bool = False
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document to look at: how many pages where it has some, its words where it is a text."""

    media_type: str
    content: bytes
    pages: int = 1
    text: str = ""


class CaseDocumentService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    def read(self, path: Path, report: Callable[[int, int], object] = lambda _done, _all: None) -> bytes:
        """A file's content; what is too large is refused before it is read."""
        try:
            state = path.stat()
            if not stat.S_ISREG(state.st_mode):
                raise RuleError(
                    "This is no file. Choose a file; nothing was added.",
                    "Dette er ikke en fil. Velg en fil; ingenting er lagt til.",
                )
            require_size(state.st_size)
            return _content(path, state.st_size, report)
        except OSError as error:
            raise FileError(
                "The file can't be read. Nothing was added; look whether it is still there.",
                "Filen kan ikke leses. Ingenting er lagt til; se om den fortsatt er der.",
                path,
            ) from error

    def check(self, name: str, content: bytes) -> IncomingDocument:
        """The file as it can be kept; RuleError says why it can't. Nothing is stored, nothing logged."""
        incoming = checked_incoming(name, content)
        if incoming.media_type == PDF:
            page_count(content)
        return incoming

    def add(self, actor: Actor, case_id: UUID, incoming: IncomingDocument) -> AddedDocument:
        """Keep a file with a case; the same content is kept in a case once."""
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            case = _unmerged(unit, case_id)
            alike = unit.documents.with_digest(incoming.digest)
            own = next((each for each in alike if each.case_id == case_id), None)
            if own is not None:
                return AddedDocument(own, already_there=True)
            document = CaseDocument(
                id=uuid4(),
                case_id=case_id,
                name=incoming.name,
                title=incoming.title,
                media_type=incoming.media_type,
                size=len(incoming.content),
                added_at=self._clock(),
                added_by=actor.display_name,
                digest=incoming.digest,
            )
            unit.documents.add(document, incoming.content)
            self._record(unit, actor, document, EventKind.DOCUMENT_ADDED)
            unit.audit.record(
                Action.CREATED,
                about(case, Entity.DOCUMENT, document.id),
                kind=document.media_type,
                size=document.size,
            )
            others = tuple(unit.cases.summary(each.case_id).reference for each in alike)
            return AddedDocument(document, also_in=others)

    def of_case(self, actor: Actor, case_id: UUID) -> tuple[CaseDocument, ...]:
        """The documents of a case that are in sight, the newest first."""
        with self._access.looking_into(actor, case_id) as unit:
            return unit.documents.of_case(case_id)

    def open(self, actor: Actor, document_id: UUID) -> OpenedDocument:
        """A document to look at; looking at it is looking into its case."""
        with self._access.reading(actor) as unit:
            document = unit.documents.get(document_id)
        with self._access.looking_into(actor, document.case_id) as unit:
            return self.opened(document.media_type, unit.documents.content(document_id))

    def opened(self, media_type: str, content: bytes) -> OpenedDocument:
        """What is needed to show a content of this kind; RuleError where it is damaged."""
        pages = page_count(content) if media_type == PDF else 1
        return OpenedDocument(media_type, content, pages, text_of(content) if media_type in TEXTS else "")

    def picture(self, opened: OpenedDocument, page: int, width: int) -> PagePicture:
        """A page of a PDF, counted from 0, painted as wide as asked for."""
        return page_picture(opened.content, page, width)

    def save_copy(self, actor: Actor, document_id: UUID, path: Path) -> Path:
        """Write a copy where the person chose, which is logged; it gets the ending of what it is."""
        with self._access.reading(actor) as unit:
            document = unit.documents.get(document_id)
        ending = ENDINGS[document.media_type]
        target = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
        with self._access.writing(actor, Right.EXPORT) as unit:
            content = unit.documents.content(document_id)
            case = unit.cases.summary(document.case_id)
            unit.audit.record(Action.EXPORTED, about(case, Entity.DOCUMENT, document_id))
            write_whole(target, content, begins=content[:_SAME_KIND])
        return target

    def save_attachment(self, actor: Actor, attachment_id: UUID, path: Path) -> Path:
        """Write a copy of a plot that came with results, which is logged."""
        with self._access.writing(actor, Right.EXPORT) as unit:
            attachment = unit.results.attachment(attachment_id)
            case = unit.cases.summary(unit.results.case_of_attachment(attachment_id))
            unit.audit.record(Action.EXPORTED, about(case, Entity.RESULT, attachment_id))
            write_whole(path, attachment.content, begins=attachment.content[:_SAME_KIND])
        return path

    def remove(self, actor: Actor, document_id: UUID, why: str = "") -> CaseDocument:
        """Take a document out of sight; its content stays in the records, and it can be put back."""
        return self._set_removed(actor, document_id, why, removed=True)

    def put_back(self, actor: Actor, document_id: UUID) -> CaseDocument:
        """Bring a document that was taken out of sight back."""
        return self._set_removed(actor, document_id, "", removed=False)

    def _set_removed(self, actor: Actor, document_id: UUID, why: str, *, removed: bool) -> CaseDocument:
        with self._access.writing(actor, Right.WRITE_CASES) as unit:
            before = unit.documents.get(document_id)
            case = _unmerged(unit, before.case_id)
            if (before.removed_at is not None) is removed:
                return before
            document = unit.documents.set_removed(document_id, self._clock() if removed else None)
            kind = EventKind.DOCUMENT_REMOVED if removed else EventKind.DOCUMENT_ADDED
            self._record(unit, actor, document, kind, why)
            unit.audit.record(Action.CHANGED, about(case, Entity.DOCUMENT, document_id), removed=removed)
            return document

    def _record(
        self, unit: UnitOfWork, actor: Actor, document: CaseDocument, kind: EventKind, why: str = ""
    ) -> None:
        event = CaseEvent(self._clock(), kind, actor.display_name, document.title, about=document.id)
        unit.history.enter(document.case_id, event, actor)
        unit.revisions.keep(Entity.DOCUMENT, document.id, document, why)


def _content(path: Path, size: int, report: Callable[[int, int], object]) -> bytes:
    """Read piece by piece, so that a slow disk shows how far it has come."""
    pieces = bytearray()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            pieces += piece
            require_size(len(pieces))
            report(len(pieces), max(size, len(pieces)))
    require_size(len(pieces))
    return bytes(pieces)


def _unmerged(unit: UnitOfWork, case_id: UUID) -> CaseSummary:
    case = unit.cases.summary(case_id)
    if case.merged_into_id is not None:
        into = unit.cases.summary(case.merged_into_id).reference
        raise RuleError(
            f"This case was merged into {into}. Open that one and do it there.",
            f"Saken er slått sammen med {into}. Åpne den og gjør det der.",
        )
    return case


def suggested_name(case: CaseSummary, document: CaseDocument, documents: Sequence[CaseDocument]) -> str:
    """What a copy is called: the case's reference and a number, for a file name tells nobody's name."""
    ordered = sorted(documents, key=lambda each: (each.added_at, each.id))
    number = next((place for place, each in enumerate(ordered, 1) if each.id == document.id), len(ordered))
    return f"{case.reference.lstrip('#')}_{number}{ENDINGS[document.media_type]}"
