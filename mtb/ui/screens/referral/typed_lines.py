"""Lines of treatment and earlier tests as they are typed: cells of text that become records, and back.

No widgets here. A date is ISO text; what is no date stays as it was typed, so that a draft loses nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mtb.domain.dates import PartialDate
from mtb.domain.drugs import read_drugs, write_drugs
from mtb.domain.errors import RuleError
from mtb.domain.treatments import EarlierTest, Response, StopReason, Treatment, TreatmentKind

_BEFORE_NOTE: Final = re.compile(r"\s+[-–]\s+")


@dataclass(frozen=True, slots=True)
class TypedTreatment:
    """``what`` holds drugs, and a note after a dash; of what is no systemic treatment it is the note alone.

    ``beside`` are drugs given with such a treatment by another program; they are carried along.
    """

    kind: TreatmentKind = TreatmentKind.SYSTEMIC
    what: str = ""
    started: str = ""
    ended: str = ""
    response: Response | None = None
    reason: StopReason | None = None
    beside: str = ""

    @property
    def empty(self) -> bool:
        return not (self.what or self.started or self.ended or self.response or self.reason)

    @classmethod
    def of(cls, treatment: Treatment) -> "TypedTreatment":
        drugs, note, beside = write_drugs(treatment.drugs), treatment.note, ""
        if treatment.kind is TreatmentKind.SYSTEMIC:
            what = f"{drugs} – {note}" if note else drugs
        else:
            what, beside = (note, drugs) if note else (drugs, "")
        return cls(
            treatment.kind,
            what.strip(),
            treatment.started.iso if treatment.started else "",
            treatment.ended.iso if treatment.ended else "",
            treatment.best_response,
            treatment.stopped_because,
            beside,
        )

    @classmethod
    def kept(cls, cells: Mapping[str, Any]) -> "TypedTreatment":
        """A line of a kept draft. ValueError or TypeError where it is none."""
        response, reason = cells.get("response"), cells.get("reason")
        return cls(
            TreatmentKind(cells["kind"]),
            str(cells.get("what", "")),
            str(cells.get("started", "")),
            str(cells.get("ended", "")),
            Response(response) if response else None,
            StopReason(reason) if reason else None,
            str(cells.get("beside", "")),
        )

    def treatment(self) -> Treatment:
        drugs, note = read_drugs(self.beside), self.what
        if self.kind is TreatmentKind.SYSTEMIC:
            named, *rest = _BEFORE_NOTE.split(f" {self.what}", maxsplit=1)
            drugs, note = read_drugs(named), "".join(rest)
        return Treatment(
            self.kind, drugs, note, _date(self.started), _date(self.ended), self.response, self.reason
        )


@dataclass(frozen=True, slots=True)
class TypedTest:
    """One molecular test that was done before."""

    name: str = ""
    done: str = ""
    laboratory: str = ""
    result: str = ""

    @property
    def empty(self) -> bool:
        return not (self.name or self.done or self.laboratory or self.result)

    @classmethod
    def of(cls, test: EarlierTest) -> "TypedTest":
        return cls(test.name, test.done.iso if test.done else "", test.laboratory, test.result)

    @classmethod
    def kept(cls, cells: Mapping[str, Any]) -> "TypedTest":
        """A line of a kept draft. TypeError where it is none."""
        return cls(*(str(cells.get(name, "")) for name in ("name", "done", "laboratory", "result")))

    def test(self) -> EarlierTest:
        return EarlierTest(self.name, _date(self.done), self.laboratory, self.result)


def _date(iso: str) -> PartialDate | None:
    try:
        return PartialDate.parse(iso) if iso else None
    except RuleError:
        return None  # the field says so, and nothing is saved before it is mended
