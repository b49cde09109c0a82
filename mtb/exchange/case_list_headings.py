"""The headings under which hospitals keep what a referral needs, in bokmål and English."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mtb.domain.case_list_fields import CaseField

_NAMES: Final[Mapping[CaseField, str]] = MappingProxyType(
    {
        CaseField.INPRED_ID: (
            "inpred id|inpred|inpred nr|inpred nummer|inpred number|ipd|ipd nr|ipd nummer"
            "|ipd number|ipd id|ipd no|case id|saks id|saksnummer"
        ),
        CaseField.NATIONAL_ID: (
            "fødselsnummer|fnr|fødselsnr|f nr|personnummer|personnr|pnr|fødsels og personnummer"
            "|fødselsnummer 11 siffer|nin|national id|national identity number"
            "|national identity no|national number|personal number|personal identity number"
            "|d nummer|fnr dnr|fødselsnummer d nummer"
        ),
        CaseField.SURNAME: "etternavn|slektsnavn|surname|last name|family name|lastname",
        CaseField.FIRST_NAME: "fornavn|first name|given name|given names|firstname|for og mellomnavn",
        CaseField.FULL_NAME: (
            "navn|fullt navn|pasient|pasientnavn|pasientens navn|name|full name|patient"
            "|patient name|patients name"
        ),
        CaseField.BORN: (
            "født|fødselsdato|fødselsdag|fødd|f dato|fdato|born|date of birth|birth date|birthdate|dob"
        ),
        CaseField.SEX: "kjønn|kj|sex|gender",
        CaseField.HOSPITAL: (
            "sykehus|sjukehus|henvisende sykehus|rekvirerende sykehus|rekvirent sykehus"
            "|institusjon|henvisende institusjon|hf|helseforetak|hospital|referring hospital"
            "|requester hospital|requesting hospital|institution|site"
        ),
        CaseField.DEPARTMENT: "avdeling|avd|henvisende avdeling|seksjon|klinikk|department|dept|ward|unit",
        CaseField.PHYSICIAN: (
            "lege|henvisende lege|rekvirerende lege|rekvirent|henviser|onkolog|behandlende lege"
            "|behandler|physician|referring physician|doctor|referring doctor|oncologist"
            "|treating physician|requester|clinician"
        ),
        CaseField.PHYSICIAN_EMAIL: (
            "e post|epost|mail|e mail|email|e post lege|lege e post|legens e post|epost lege"
            "|physician e mail|physician email|physicians e mail|e postadresse|epostadresse"
            "|mailadresse"
        ),
        CaseField.PHYSICIAN_HPR: "hpr|hpr nummer|hpr nr|hpr number|hpr no|legens hpr nummer",
        CaseField.RESPONSIBLE_PHYSICIAN: "pal|pasientansvarlig lege|ansvarlig lege|responsible physician",
        CaseField.DIAGNOSIS: (
            "diagnose|diagnosetekst|klinisk diagnose|kreftdiagnose|krefttype|kreftform|tumortype"
            "|histologi|histopatologisk diagnose|diagnosis|clinical diagnosis"
            "|histopathological diagnosis|cancer type|tumour type|tumor type|cancer"
        ),
        CaseField.ICD10: (
            "icd 10|icd10|icd|icd 10 kode|icd10 kode|icd kode|diagnosekode|icd 10 code|icd code"
            "|diagnosis code"
        ),
        CaseField.ICDO3: "icd o 3|icdo3|icd o|icd o3|morfologi|morphology",
        CaseField.TUMOUR_SITE: (
            "tumorlokalisasjon|lokalisasjon|svulstlokalisasjon|primærtumor|utgangspunkt|organ"
            "|tumour site|tumor site|primary site|site of tumour|pcgr|cancer type pcgr"
        ),
        CaseField.DIAGNOSED: (
            "diagnoseår|diagnosedato|diagnosetidspunkt|år for diagnose|year of diagnosis"
            "|date of diagnosis|diagnosed|diagnosis date"
        ),
        CaseField.STAGE: "stadium|tnm|stage",
        CaseField.METASTASES: "metastaser|metastase|spredning|metastases|metastatic sites",
        CaseField.RECEIVED_ON: (
            "mottatt|mottatt dato|dato mottatt|mottaksdato|henvist|henvist dato|henvisningsdato"
            "|dato henvist|henvisning mottatt|remisse mottatt|rekvisisjonsdato|received"
            "|received on|date received|received date|referred|referral date|referred on"
            "|requisition date|requisition received|dato|date"
        ),
        CaseField.ECOG: (
            "ecog|ecog status|ecog ps|funksjonsstatus|allmenntilstand|performance status|ps|who status"
        ),
        CaseField.QUESTION: (
            "spørsmål|problemstilling|spørsmål til boardet|spørsmål til møtet|spørsmål til mdt"
            "|henvisningsgrunn|klinisk spørsmål|question|question to the board|clinical question"
            "|reason for referral"
        ),
        CaseField.CLINICAL_HISTORY: (
            "sykehistorie|anamnese|klinisk historie|kliniske opplysninger"
            "|kliniske opplysninger og behandling|clinical history|history|clinical information"
            "|case history"
        ),
        CaseField.STUDY_ID: (
            "studie id|studieid|studie nr|studienummer|impress id|impress|impress nr|study id"
            "|study no|study number|trial id|studie"
        ),
        CaseField.BLOCK: (
            "blokk|blokknr|blokknummer|blokk nr|blokk id|preparat|preparatnr|preparatnummer|glass"
            "|prøvenummer|block|block no|block number|block id|sample material id|specimen"
            "|specimen id"
        ),
        CaseField.PATHOLOGY_DEPARTMENT: (
            "patologi|patologiavdeling|patologisk avdeling|avdeling for patologi|patologilab"
            "|pat avd|pathology|pathology department|pathology lab|local pathology"
        ),
        CaseField.STATUS: "status|saksstatus|tilstand|trinn|state|case status",
        CaseField.COMMENT: (
            "kommentar|kommentarer|merknad|merknader|notat|notater|annet|comment|comments|note"
            "|notes|remark|remarks"
        ),
    }
)
FIELDS_BY_HEADING: Final[Mapping[str, CaseField]] = MappingProxyType(
    {name: about for about, names in _NAMES.items() for name in names.split("|")}
)
"""The field a heading means. Headings are in small letters, with one space for every other sign."""
