"""What a filter can ask about a finding: fields with a number, fields with a text, and plain statements."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, TypeAlias

from mtb.domain.errors import Sentence
from mtb.domain.finding_rows import KIND_WORDS, MISSING, Row
from mtb.domain.findings import Finding, FindingKind


@dataclass(frozen=True, slots=True)
class NumberField:
    """``fraction``: written in percent, kept from 0 to 1. ``absent`` stands for what is not stated."""

    key: str
    name: Sentence
    value: Callable[[Finding], float | None]
    words: tuple[str, ...]
    fraction: bool = False
    absent: float | None = None


@dataclass(frozen=True, slots=True)
class TextField:
    """``meanings`` turns what may be typed, in both languages, into what the field holds."""

    key: str
    name: Sentence
    words: tuple[str, ...]
    meanings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that holds or not: ``fusion``, ``for the board``. ``refusal`` is said where it does not."""

    key: str
    name: Sentence
    words: tuple[str, ...]
    holds: Callable[[Row], bool]
    refusal: Sentence


Field: TypeAlias = NumberField | TextField


def _copies(finding: Finding) -> float | None:
    return finding.copy_number if finding.fold_change is None else finding.fold_change


NUMBERS: Final = (
    NumberField(
        "vaf",
        Sentence("VAF", "VAF"),
        lambda one: one.variant_allele_frequency,
        ("vaf", "af", "allele frequency", "allelfrekvens"),
        fraction=True,
    ),
    NumberField("depth", Sentence("Depth", "Dybde"), lambda one: one.depth, ("depth", "dybde", "lesedybde")),
    NumberField("cn", Sentence("CN", "CN"), _copies, ("cn", "copy number", "kopitall")),
    NumberField(
        "reads",
        Sentence("Reads", "Lesninger"),
        lambda one: one.supporting_reads,
        ("reads", "lesninger", "supporting reads"),
    ),
    NumberField(
        "gnomad",
        Sentence("gnomAD", "gnomAD"),
        lambda one: one.population_frequency,
        ("gnomad", "population frequency", "populasjonsfrekvens"),
        fraction=True,
        absent=0.0,  # what nobody has been seen to carry is rarer than any limit
    ),
    NumberField(
        "rna vaf",
        Sentence("RNA VAF", "RNA-VAF"),
        lambda one: one.rna_variant_allele_frequency,
        ("rna vaf", "rna-vaf"),
        fraction=True,
    ),
    NumberField(
        "rna depth",
        Sentence("RNA depth", "RNA-dybde"),
        lambda one: one.rna_depth,
        ("rna depth", "rna-dybde"),
    ),
)

_NOT_STATED: Final = dict.fromkeys(("missing", "empty", "mangler", "tom", "tomt", "ikke oppgitt"), MISSING)
_CERTAINTY: Final = {
    "pathogenic": "pathogenic",
    "patogen": "pathogenic",
    "likely pathogenic": "likely pathogenic",
    "sannsynlig patogen": "likely pathogenic",
    "vus": "vus",
    "uncertain significance": "vus",
    "usikker betydning": "vus",
    "likely benign": "likely benign",
    "sannsynlig benign": "likely benign",
    "benign": "benign",
}
_CLASSES: Final = {
    **{code: code for code in ("liksom", "som", "likgl", "gl", "incon", "include", "exclude")},
    "excluded": "exclude",
    "ekskluder": "exclude",
    "ekskludert": "exclude",
    "included": "include",
    "inkludert": "include",
    "inconclusive": "incon",
    "inkonklusiv": "incon",
}
_GROUPS: Final = {
    **{code: code for code in ("biomar", "vuspot", "addres", "glrel")},
    "biomarker": "biomar",
    "biomarkør": "biomar",
    "potential": "vuspot",
    "mulig": "vuspot",
    "additional": "addres",
    "tilleggsfunn": "addres",
    "germline relevant": "glrel",
    "kimbanerelevant": "glrel",
}
_TIERS: Final = {
    **{str(number): f"tier {number}" for number in range(1, 5)},
    **{f"tier {number}": f"tier {number}" for number in range(1, 5)},
    "tnc": "tnc",
    "tna": "tna",
}
_ESCAT: Final = {
    written: level
    for level in ("i-a", "i-b", "i-c", "ii-a", "ii-b", "iii-a", "iii-b", "iv-a", "iv-b", "v", "x")
    for written in (level, level.replace("-", ""))
}
_EFFECTS: Final = {
    word: word for word in ("gof", "lof", "vus", "unknown", "ukjent", "gain of function", "loss of function")
}
_CONSEQUENCES: Final = (
    "stop gained",
    "stop lost",
    "start lost",
    "splice acceptor",
    "splice donor",
    "splice region",
    "inframe insertion",
    "inframe deletion",
    "synonymous",
    "noncoding",
)
_KINDS: Final = {word: word for words in KIND_WORDS.values() for word in (words.en, words.nb)}

