"""R25: the minutes print every text as it stands; markup is letters, and no file of the machine gets in."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QColor, QImage
from reportlab.platypus import paragraph

from mtb.documents.minutes import render_minutes
from mtb.documents.text import SUBSTITUTE, Typesetter
from mtb.domain.texts import clean_text
from tests.documents import minutes_factory as factory
from tests.hostile.reading import texts
from tests.hostile.texts import LONG_WORD, PROBES, hostile_texts

QUIET = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
ACTIVE = (
    b"/Subtype /Image",
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/URI",
    b"/EmbeddedFile",
    b"/Filespec",
    b"/SubmitForm",
)
LATIN = [chr(code) for code in [*range(0x21, 0x7F), *range(0xC0, 0xD7), *range(0xD8, 0xF7)]]
BROKEN_HYPHENS = dict.fromkeys([0x02, 0xFFFE], "-")  # how the reader tells of a hyphen at the end of a line


def read(pdf: bytes) -> str:
    return tight("".join(texts(pdf)).translate(BROKEN_HYPHENS))


def tight(text: str) -> str:
    """Without blanks, and as the reader tells it: ligatures as letters, an accent upon itself once."""
    return re.sub("([\u0300-\u036f])\\1+", r"\1", "".join(unicodedata.normalize("NFKC", text).split()))


def active(pdf: bytes) -> list[bytes]:
    """What the file would show or do besides text; the streams hold no such thing."""
    names = re.sub(rb"stream\r?\n.*?endstream", b"", pdf, flags=re.DOTALL)
    return [each for each in ACTIVE if each in names]


def with_long(text: str):
    """A meeting with a long text in every field that takes one."""
    referral = replace(factory.REFERRAL, question=text, clinical_history=text, patient_wishes=text)
    decision = replace(factory.DECISION, discussion=text, conclusion=text)
    return factory.only(replace(factory.CASE, referral=referral, decision=decision))


@QUIET
@given(hostile_texts())
def test_r25_every_text_of_the_records_comes_back_from_the_pdf(text):
    pdf = render_minutes(factory.with_texts(text), "nb")
    shown = tight(Typesetter().plain(text))
    assert shown in read(pdf)
    assert not shown or read(pdf).count(shown) >= 15
    assert not active(pdf)


def test_r25_every_stored_probe_is_printed_sign_by_sign():
    probes = [clean_text(f"før {probe} etter") for probe in PROBES]
    cases = [
        replace(factory.CASE, decision=replace(factory.DECISION, discussion="\n\n".join(probes[place::4])))
        for place in range(4)
    ]
    printed = read(render_minutes(replace(factory.MEETING, cases=tuple(cases)), "nb"))
    for text in probes:
        assert tight(Typesetter().plain(text)) in printed


def latin(text: str) -> list[str]:
    return [sign for sign in text if sign in LATIN]


@QUIET
@given(hostile_texts(12))
def test_r25_no_sign_the_typeface_has_is_lost(text):
    """What is not shown as it stands is shown as the substitute, or was never seen."""
    typesetter = Typesetter()
    shown = typesetter.plain(text)
    assert latin(shown) == latin(unicodedata.normalize("NFC", text))
    assert not set(typesetter.replaced) & set(LATIN)
    assert SUBSTITUTE not in text or SUBSTITUTE in shown


def test_r25_no_picture_that_a_text_names_gets_into_the_file(tmp_path: Path):
    picture = tmp_path / "red.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(picture))
    for source in (
        str(picture),
        picture.as_uri(),
        "http://127.0.0.1:9/red.png",
        "data:image/png;base64,AA==",
    ):
        text = f'<img src="{source}" width="8" height="8"/> <para><img src="{source}"/></para>'
        pdf = render_minutes(factory.with_texts(text), "en")
        assert not active(pdf)
        assert read(pdf).count(tight(text)) >= 15


@pytest.fixture
def work(monkeypatch) -> Callable[[str], int]:
    """How many signs are measured to lay out a text: what takes the time, counted and not clocked."""
    measured = 0
    width = paragraph.stringWidth

    def counting(text: str, *more: object) -> float:
        nonlocal measured
        measured += len(text)
        return width(text, *more)

    monkeypatch.setattr(paragraph, "stringWidth", counting)

    def measure(text: str) -> int:
        nonlocal measured
        measured = 0
        render_minutes(with_long(text), "nb")
        return measured

    return measure


def test_r25_the_work_for_a_word_without_end_grows_with_its_length_only(work):
    short, long = work(LONG_WORD[:10_000]), work(LONG_WORD)
    assert short > 10_000
    assert long < 6 * short


def test_r25_text_without_a_blank_is_printed_whole_on_as_many_pages_as_it_needs():
    pdf = render_minutes(with_long(LONG_WORD), "nb")
    assert read(pdf).count("A") >= 5 * len(LONG_WORD)
    assert len(texts(pdf)) < 5 * len(LONG_WORD) / 2_500
