"""The columns a hospital's list of cases can have, and what they are called in sentences."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mtb.domain.errors import Sentence


class CaseField(StrEnum):
    """What a column of the list states."""

    INPRED_ID = "inpred_id"
    NATIONAL_ID = "national_id"
    SURNAME = "surname"
    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    BORN = "born"
    SEX = "sex"
    HOSPITAL = "hospital"
    DEPARTMENT = "department"
    PHYSICIAN = "physician"
    PHYSICIAN_EMAIL = "physician_email"
    PHYSICIAN_HPR = "physician_hpr"
    RESPONSIBLE_PHYSICIAN = "responsible_physician"
    DIAGNOSIS = "diagnosis"
    ICD10 = "icd10"
    ICDO3 = "icdo3"
    TUMOUR_SITE = "tumour_site"
    DIAGNOSED = "diagnosed"
    STAGE = "stage"
    METASTASES = "metastases"
    RECEIVED_ON = "received_on"
    ECOG = "ecog"
    QUESTION = "question"
    CLINICAL_HISTORY = "clinical_history"
    STUDY_ID = "study_id"
    BLOCK = "block"
    PATHOLOGY_DEPARTMENT = "pathology_department"
    STATUS = "status"
    COMMENT = "comment"


REQUIRED_FIELDS: Final = (
    CaseField.SURNAME,
    CaseField.HOSPITAL,
    CaseField.PHYSICIAN,
    CaseField.DIAGNOSIS,
    CaseField.QUESTION,
    CaseField.RECEIVED_ON,
)
"""What a referral cannot do without."""

FIELD_WORDS: Final[Mapping[CaseField, Sentence]] = MappingProxyType(
    {
        CaseField.INPRED_ID: Sentence("InPreD ID", "InPreD-ID"),
        CaseField.NATIONAL_ID: Sentence("National identity number", "Fødselsnummer"),
        CaseField.SURNAME: Sentence("Surname", "Etternavn"),
        CaseField.FIRST_NAME: Sentence("First name", "Fornavn"),
        CaseField.FULL_NAME: Sentence("Full name", "Fullt navn"),
        CaseField.BORN: Sentence("Date of birth", "Fødselsdato"),
        CaseField.SEX: Sentence("Sex", "Kjønn"),
        CaseField.HOSPITAL: Sentence("Referring hospital", "Henvisende sykehus"),
        CaseField.DEPARTMENT: Sentence("Department", "Avdeling"),
        CaseField.PHYSICIAN: Sentence("Referring physician", "Henvisende lege"),
        CaseField.PHYSICIAN_EMAIL: Sentence("Physician's e-mail", "Legens e-post"),
        CaseField.PHYSICIAN_HPR: Sentence("Physician's HPR number", "Legens HPR-nummer"),
        CaseField.RESPONSIBLE_PHYSICIAN: Sentence("Responsible physician", "Pasientansvarlig lege"),
        CaseField.DIAGNOSIS: Sentence("Diagnosis", "Diagnose"),
        CaseField.ICD10: Sentence("ICD-10", "ICD-10"),
        CaseField.ICDO3: Sentence("ICD-O-3", "ICD-O-3"),
        CaseField.TUMOUR_SITE: Sentence("Tumour site", "Tumorlokalisasjon"),
        CaseField.DIAGNOSED: Sentence("Date of diagnosis", "Diagnosedato"),
        CaseField.STAGE: Sentence("Stage", "Stadium"),
        CaseField.METASTASES: Sentence("Metastases", "Metastaser"),
        CaseField.RECEIVED_ON: Sentence("Received on", "Mottatt dato"),
        CaseField.ECOG: Sentence("ECOG", "ECOG"),
        CaseField.QUESTION: Sentence("Question to the board", "Spørsmål til boardet"),
        CaseField.CLINICAL_HISTORY: Sentence("Clinical history", "Sykehistorie"),
        CaseField.STUDY_ID: Sentence("Study ID", "Studie-ID"),
        CaseField.BLOCK: Sentence("Block", "Blokk"),
        CaseField.PATHOLOGY_DEPARTMENT: Sentence("Pathology department", "Patologiavdeling"),
        CaseField.STATUS: Sentence("Status", "Status"),
        CaseField.COMMENT: Sentence("Comment", "Kommentar"),
    }
)
