"""Reads a PDF back with another library's eyes."""

from pathlib import Path

import pypdfium2 as pdfium


def texts(pdf: bytes | Path) -> list[str]:
    """What can be read on each page."""
    document = pdfium.PdfDocument(pdf)
    found = []
    for index in range(len(document)):
        page = document[index]
        words = page.get_textpage()
        found.append(words.get_text_range())
        words.close()
        page.close()
    document.close()
    return found


def told_of_itself(pdf: bytes | Path) -> list[str]:
    """What the file says of itself: its properties and the titles of its outline."""
    document = pdfium.PdfDocument(pdf)
    found = [*document.get_metadata_dict().values(), *(each.get_title() for each in document.get_toc())]
    document.close()
    return found
