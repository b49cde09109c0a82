"""One DNA sample's folder in a TSOPPI run: its table, its sample list, its plots, and whose they are."""

import hashlib
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mtb.domain.errors import FileError, Sentence
from mtb.domain.findings import Source
from mtb.domain.imports import Attachment, AttachmentKind, SampleEntry, SampleKind
from mtb.domain.samples import case_key, is_inpred_id
from mtb.exchange.result_files import (
    Doubts,
    folder_entries,
    is_folder,
    read_bytes,
    read_text,
    records,
    shown,
    status,
    tell_damaged_row,
)
from mtb.exchange.result_values import same_sample, stated
from mtb.exchange.tsoppi_tables import VariantTable, count_rows, read_variant_table

SAMPLE_LIST = "sample_list.tsv"
SUMMARY = "_variant_summary.tsv"
_PLAIN_TABLE = "_small_variant_table.tsv"
_CHECKED_TABLE = "_small_variant_table_forQC.tsv"
_SAMPLE_LIST_COLUMNS = 5
_MEDIA_TYPES = {
    ".png": ("image/png", b"\x89PNG\r\n\x1a\n", b"IEND"),
    ".pdf": ("application/pdf", b"%PDF-", b"%%EOF"),
    ".jpg": ("image/jpeg", b"\xff\xd8", b"\xff\xd9"),
    ".jpeg": ("image/jpeg", b"\xff\xd8", b"\xff\xd9"),
}


@dataclass(frozen=True, slots=True)
class SampleFolder:
    """What one sample's folder says, before the run summary is laid beside it."""

    name: str
    table: VariantTable
    samples: tuple[SampleEntry, ...]
    attachments: tuple[Attachment, ...]
    digest: str

    @property
    def pair_id(self) -> str | None:
        """The name the pipeline gives the DNA and RNA sample together."""
        tumours = [entry for entry in self.samples if entry.kind is SampleKind.DNA_TUMOUR]
        own = [entry for entry in tumours if entry.sample_id == self.name]
        return next((entry.pair_id for entry in own or tumours), None)

    def names(self, *kinds: SampleKind) -> set[str]:
        """Every name the sample list gives the samples of these kinds."""
        return {name for entry in self.samples if entry.kind in kinds for name in all_names(entry)}


def looks_like_sample_folder(entries: Sequence[Path]) -> bool:
    """Whether a folder with these entries is a sample's: it has a variant table or a sample list."""
    return any(entry.name.endswith((_PLAIN_TABLE, _CHECKED_TABLE)) for entry in entries) or any(
        entry.name == SAMPLE_LIST for entry in entries
    )


def read_sample_folder(folder: Path, doubts: Doubts) -> SampleFolder | None:
    """Read the folder of one DNA sample; ``None``, with a doubt, when it has no table that can be used."""
    place = shown(folder.name)
    entries = folder_entries(folder)
    list_path = next((entry for entry in entries if entry.name == SAMPLE_LIST), None)
    samples, list_content = ((), b"") if list_path is None else _read_sample_list(list_path, doubts)
    chosen = _choose_table(entries, _names_of(place, samples), place, doubts)
    if chosen is None:
        return None
    table = read_variant_table(chosen, doubts)
    name = _sample_name(folder, _named_after(chosen), samples)
    _check_names(table, chosen, name, doubts)
    if list_path is None:
        doubts.warn(
            Source(name),
            Sentence(f"The folder {place} has no {SAMPLE_LIST}.", f"Mappen {place} har ingen {SAMPLE_LIST}."),
            Sentence("The RNA sample is found by its name.", "RNA-prøven finnes ved hjelp av navnet."),
        )
    else:
        _check_entries(samples, SAMPLE_LIST, name, doubts)
    attachments = _read_attachments([e for e in entries if e not in (chosen, list_path)], name, doubts)
    contents = [(SAMPLE_LIST, list_content), (table.file, table.content)]
    contents += [(attachment.name, attachment.content) for attachment in attachments]
    return SampleFolder(name, table, samples, attachments, _digest(name, contents))


def _named_after(table: Path) -> str:
    return shown(table.name).partition("_small_variant_table")[0]


def _names_of(place: str, samples: Sequence[SampleEntry]) -> frozenset[str]:
    """What a table in this folder may be called: as the folder, or as a DNA sample of its list."""
    listed = (entry.sample_id for entry in samples if entry.kind is SampleKind.DNA_TUMOUR)
    return frozenset({place, *listed})


def _sample_name(folder: Path, table_says: str, samples: Sequence[SampleEntry]) -> str:
    """The DNA sample's own name, also where the folder has the name of its pair or output, or lies inside.

    A folder that names another sample than its table does keeps its name, so that the two are held together.
    """
    place = shown(folder.name)
    tumours = [entry for entry in samples if entry.kind is SampleKind.DNA_TUMOUR]
    if any(entry.sample_id == place for entry in tumours):
        return place
    named = {entry.sample_id for entry in tumours if place in all_names(entry)}
    if len(named) == 1 and all(same_sample(table_says, name) for name in named):
        return named.pop()
    if place in {f"{table_says}_P", case_key(table_says)} and not tumours:
        return table_says
    if not is_inpred_id(place) and same_sample(table_says, shown(folder.parent.name)):
        return table_says
    return place


