"""Invented meetings for the tests of the minutes; no person in them exists."""

import datetime as dt
from dataclasses import replace

from mtb.domain.biomarkers import MicrosatelliteInstability, TumourMutationalBurden
from mtb.domain.dates import PartialDate
from mtb.domain.decisions import (
    Decision,
    EscatTier,
    FollowUpTask,
    GermlineAdvice,
    NoPossibility,
    Pathway,
    Possibility,
)
from mtb.domain.findings import Finding, FindingKind, Source
from mtb.domain.meetings import Attendee, BoardRole, ItemState
from mtb.domain.minutes import Minutes, MinutesCase, MinutesMaterial, SignOff
from mtb.domain.patients import Sex
from mtb.domain.referrals import Referral

SOURCE = Source("IPD1234_CombinedVariantOutput.tsv", 12)
DAY = dt.date(2026, 11, 27)


def finding(gene: str, change: str, vaf: float | None = None, **more) -> Finding:
    settings = {"kind": FindingKind.SMALL_VARIANT, "variant_allele_frequency": vaf, **more}
    return Finding(gene=gene, change=change, source=SOURCE, **settings)


FGFR2 = finding(
    "FGFR2/BICC1",
    "FGFR2–BICC1",
    kind=FindingKind.FUSION,
    supporting_reads=41,
    class_judgement="SOM",
    tier="I",
)
FINDINGS = (
    FGFR2,
    finding(
        "IDH1",
        "p.(Arg132Cys)",
        0.214,
        depth=812,
        consequence="missense_variant",
        class_judgement="SOM",
        tier="I",
    ),
    finding("BAP1", "p.(Gln267Ter)", 0.302, depth=640, consequence="stop_gained", class_judgement="LikSOM"),
    finding("MYC", "amplifikasjon", kind=FindingKind.AMPLIFICATION, fold_change=8.6, tier="III"),
    finding("BRCA2", "p.(Lys3326Ter)", 0.489, depth=455, consequence="stop_gained", class_judgement="incon"),
)

REFERRAL = Referral(
    received_on=dt.date(2026, 11, 3),
    hospital="Haukeland universitetssjukehus",
    physician="T. Fiktiv",
    department="Kreftavdelingen",
    diagnosis="Kolangiokarsinom",
    question="Behandlingsmulighet etter to linjer (cisplatin/gemcitabin, FOLFOX) med "
    "progresjon på CT 2. november?",
    icd10="C22.1",
    icdo3="8160/3",
    tumour_site="03",
    diagnosed=PartialDate(2024),
    stage="IV",
    metastases="lever, lunge",
    ecog=1,
    ecog_on=dt.date(2026, 11, 12),
    clinical_history="Operert i 2024, tilbakefall i lever etter sju måneder. To linjer systemisk behandling, "
    "beste respons stabil sykdom.\nIngen kjente allergier.",
    patient_wishes="Pasienten ønsker utprøvende behandling og kan reise.",
)
MATERIAL = MinutesMaterial(
    samples=("IPD1234-D01-P01-A03", "IPD1234-R03-P01-A03"),
    run_id="261119",
    pipeline_version="TSOPPI 0.3.2",
    tumour_purity=0.5,
    matched_normal="",
    imported_on=dt.date(2026, 11, 20),
    findings_in_files=213,
)
DECISION = Decision(
    discussion="FGFR2-fusjonen er bekreftet på RNA med 41 støttende lesninger. IDH1 ble vurdert som annen "
    "mulighet. Bilirubin må kontrolleres før studiehenvisning.",
    conclusion="Mulig inklusjon i IMPRESS, pemigatinib, kohort 07-B (FGFR2-fusjon, galleveier). Ivosidenib i "
    "annen studie er en subsidiær mulighet dersom bilirubin utelukker den første.",
    possibilities=(
        Possibility(
            Pathway.IMPRESS,
            "pemigatinib",
            "kohort 07-B",
            "FGFR2–BICC1",
            escat=EscatTier.I_B,
            escat_other=EscatTier.III_A,
            reason="Fusjonen bevarer kinasedomenet.",
            condition="bilirubin < 1,5 × øvre grense",
        ),
        Possibility(
            Pathway.OTHER_TRIAL,
            "ivosidenib",
            "NCT00000000",
            "IDH1 p.(Arg132Cys)",
            escat=EscatTier.I_A,
            condition="hvis 1 ikke lar seg gjøre",
        ),
    ),
    germline=GermlineAdvice.NOT_ADVISED,
    tasks=(
        FollowUpTask("Journalføre konklusjonen og informere pasienten", "T. Fiktiv, Haukeland", DAY),
        FollowUpTask("Bilirubin, henvisning til studielege", "T. Fiktiv, Haukeland", DAY),
        FollowUpTask("Melde resultat etter 16 uker", "studielege", dt.date(2027, 3, 16)),
    ),
)
CASE = MinutesCase(
    position=1,
    reference="IPD1234",
    state=ItemState.DECIDED,
    postponed_because="",
    sex=Sex.FEMALE,
    age=46,
    referral=REFERRAL,
    material=MATERIAL,
    burden=TumourMutationalBurden(14.9, 19, SOURCE),
    microsatellites=MicrosatelliteInstability(4.13, 5, 121, SOURCE),
    findings=FINDINGS,
    decision=DECISION,
    minutes=20,
)


