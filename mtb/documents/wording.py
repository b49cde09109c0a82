"""All words of the documents, in bokmål and English, and how documents write numbers and dates.

A document's language is chosen for its reader; it need not be the language of the program.
The board shows therapeutic possibilities, and no word here says more than that.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from mtb.domain.biomarkers import MsiStatus, TmbBand
from mtb.domain.dates import PartialDate
from mtb.domain.decisions import GermlineAdvice, NoPossibility, Pathway
from mtb.domain.errors import Language, Sentence
from mtb.domain.findings import FindingKind
from mtb.domain.meetings import BoardRole, ItemState
from mtb.domain.patients import Sex

# The board.
BOARD = Sentence("Molecular tumour board", "Molekylært tumorboard")
MINUTES = Sentence("minutes", "referat")
TITLE = Sentence("Minutes of the molecular tumour board", "Referat fra molekylært tumorboard")
DISCLAIMER = Sentence(
    "The board shows therapeutic possibilities and does not recommend therapy. "
    "The treating physician records the conclusion in the patient’s journal.",
    "Boardet viser terapeutiske muligheter og anbefaler ikke behandling. "
    "Behandlende lege journalfører konklusjonen.",
)
DRAFT = Sentence("Draft, {day} at {time}", "Utkast, {day} kl. {time}")
SIGNED = Sentence("Signed by {name}, {day}", "Signert av {name}, {day}")
APPROVED = Sentence("Approved by {name}, {day}", "Godkjent av {name}, {day}")
WRITTEN_AND_APPROVED = Sentence(
    "Written by {author}, approved by {name}, {day}", "Skrevet av {author}, godkjent av {name}, {day}"
)
APPROVAL = Sentence("Approval", "Godkjenning")
AUDIT_TRAIL = Sentence("Audit trail {anchor}", "Revisjonsspor {anchor}")
DEIDENTIFIED = Sentence("De-identified", "Avidentifisert")
PAGE_OF = Sentence("Page {page} of {pages}", "Side {page} av {pages}")
REPLACED_SIGNS = Sentence(
    "Characters the typeface lacks are shown as □: {signs}.",
    "Tegn skriften ikke har, er vist som □: {signs}.",
)
AND_MORE = Sentence(" and {count} more", " og {count} til")
TEXT_CUT = Sentence("… ({count} characters in all)", "… ({count} tegn i alt)")

# Facts of the meeting.
TIME_AND_PLACE = Sentence("Time and place", "Tid og sted")
CHAIR = Sentence("Chair", "Møteleder")
MINUTE_TAKER = Sentence("Minute taker", "Referent")
PRESENT = Sentence("Present", "Til stede")
ABSENT = Sentence("Absent", "Ikke til stede")
NOBODY_LISTED = Sentence("{role}: nobody listed", "{role}: ingen oppført")
QUORUM = Sentence("Quorum", "Beslutningsdyktig")
QUORATE = Sentence(
    "Yes, {present} of {seats} permanent seats present", "Ja, {present} av {seats} faste roller til stede"
)
NOT_QUORATE = Sentence(
    "No, {present} of {seats} permanent seats present", "Nei, {present} av {seats} faste roller til stede"
)
CASES = Sentence("Cases", "Saker")
ON_AGENDA = Sentence("{count} on the agenda", "{count} på dagsordenen")
DISCUSSED = Sentence("{count} discussed", "{count} drøftet")
POSTPONED_COUNT = Sentence("{count} postponed", "{count} utsatt")
UNDECIDED_COUNT = Sentence("{count} not decided", "{count} ikke avgjort")
NO_CASES = Sentence("There are no cases on the agenda.", "Det er ingen saker på dagsordenen.")

# The summary.
SUMMARY = Sentence("Summary", "Sammendrag")
NUMBER = Sentence("No.", "Nr.")
INPRED_ID = Sentence("InPreD ID", "InPreD-ID")
DIAGNOSIS = Sentence("Diagnosis", "Diagnose")
CONCLUSION = Sentence("Conclusion", "Konklusjon")
WHO_AND_WHEN = Sentence("Responsible and due", "Ansvar og frist")
NO_TASKS = Sentence("No tasks", "Ingen oppgaver")
NO_DUE_DATE = Sentence("no due date", "uten frist")
NO_POSSIBILITY = Sentence("No therapeutic possibility", "Ingen terapeutisk mulighet")
NO_REASON = Sentence("no reason stated", "grunn ikke oppgitt")

# One case.
CASE = Sentence("Case {number}", "Sak {number}")
NOT_STATED = Sentence("not stated", "ikke oppgitt")
NOT_STATED_LIST = Sentence("Not stated: {things}", "Ikke oppgitt: {things}")
NO_REFERRAL = Sentence(
    "No referral is recorded for this case.", "Det er ikke registrert noen henvisning i saken."
)
AGE = Sentence("{years} years", "{years} år")
SEX = Sentence("sex", "kjønn")
AGE_WORD = Sentence("age", "alder")
ICD10 = Sentence("ICD-10", "ICD-10")
ECOG = Sentence("ECOG", "ECOG")
SITE = Sentence("site: {site}", "lokalisasjon: {site}")
DIAGNOSED = Sentence("diagnosed {when}", "diagnose {when}")
TIME_OF_DIAGNOSIS = Sentence("time of diagnosis", "diagnosetidspunkt")
STAGE_OF = Sentence("stage {stage}", "stadium {stage}")
STAGE = Sentence("stage", "stadium")
METASTASES_OF = Sentence("metastases: {where}", "metastaser: {where}")
METASTASES = Sentence("metastases", "metastaser")
REFERRED_BY = Sentence("referred by {who}", "henvist av {who}")
REFERRED_ON = Sentence("received {day}", "mottatt {day}")
SLOT = Sentence("{count} min on the agenda", "{count} min på dagsordenen")
QUESTION = Sentence("Question to the board", "Spørsmål til boardet")
HISTORY = Sentence("History", "Sykehistorie")
WISHES = Sentence("The patient’s wishes", "Pasientens ønsker")
MATERIAL = Sentence("Material and quality", "Materiale og kvalitet")
RUN = Sentence("run {value}", "kjøring {value}")
RUN_WORD = Sentence("run", "kjøring")
PIPELINE = Sentence("pipeline {value}", "pipeline {value}")
PIPELINE_WORD = Sentence("pipeline version", "pipelineversjon")
PURITY = Sentence("tumour cell content {value}", "tumorcelleandel {value}")
PURITY_WORD = Sentence("tumour cell content", "tumorcelleandel")
NORMAL = Sentence("normal sample: {value}", "normalprøve: {value}")
NORMAL_WORD = Sentence("normal sample", "normalprøve")
SAMPLES_WORD = Sentence("samples", "prøver")
IMPORTED = Sentence("imported {day}", "lest inn {day}")
IN_FILES = Sentence("{count} findings in the files", "{count} funn i filene")
NO_MATERIAL = Sentence(
    "No result files have been imported for this case.", "Det er ikke lest inn resultatfiler i saken."
)
DISCUSSION = Sentence("Discussion", "Drøfting")
NO_DISCUSSION = Sentence("No discussion is recorded.", "Det er ikke ført noen drøfting.")
POSSIBILITIES = Sentence("Therapeutic possibilities, in order", "Terapeutiske muligheter, i rekkefølge")
PATHWAY = Sentence("Pathway", "Vei")
POSSIBILITY = Sentence("Possibility", "Mulighet")
SUPPORTED_BY = Sentence("Supported by", "Støttes av")
ESCAT = Sentence("ESCAT own / other", "ESCAT egen / annen")
REASON = Sentence("Reason and condition", "Begrunnelse og forbehold")
CONDITION = Sentence("Condition: {text}", "Forbehold: {text}")
GERMLINE = Sentence("Germline", "Kimbane")
FOLLOW_UP = Sentence("Follow-up", "Oppfølging")
WHAT = Sentence("What", "Hva")
WHO = Sentence("Who", "Hvem")
DUE = Sentence("Due", "Frist")

# Findings.
FINDINGS = Sentence("Findings", "Funn")
SHOWN_OF = Sentence(
    "{shown} of {count} findings shown: those marked for the board or supporting a possibility.",
    "Viser {shown} av {count} funn: de som er merket for boardet eller støtter en mulighet.",
)
SHOWN = Sentence("{shown} findings shown.", "Viser {shown} funn.")
SHOWN_ALL = Sentence("All {count} findings are shown.", "Alle {count} funn er vist.")
NONE_SHOWN = Sentence(
    "None of the {count} findings are marked for the board.",
    "Ingen av de {count} funnene er merket for boardet.",
)
NONE_FOUND = Sentence("The files hold no findings.", "Filene inneholder ingen funn.")
NO_FINDINGS = Sentence("No findings are marked for the board.", "Ingen funn er merket for boardet.")
GENE = Sentence("Gene", "Gen")
CHANGE = Sentence("Change", "Forandring")
MEASURE = Sentence("VAF / CN", "VAF / CN")
EFFECT = Sentence("Kind and consequence", "Type og konsekvens")
CLASS_AND_TIER = Sentence("Class · tier", "Klasse · nivå")
DEPTH = Sentence("depth {count}", "dybde {count}")
READS = Sentence("{count} reads", "{count} lesninger")
TMB = Sentence("TMB {value} mut/Mb", "TMB {value} mut/Mb")
VARIANTS = Sentence(" ({count} variants)", " ({count} varianter)")
TMB_UNKNOWN = Sentence("TMB: not stated", "TMB: ikke oppgitt")
MSI = Sentence("Microsatellites {status}: {share}", "Mikrosatellitter {status}: {share}")
MSI_UNKNOWN = Sentence("Microsatellites: not stated", "Mikrosatellitter: ikke oppgitt")
SITES = Sentence("{unstable} of {usable} sites", "{unstable} av {usable} steder")
SITES_NOT_STATED = Sentence("number of usable sites not stated", "antall brukbare steder ikke oppgitt")
SITES_NEEDED = Sentence("at least {count} needed", "minst {count} trengs")


PATHWAYS: Mapping[Pathway, Sentence] = MappingProxyType(
    {
        Pathway.IMPRESS: Sentence("IMPRESS", "IMPRESS"),
        Pathway.OTHER_TRIAL: Sentence("Other trial", "Annen studie"),
        Pathway.COMPASSIONATE_USE: Sentence(
            "Compassionate use programme", "Særskilt tilgangsprogram (compassionate use)"
        ),
        Pathway.NAMED_PATIENT: Sentence("Named-patient use", "Godkjenningsfritak"),
        Pathway.APPROVED_DRUG: Sentence("Approved drug", "Godkjent legemiddel"),
        Pathway.OFF_LABEL: Sentence("Off label", "Utenfor godkjent indikasjon"),
        Pathway.FURTHER_DIAGNOSTICS: Sentence("Further diagnostics", "Videre diagnostikk"),
        Pathway.EXPERT_PANEL: Sentence("The Expert Panel", "Ekspertpanelet"),
        Pathway.WATCH: Sentence("Watch and discuss again", "Observasjon og ny vurdering"),
    }
)
NO_POSSIBILITIES: Mapping[NoPossibility, Sentence] = MappingProxyType(
    {
        NoPossibility.NO_TARGET: Sentence("no actionable finding", "ingen handlingsbare funn"),
        NoPossibility.NOT_ELIGIBLE: Sentence(
            "the patient is not eligible", "pasienten oppfyller ikke inklusjonskriteriene"
        ),
        NoPossibility.INSUFFICIENT_MATERIAL: Sentence(
            "insufficient material", "ikke tilstrekkelig materiale"
        ),
        NoPossibility.TOO_ILL: Sentence("the patient is too ill", "pasienten er for syk"),
        NoPossibility.DIED: Sentence("the patient has died", "pasienten er død"),
        NoPossibility.CONSENT_WITHDRAWN: Sentence("consent is withdrawn", "samtykket er trukket tilbake"),
        NoPossibility.DECLINED: Sentence("the patient has declined", "pasienten har takket nei"),
    }
)
GERMLINE_ADVICE: Mapping[GermlineAdvice, Sentence] = MappingProxyType(
    {
        GermlineAdvice.NOT_DISCUSSED: Sentence(
            "A germline test was not discussed.", "Kimbanetest er ikke drøftet."
        ),
        GermlineAdvice.NOT_ADVISED: Sentence("A germline test is not advised.", "Kimbanetest tilrås ikke."),
        GermlineAdvice.ADVISED: Sentence("A germline test is advised.", "Kimbanetest tilrås."),
    }
)
ROLES: Mapping[BoardRole, Sentence] = MappingProxyType(
    {
        BoardRole.ONCOLOGIST: Sentence("oncologist", "onkolog"),
        BoardRole.PATHOLOGIST: Sentence("pathologist", "patolog"),
        BoardRole.GENETICIST: Sentence("medical geneticist", "medisinsk genetiker"),
        BoardRole.MOLECULAR_BIOLOGIST: Sentence("molecular biologist", "molekylærbiolog"),
        BoardRole.BIOINFORMATICIAN: Sentence("bioinformatician", "bioinformatiker"),
        BoardRole.STUDY_PHYSICIAN: Sentence("study physician", "studielege"),
        BoardRole.TREATING_PHYSICIAN: Sentence("treating physician", "behandlende lege"),
        BoardRole.SECRETARY: Sentence("board secretary", "boardsekretær"),
        BoardRole.OBSERVER: Sentence("observer", "bisitter"),
    }
)
STATES: Mapping[ItemState, Sentence] = MappingProxyType(
    {
        ItemState.WAITING: Sentence("Not decided", "Ikke avgjort"),
        ItemState.DECIDED: Sentence("Decided", "Avgjort"),
        ItemState.POSTPONED: Sentence("Postponed", "Utsatt"),
    }
)
SEXES: Mapping[Sex, Sentence] = MappingProxyType(
    {
        Sex.FEMALE: Sentence("Woman", "Kvinne"),
        Sex.MALE: Sentence("Man", "Mann"),
        Sex.UNKNOWN: Sentence("Sex not stated", "Kjønn ikke oppgitt"),
    }
)
TMB_BANDS: Mapping[TmbBand, Sentence] = MappingProxyType(
    {
        TmbBand.LOW: Sentence("low", "lav"),
        TmbBand.INTERMEDIATE: Sentence("intermediate", "intermediær"),
        TmbBand.HIGH: Sentence("high", "høy"),
    }
)
MSI_STATES: Mapping[MsiStatus, Sentence] = MappingProxyType(
    {
        MsiStatus.STABLE: Sentence("stable", "stabile"),
        MsiStatus.LIKELY_UNSTABLE: Sentence("likely unstable", "sannsynlig ustabile"),
        MsiStatus.UNSTABLE: Sentence("unstable", "ustabile"),
        MsiStatus.INCONCLUSIVE: Sentence("inconclusive", "inkonklusive"),
    }
)
KINDS: Mapping[FindingKind, Sentence] = MappingProxyType(
    {
        FindingKind.SMALL_VARIANT: Sentence("small variant", "liten variant"),
        FindingKind.AMPLIFICATION: Sentence("amplification", "amplifikasjon"),
        FindingKind.SPLICE_VARIANT: Sentence("splice variant", "spleisevariant"),
        FindingKind.FUSION: Sentence("fusion", "fusjon"),
        FindingKind.COPY_NUMBER_LOSS: Sentence("copy number loss", "kopitap"),
        FindingKind.LARGE_REARRANGEMENT: Sentence("large rearrangement", "stor omorganisering"),
        FindingKind.LOSS_OF_HETEROZYGOSITY: Sentence("loss of heterozygosity", "tap av heterozygositet"),
    }
)

_DAYS = (
    Sentence("Monday", "mandag"),
    Sentence("Tuesday", "tirsdag"),
    Sentence("Wednesday", "onsdag"),
    Sentence("Thursday", "torsdag"),
    Sentence("Friday", "fredag"),
    Sentence("Saturday", "lørdag"),
    Sentence("Sunday", "søndag"),
)
_MONTHS = (
    Sentence("January", "januar"),
    Sentence("February", "februar"),
    Sentence("March", "mars"),
    Sentence("April", "april"),
    Sentence("May", "mai"),
    Sentence("June", "juni"),
    Sentence("July", "juli"),
    Sentence("August", "august"),
    Sentence("September", "september"),
    Sentence("October", "oktober"),
    Sentence("November", "november"),
    Sentence("December", "desember"),
)
_LONG_DAY = Sentence(
    "{weekday} {day} {month} {year} · week {week}", "{weekday} {day}. {month} {year} · uke {week}"
)
_AT = Sentence("{day}, {start}", "{day} kl. {start}")
_MONTH_LETTERS = 3
_CELL_MOST = 300
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Wording:
    """Says things in one of the two languages."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def say(self, sentence: Sentence, **values: object) -> str:
        """The sentence with its ``{places}`` filled; a value's own braces stay as they are."""
        text = sentence.text(self.language)
        return text.format(**values) if values else text

    def cut(self, text: str) -> str:
        """The text if it is of a size for a table, else its beginning and how long it is."""
        if len(text) <= _CELL_MOST:
            return text
        return text[:_CELL_MOST].rstrip() + self.say(TEXT_CUT, count=len(text))

    def number(self, value: float) -> str:
        """At most two decimals and at least one, with the language's decimal sign."""
        text = f"{value:.2f}".removesuffix("0")
        return text.replace(".", ",") if self.language == "nb" else text

    def percent(self, value: float) -> str:
        """Percent with one decimal: ``21,4 %`` in bokmål, ``21.4%`` in English."""
        if self.language == "nb":
            return f"{value:.1f}".replace(".", ",") + f"{_NO_BREAK}%"
        return f"{value:.1f}%"

    def precise_percent(self, value: float) -> str:
        """Percent with a second decimal if there is one: a value near a limit can be told from it."""
        return self.number(value) + (f"{_NO_BREAK}%" if self.language == "nb" else "%")

    def whole_percent(self, fraction: float) -> str:
        """A fraction as percent, without a decimal where there is none."""
        return self.percent(fraction * 100).replace(",0", "").replace(".0", "")

    def day(self, day: dt.date) -> str:
        """A date in a table: ``24.11.2026``, ``24 Nov 2026``."""
        if self.language == "nb":
            return f"{day:%d.%m.%Y}"
        return _NO_BREAK.join([str(day.day), self._month(day.month), f"{day.year:04}"])

    def partial_day(self, day: PartialDate) -> str:
        """A date of which only the year may be known."""
        if self.language == "nb":
            return day.written
        parts = [str(day.day)] if day.day else []
        if day.month:
            parts.append(self._month(day.month))
        return " ".join([*parts, f"{day.year:04}"])

    def long_day(self, day: dt.date) -> str:
        """A date in a heading: ``tirsdag 24. november 2026 · uke 48``."""
        return self.say(
            _LONG_DAY,
            weekday=self.say(_DAYS[day.weekday()]),
            day=day.day,
            month=self.say(_MONTHS[day.month - 1]),
            year=f"{day.year:04}",
            week=day.isocalendar().week,
        )

    def time(self, moment: dt.datetime | dt.time) -> str:
        """A time of day, 24 hours: ``14.00`` in bokmål, ``14:00`` in English."""
        return f"{moment:%H.%M}" if self.language == "nb" else f"{moment:%H:%M}"

    def when(self, start: dt.datetime, end: dt.datetime | None) -> str:
        """Day and hours of a meeting, the end only if it is known."""
        day = self.long_day(start.date()).partition(" · ")[0]
        hours = self.time(start) if end is None else f"{self.time(start)}–{self.time(end)}"
        return self.say(_AT, day=capitalised(day), start=hours)

    def _month(self, month: int) -> str:
        return self.say(_MONTHS[month - 1])[:_MONTH_LETTERS]


def capitalised(text: str) -> str:
    """The text with its first letter large; the rest is left as it is."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """The text with a small first letter, unless it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
