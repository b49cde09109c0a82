"""The versions of the bands, and the limits of a new one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from mtb.domain.band_sets import LIMITS, BandSets, BandVersion, band_set
from mtb.domain.biomarkers import BandSet
from mtb.ui import labels
from mtb.ui.kit.cards import separator
from mtb.ui.kit.form_dialog import FormDialog
from mtb.ui.kit.forms import FormField, field_row
from mtb.ui.kit.inputs import LineEdit
from mtb.ui.kit.number_inputs import FigureEdit
from mtb.ui.kit.tables import Column, RecordModel, RecordTable
from mtb.ui.kit.text import plain_label
from mtb.ui.screens.case.figure_card import figure_text

_WIDTH: Final = 860
_ROWS: Final = 4
_LONGEST: Final = 60


class BandForm(FormDialog):
    """The list above says what was in force and when; the fields below begin with what is in force now."""

    def __init__(self, parent: QWidget, sets: BandSets, suggested: str) -> None:
        super().__init__(
            parent,
            "band_form",
            self.tr("Bands for TMB and microsatellites"),
            self.tr(
                "The newest version is in force. A version is never changed: other limits make a new one. "
                "Signed minutes keep the version they were signed with."
            ),
        )
        self.setMinimumWidth(_WIDTH)
        self._sets = sets
        self._table = self._versions(sets)
        self.add(self._table)
        self.add(separator())
        self.add(plain_label(self.tr("New version"), "heading"))
        self._lay_out()
        self._fill(suggested)
        self.finish_with(self.tr("Put in force"), "save_bands")
        self._version.input.setFocus()
        self._version.input.selectAll()

    @property
    def seen(self) -> BandSet:
        """What was in force when the form was opened."""
        return self._sets.in_force

    def bands(self) -> BandSet:
        """What stands in the form; RuleError when that is no set of bands."""
        typed = {key: field.input.value() for key, field in self._limits.items()}
        return band_set(self._name.input.value(), self._version.input.value(), typed)

    def _versions(self, sets: BandSets) -> RecordTable[BandVersion]:
        model = RecordModel(self._columns(), lambda version: version.bands.label)
        table = RecordTable("band_versions", model, None, self.tr("Versions of the bands"))
        table.setSelectionMode(table.SelectionMode.SingleSelection)
        model.show(list(sets.newest_first))
        rows = min(len(sets.versions), _ROWS) * table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 2)
        table.selectRow(0)
        return table

    def _columns(self) -> Sequence[Column[BandVersion]]:
        in_force = self._sets.in_force

        def state(version: BandVersion) -> str:
            return self.tr("In force") if version.bands == in_force else ""

        def since(version: BandVersion) -> str:
            if version.since is None:
                return self.tr("from the beginning")
            return labels.moment(version.since)

        return [
            Column(
                "name",
                self.tr("Version"),
                lambda one: one.bands.label,
                stretch=True,
                strong=True,
                sortable=False,
            ),
            Column("tmb", self.tr("TMB low / intermediate to"), self._burden, width=180, sortable=False),
            Column(
                "msi", self.tr("MSI stable to / unstable from"), self._instability, width=190, sortable=False
            ),
            Column(
                "sites",
                self.tr("Sites"),
                lambda one: str(one.bands.msi_usable_sites_needed),
                width=60,
                right=True,
                sortable=False,
            ),
            Column("since", self.tr("Since"), since, self._by, width=170, sortable=False),
            Column("state", self.tr("State"), state, chip=lambda _: "success", width=90, sortable=False),
        ]

    def _burden(self, version: BandVersion) -> str:
        bands = version.bands
        return f"{figure_text(bands.tmb_low_to)} / {figure_text(bands.tmb_intermediate_to)}"

    def _instability(self, version: BandVersion) -> str:
        bands = version.bands
        return f"{figure_text(bands.msi_stable_to)} / {figure_text(bands.msi_unstable_from)} %"

    def _by(self, version: BandVersion) -> str:
        return version.by or self.tr("the program")

    def _lay_out(self) -> None:
        self._name = self.watch(
            "name", FormField(self.tr("Name"), LineEdit("band_name", _LONGEST), required=True)
        )
        self._version = self.watch(
            "version", FormField(self.tr("Version"), LineEdit("band_version", _LONGEST), required=True)
        )
        words = {
            "tmb_low_to": (self.tr("TMB: low to, mut/Mb"), None),
            "tmb_intermediate_to": (self.tr("TMB: intermediate to, mut/Mb"), None),
            "msi_stable_to": (self.tr("MSI: stable to, %"), 100.0),
            "msi_unstable_from": (self.tr("MSI: unstable from, %"), 100.0),
            "msi_usable_sites_needed": (self.tr("MSI: usable sites needed"), None),
        }
        self._limits = {
            key: self.watch(key, FormField(words[key][0], FigureEdit(key, words[key][1]), required=True))
            for key in LIMITS
        }
        limits = list(self._limits.values())
        self.add(field_row((self._name, 1), (self._version, 1)))
        self.add(field_row((limits[0], 1), (limits[1], 1)))
        self.add(field_row((limits[2], 1), (limits[3], 1), (limits[4], 1)))

    def _fill(self, suggested: str) -> None:
        now = self._sets.in_force
        self._name.input.set_value(now.name)
        self._version.input.set_value(suggested)
        for key, field in self._limits.items():
            field.input.set_value(float(getattr(now, key)))
        self.state.mark_clean()
