"""The invented patients of the demonstration. Every national identity number is synthetic (month + 80)."""

import datetime as dt
from dataclasses import dataclass

from mtb.domain.dates import PartialDate
from mtb.domain.national_identity import synthetic_number
from mtb.domain.patients import PatientDraft, Sex
from mtb.domain.referrals import Consent, ConsentAnswer, ConsentKind, Referral, ReferralDraft, Urgency
from mtb.domain.treatments import Drug, Response, StopReason, Treatment, TreatmentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DemonstrationReferral:
    """One invented referral, and how far the demonstration carries it."""

    inpred_id: str
    surname: str
    first_name: str
    born: dt.date
    sex: Sex
    hospital: str
    physician: str
    diagnosis: str
    icd10: str
    site: str
    stage: str
    ecog: int
    history: str
    question: str
    days_ago: int
    genes_for_board: tuple[str, ...] = ()
    reviewed: bool = True
    at_last_meeting: bool = True
    consented: bool = True
    urgent: bool = False
    treatments: tuple[Treatment, ...] = ()
    tnm: str = ""
    metastases: str = ""


def draft(person: DemonstrationReferral, day: dt.date) -> ReferralDraft:
    """The referral as a form would hand it in, received on ``day``."""
    born = person.born
    answer = ConsentAnswer.GIVEN if person.consented else ConsentAnswer.ASKED
    return ReferralDraft(
        PatientDraft(
            person.surname,
            person.first_name,
            synthetic_number(born.day, born.month, born.year),
            born,
            person.sex,
        ),
        Referral(
            received_on=day,
            hospital=person.hospital,
            physician=person.physician,
            physician_email=f"{person.physician.split()[-1].lower()}@sykehus.example",
            diagnosis=person.diagnosis,
            icd10=person.icd10,
            tumour_site=person.site,
            diagnosed=PartialDate(day.year - 2),
            stage=person.stage,
            tnm=person.tnm,
            metastases=person.metastases,
            treatments=person.treatments,
            ecog=person.ecog,
            ecog_on=day - dt.timedelta(days=3),
            clinical_history=person.history,
            question=person.question,
            patient_wishes="Ønsker utprøvende behandling; kan reise.",
            study_id=f"IMPR.R-{person.inpred_id[-4:]}",
            urgency=Urgency.URGENT if person.urgent else Urgency.NORMAL,
            consents=(
                Consent(ConsentKind.PROFILING, answer, day),
                Consent(ConsentKind.STUDY, ConsentAnswer.ASKED, day),
            ),
        ),
        person.inpred_id,
    )


REFERRALS = (
    DemonstrationReferral(
        inpred_id="IPD9001",
        surname="Test",
        first_name="Anna",
        born=dt.date(1980, 3, 23),
        sex=Sex.FEMALE,
        hospital="Haukeland",
        physician="T. Fiktiv",
        diagnosis="Intrahepatisk kolangiokarsinom",
        icd10="C22.1",
        site="03",
        stage="IV",
        ecog=1,
        history=(
            "Operert for to år siden, tilbakefall i lever etter sju måneder. To linjer systemisk behandling "
            "(cisplatin/gemcitabin; FOLFOX), beste respons stabil sykdom."
        ),
        question="Behandlingsmulighet etter to linjer med progresjon på CT?",
        days_ago=40,
        genes_for_board=("FGFR2/BICC1", "IDH1"),
        tnm="pT2 N1 M1",
        metastases="lever, lunge",
        treatments=(
            Treatment(TreatmentKind.SURGERY, (), "Leverreseksjon, R0", PartialDate(2024, 4)),
            Treatment(
                TreatmentKind.SYSTEMIC,
                (Drug("cisplatin", "L01XA01"), Drug("gemcitabine", "L01BC05")),
                "",
                PartialDate(2025, 4),
                PartialDate(2025, 10),
                Response.STABLE,
                StopReason.PROGRESSION,
            ),
            Treatment(
                TreatmentKind.SYSTEMIC,
                (Drug("fluorouracil", "L01BC02"), Drug("oxaliplatin", "L01XA03")),
                "FOLFOX",
                PartialDate(2026, 1),
                PartialDate(2026, 7),
                Response.STABLE,
                StopReason.PROGRESSION,
            ),
        ),
    ),
    DemonstrationReferral(
        inpred_id="IPD9002",
        surname="Demo",
        first_name="Kari",
        born=dt.date(1949, 5, 5),
        sex=Sex.FEMALE,
        hospital="Ahus",
        physician="S. Eksempel",
        diagnosis="Høygradig serøst ovarialkarsinom",
        icd10="C56",
        site="18",
        stage="IIIC",
        ecog=1,
        history="Fire linjer, sist PARP-hemmer, med progresjon etter åtte uker.",
        question="Finnes det en mulighet etter PARP-hemmer? Bør kimbanetest tas?",
        days_ago=38,
        genes_for_board=("BRCA1", "TP53", "CCNE1"),
    ),
    DemonstrationReferral(
        inpred_id="IPD9003",
        surname="Prøve",
        first_name="Bjørn",
        born=dt.date(1956, 1, 1),
        sex=Sex.MALE,
        hospital="St. Olavs",
        physician="R. Mønster",
        diagnosis="Glioblastom",
        icd10="C71.1",
        site="08",
        stage="",
        ecog=2,
        history="Operert og strålebehandlet; tilbakefall etter temozolomid.",
        question="BRAF-rettet behandling?",
        days_ago=36,
        genes_for_board=("BRAF", "TERT"),
    ),
    DemonstrationReferral(
        inpred_id="IPD9004",
        surname="Syntetisk",
        first_name="Ola",
        born=dt.date(1971, 12, 29),
        sex=Sex.MALE,
        hospital="Radium",
        physician="H. Oppdiktet",
        diagnosis="Ikke-småcellet lungekarsinom",
        icd10="C34.1",
        site="15",
        stage="IVB",
        ecog=0,
        history="Kjemo-immunterapi i ett år, nå progresjon i lever.",
        question="MET-rettet behandling?",
        days_ago=33,
        genes_for_board=("MET",),
    ),
    DemonstrationReferral(
        inpred_id="IPD9005",
        surname="Mal",
        first_name="Liv",
        born=dt.date(1988, 10, 8),
        sex=Sex.FEMALE,
        hospital="Sørlandet",
        physician="D. Utvalgt",
        diagnosis="Brystkarsinom",
        icd10="C50.4",
        site="06",
        stage="IV",
        ecog=1,
        history="Tre linjer; HER2-lav ved første biopsi.",
        question="Betydning av ERBB2-amplifikasjon og PIK3CA?",
        days_ago=30,
        genes_for_board=("PIK3CA", "ERBB2"),
    ),
    DemonstrationReferral(
        inpred_id="IPD9006",
        surname="Tråd",
        first_name="Sidsel",
        born=dt.date(1965, 9, 11),
        sex=Sex.FEMALE,
        hospital="Førde",
        physician="Å. Skisse",
        diagnosis="Colonadenokarsinom",
        icd10="C18.7",
        site="09",
        stage="IV",
        ecog=1,
        history="Tre linjer kjemoterapi; ingen immunterapi.",
        question="Immunterapi ved høy TMB?",
        days_ago=26,
        genes_for_board=("KRAS",),
        at_last_meeting=False,
    ),
)

