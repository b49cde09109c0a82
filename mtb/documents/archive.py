"""Documents that can be archived: the same pages as PDF/A-2b, and the verdict on a file.

Everything happens in memory: a copy on disk would lie there without encryption.
"""

import functools
import importlib.resources
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pikepdf import Pdf
    from pikepdf.pdfa import Report

_FLAVOUR: Final = "2b"
_PRINTED: Final = 4


class NotArchivableError(Exception):
    """The file is not PDF/A-2b. The message names the rules it breaks, and nothing of what it says."""


def archived(pdf: bytes, *, title: str, language: str) -> bytes:
    """The same pages as PDF/A-2b, checked; NotArchivableError unless every part of the file was approved."""
    file = converted(pdf, title=title, language=language)
    report = _report(file)
    if report.verdict != "pass":
        rules = ", ".join(sorted({finding.rule for finding in report.findings}))
        raise NotArchivableError(f"PDF/A-{_FLAVOUR}: {report.verdict} ({rules})")
    return file


def converted(pdf: bytes, *, title: str, language: str) -> bytes:
    """The same pages with all that PDF/A-2b asks for, unchecked: the check takes longer than the rest.

    The same pages give the same bytes: dates are those of the document, the identifier is a digest.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        _clear_pages(document)
        _set_colours(document)
        document.Root.Lang = pikepdf.String(language)
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        _set_metadata(document, title, language)
        _drop_identifier(document)
        target = io.BytesIO()
        document.save(
            target,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            preserve_pdfa=True,
            fix_metadata_version=False,
            deterministic_id=True,
        )
    return target.getvalue()


def verdict(pdf: bytes) -> str:
    """What a checker says of the file: pass, fail, or not_checked if it holds things it does not know."""
    return _report(pdf).verdict


def _report(pdf: bytes) -> "Report":
    from pikepdf import pdfa

    return pdfa.validate_written(io.BytesIO(pdf), _FLAVOUR)


def _clear_pages(document: "Pdf") -> None:
    """Take away the page transition, which reportlab always writes, and let links be printed."""
    for page in document.pages:
        if "/Trans" in page:
            del page["/Trans"]
        for annotation in page.get("/Annots", ()):
            annotation["/F"] = _PRINTED


def _set_colours(document: "Pdf") -> None:
    """Say what the colours of the pages mean: sRGB."""
    from pikepdf import Array, Dictionary, Name, String

    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB"),
        DestOutputProfile=document.make_stream(_profile(), N=3),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])


def _set_metadata(document: "Pdf", title: str, language: str) -> None:
    """Say the same of the file twice: for old readers, and as XMP with the mark of PDF/A."""
    from pikepdf import Name, String

    facts = document.docinfo
    facts.Title = String(title)
    for unused in (Name.Trapped, Name.Keywords):
        if unused in facts:
            del facts[unused]
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata.load_from_docinfo(facts)
        metadata["dc:language"] = [language]
        metadata["pdfaid:part"] = _FLAVOUR[0]
        metadata["pdfaid:conformance"] = _FLAVOUR[1].upper()


def _drop_identifier(document: "Pdf") -> None:
    """Take away the identifier, which reportlab makes the same for all documents; saving makes a new one."""
    if "/ID" in document.trailer:
        del document.trailer["/ID"]


@functools.cache
def _profile() -> bytes:
    """The colour profile that the checker brings along; read without loading the checker, which is large."""
    return (importlib.resources.files("pikepdf") / "pdfa" / "data" / "sRGB.icc").read_bytes()
