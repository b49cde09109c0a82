"""Reads the texts of one row of a case list into a referral, and says what could not be read."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from mtb.domain.case_list_cells import Cell
from mtb.domain.case_list_dates import partial, serial_date, written_date
from mtb.domain.case_list_fields import FIELD_WORDS, REQUIRED_FIELDS, CaseField
from mtb.domain.dates import PartialDate
from mtb.domain.errors import RuleError, Sentence
from mtb.domain.imports import Severity
from mtb.domain.national_identity import parse_national_identity
from mtb.domain.patients import PatientDraft, Sex, checked_patient
from mtb.domain.referrals import Referral, ReferralDraft, checked_inpred_id, checked_referral, unusual_icd10
from mtb.domain.samples import TUMOUR_SITES, is_inpred_id
from mtb.domain.texts import clean_line, clean_text, excerpt, folded

_NOT_STATED: Final = frozenset(
    {"", "-", "–", "—", ".", "?", "na", "n/a", "#n/a", "null", "ukjent", "unknown"}
)
_SEXES: Final = {
    **dict.fromkeys(("f", "k", "kvinne", "kvinna", "female", "woman", "jente"), Sex.FEMALE),
    **dict.fromkeys(("m", "mann", "male", "man", "gutt"), Sex.MALE),
    **dict.fromkeys(("u", "x", "annet", "other"), Sex.UNKNOWN),
}
_ECOG: Final = re.compile(r"(?:ecog|who|ps|[: =])*([0-9])", re.IGNORECASE | re.ASCII)
_SITE_CODE: Final = re.compile(r"([0-9]{1,2}|XX)(?:\s*[-–:]\s*.*)?", re.IGNORECASE | re.ASCII)
_SITES_BY_NAME: Final = {
    folded(name): code for code, words in TUMOUR_SITES.items() for name in (words.en, words.nb)
}
_LINES: Final = (
    CaseField.HOSPITAL,
    CaseField.DEPARTMENT,
    CaseField.PHYSICIAN,
    CaseField.PHYSICIAN_EMAIL,
    CaseField.RESPONSIBLE_PHYSICIAN,
    CaseField.DIAGNOSIS,
    CaseField.STAGE,
    CaseField.METASTASES,
)
_CODES: Final = (CaseField.ICD10, CaseField.ICDO3, CaseField.PHYSICIAN_HPR, CaseField.STUDY_ID)
_TEXTS: Final = (CaseField.QUESTION, CaseField.CLINICAL_HISTORY)
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
T = TypeVar("T")
Problem = tuple[Severity, Sentence, CaseField | None]


class RowReading:
    """One row's cells on their way to a referral. ``problems`` and ``missing`` fill while it is read."""

    def __init__(self, cells: Mapping[CaseField, Cell], today: dt.date) -> None:
        self._cells = cells
        self._today = today
        self.problems: list[Problem] = []
        self.missing: set[CaseField] = set()

    def draft(self) -> ReferralDraft | None:
        """The whole referral; None when something is missing or wrong."""
        patient = self._patient()
        inpred_id = self._inpred_id()
        referral = self._referral(patient.surname)
        if referral is None or any(severity is Severity.ERROR for severity, _, _ in self.problems):
            return None
        try:
            checked, _ = checked_patient(patient, self._today)
            return ReferralDraft(checked, checked_referral(referral, self._today), inpred_id)
        except RuleError as error:
            self._note(Severity.ERROR, error.sentence)
            return None

    def _patient(self) -> PatientDraft:
        surname, first_name = self._line(CaseField.SURNAME, 200), self._line(CaseField.FIRST_NAME, 200)
        whole = self._line(CaseField.FULL_NAME, 200)
        if whole and not surname:
            surname, first_name = self._split_name(whole, first_name)
        return PatientDraft(surname, first_name, self._national_id(), self._born(), self._sex())

    def _split_name(self, whole: str, first_name: str) -> tuple[str, str]:
        last, comma, first = whole.partition(",")
        if comma:
            return last.strip(), first_name or first.strip()
        words = whole.split()
        if len(words) > 1:
            surname, names = words[-1], " ".join(words[:-1])
            self._note(
                Severity.INFO,
                Sentence(
                    f"The name is read as surname “{surname}”, first name “{names}”.",
                    f"Navnet leses som etternavn «{surname}», fornavn «{names}».",
                ),
                CaseField.FULL_NAME,
            )
            return surname, first_name or names
        return whole, first_name

    def _national_id(self) -> str:
        text = self._stated(CaseField.NATIONAL_ID).strip("'")
        if not text:
            return ""
        if len(text) == 10 and text.isascii() and text.isdigit() and _is_number(f"0{text}"):
            self._note(
                Severity.WARNING,
                Sentence(
                    "The number had lost its leading zero, as spreadsheets do; it is read with it.",
                    "Nummeret hadde mistet den første nullen, slik regneark gjør; det leses med den.",
                ),
                CaseField.NATIONAL_ID,
            )
            text = f"0{text}"
        return self._try(CaseField.NATIONAL_ID, lambda: parse_national_identity(text).number, "")

    def _born(self) -> dt.date | None:
        born = self._date(CaseField.BORN)
        if born is None:
            return None
        if born.month is None or born.day is None:
            self._note(
                Severity.WARNING,
                Sentence(
                    f"Only “{born.written}” is stated; without the day, the date of birth is left out.",
                    f"Bare «{born.written}» er oppgitt; uten dagen utelates fødselsdatoen.",
                ),
                CaseField.BORN,
            )
            return None
        return dt.date(born.year, born.month, born.day)

    def _sex(self) -> Sex:
        text = self._stated(CaseField.SEX)
        sex = _SEXES.get(folded(text)) if text else Sex.UNKNOWN
        if sex is None:
            self._warn_unread(CaseField.SEX, text)
        return sex or Sex.UNKNOWN

    def _inpred_id(self) -> str:
        text = self._stated(CaseField.INPRED_ID)
        read = self._try(CaseField.INPRED_ID, lambda: checked_inpred_id(text), "")
        if read and not is_inpred_id(read):
            self._note(
                Severity.WARNING,
                Sentence(
                    f"“{excerpt(read)}” is no usual InPreD ID; it is kept as it is written.",
                    f"«{excerpt(read)}» er ingen vanlig InPreD-ID; den beholdes slik den er skrevet.",
                ),
                CaseField.INPRED_ID,
            )
        return read

    def _referral(self, surname: str) -> Referral | None:
        texts: dict[str, str] = {about.value: self._line(about, 1_000) for about in _LINES}
        texts |= {about.value: self._line(about, 60) for about in _CODES}
        texts |= {about.value: self._text(about) for about in _TEXTS}
        self._check_codes(texts)
        received, diagnosed = self._day(CaseField.RECEIVED_ON), self._date(CaseField.DIAGNOSED)
        ecog, site = self._ecog(), self._site()
        stated = {
            **texts,
            "surname": surname,
            "received_on": "" if received is None else received.isoformat(),
        }
        self.missing = {
            about
            for about in REQUIRED_FIELDS
            if not stated[about.value] and not any(about is found for _, _, found in self.problems)
        }
        if received is None or self.missing:
            return None
        bare = Referral(received, "", "", "", "", diagnosed=diagnosed, ecog=ecog, tumour_site=site)
        return replace(bare, **texts)  # type: ignore[arg-type]

    def _check_codes(self, texts: Mapping[str, str]) -> None:
        if unusual_icd10(texts["icd10"]):
            self._note(
                Severity.WARNING,
                Sentence(
                    "This does not look like an ICD-10 code; it is kept.",
                    "Dette ligner ikke en ICD-10-kode; den beholdes.",
                ),
                CaseField.ICD10,
            )
        email = texts["physician_email"]
        if email and _EMAIL.fullmatch(email) is None:
            self._note(
                Severity.ERROR,
                Sentence("This is not an e-mail address.", "Dette er ikke en e-postadresse."),
                CaseField.PHYSICIAN_EMAIL,
            )

    def _ecog(self) -> int | None:
        text = self._stated(CaseField.ECOG)
        if not text:
            return None
        found = _ECOG.fullmatch(text)
        if found is None or int(found[1]) > 5:
            self._warn_unread(CaseField.ECOG, text)
            return None
        return int(found[1])

    def _site(self) -> str:
        text = self._stated(CaseField.TUMOUR_SITE)
        found = _SITE_CODE.fullmatch(text)
        code = found[1].upper().zfill(2) if found else _SITES_BY_NAME.get(folded(text), "")
        if text and code not in TUMOUR_SITES:
            self._warn_unread(CaseField.TUMOUR_SITE, text)
            return ""
        return code

    def _day(self, about: CaseField) -> dt.date | None:
        """A date of which the day must be known."""
        stated = self._date(about)
        if stated is None:
            return None
        if stated.month is None or stated.day is None:
            self._note(
                Severity.ERROR,
                Sentence(
                    f"{FIELD_WORDS[about].en}: “{stated.written}” lacks the day.",
                    f"{FIELD_WORDS[about].nb}: «{stated.written}» mangler dagen.",
                ),
                about,
            )
            return None
        return dt.date(stated.year, stated.month, stated.day)

    def _date(self, about: CaseField) -> PartialDate | None:
        cell, text = self._cells.get(about), self._stated(about)
        if cell is None or not text:
            return None
        if cell.date is not None:
            return self._try(about, lambda: partial(cell.date or self._today), None)
        day = serial_date(text)
        if day is None:
            return self._try(about, lambda: written_date(text), None)
        self._note(
            Severity.WARNING,
            Sentence(
                f"“{text}” is a day's number in a spreadsheet; it is read as {partial(day).written}.",
                f"«{text}» er et dagnummer i et regneark; det leses som {partial(day).written}.",
            ),
            about,
        )
        return partial(day)

    def _line(self, about: CaseField, most: int) -> str:
        return self._try(about, lambda: clean_line(self._stated(about), most), "")

    def _text(self, about: CaseField) -> str:
        return self._try(about, lambda: clean_text(self._stated(about)), "")

    def _stated(self, about: CaseField) -> str:
        cell = self._cells.get(about)
        text = "" if cell is None else cell.text.strip()
        return "" if text.casefold() in _NOT_STATED else text

    def _try(self, about: CaseField, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except RuleError as error:
            self._note(Severity.ERROR, error.sentence, about)
            return otherwise

    def _warn_unread(self, about: CaseField, text: str) -> None:
        words = FIELD_WORDS[about]
        self._note(
            Severity.WARNING,
            Sentence(
                f"{words.en}: “{excerpt(text)}” is not understood; it is left out of the referral.",
                f"{words.nb}: «{excerpt(text)}» forstås ikke; det utelates fra henvisningen.",
            ),
            about,
        )

    def _note(self, severity: Severity, sentence: Sentence, about: CaseField | None = None) -> None:
        self.problems.append((severity, sentence, about))


def _is_number(text: str) -> bool:
    try:
        parse_national_identity(text)
    except RuleError:
        return False
    return True
