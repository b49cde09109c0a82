"""InPreD's sample names (nomenclature v4): read what can be read, keep the rest, refuse nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mtb.domain.errors import RuleError, Sentence
from mtb.domain.texts import excerpt

UNKNOWN_SITE = "XX"
VALIDATION = 9
"""The attempt that stands for a validation and not for a try."""


def _table(**rows: tuple[str, str]) -> Mapping[str, Sentence]:
    """A fixed code list; a leading underscore lets a code begin with a digit."""
    return MappingProxyType({code.lstrip("_"): Sentence(en, nb) for code, (en, nb) in rows.items()})


PROJECTS: Mapping[str, Sentence] = _table(
    IPA=("Akershus University Hospital", "Akershus universitetssykehus"),
    IPD=("Oslo University Hospital", "Oslo universitetssykehus"),
    IPH=("Haukeland University Hospital", "Haukeland universitetssjukehus"),
    IPO=("St. Olav's Hospital", "St. Olavs hospital"),
)
NUCLEIC_ACIDS: Mapping[str, Sentence] = _table(
    D=("DNA", "DNA"), R=("RNA", "RNA"), C=("Cell-free DNA", "Cellefritt DNA")
)
ASSAYS: Mapping[str, Sentence] = _table(
    _01=("TSO500 DNA", "TSO500 DNA"),
    _02=("Archer FusionPlex Lung", "Archer FusionPlex Lung"),
    _03=("TSO500 RNA", "TSO500 RNA"),
    _04=("EPIC DNA methylation", "EPIC DNA-metylering"),
    _05=("Whole genome sequencing", "Helgenomsekvensering"),
    _06=("TSO500 HRD", "TSO500 HRD"),
    _07=("Whole transcriptome sequencing", "Heltranskriptomsekvensering"),
    _50=("Twist Human Core Exome, extended", "Twist Human Core Exome, utvidet"),
    _51=("TruSeq Stranded mRNA, extended", "TruSeq Stranded mRNA, utvidet"),
    _52=("RNA exome", "RNA-eksom"),
    XX=("Assay not chosen", "Analyse ikke valgt"),
)
SAMPLE_TYPES: Mapping[str, Sentence] = _table(
    A=("Post allotransplantation", "Etter allotransplantasjon"),
    C=("Cell line", "Cellelinje"),
    D=("Distal metastasis, treatment-naive", "Fjernmetastase, ubehandlet"),
    d=("Distal metastasis, post-treatment", "Fjernmetastase, etter behandling"),
    E=("Treatment-naive", "Ubehandlet"),
    e=("Post-treatment", "Etter behandling"),
    L=("Liquid", "Væske"),
    M=("Metastasis", "Metastase"),
    N=("Normal or control", "Normal eller kontroll"),
    P=("Primary tumour, treatment-naive", "Primærtumor, ubehandlet"),
    p=("Primary tumour, post-treatment", "Primærtumor, etter behandling"),
    R=("Regional metastasis, treatment-naive", "Regional metastase, ubehandlet"),
    r=("Regional metastasis, post-treatment", "Regional metastase, etter behandling"),
    T=("Primary tumour", "Primærtumor"),
    X=("Unknown", "Ukjent"),
)
MATERIALS: Mapping[str, Sentence] = _table(
    A=("Archived FFPE", "Arkivert FFPE"),
    B=("Blood", "Blod"),
    C=("Cytology", "Cytologi"),
    E=("Extramedullary", "Ekstramedullær"),
    F=("Fresh frozen", "Ferskfrosset"),
    M=("Fresh bone marrow", "Fersk beinmarg"),
    S=("Buccal swab", "Munnskrap"),
    X=("Unknown", "Ukjent"),
)
TUMOUR_SITES: Mapping[str, Sentence] = _table(
    _00=("Cancer of unknown primary", "Kreft med ukjent utgangspunkt"),
    _01=("Adrenal gland", "Binyre"),
    _02=("Ampulla of Vater", "Ampulla Vateri"),
    _03=("Biliary tract", "Galleveier"),
    _04=("Bladder/urinary tract", "Blære/urinveier"),
    _05=("Bone", "Bein"),
    _06=("Breast", "Bryst"),
    _07=("Cervix", "Livmorhals"),
    _08=("CNS/brain", "CNS/hjerne"),
    _09=("Colon/rectum", "Tykktarm/endetarm"),
    _10=("Esophagus/stomach", "Spiserør/magesekk"),
    _11=("Eye", "Øye"),
    _12=("Head and neck", "Hode og hals"),
    _13=("Kidney", "Nyre"),
    _14=("Liver", "Lever"),
    _15=("Lung", "Lunge"),
    _16=("Lymphoid", "Lymfoid"),
    _17=("Myeloid", "Myeloid"),
    _18=("Ovary/fallopian tube", "Eggstokk/eggleder"),
    _19=("Pancreas", "Bukspyttkjertel"),
    _20=("Peripheral nervous system", "Perifere nervesystem"),
    _21=("Peritoneum", "Bukhinne"),
    _22=("Pleura", "Lungehinne"),
    _23=("Prostate", "Prostata"),
    _24=("Skin", "Hud"),
    _25=("Soft tissue", "Bløtvev"),
    _26=("Testis", "Testikkel"),
    _27=("Thymus", "Thymus"),
    _28=("Thyroid", "Skjoldbruskkjertel"),
    _29=("Uterus", "Livmor"),
    _30=("Vulva/vagina", "Vulva/vagina"),
    XX=("Unknown", "Ukjent"),
)

_INPRED_ID = re.compile(r"(IP[A-Z])([0-9]{4})(?![0-9A-Z])", re.IGNORECASE | re.ASCII)
_ASSAY_PART = re.compile(r"-([DRC])([0-9]{2}|XX)(?![0-9A-Z])", re.IGNORECASE | re.ASCII)
_SAMPLE_PART = re.compile(r"-([A-Z])([0-9X])([0-9X])(?![0-9A-Z])", re.IGNORECASE | re.ASCII)
_MATERIAL_PART = re.compile(r"-([A-Z])([0-9]{2}|XX)(?![0-9A-Z])", re.IGNORECASE | re.ASCII)
_PAIR_ENDING = re.compile(r"_P$")
_ASSAY_ENDING = re.compile(r"-[DRC](?:[0-9]{2}|XX)$")
_ASSAY = re.compile(r"[0-9]{2}|XX", re.ASCII)
_DASHES = str.maketrans({"\N{EN DASH}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{HYPHEN}": "-"})


@dataclass(frozen=True, slots=True)
class SampleId:
    """A sample's name and the parts of it that could be read; ``None`` = not stated or not readable.

    ``text`` is the name as written, without blanks around it; ``suffix`` is what follows the last part read.
    """

    text: str
    project: str | None = None
    patient_key: str | None = None
    nucleic_acid: str | None = None
    assay: str | None = None
    sample_type: str | None = None
    attempt: int | None = None
    replicate: int | None = None
    material: str | None = None
    tumour_site: str | None = None
    suffix: str = ""

    @property
    def is_inpred(self) -> bool:
        """Whether the name says which InPreD patient the sample is from."""
        return self.patient_key is not None

    @property
    def is_complete(self) -> bool:
        """Whether all four parts of the nomenclature could be read."""
        return None not in (self.patient_key, self.assay, self.sample_type, self.tumour_site)

    @property
    def is_rna(self) -> bool:
        return self.nucleic_acid == "R"


def decode_sample_id(text: str) -> SampleId:
    """Read a sample's name part by part, as far as it follows the nomenclature; never raises.

    Case matters for the sample type only. A name whose project is in small letters may have lost its case,
    so its sample type is left unread.
    """
    name = text.strip()
    plain = name.translate(_DASHES)
    start = _INPRED_ID.match(plain)
    if start is None:
        return _decode_foreign(name, plain)
    case_is_kept = start[1].isupper()
    rest = plain[start.end() :]
    assay, rest = _take(_ASSAY_PART, rest)
    sample, rest = _take(_SAMPLE_PART, rest)
    material, rest = _take(_MATERIAL_PART, rest)
    return SampleId(
        text=name,
        project=start[1].upper(),
        patient_key=start[0].upper(),
        nucleic_acid=assay[0].upper() if assay else None,
        assay=assay[1].upper() if assay else None,
        sample_type=sample[0] if sample and case_is_kept else None,
        attempt=_digit(sample, 1),
        replicate=_digit(sample, 2),
        material=material[0].upper() if material else None,
        tumour_site=material[1].upper() if material else None,
        suffix=rest,
    )


def compose(parts: SampleId) -> str:
    """The name of a sample, ``IPD1234-DXX-P01-A15``; RuleError where a part is missing or not on its list.

    An attempt or replicate of None is written as X, an assay or site of None as XX.
    """
    key = decode_sample_id(parts.patient_key or "")
    if key.patient_key is None or key.text != key.patient_key:
        raise RuleError(
            "A sample is named after the InPreD ID, and this case has none yet.",
            "En prøve får navn etter InPreD-ID-en, og denne saken har ingen ennå.",
            "inpred_id",
        )
    assay = parts.assay or "XX"
    if parts.nucleic_acid not in NUCLEIC_ACIDS or not _ASSAY.fullmatch(assay):
        raise RuleError(
            "A sample is DNA, RNA or cell-free DNA.", "En prøve er DNA, RNA eller cellefritt DNA."
        )
    site = parts.tumour_site or UNKNOWN_SITE
    if parts.sample_type not in SAMPLE_TYPES or parts.material not in MATERIALS or site not in TUMOUR_SITES:
        raise RuleError(
            "Sample type, material and site are letters and numbers of the nomenclature.",
            "Prøvetype, materiale og lokalisasjon er bokstaver og tall fra nomenklaturen.",
        )
    counted = f"{_one_digit(parts.attempt)}{_one_digit(parts.replicate)}"
    return (
        f"{key.patient_key}-{parts.nucleic_acid}{assay}-{parts.sample_type}{counted}-{parts.material}{site}"
    )


def sample_words(sample_id: SampleId | str) -> Sentence:
    """What a name says: ``TSO500 DNA · Primary tumour, treatment-naive 1 · Archived FFPE · Lung``."""
    decoded = decode_sample_id(sample_id) if isinstance(sample_id, str) else sample_id
    kind = _named(ASSAYS, decoded.assay) or _named(NUCLEIC_ACIDS, decoded.nucleic_acid)
    tissue = _named(SAMPLE_TYPES, decoded.sample_type)
    if tissue is not None and decoded.replicate is not None:
        tissue = Sentence(f"{tissue.en}, no. {decoded.replicate}", f"{tissue.nb}, nr. {decoded.replicate}")
    parts = (
        kind,
        tissue,
        _named(MATERIALS, decoded.material),
        _named(TUMOUR_SITES, decoded.tumour_site),
        _attempt_words(decoded.attempt),
    )
    said = [part for part in parts if part is not None]
    return Sentence(" · ".join(part.en for part in said), " · ".join(part.nb for part in said))


def sample_doubts(text: str) -> tuple[Sentence, ...]:
    """What in a name deviates from the nomenclature, one sentence each; none where nothing does."""
    decoded = decode_sample_id(text)
    if decoded.project is None:
        return (
            Sentence(
                "The name does not begin with a project and a number such as IPD1234.",
                "Navnet begynner ikke med et prosjekt og et nummer som IPD1234.",
            ),
        )
    return (*_case_doubts(decoded), *_missing_parts(decoded), *_unknown_letters(decoded))


def is_inpred_id(text: str) -> bool:
    """Whether the text begins with an InPreD patient key such as IPD1234."""
    return decode_sample_id(text).is_inpred


def case_key(sample_id: SampleId | str) -> str:
    """What the samples of one patient have in common: ``IPD1234``, or a control's name without its endings.

    ``CL-AcroMetrix-D01`` gives ``CL-AcroMetrix``; a name that follows no rule is its own key.
    """
    decoded = decode_sample_id(sample_id) if isinstance(sample_id, str) else sample_id
    if decoded.patient_key is not None:
        return decoded.patient_key
    name = _PAIR_ENDING.sub("", decoded.text)
    return _ASSAY_ENDING.sub("", name) or name


def _decode_foreign(name: str, plain: str) -> SampleId:
    """A control or another laboratory's sample: only ``-D01`` at its end can be read."""
    ending = _ASSAY_ENDING.search(_PAIR_ENDING.sub("", plain))
    if ending is None:
        return SampleId(text=name)
    return SampleId(
        text=name,
        nucleic_acid=ending[0][1],
        assay=ending[0][2:],
        suffix=plain[ending.end() :],
    )


