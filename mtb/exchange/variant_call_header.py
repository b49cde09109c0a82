"""The heading of a variant call file: its columns and samples, its genome, and how rows are annotated."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mtb.domain.errors import FileError
from mtb.exchange.variant_call_lines import CallLines

MAGIC: Final = b"##fileformat=VCFv4"
FIXED_COLUMNS: Final = ("CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO")
GRCH37: Final = "GRCh37"
GRCH38: Final = "GRCh38"
_CONTIG: Final = re.compile(r"##contig=<(?:.*,)?ID=(?:chr)?([0-9XY]+),(?:.*,)?length=([0-9]+)")
_LENGTHS: Final = {
    **dict.fromkeys((("1", "249250621"), ("7", "159138663"), ("17", "81195210"), ("X", "155270560")), GRCH37),
    **dict.fromkeys((("1", "248956422"), ("7", "159345973"), ("17", "83257441"), ("X", "156040895")), GRCH38),
}
_NAMED: Final = (
    (re.compile(r"GRCh38|hg38|hs38", re.IGNORECASE), GRCH38),
    (re.compile(r"GRCh37|hg19|hs37|b37", re.IGNORECASE), GRCH37),
)
_PLAIN: Final = re.compile(r"##([A-Za-z0-9_.-]+)=([^<].*)")
_PROGRAM: Final = re.compile(r"##DRAGENVersion=<.*Version=\"?(?:SW: *)?([^,\">]+)")


@dataclass(frozen=True, slots=True)
class CallHeader:
    """``lines`` are the comment lines as written; ``genome`` is empty when they do not name one.

    ``annotation`` is the INFO key that holds annotations, with the names of their parts in order.
    """

    lines: tuple[str, ...]
    columns: tuple[str, ...]
    samples: tuple[str, ...]
    genome: str
    source: str | None
    annotation: tuple[str, tuple[str, ...]] | None
    details: tuple[tuple[str, str], ...]

    def says(self, key: str) -> tuple[str, ...]:
        """Every value of ``##key=value``."""
        return tuple(value for name, value in self.details if name == key)


def read_header(lines: CallLines, raw: Iterator[bytes]) -> CallHeader:
    """Take the comments and the line of columns off the lines; a FileError when they are none of a VCF."""
    comments: list[str] = []
    for line in raw:
        if lines.number == 1 and not line.startswith(MAGIC):
            raise FileError(
                "This is no VCF of version 4: the first line does not say so.",
                "Dette er ingen VCF av versjon 4: den første linjen sier ikke det.",
                lines.path,
                1,
            )
        if not line.startswith(b"##"):
            return _header(comments, _columns(lines, lines.text(line)))
        comments.append(lines.text(line))
    raise FileError(
        "The file ends before its header row (#CHROM); it was probably not copied to its end.",
        "Filen slutter før overskriften (#CHROM); den ble trolig ikke kopiert ferdig.",
        lines.path,
        max(lines.number, 1),
    )


def _columns(lines: CallLines, line: str) -> tuple[str, ...]:
    names = [name.strip() for name in line.removeprefix("#").split("\t")]
    while names and not names[-1]:
        names.pop()
    fixed = tuple(name.upper() for name in names[: len(FIXED_COLUMNS)])
    if not line.startswith("#") or fixed != FIXED_COLUMNS or names[8:9] not in ([], ["FORMAT"]):
        raise FileError(
            "This line should name the columns #CHROM, POS, ID … INFO, parted by tabs, and does not.",
            "Denne linjen skulle oppgitt kolonnene #CHROM, POS, ID … INFO, delt av tabulator, men gjør det "
            "ikke.",
            lines.path,
            lines.number,
        )
    samples = names[9:]
    if len(set(samples)) != len(samples) or not all(samples):
        raise FileError(
            "Two samples have the same name, or one has none.",
            "To prøver har samme navn, eller en mangler navn.",
            lines.path,
            lines.number,
        )
    return (*fixed, *names[8:])


def _header(comments: Sequence[str], columns: tuple[str, ...]) -> CallHeader:
    plain = [found.groups() for found in map(_PLAIN.fullmatch, comments) if found]
    details = tuple((key, value.strip().strip('"')) for key, value in plain)
    programs = [value for key, value in details if key == "source"]
    programs += [f"DRAGEN {found[1]}" for found in map(_PROGRAM.match, comments) if found]
    return CallHeader(
        lines=tuple(comments),
        columns=columns,
        samples=columns[9:],
        genome=_genome(comments),
        source=next(iter(programs), None),
        annotation=_annotation(comments),
        details=details,
    )


def _genome(comments: Sequence[str]) -> str:
    """By the chromosomes' lengths, which cannot be mistaken, else by name."""
    for line in comments:
        found = _CONTIG.match(line)
        if found and (named := _LENGTHS.get((found[1], found[2]))):
            return named
    telling = [line for line in comments if line.startswith(("##reference=", "##contig=", "##assembly="))]
    return next((name for line in telling for pattern, name in _NAMED if pattern.search(line)), "")


def _annotation(comments: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """The parts are named in the description: ``Format: Allele|Consequence|…``, or in quotation marks."""
    for key in ("CSQ", "ANN"):
        line = next((line for line in comments if line.startswith(f"##INFO=<ID={key},")), "")
        listed = re.split(r"Format:|: *'", line)[-1]
        if "|" in listed:
            return key, tuple(name.strip(" '\">") for name in listed.split("|"))
    return None
