"""Laying out the minutes of a long meeting, and drawing as many lines of text with reportlab's bare canvas.

Arguments: how many cases, how often.
"""

import io
import sys

from tests.benchmarks.probes.report import median, peak_memory, repeated, report, seconds_of
from tests.documents.minutes_factory import many_cases

_WITHIN = 5.0
_LEADING = 12


def lines_of(pdf: bytes) -> list[list[str]]:
    """The lines of text on each page, as another library reads them."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range().splitlines() for page in document]
    document.close()
    return pages


def draw_lines(pages: list[list[str]]) -> bytes:
    """The same lines, from top to bottom, in the same typeface, with nothing else."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    from mtb.documents.text import REGULAR, register_fonts

    register_fonts()
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for lines in pages:
        canvas.setFont(REGULAR, 9)
        for place, line in enumerate(lines):
            canvas.drawString(50, A4[1] - 50 - place * _LEADING, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def main(cases: int, most: int) -> None:
    minutes = many_cases(cases)
    done: list[bytes] = []

    def render() -> None:
        from mtb.documents.minutes import render_minutes

        done.append(render_minutes(minutes, "nb"))

    first = seconds_of(render)
    warm = median(repeated(render, most, _WITHIN))
    peak = peak_memory()
    pages = lines_of(done[0])
    bare = median(repeated(lambda: draw_lines(pages), most, _WITHIN))
    report(
        {"first": first, "warm": warm, "bare": bare},
        peak=peak,
        pages=len(pages),
        lines=sum(map(len, pages)),
        bytes=len(done[0]),
        same=len(set(done)) == 1,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
