"""Pages of a PDF painted in memory."""

import io

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen import canvas

from mtb.documents.page_pictures import page_count, page_picture
from mtb.domain.errors import RuleError


def pdf(pages: int = 2, size: tuple[float, float] = (200, 300), password: str = "") -> bytes:
    buffer = io.BytesIO()
    encrypt = pdfencrypt.StandardEncryption(password) if password else None
    sheet = canvas.Canvas(buffer, pagesize=size, encrypt=encrypt)
    for _ in range(pages):
        sheet.setFillColorRGB(1, 0, 0)
        sheet.rect(0, 0, size[0], size[1] / 2, fill=1, stroke=0)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def test_a_page_is_painted_as_wide_as_asked_for():
    picture = page_picture(pdf(), 1, 400)
    assert (picture.width, picture.height) == (400, 600)
    assert picture.pixels[:3] == b"\xff\xff\xff"
    last = picture.stride * (picture.height - 1)
    assert picture.pixels[last : last + 3] == b"\x00\x00\xff"


def test_a_sheet_without_measure_is_painted_small():
    picture = page_picture(pdf(size=(14_000, 14_000)), 0, 100_000)
    assert picture.width * picture.height <= 16_100_000


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.4\n" + bytes(500), b"nothing of the kind", b""])
def test_a_broken_pdf_is_refused_in_words(content):
    with pytest.raises(RuleError, match="damaged or cut off"):
        page_count(content)


def test_a_pdf_that_was_cut_off_is_read_or_refused_and_nothing_else():
    whole = pdf()
    for share in range(1, 10):
        try:
            assert page_count(whole[: len(whole) * share // 10]) >= 1
        except RuleError:
            continue


def test_a_pdf_with_a_password_says_what_to_do():
    with pytest.raises(RuleError, match="closed by a password"):
        page_count(pdf(password="hemmelig"))


def test_a_page_that_is_not_there_is_refused():
    with pytest.raises(RuleError):
        page_picture(pdf(1), 5, 100)
