"""The minutes as PDF/A: what a checker says, what the file says of itself, and that nothing else changes."""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, String, pdfa
from reportlab.pdfgen.canvas import Canvas

from mtb import paths
from mtb.documents import archive
from mtb.documents import text as t
from mtb.documents.archive import NotArchivableError, archived, converted, verdict
from mtb.documents.minutes import render_minutes
from mtb.domain.decisions import Decision
from mtb.domain.minutes import Identifiers, SignOff, deidentified
from tests.documents import minutes_factory as factory

HOSTILE = "日本 🙂 \x07\x00 \ud800 \ufffe e\u0301 ﬁ <b>p.<b> &amp; </rdf:li> ]]> ()\\"
LANGUAGES = ("nb", "en")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(paths.resources().parent)}
DRAFT = replace(factory.MEETING, signed=None)
HIDDEN = deidentified(factory.MEETING, [Identifiers(("T. Fiktiv", "Haukeland"))], "the treating physician")
MEETINGS = {
    "signed": factory.MEETING,
    "draft": DRAFT,
    "de-identified": HIDDEN,
    "hostile": factory.with_texts(HOSTILE),
    "many cases": factory.many_cases(),
    "no cases": replace(factory.MEETING, cases=(), attendees=(), chair="", ended_at=None),
}


@pytest.fixture(scope="module")
def signed() -> bytes:
    return render_minutes(factory.MEETING, "nb")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def changed(pdf: bytes, change) -> bytes:
    """The same file after somebody has laid hands on it."""
    target = io.BytesIO()
    with opened(pdf) as document:
        change(document)
        document.save(target)
    return target.getvalue()


def readable(pdf: bytes) -> bytes:
    """The whole file without compression, fonts and colour profile."""
    target = io.BytesIO()
    with opened(pdf) as document:
        document.save(
            target,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
            static_id=True,
        )
    return target.getvalue()


def drawn(pdf: bytes) -> list[bytes]:
    document = pdfium.PdfDocument(pdf)
    try:
        return [bytes(page.render(scale=1.5).buffer) for page in document]
    finally:
        document.close()


def fonts(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        each for each in document.objects if isinstance(each, Dictionary) and each.get("/Type") == Name.Font
    ]


def said_of_itself(pdf: bytes) -> str:
    """All that the file says of itself, in both of the places where it does."""
    with opened(pdf) as document:
        facts = " ".join(str(value) for value in document.docinfo.values())
        return facts + document.Root.Metadata.read_bytes().decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meeting", MEETINGS)
def test_r15_the_minutes_are_pdf_a(meeting, language):
    assert verdict(render_minutes(MEETINGS[meeting], language)) == "pass"


def test_r15_every_sign_of_the_typeface_can_be_archived():
    signs = "".join(map(chr, sorted(t._drawn_signs())))
    words = " ".join(signs[start : start + 40] for start in range(0, len(signs), 40))
    case = replace(factory.CASE, decision=Decision(discussion=words))

    assert len(signs) > 1_000
    assert verdict(render_minutes(factory.only(case), "nb")) == "pass"


@pytest.mark.parametrize("meeting", MEETINGS)
def test_r15_all_fonts_are_embedded_and_none_but_ours(meeting):
    with opened(render_minutes(MEETINGS[meeting], "nb")) as document:
        found = fonts(document)
        assert found
        for font in found:
            assert re.fullmatch(r"/[A-Z]{6}\+SourceSans3-\w+", str(font.BaseFont))
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 1_000


def _without_fonts(document):
    for font in fonts(document):
        del font.FontDescriptor["/FontFile2"]


def _with_script(document):
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _without_colours(document):
    del document.Root["/OutputIntents"]


def _without_mark(document):
    del document.Root["/Metadata"]


def _with_hidden_links(document):
    document.pages[0].Annots[0].F = 2


@pytest.mark.parametrize(
    "damage", [_without_fonts, _with_script, _without_colours, _without_mark, _with_hidden_links]
)
def test_r15_a_broken_file_does_not_pass(signed, damage):
    assert verdict(changed(signed, lambda _document: None)) == "pass"
    assert verdict(changed(signed, damage)) in {"fail", "not_checked"}