def all_names(entry: SampleEntry) -> set[str]:
    """Every name the sample list has for the sample."""
    names = (entry.sample_id, entry.pair_id, entry.output_id, f"{entry.sample_id}_P")
    return {name for name in names if name}


def _choose_table(entries: list[Path], names: frozenset[str], name: str, doubts: Doubts) -> Path | None:
    """The table that has been through quality control, else the plain one; never a guess between two."""
    checked = _own_first([entry for entry in entries if entry.name.endswith(_CHECKED_TABLE)], names)
    plain = _own_first([entry for entry in entries if entry.name.endswith(_PLAIN_TABLE)], names)
    if len(checked) > 1 or (not checked and len(plain) > 1):
        doubts.stop(
            Source(name),
            f"The folder {name} has several variant tables, and none of them has the folder's name.",
            f"Mappen {name} har flere varianttabeller, og ingen av dem har mappens navn.",
        )
        return None
    if not checked and not plain:
        doubts.stop(
            Source(name),
            f"{name} has no variant table (…{_PLAIN_TABLE}); the folder was probably not copied to its end.",
            f"{name} har ingen varianttabell (…{_PLAIN_TABLE}); mappen ble trolig ikke kopiert ferdig.",
        )
        return None
    if checked and plain:
        _tell_both(checked[0], plain[0], doubts)
    return (checked or plain)[0]


def _own_first(tables: list[Path], names: frozenset[str]) -> list[Path]:
    """Only the table that has the sample's name, when there is one."""
    own = [table for table in tables if _named_after(table) in names]
    return own or tables


def _tell_both(checked: Path, plain: Path, doubts: Doubts) -> None:
    place, other = Source(shown(checked.name)), shown(plain.name)
    in_checked, in_plain = count_rows(checked), count_rows(plain)
    if in_checked == in_plain:
        doubts.inform(
            place,
            f"The table after quality control is used; {other} beside it also has {in_plain} rows.",
            f"Tabellen etter kvalitetskontroll brukes; {other} ved siden av har også {in_plain} rader.",
        )
        return
    doubts.warn(
        place,
        Sentence(
            f"The table after quality control has {in_checked} rows, {other} has {in_plain}.",
            f"Tabellen etter kvalitetskontroll har {in_checked} rader, {other} har {in_plain}.",
        ),
        Sentence("The table after quality control is used.", "Tabellen etter kvalitetskontroll brukes."),
    )


def _check_names(table: VariantTable, path: Path, name: str, doubts: Doubts) -> None:
    """The folder, the file, the rows and the comments must be about one sample."""
    file_says = _named_after(path)
    if not same_sample(file_says, name):
        _tell_other(
            Source(table.file),
            f"The file is named after {file_says}",
            f"Filen heter {file_says}",
            name,
            doubts,
        )
    for written, rows in table.sample_ids.items():
        if written != name:
            _check_rows(table.file, written, rows.count, rows.first_line, (name, doubts))
    for written, rows in table.comment_samples.items():
        if not same_sample(written, name):
            place = Source(table.file, rows.first_line)
            _tell_other(place, f"The comments say {written}", f"Kommentarene sier {written}", name, doubts)
    for matched in (table.matched_normal, table.matched_rna):
        if matched is not None and _other_patient(matched, name):
            _tell_other(
                Source(table.file),
                f"The matched sample is {matched}",
                f"Den parede prøven er {matched}",
                name,
                doubts,
            )


def _check_rows(file: str, written: str, count: int, line: int, against: tuple[str, Doubts]) -> None:
    name, doubts = against
    place = Source(file, line)
    answer = Sentence(
        f"The folder's name is used for all of them: {name}.", f"Mappens navn brukes for alle: {name}."
    )
    if stated(written) is None:
        doubts.warn(
            place,
            Sentence(f"{count} rows name no sample.", f"{count} rader nevner ingen prøve."),
            answer,
        )
    elif same_sample(written, name):
        doubts.warn(
            place,
            Sentence(
                f"{count} rows say {written}; the folder is named {name}.",
                f"{count} rader sier {written}; mappen heter {name}.",
            ),
            answer,
        )
    else:
        _tell_other(place, f"{count} rows say {written}", f"{count} rader sier {written}", name, doubts)


def _tell_other(place: Source, en: str, nb: str, name: str, doubts: Doubts) -> None:
    doubts.stop(
        place,
        f"{en}, but the folder is named {name}: this may be another sample or another patient.",
        f"{nb}, men mappen heter {name}: dette kan være en annen prøve eller en annen pasient.",
    )


def _other_patient(one: str, other: str) -> bool:
    return is_inpred_id(one) and is_inpred_id(other) and case_key(one) != case_key(other)


