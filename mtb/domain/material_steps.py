"""What happens to a specimen on its way to the laboratory, one step at a time."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from mtb.domain.errors import Language, RuleError
from mtb.domain.samples import MATERIALS
from mtb.domain.specimens import Specimen, SpecimenState
from mtb.domain.stages import EventKind

_STEPS: Mapping[EventKind, tuple[frozenset[SpecimenState], Callable[[Specimen, dt.date], Specimen]]] = (
    MappingProxyType(
        {
            EventKind.MATERIAL_ASKED: (
                frozenset({SpecimenState.NAMED}),
                lambda one, on: replace(one, asked_on=on),
            ),
            EventKind.MATERIAL_REMINDED: (
                frozenset({SpecimenState.ASKED}),
                lambda one, on: replace(one, reminded_on=(*one.reminded_on, on)),
            ),
            EventKind.MATERIAL_RECEIVED: (
                frozenset({SpecimenState.NAMED, SpecimenState.ASKED}),
                lambda one, on: replace(one, received_on=on),
            ),
            EventKind.SENT_TO_LABORATORY: (
                frozenset({SpecimenState.RECEIVED}),
                lambda one, on: replace(one, sent_on=on),
            ),
            EventKind.SECTIONED: (
                frozenset({SpecimenState.IN_LABORATORY}),
                lambda one, on: replace(one, sectioned_on=on),
            ),
            EventKind.MATERIAL_UNSUITABLE: (
                frozenset(SpecimenState) - {SpecimenState.UNSUITABLE},
                lambda one, on: replace(one, unsuitable_on=on),
            ),
        }
    )
)
MATERIAL_STEPS = tuple(_STEPS)
"""Everything that can be recorded of a specimen, in the order of the work."""


def possible_steps(specimen: Specimen) -> tuple[EventKind, ...]:
    """What can happen to a specimen now, in the order of the work."""
    return tuple(
        step
        for step, (states, _) in _STEPS.items()
        if specimen.state in states and not (step is EventKind.SECTIONED and specimen.sectioned_on)
    )


def usual_step(specimen: Specimen) -> EventKind | None:
    """The one step that brings a specimen on; None when nothing is left to do with it here."""
    order = {
        SpecimenState.NAMED: EventKind.MATERIAL_ASKED,
        SpecimenState.ASKED: EventKind.MATERIAL_RECEIVED,
        SpecimenState.RECEIVED: EventKind.SENT_TO_LABORATORY,
        SpecimenState.IN_LABORATORY: EventKind.SECTIONED,
    }
    step = order.get(specimen.state)
    return step if step in possible_steps(specimen) else None


def after_step(specimen: Specimen, step: EventKind, on: dt.date) -> Specimen:
    """The specimen after a step; RuleError where it can't happen to it now."""
    if step not in possible_steps(specimen):
        raise RuleError(
            f"This can't happen to block {specimen.block} now; look at what is recorded of it.",
            f"Dette kan ikke skje med blokk {specimen.block} nå; se hva som er ført på den.",
        )
    return _STEPS[step][1](specimen, on)


def request_text(reference: str, specimen: Specimen, language: Language) -> str:
    """The words to pathology for an e-mail: block and InPreD ID, no name; later a reminder."""
    about = _about(specimen, language)
    if language == "nb":
        first = (
            f"Vi ba {_written(specimen.asked_on)} om materialet under og har ikke mottatt det ennå."
            if specimen.asked_on
            else "Vi ber om å få tilsendt materialet under til molekylær profilering."
        )
        last = (
            "Merk forsendelsen med InPreD-ID-en. Gi beskjed hvis materialet er brukt opp eller ligger "
            "et annet sted."
        )
        return "\n".join((first, "", f"InPreD-ID: {reference}", *about, "", last))
    first = (
        f"On {_written(specimen.asked_on)} we asked for the material below and have not received it yet."
        if specimen.asked_on
        else "Please send us the material below for molecular profiling."
    )
    last = "Mark the parcel with the InPreD ID. Please tell us if the material is used up or lies elsewhere."
    return "\n".join((first, "", f"InPreD ID: {reference}", *about, "", last))


def _about(specimen: Specimen, language: Language) -> list[str]:
    material = MATERIALS.get(specimen.material)
    words = ("Blokk", "Materiale", "Tatt") if language == "nb" else ("Block", "Material", "Taken")
    values = (
        specimen.block,
        "" if material is None or specimen.material == "X" else material.text(language),
        specimen.collected.written if specimen.collected else "",
    )
    return [f"{word}: {value}" for word, value in zip(words, values, strict=True) if value]


def _written(day: dt.date | None) -> str:
    return "" if day is None else f"{day.day:02}.{day.month:02}.{day.year:04}"