def _take(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, ...], str]:
    """The groups of the pattern at the text's beginning and what follows; no groups when it is not there."""
    found = pattern.match(text)
    return ((), text) if found is None else (found.groups(), text[found.end() :])


def _digit(parts: tuple[str, ...], index: int) -> int | None:
    return int(parts[index]) if parts and parts[index].isdigit() else None


def _one_digit(number: int | None) -> str:
    if number is None:
        return "X"
    if not 0 <= number <= 9:
        raise RuleError(
            "The nomenclature counts attempts and specimens from 0 to 9.",
            "Nomenklaturen teller forsøk og prøver fra 0 til 9.",
        )
    return str(number)


def _named(table: Mapping[str, Sentence], code: str | None) -> Sentence | None:
    """The words for a code, which stands for itself where it is not on the list; nothing for unknown."""
    return None if code in {None, "X", UNKNOWN_SITE} else table.get(str(code), Sentence(str(code), str(code)))


def _attempt_words(attempt: int | None) -> Sentence | None:
    """Only what is not the ordinary first attempt is said."""
    if not attempt:
        return None
    if attempt == VALIDATION:
        return Sentence("validation", "validering")
    return Sentence(f"attempt {attempt + 1}", f"forsøk {attempt + 1}")


def _case_doubts(decoded: SampleId) -> list[Sentence]:
    plain = decoded.text.translate(_DASHES)
    read = plain[: len(plain) - len(decoded.suffix)]
    after_key = read[7:]
    _, after_assay = _take(_ASSAY_PART, after_key)
    _, after_sample = _take(_SAMPLE_PART, after_assay)
    besides = after_key[: len(after_key) - len(after_assay)] + after_sample
    if not read[:3].isupper():
        return [
            Sentence(
                "The name has lost its capitals, so the sample type can't be read: P and p differ.",
                "Navnet har mistet de store bokstavene, så prøvetypen kan ikke leses: P og p er ulike.",
            )
        ]
    if besides != besides.upper():
        return [
            Sentence(
                "A letter that should be a capital is small.", "En bokstav som skulle vært stor, er liten."
            )
        ]
    return []