def other_case(
    position: int, reference: str, diagnosis: str, icd10: str, decision: Decision, **more
) -> MinutesCase:
    referral = replace(
        REFERRAL,
        diagnosis=diagnosis,
        icd10=icd10,
        icdo3="",
        tumour_site="",
        ecog=None,
        stage="",
        metastases="",
    )
    samples = tuple(name.replace("IPD1234", reference) for name in MATERIAL.samples)
    material = replace(MATERIAL, samples=samples)
    case = replace(
        CASE, position=position, reference=reference, decision=decision, referral=referral, material=material
    )
    return replace(case, **more)


def task(what: str, who: str, day: int = 30) -> tuple[FollowUpTask, ...]:
    return (FollowUpTask(what, who, dt.date(2026, 11, day)),)


CASES = (
    CASE,
    other_case(
        2,
        "IPA0105",
        "Ovarialkarsinom",
        "C56",
        Decision(
            discussion="BRCA1-varianten er trolig i kimbanen.",
            no_possibility=NoPossibility.NO_TARGET,
            no_possibility_reason="BRCA1 er allerede behandlet med olaparib.",
            germline=GermlineAdvice.ADVISED,
            tasks=task("Rekvirere kimbanetest", "S. Eksempel, Ahus"),
        ),
        microsatellites=MicrosatelliteInstability(8.3, 2, 24, SOURCE),
        findings=(finding("BRCA1", "c.5266dup", 0.61, depth=500, consequence="frameshift_variant"),),
    ),
    other_case(
        3,
        "IPO0087",
        "Glioblastom",
        "C71.1",
        Decision(
            discussion="BRAF V600E bekreftet.",
            possibilities=(
                Possibility(
                    Pathway.COMPASSIONATE_USE, "dabrafenib og trametinib", supported_by="BRAF p.(Val600Glu)"
                ),
            ),
            tasks=task("Søknad", "N. Mal, OUS"),
        ),
        burden=TumourMutationalBurden(3.1, None, SOURCE),
        findings=(finding("BRAF", "p.(Val600Glu)", 0.345, depth=701, consequence="missense_variant"),),
        sex=Sex.MALE,
        age=None,
    ),
    other_case(
        4,
        "IPD1219",
        "Lungekarsinom",
        "C34.1",
        Decision(
            discussion="MET ekson 14-hopp.",
            possibilities=(Possibility(Pathway.APPROVED_DRUG, "tepotinib", supported_by="MET ekson 14"),),
            tasks=(FollowUpTask("Starte behandling", "Behandlende lege", None),),
        ),
        burden=None,
        microsatellites=None,
        findings=(finding("MET", "ekson 14", kind=FindingKind.SPLICE_VARIANT, supporting_reads=118),),
    ),
    other_case(
        5,
        "IPD1207",
        "Brystkarsinom",
        "C50.4",
        Decision(
            possibilities=(Possibility(Pathway.OTHER_TRIAL, trial="NCT00000001", supported_by="PIK3CA"),)
        ),
        material=None,
        burden=TumourMutationalBurden(61.0, 80, SOURCE),
        findings=(),
    ),
    other_case(
        6,
        "IPH0398",
        "Ukjent utgangspunkt",
        "C80.0",
        Decision(tasks=task("Etterlyse RNA-svar", "M. Lie, OUS")),
        state=ItemState.POSTPONED,
        postponed_because="til 1. desember (første gang): RNA-svar mangler.",
        material=None,
        findings=(),
    ),
)

