"""The sentence beside the button: what would be stored, or what keeps the import from it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mtb.domain.imports import ResultsFolder
from mtb.services.results import PlannedImport
from mtb.ui.screens.imports.words import Counted


def what_blocks(folders: Sequence[ResultsFolder], plan: Sequence[PlannedImport]) -> str:
    """Why nothing can be stored as it is; empty when it can."""
    counted = Counted()
    open_doubts = sum(len(folder.open_doubts) for folder in folders)
    if open_doubts:
        what = QCoreApplication.translate(
            "ImportScreen",
            "Nothing is stored. Have the file corrected where it came from, then read it again.",
        )
        return f"{counted.stopping(open_doubts)} {what}"
    refused = sum(planned.refused for planned in plan)
    if refused:
        what = QCoreApplication.translate(
            "ImportScreen", "Nothing is stored. The sample says why; then read it again."
        )
        return f"{counted.refused(refused)} {what}"
    if not plan:
        return QCoreApplication.translate(
            "ImportScreen", "There is no sample in it that could be imported. Choose others."
        )
    if all(planned.already_there for planned in plan):
        return QCoreApplication.translate(
            "ImportScreen", "Everything here was imported before; there is nothing to do."
        )
    return ""


def verdict(plan: Sequence[PlannedImport]) -> str:
    """``To be stored: 47 samples · 1 203 findings · 2 new cases · 5 new versions``."""
    counted = Counted()
    new = [planned for planned in plan if not planned.already_there]
    samples = len({planned.result.sample_id for planned in new})
    cases = len({planned.result.case_key for planned in new if planned.case is None})
    versions = sum(planned.replaces is not None for planned in new)
    there = len(plan) - len(new)
    parts = [
        counted.samples(samples),
        counted.findings(sum(len(planned.result.findings) for planned in new)),
        counted.new_cases(cases) if cases else "",
        counted.new_versions(versions) if versions else "",
        counted.already_there(there) if there else "",
    ]
    what = " · ".join(part for part in parts if part)
    return QCoreApplication.translate("ImportScreen", "To be stored: {what}").format(what=what)