def test_r15_what_is_no_pdf_does_not_pass():
    assert verdict(b"%PDF-1.7 and then nothing") == "not_checked"


def test_r15_a_page_with_a_font_that_is_not_embedded_is_refused():
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.drawString(50, 50, "Kari Hemmelig")
    canvas.save()

    with pytest.raises(NotArchivableError, match=r"PDF/A-2b: .*6\.2\.11\.4\.1") as refusal:
        archived(target.getvalue(), title="Kari Hemmelig", language="nb-NO")
    assert "Hemmelig" not in str(refusal.value)


def test_r15_what_breaks_a_rule_is_refused(signed):
    tall = changed(signed, lambda document: document.pages[0].__setitem__("/MediaBox", Array([0, 0, 1, 1])))

    assert verdict(tall) == "fail"
    with pytest.raises(NotArchivableError, match="2b: fail"):
        archived(tall, title="Prøve", language="nb-NO")


def test_r15_what_the_checker_does_not_know_is_refused(signed):
    strange = changed(signed, lambda document: document.pages[0].__setitem__("/Strange", String("Hemmelig")))

    assert verdict(strange) == "not_checked"
    with pytest.raises(NotArchivableError, match="not_checked") as refusal:
        archived(strange, title="Prøve", language="nb-NO")
    assert "Hemmelig" not in str(refusal.value)


def test_r15_signed_minutes_that_do_not_pass_are_not_handed_out(monkeypatch):
    monkeypatch.setattr(archive, "_profile", lambda: b"no colour profile")

    with pytest.raises(NotArchivableError):
        render_minutes(factory.MEETING, "nb")


def test_a_draft_does_not_wait_for_the_check(monkeypatch):
    def refuse(*_anything):
        raise AssertionError("checked")

    monkeypatch.setattr(pdfa, "validate_written", refuse)

    assert render_minutes(DRAFT, "nb").startswith(b"%PDF-")
    with pytest.raises(AssertionError, match="checked"):
        render_minutes(factory.MEETING, "nb")