ATTENDEES = (
    Attendee("Å. Test", BoardRole.ONCOLOGIST, "Oslo universitetssykehus"),
    Attendee("P. Prøve", BoardRole.PATHOLOGIST, "OUS"),
    Attendee("G. Demo", BoardRole.GENETICIST, "Haukeland"),
    Attendee("M. Lie", BoardRole.MOLECULAR_BIOLOGIST, "OUS"),
    Attendee("N. Mal", BoardRole.STUDY_PHYSICIAN, "OUS"),
    Attendee("T. Fiktiv", BoardRole.TREATING_PHYSICIAN, "Haukeland"),
    Attendee("S. Eksempel", BoardRole.TREATING_PHYSICIAN, "Ahus"),
    Attendee("K. Berg", BoardRole.SECRETARY, "OUS"),
    Attendee("B. Borte", BoardRole.BIOINFORMATICIAN, "OUS", present=False),
)
MEETING = Minutes(
    institution="Oslo universitetssykehus · InPreD",
    starts_at=dt.datetime(2026, 11, 24, 14, 0),  # wall-clock time
    ended_at=dt.datetime(2026, 11, 24, 15, 48),
    place="video (Norsk helsenett)",
    chair="Å. Test",
    minute_taker="K. Berg",
    attendees=ATTENDEES,
    cases=CASES,
    signed=SignOff("Å. Test", dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC)),
    written_at=dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC),
)


def many_cases(count: int = 30) -> Minutes:
    """A long meeting: the same six cases over and over, numbered through."""
    cases = tuple(
        replace(CASES[place % len(CASES)], position=place + 1, reference=f"IPD{2000 + place}")
        for place in range(count)
    )
    return replace(MEETING, cases=cases)


def only(case: MinutesCase) -> Minutes:
    """A meeting with one case."""
    return replace(MEETING, cases=(case,))


def with_texts(text: str) -> Minutes:
    """A meeting with the same text in every free-text field."""
    possibility = Possibility(
        Pathway.OFF_LABEL, drug=text, trial=text, supported_by=text, reason=text, condition=text
    )
    decision = Decision(
        discussion=text, conclusion=text, possibilities=(possibility,), tasks=(FollowUpTask(text, text, DAY),)
    )
    referral = replace(
        REFERRAL,
        hospital=text,
        physician=text,
        department=text,
        diagnosis=text,
        question=text,
        icd10=text,
        icdo3=text,
        stage=text,
        metastases=text,
        clinical_history=text,
        patient_wishes=text,
    )
    material = replace(
        MATERIAL, samples=(text,), run_id=text, pipeline_version=text, matched_normal=text, tumour_purity=None
    )
    shown = finding(text, text, consequence=text, class_judgement=text, tier=text)
    case = replace(
        CASE, reference=text, referral=referral, decision=decision, material=material, findings=(shown,)
    )
    attendee = Attendee(text, BoardRole.ONCOLOGIST, text)
    return replace(
        only(case),
        institution=text,
        place=text,
        chair=text,
        minute_taker=text,
        attendees=(attendee,),
        signed=SignOff(text, MEETING.written_at),
    )
