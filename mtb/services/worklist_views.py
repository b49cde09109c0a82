"""What a person makes of the worklist: views of their own, and lists that leave the program."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from mtb.domain.accounts import Account
from mtb.domain.audit import Action
from mtb.domain.case_sheet import CaseSheet, SheetForm, require_few_enough
from mtb.domain.cases import CaseColumn, CaseQuery, CaseSummary, CaseView
from mtb.domain.errors import Language
from mtb.domain.people import Actor
from mtb.domain.rights import Right, rights_of
from mtb.domain.stages import Stage
from mtb.domain.worklist_views import WorklistView, with_view
from mtb.services.access import Access, about
from mtb.services.clock import Clock, local_day, system_clock
from mtb.services.files import write_whole
from mtb.store.database import UnitOfWork


class WorklistViewService:
    def __init__(self, access: Access, clock: Clock = system_clock) -> None:
        self._access = access
        self._clock = clock

    # Views

    def mine(self, actor: Actor) -> tuple[WorklistView, ...]:
        """The views this person has saved, in the order they were made."""
        with self._access.checking() as unit:
            return _read(unit, actor)

    def save(self, actor: Actor, view: WorklistView) -> tuple[WorklistView, ...]:
        """Keep a view, in the place of one with the same identity or name; all views are given back."""
        with self._access.checking(actor) as unit:
            views = with_view(_read(unit, actor), view)
            _write(unit, actor, views)
            return views

    def delete(self, actor: Actor, view_id: UUID) -> tuple[WorklistView, ...]:
        """Take a view away; the cases in it stay as they are."""
        with self._access.checking(actor) as unit:
            views = tuple(one for one in _read(unit, actor) if one.id != view_id)
            _write(unit, actor, views)
            return views

    def counts(self, actor: Actor, views: Sequence[WorklistView]) -> dict[UUID, int]:
        """How many cases are in each view now, by the view's identity."""
        today = self.today()
        with self._access.reading(actor) as unit:
            return {one.id: unit.worklist.count(one.query(actor.account, today, 1)) for one in views}

    def colleagues(self, actor: Actor) -> list[Account]:
        """Who can be given a case: everybody who may write on one, by name."""
        with self._access.reading(actor) as unit:
            found = [
                account
                for account in unit.accounts.all()
                if account.active and Right.WRITE_CASES in rights_of(account.roles)
            ]
        return sorted(found, key=lambda account: (account.name.casefold(), account.login))

    def today(self) -> dt.date:
        return local_day(self._clock())

    # Lists that leave the program

    def everything(self, actor: Actor, query: CaseQuery) -> tuple[CaseSummary, ...]:
        """Every case of a query on all its pages; RuleError when they are too many to be written."""
        with self._access.reading(actor, Right.EXPORT) as unit:
            total = unit.worklist.count(query)
            require_few_enough(total)
            return tuple(unit.worklist.search(replace(query, first=0, most=max(total, 1))))

    def export(
        self,
        actor: Actor,
        cases: Sequence[CaseSummary],
        sheet: CaseSheet,
        path: Path,
        language: Language,
    ) -> None:
        """Write a list as Excel or CSV, by the file's ending; each case's way out is logged."""
        form = SheetForm.CSV if path.suffix.casefold() == ".csv" else SheetForm.EXCEL
        self._log(actor, cases, Action.EXPORTED, sheet, form)
        from mtb.exchange.case_table import FILE_BEGINS, case_csv, case_workbook

        if form is SheetForm.CSV:
            content = case_csv(sheet, language)
        else:
            content = case_workbook(sheet, "Om listen" if language == "nb" else "About this list")
        write_whole(path, content, begins=FILE_BEGINS[form])

    def export_pages(
        self, actor: Actor, cases: Sequence[CaseSummary], sheet: CaseSheet, pages: bytes, path: Path
    ) -> None:
        """Write a list that was laid out as PDF; each case's way out is logged."""
        self._log(actor, cases, Action.EXPORTED, sheet, SheetForm.PDF)
        write_whole(path, pages, begins=b"%PDF")

    def note_printed(self, actor: Actor, cases: Sequence[CaseSummary], sheet: CaseSheet) -> None:
        """The list is about to go to a printer; nothing is printed if this can't be logged."""
        self._log(actor, cases, Action.PRINTED, sheet, None)

    def _log(
        self,
        actor: Actor,
        cases: Sequence[CaseSummary],
        action: Action,
        sheet: CaseSheet,
        form: SheetForm | None,
    ) -> None:
        require_few_enough(len(cases))
        subjects = [about(case) for case in cases]
        hidden = not sheet.with_names
        with self._access.writing(actor, Right.EXPORT) as unit:
            if form is None:
                unit.audit.record(action, subjects, deidentified=hidden)
            else:
                unit.audit.record(action, subjects, deidentified=hidden, format=form.value)


def forget_search_words(unit: UnitOfWork) -> None:
    """Empty the words that everybody's views search for: one of them may be a patient's name."""
    for setting, kept in unit.settings.named(_SETTINGS).items():
        views = [{**one, "text": ""} for one in json.loads(kept)]
        unit.settings.set(setting, json.dumps(views, ensure_ascii=False))


_SETTINGS = "worklist_views/"


def _setting(actor: Actor) -> str:
    return f"{_SETTINGS}{actor.account}"


def _read(unit: UnitOfWork, actor: Actor) -> tuple[WorklistView, ...]:
    kept = unit.settings.get(_setting(actor))
    return () if kept is None else tuple(_view(one) for one in json.loads(kept))


def _write(unit: UnitOfWork, actor: Actor, views: Sequence[WorklistView]) -> None:
    content = [
        {
            "id": str(one.id),
            "name": one.name,
            "view": one.view.value,
            "text": one.text,
            "stage": one.stage.value if one.stage else None,
            "sorted_by": one.sorted_by.value,
            "descending": one.descending,
            "columns": list(one.columns),
        }
        for one in views
    ]
    unit.settings.set(_setting(actor), json.dumps(content, ensure_ascii=False))


def _view(kept: dict[str, object]) -> WorklistView:
    """A kept view. A word that this version does not know counts as not said: the view still opens."""
    columns = kept.get("columns")
    return WorklistView(
        name=str(kept["name"]),
        view=next((one for one in CaseView if one.value == kept.get("view")), CaseView.ALL),
        text=str(kept.get("text", "")),
        stage=next((one for one in Stage if one.value == kept.get("stage")), None),
        sorted_by=next((one for one in CaseColumn if one.value == kept.get("sorted_by")), CaseColumn.DUE),
        descending=bool(kept.get("descending")),
        columns=tuple(map(str, columns)) if isinstance(columns, list) else (),
        id=UUID(str(kept["id"])),
    )