WAITING_REFERRALS = (
    DemonstrationReferral(
        inpred_id="IPD9010",
        surname="Fiktiv",
        first_name="Per",
        born=dt.date(1962, 4, 17),
        sex=Sex.MALE,
        hospital="Ullevål",
        physician="T. Tenkt",
        diagnosis="Bløtvevssarkom",
        icd10="C49.2",
        site="25",
        stage="III",
        ecog=1,
        history="",
        question="Mulighet etter doksorubicin?",
        days_ago=12,
        urgent=True,
    ),
    DemonstrationReferral(
        inpred_id="IPH9011",
        surname="Eksempel",
        first_name="Nils",
        born=dt.date(1971, 3, 22),
        sex=Sex.MALE,
        hospital="Møre og Romsdal",
        physician="I. Utkast",
        diagnosis="Pankreasadenokarsinom",
        icd10="C25.0",
        site="19",
        stage="IV",
        ecog=2,
        history="",
        question="Mulighet etter FOLFIRINOX?",
        days_ago=2,
        consented=False,
    ),
    DemonstrationReferral(
        inpred_id="IPH9012",
        surname="Mønster",
        first_name="Sissel",
        born=dt.date(1967, 9, 12),
        sex=Sex.FEMALE,
        hospital="Førde",
        physician="S. Utdrag",
        diagnosis="Kolonadenokarsinom",
        icd10="C18.7",
        site="09",
        stage="IV",
        ecog=1,
        history="Tre linjer med progresjon.",
        question="Mulighet etter tre linjer?",
        days_ago=15,
    ),
    DemonstrationReferral(
        inpred_id="IPD9013",
        surname="Modell",
        first_name="Eva",
        born=dt.date(1986, 10, 9),
        sex=Sex.FEMALE,
        hospital="Sørlandet",
        physician="T. Tenkt",
        diagnosis="Brystkarsinom",
        icd10="C50.4",
        site="06",
        stage="IV",
        ecog=1,
        history="",
        question="PIK3CA eller andre muligheter?",
        days_ago=20,
    ),
    DemonstrationReferral(
        inpred_id="IPD9014",
        surname="Syntetisk",
        first_name="Ola",
        born=dt.date(1971, 12, 29),
        sex=Sex.MALE,
        hospital="Radiumhospitalet",
        physician="R. Opphav",
        diagnosis="Ikke-småcellet lungekarsinom",
        icd10="C34.1",
        site="15",
        stage="IV",
        ecog=0,
        history="",
        question="Finnes det en målrettet mulighet?",
        days_ago=24,
    ),
    DemonstrationReferral(
        inpred_id="IPA9015",
        surname="Skisse",
        first_name="Turid",
        born=dt.date(1958, 6, 2),
        sex=Sex.FEMALE,
        hospital="Akershus universitetssykehus",
        physician="S. Eksempel",
        diagnosis="Urotelialt karsinom",
        icd10="C67.9",
        site="04",
        stage="IV",
        ecog=2,
        history="",
        question="FGFR3?",
        days_ago=9,
    ),
    DemonstrationReferral(
        inpred_id="IPO9016",
        surname="Notat",
        first_name="Arne",
        born=dt.date(1947, 2, 14),
        sex=Sex.MALE,
        hospital="St. Olavs hospital",
        physician="I. Utkast",
        diagnosis="Gastrisk adenokarsinom",
        icd10="C16.9",
        site="10",
        stage="IV",
        ecog=2,
        history="",
        question="Mulighet etter to linjer?",
        days_ago=45,
    ),
)