def _missing_parts(decoded: SampleId) -> list[Sentence]:
    sample = decoded.attempt is None and decoded.replicate is None and decoded.sample_type is None
    missing = {
        Sentence("nucleic acid and assay", "nukleinsyre og analyse"): decoded.assay is None,
        Sentence("sample type and number", "prøvetype og nummer"): sample,
        Sentence("material and site", "materiale og lokalisasjon"): decoded.tumour_site is None,
    }
    return [
        Sentence(
            f"A part is missing or can't be read: {part.en}.",
            f"En del mangler eller kan ikke leses: {part.nb}.",
        )
        for part, is_missing in missing.items()
        if is_missing
    ]


def _unknown_letters(decoded: SampleId) -> list[Sentence]:
    known = (
        (PROJECTS, decoded.project, Sentence("project", "prosjektet")),
        (ASSAYS, decoded.assay, Sentence("assay", "analysen")),
        (SAMPLE_TYPES, decoded.sample_type, Sentence("sample type", "prøvetypen")),
        (MATERIALS, decoded.material, Sentence("material", "materialet")),
        (TUMOUR_SITES, decoded.tumour_site, Sentence("site", "lokalisasjonen")),
    )
    doubts = [
        Sentence(
            f"The {part.en} {code} is not on the list.", f"{part.nb.capitalize()} {code} står ikke på listen."
        )
        for table, code, part in known
        if code is not None and code not in table
    ]
    if decoded.suffix and decoded.suffix != "_P":
        after = excerpt(decoded.suffix)
        doubts.append(
            Sentence(
                f"What follows is no part of the nomenclature: “{after}”.",
                f"Det som følger, hører ikke til nomenklaturen: «{after}».",
            )
        )
    return doubts
