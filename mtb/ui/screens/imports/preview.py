"""What an import would do, before anything is stored: samples at the left, the chosen one at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from mtb.domain.imports import ResultsFolder
from mtb.services.results import PlannedImport
from mtb.ui.kit.naming import named
from mtb.ui.screens.imports.sample_detail import DoubtsCard, in_column, sample_detail
from mtb.ui.screens.imports.sample_list import SampleList


class Preview(QWidget):
    """Without a sample that could be read, the doubts stand alone."""

    def __init__(self) -> None:
        super().__init__()
        self._folders: Sequence[ResultsFolder] = ()
        self._samples = SampleList()
        self._samples.chosen.connect(self._show_sample)
        self._detail = named(QScrollArea(), "import_detail")
        self._detail.setWidgetResizable(True)
        self._detail.setFrameShape(QFrame.Shape.NoFrame)
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._detail.setAccessibleName(self.tr("The chosen sample"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._samples, 1)
        layout.addWidget(self._detail, 1)
        self.setFocusProxy(self._samples)

    def show_plan(self, folders: Sequence[ResultsFolder], plan: Sequence[PlannedImport]) -> None:
        """Show this plan; what was shown before goes."""
        self._folders = folders
        self._samples.setVisible(bool(plan))
        self._samples.show_plan(plan)

    def _show_sample(self, planned: PlannedImport | None) -> None:
        if planned is not None:
            self._detail.setWidget(sample_detail(planned))
            return
        doubts = [doubt for folder in self._folders for doubt in folder.doubts]
        self._detail.setWidget(in_column([DoubtsCard(doubts)]))