def test_a_draft_does_not_load_the_checker():
    program = (
        "import sys\n"
        "from dataclasses import replace\n"
        "from mtb.documents.minutes import render_minutes\n"
        "from tests.documents import minutes_factory as factory\n"
        "assert 'pikepdf' not in sys.modules\n"
        "render_minutes(replace(factory.MEETING, signed=None), 'nb')\n"
        "assert 'pikepdf' in sys.modules\n"
        "assert 'pikepdf.pdfa' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, check=True)


def test_r14_other_processes_make_the_same_bytes(signed):
    program = (
        "import hashlib\n"
        "from mtb.documents.minutes import render_minutes\n"
        "from tests.documents import minutes_factory as factory\n"
        "print(hashlib.sha256(render_minutes(factory.MEETING, 'nb')).hexdigest())\n"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**ENVIRONMENT, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(digests) == 1
    assert render_minutes(factory.MEETING, "nb") == signed


@pytest.mark.parametrize("meeting", ["signed", "draft"])
def test_r14_no_time_in_the_file_is_that_of_the_clock(meeting):
    whole = readable(render_minutes(MEETINGS[meeting], "nb"))

    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:+.Z]+", whole)) == {b"2026-11-25T09:30:00+00:00"}
    assert {stamp[:16] for stamp in re.findall(rb"D:\d+", whole)} == {b"D:20261125093000"}


def test_r14_the_identifier_follows_the_content(signed):
    def identifiers(pdf):
        with opened(pdf) as document:
            return [bytes(each) for each in document.trailer.ID]

    other = render_minutes(replace(factory.MEETING, place="Rom 4"), "nb")
    assert identifiers(signed) == identifiers(render_minutes(factory.MEETING, "nb"))
    assert not set(identifiers(signed)) & set(identifiers(other))


@pytest.mark.parametrize(
    ("language", "tag", "title"),
    [
        ("nb", "nb-NO", "Referat fra molekylært tumorboard 2026-11-24"),
        ("en", "en-GB", "Minutes of the molecular tumour board 2026-11-24"),
    ],
)
def test_the_file_says_its_language_and_title_and_that_it_is_pdf_a(language, tag, title):
    with opened(render_minutes(factory.MEETING, language)) as document:
        assert document.Root.Lang == tag
        assert document.Root.ViewerPreferences.DisplayDocTitle is True
        assert document.docinfo.Title == title
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == title
            assert metadata["dc:language"] == {tag}
            assert metadata.pdfa_status == "2B"
            assert metadata["xmp:CreatorTool"] == "mtb"


@pytest.mark.parametrize("meeting", ["signed", "draft", "de-identified", "many cases"])
def test_nothing_of_a_patient_stands_in_what_the_file_says_of_itself(meeting):
    words = said_of_itself(render_minutes(MEETINGS[meeting], "nb"))

    assert "Referat fra" in words
    for hidden in ("IPD", "IPA", "Kolangio", "Fiktiv", "Haukeland", "pemigatinib", "FGFR2", "46"):
        assert hidden not in words, hidden


@pytest.mark.parametrize("meeting", ["signed", "hostile"])
def test_archiving_changes_nothing_that_is_seen_or_read(meeting, monkeypatch):
    finished = render_minutes(MEETINGS[meeting], "nb")
    monkeypatch.setattr("mtb.documents.minutes.archived", lambda pages, **_words: pages)
    plain = render_minutes(MEETINGS[meeting], "nb")

    assert plain != finished
    assert drawn(plain) == drawn(finished)
    with opened(plain) as before, opened(finished) as after:
        titles = [[each.title for each in each.open_outline().root] for each in (before, after)]
        assert titles[0] == titles[1] != []


def test_the_title_and_language_are_those_handed_in(signed):
    with opened(converted(signed, title="En annen tittel", language="se-NO")) as document:
        assert document.docinfo.Title == "En annen tittel"
        assert document.Root.Lang == "se-NO"
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "En annen tittel"
            assert metadata["dc:language"] == {"se-NO"}


def test_nothing_is_left_on_disk_without_encryption(monkeypatch):
    def refuse(*_anything, **_more):
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)

    assert render_minutes(factory.MEETING, "nb").startswith(b"%PDF-")


def test_links_are_printed_and_pages_have_no_transition(signed):
    with opened(signed) as document:
        links = [link for page in document.pages for link in page.get("/Annots", Array())]
        assert len(links) == 2 * len(factory.CASES)
        assert {int(link.F) for link in links} == {4}
        assert not any("/Trans" in page for page in document.pages)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed here")
@pytest.mark.parametrize("meeting", MEETINGS)
def test_another_program_finds_no_fault_in_the_file(meeting, tmp_path):
    path = tmp_path / "minutes.pdf"
    path.write_bytes(render_minutes(MEETINGS[meeting], "nb"))
    check = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)

    assert (check.returncode, check.stderr) == (0, "")


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize(("language", "word"), [("nb", "Revisjonsspor"), ("en", "Audit trail")])
def test_the_audit_trail_has_a_line_of_its_own_at_the_foot_of_every_page(language, word, hidden):
    meeting = HIDDEN if hidden else factory.MEETING
    minutes = replace(
        meeting,
        institution="Oslo universitetssykehus " * 9,
        signed=SignOff("Å. Test", factory.MEETING.written_at, anchor="1234 · a1b2c3d4e5f6"),
    )
    document = pdfium.PdfDocument(render_minutes(minutes, language))
    trail = f"{word} 1234 · a1b2c3d4e5f6"

    for page in document:
        words = page.get_textpage()
        assert words.get_text_range().splitlines().count(trail) == 1
        place, count = words.search(trail).get_next()
        lines = [words.get_charbox(place + step) for step in range(count)]
        assert min(bottom for _left, bottom, _right, _top in lines) > 15
        assert max(top for _left, _bottom, _right, top in lines) < 31
    document.close()


def test_without_an_audit_log_there_is_no_line_for_it(signed):
    document = pdfium.PdfDocument(signed)
    assert not any("Revisjonsspor" in page.get_textpage().get_text_range() for page in document)
    document.close()
