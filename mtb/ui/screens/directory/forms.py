"""The fields of a place and of a physician."""

from collections.abc import Callable, Sequence
from typing import Final

from mtb.domain.places import KnownPlace, PlaceKind
from mtb.ui.case_words import place_kind
from mtb.ui.kit.background import Background
from mtb.ui.kit.inputs import ChoiceBox, LineEdit
from mtb.ui.kit.suggest_field import SuggestField
from mtb.ui.screens.directory.entry_form import EntryForm
from mtb.ui.screens.directory.words import EntryWords, site_choices

Find = Callable[[str], Sequence[KnownPlace]]
_LINE: Final = 200


class PlaceForm(EntryForm):
    """A department belongs to a hospital; only hospitals are inclusion sites."""

    def __init__(self, name: str, new_title: str, kinds: Sequence[PlaceKind], why_not: str = "") -> None:
        super().__init__(name, new_title, why_not)
        self._hospital = SuggestField(f"{name}_parent", _LINE)
        kind = ChoiceBox(f"{name}_kind", [(each, place_kind(each)) for each in kinds])
        whole = self.field("name", self.tr("Name"), LineEdit(f"{name}_name", _LINE), required=True)
        short = self.field("short_name", self.tr("Short name"), LineEdit(f"{name}_short_name", 60))
        resh = self.field("resh", self.tr("RESH number"), LineEdit(f"{name}_resh", 20))
        site = ChoiceBox(f"{name}_site", site_choices(), empty=self.tr("None"))
        self.add_row((whole, 1))
        self.add_row((short, 3), (resh, 2))
        self.add_row((self.field("kind", self.tr("Kind"), kind), 1))
        self.add_row((self.field("parent", self.tr("Hospital"), self._hospital), 1))
        self.add_row((self.field("site", self.tr("Inclusion site"), site), 1))
        self.add_validity()
        kind.value_changed.connect(self.adapt)

    def offer(self, background: Background, hospitals: Find) -> None:
        """Find the hospital of a department while its name is typed."""
        self._hospital.offer_from(background, hospitals, EntryWords(self).offered)

    def adapt(self) -> None:
        kind = self.value("kind")
        self._fields["parent"].setVisible(kind is PlaceKind.DEPARTMENT)
        self._fields["site"].setVisible(kind is PlaceKind.HOSPITAL)


class PhysicianForm(EntryForm):
    """How a physician is called, where they work, how they are reached."""

    def __init__(self, name: str, new_title: str, why_not: str = "") -> None:
        super().__init__(name, new_title, why_not)
        self._hospital = SuggestField(f"{name}_hospital", _LINE)
        self._department = SuggestField(f"{name}_department", _LINE)
        self._at = ""
        whole = self.field("name", self.tr("Name"), LineEdit(f"{name}_name", _LINE), required=True)
        title = self.field("title", self.tr("Title"), LineEdit(f"{name}_title", _LINE))
        hpr = self.field("hpr", self.tr("HPR number"), LineEdit(f"{name}_hpr", 9))
        hospital = self.field("hospital", self.tr("Hospital"), self._hospital)
        department = self.field("department", self.tr("Department"), self._department)
        email = self.field("email", self.tr("E-mail"), LineEdit(f"{name}_email", _LINE))
        phone = self.field("phone", self.tr("Phone"), LineEdit(f"{name}_phone", _LINE))
        self.add_row((whole, 1))
        self.add_row((title, 3), (hpr, 2))
        self.add_row((hospital, 1))
        self.add_row((department, 1))
        self.add_row((email, 3), (phone, 2))
        self.add_validity()
        self._hospital.value_changed.connect(self._keep_hospital)

    def offer(
        self, background: Background, hospitals: Find, departments: Callable[[str, str], Sequence[KnownPlace]]
    ) -> None:
        """Find hospital and department while they are typed."""
        words = EntryWords(self)
        self._hospital.offer_from(background, hospitals, words.offered)
        self._department.offer_from(background, lambda typed: departments(typed, self._at), words.offered)

    def _keep_hospital(self) -> None:
        """For the thread that looks for its departments: it may touch no field."""
        self._at = self._hospital.value()