TEXTS: Final = (
    TextField("gene", Sentence("Gene", "Gen"), ("gene", "gen")),
    TextField("change", Sentence("Change", "Endring"), ("change", "endring")),
    TextField("kind", Sentence("Type", "Type"), ("type", "kind"), {**_KINDS, "liten": "liten variant"}),
    TextField(
        "consequence",
        Sentence("Consequence", "Konsekvens"),
        ("consequence", "konsekvens"),
        {**{phrase: phrase for phrase in _CONSEQUENCES}, **_NOT_STATED},
    ),
    TextField("tier", Sentence("Tier", "Tier"), ("tier",), {**_TIERS, **_NOT_STATED}),
    TextField(
        "class",
        Sentence("Class", "Klasse"),
        ("class", "klasse", "class_judgement"),
        {**_CLASSES, **_NOT_STATED},
    ),
    TextField("group", Sentence("Group", "Gruppe"), ("group", "gruppe"), {**_GROUPS, **_NOT_STATED}),
    TextField("clinvar", Sentence("ClinVar", "ClinVar"), ("clinvar",), {**_CERTAINTY, **_NOT_STATED}),
    TextField("acmg", Sentence("ACMG", "ACMG"), ("acmg",), {**_CERTAINTY, **_NOT_STATED}),
    TextField(
        "igv",
        Sentence("IGV", "IGV"),
        ("igv", "igv_qc"),
        {"ok": "ok", "not ok": "not ok", "ikke ok": "not ok", **_NOT_STATED},
    ),
    TextField("escat", Sentence("ESCAT", "ESCAT"), ("escat",), {**_ESCAT, **_NOT_STATED}),
    TextField("effect", Sentence("Effect", "Effekt"), ("effect", "effekt"), {**_EFFECTS, **_NOT_STATED}),
    TextField("exon", Sentence("Exon", "Ekson"), ("exon", "ekson"), _NOT_STATED),
    TextField("filter", Sentence("Filter", "Filter"), ("filter", "filters"), _NOT_STATED),
    TextField("hotspot", Sentence("Hotspot", "Hotspot"), ("mutation hotspot",), _NOT_STATED),
    TextField("drug", Sentence("Drug", "Legemiddel"), ("drug", "legemiddel"), _NOT_STATED),
    TextField("pathway", Sentence("Pathway", "Signalvei"), ("pathway", "signalvei"), _NOT_STATED),
    TextField("comment", Sentence("Comment", "Kommentar"), ("comment", "kommentar"), _NOT_STATED),
    TextField("localapp", Sentence("LocalApp", "LocalApp"), ("localapp",), _NOT_STATED),
)


def _is_kind(kind: FindingKind) -> Callable[[Row], bool]:
    return lambda row: row.finding.kind is kind and not row.masked


def _has_consequence(word: str) -> Callable[[Row], bool]:
    return lambda row: word in row.values("consequence")


_PLURALS: Final[Mapping[FindingKind, tuple[str, ...]]] = MappingProxyType(
    {
        FindingKind.SMALL_VARIANT: ("small variants", "små varianter"),
        FindingKind.AMPLIFICATION: ("amplifications", "amplifikasjoner"),
        FindingKind.SPLICE_VARIANT: ("splice variants", "spleisevarianter"),
        FindingKind.FUSION: ("fusions", "fusjoner"),
    }
)
STATEMENTS: Final = (
    *(
        Statement(
            kind.value,
            name,
            (name.en, name.nb, *_PLURALS.get(kind, ())),
            _is_kind(kind),
            Sentence(f"Not: {name.en}", f"Ikke: {name.nb}"),
        )
        for kind, name in KIND_WORDS.items()
    ),
    Statement(
        "for_board",
        Sentence("For the board", "Til boardet"),
        ("for the board", "for board", "til boardet", "for boardet"),
        lambda row: row.reviewed.stored.for_board,
        Sentence("Not chosen for the board", "Ikke valgt til boardet"),
    ),
    Statement(
        "germline",
        Sentence("Marked as germline", "Merket som kimbane"),
        ("germline", "kimbane"),
        lambda row: row.reviewed.stored.germline,
        Sentence("Not marked as germline", "Ikke merket som kimbane"),
    ),
    Statement(
        "reviewed",
        Sentence("Reviewed", "Vurdert"),
        ("reviewed", "vurdert"),
        lambda row: not row.reviewed.review.is_from_file,
        Sentence("Not reviewed here yet", "Ikke vurdert her ennå"),
    ),
    Statement(
        "synonymous",
        Sentence("Synonymous", "Synonym"),
        ("synonymous", "synonym"),
        _has_consequence("synonymous"),
        Sentence("Not synonymous", "Ikke synonym"),
    ),
    Statement(
        "noncoding",
        Sentence("Non-coding", "Ikke-kodende"),
        ("noncoding", "non-coding", "ikke-kodende", "ikkekodende"),
        _has_consequence("noncoding"),
        Sentence("Coding", "Kodende"),
    ),
)