def _read_sample_list(path: Path, doubts: Doubts) -> tuple[tuple[SampleEntry, ...], bytes]:
    text = read_text(path, doubts)
    entries: list[SampleEntry] = []
    for line, cells in records(text.lines, 0, _SAMPLE_LIST_COLUMNS):
        if cells[0].startswith("#") or cells[0].strip().casefold() == "sample_type":
            continue
        if len(cells) != _SAMPLE_LIST_COLUMNS:
            tell_damaged_row(text, line, len(cells), _SAMPLE_LIST_COLUMNS, doubts)
            continue
        entries.append(_sample_entry(cells, Source(text.name, line), doubts))
    return tuple(entries), text.content


def _sample_entry(cells: list[str], place: Source, doubts: Doubts) -> SampleEntry:
    kind_text, sample_id, *others = (cell.strip() for cell in cells)
    kind = next((kind for kind in SampleKind if kind.value.casefold() == kind_text.casefold()), None)
    if kind is None:
        doubts.warn(
            place,
            Sentence(
                f"The sample list names a type the program does not know: “{kind_text}”.",
                f"Prøvelisten nevner en type programmet ikke kjenner: «{kind_text}».",
            ),
            Sentence("The row is kept and not used.", "Raden beholdes og brukes ikke."),
        )
    pair_id, output_id, host_directory = map(stated, others)
    return SampleEntry(kind, kind_text, sample_id, pair_id, output_id, host_directory, place)


def _check_entries(entries: Sequence[SampleEntry], file: str, name: str, doubts: Doubts) -> None:
    """The list must name this folder's DNA sample, and nobody else's samples."""
    tumours = [entry for entry in entries if entry.kind is SampleKind.DNA_TUMOUR]
    if not any(same_sample(entry.sample_id, name) for entry in tumours):
        doubts.stop(
            Source(file),
            f"The sample list does not name {name} as a DNA tumour sample.",
            f"Prøvelisten nevner ikke {name} som DNA-tumorprøve.",
        )
    for entry in entries:
        if case_key(entry.sample_id) != case_key(name):
            listed = f"{entry.kind_text} {entry.sample_id}"
            _tell_other(entry.source, f"The list names {listed}", f"Listen nevner {listed}", name, doubts)


def _read_attachments(paths: list[Path], name: str, doubts: Doubts) -> tuple[Attachment, ...]:
    """The plots and documents of the folder; everything else is named in one doubt."""
    attachments: list[Attachment] = []
    not_read: list[str] = []
    for path in paths:
        if path.suffix.lower() not in _MEDIA_TYPES or is_folder(path):
            if not path.name.endswith((_PLAIN_TABLE, _CHECKED_TABLE, SUMMARY)):
                not_read.append(shown(path.name))
            continue
        attachment = _read_attachment(path, doubts)
        if attachment is not None:
            attachments.append(attachment)
    if not_read:
        listed = ", ".join(not_read[:20])
        doubts.inform(
            Source(name),
            f"{len(not_read)} more files in the folder {name} were not read: {listed}.",
            f"{len(not_read)} andre filer i mappen {name} ble ikke lest: {listed}.",
        )
    _tell_missing_plots(attachments, name, doubts)
    return tuple(attachments)


def _tell_missing_plots(attachments: list[Attachment], name: str, doubts: Doubts) -> None:
    kinds = {attachment.kind for attachment in attachments}
    for kind, en, nb in (
        (AttachmentKind.CNV_PLOT, "copy number plot", "kopitallsplott"),
        (AttachmentKind.QC_PLOT, "quality control plot", "kvalitetskontrollplott"),
    ):
        if kind not in kinds:
            doubts.inform(Source(name), f"{name} has no {en}.", f"{name} har ikke noe {nb}.")


def _read_attachment(path: Path, doubts: Doubts) -> Attachment | None:
    media_type, beginning, ending = _MEDIA_TYPES[path.suffix.lower()]
    name = shown(path.name)
    try:
        content = read_bytes(path) if stat.S_ISREG(status(path).st_mode) else b""
    except FileError:
        content = b""
    if not content.startswith(beginning) or ending not in content[-2048:]:
        doubts.warn(
            Source(name),
            Sentence(
                f"{name} is damaged, empty, cut or could not be read.",
                f"{name} er skadet, tom, avkuttet eller kunne ikke leses.",
            ),
            Sentence("It is left out.", "Den utelates."),
        )
        return None
    return Attachment(name, _attachment_kind(name), media_type, content)


def _attachment_kind(name: str) -> AttachmentKind:
    if "CNV" in name:
        return AttachmentKind.CNV_PLOT
    return AttachmentKind.QC_PLOT if "QC" in name else AttachmentKind.OTHER


def _digest(name: str, contents: list[tuple[str, bytes]]) -> str:
    """One sum over the sample's name and every file's name, length and content."""
    total = hashlib.sha256(name.encode())
    for file, content in sorted(contents):
        total.update(f"\0{file}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()
