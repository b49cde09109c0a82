"""Workbooks and delimited text become tables with places; every bad file is refused in words."""

import datetime as dt
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtb.domain.case_list_cells import column_letters
from mtb.domain.case_list_dates import serial_date, written_date
from mtb.domain.errors import ExpectedError, FileError, RuleError
from mtb.domain.imports import Severity
from mtb.exchange import sheets_archive
from mtb.exchange.sheets import MAX_FILE_BYTES, read_workbook, workbook_of

FEW = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMED = Path("list.xlsx")
DAY = dt.datetime(2026, 11, 24)
OPEN_DOCUMENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Liste">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/"'
    ' m:media-type="application/vnd.oasis.opendocument.spreadsheet">{}</m:file-entry></m:manifest>'
)


def xlsx(write, **options) -> bytes:
    """A workbook that ``write`` fills: it gets the workbook and its first sheet."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": DAY})  # the same bytes every time
    write(book, book.add_worksheet("Liste"))
    book.close()
    return target.getvalue()


def ods(rows: str, encrypted: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(encrypted))
        archive.writestr("content.xml", OPEN_DOCUMENT.format(rows))
    return target.getvalue()


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def old_workbook(cells: bytes, extra: bytes = b"", stream_name: str = "Workbook") -> bytes:
    """An .xls file of one sheet, as small as the format allows."""
    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    name = b"\x05\x00Liste"
    head = record(0x809, begin) + extra
    sheet_at = len(head) + 4 + 6 + len(name) + 4
    head += record(0x85, struct.pack("<IH", sheet_at, 0) + name) + record(0x0A)
    sheet_begin = struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)
    stream = head + record(0x809, sheet_begin) + cells + record(0x0A)
    stream += bytes(max(4096, -(-len(stream) // 512) * 512) - len(stream))
    sectors = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))

    def entry(title: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = title.encode("utf-16-le") + b"\x00\x00"
        links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return (
            text.ljust(64, b"\0")
            + struct.pack("<H", len(text))
            + links
            + bytes(36)
            + struct.pack("<IQ", start, size)
        )

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(stream_name, 2, 0xFFFFFFFF, 2, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    return header + struct.pack("<128I", *table) + directory.ljust(512, b"\0") + stream


def number(row: int, column: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def texts(content: bytes, path: Path = NAMED) -> list[list[str]]:
    return [[cell.text for cell in row] for row in workbook_of(path, content).sheet().rows]


def refusal(content: bytes, path: Path = NAMED) -> FileError:
    with pytest.raises(FileError) as met:
        workbook_of(path, content)
    assert met.value.sentence.nb
    return met.value


def with_part(content: bytes, name: str, new: bytes) -> bytes:
    """The archive with one part's content exchanged."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as changed:
        for part in old.namelist():
            changed.writestr(part, new if part == name else old.read(part))
    return target.getvalue()


def test_cells_read_as_a_person_reads_them():
    def write(book, sheet):
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        clock = book.add_format({"num_format": "hh:mm"})
        sheet.write_row(0, 0, ["Åse Ødegård", 7, 12.5, 1018512345, True, 0.1 + 0.2])
        sheet.write_datetime(1, 0, DAY, day)
        sheet.write_datetime(1, 1, DAY.replace(hour=14, minute=5), day)
        sheet.write_number(1, 2, 0.6, clock)
        sheet.write_string(2, 0, "to\r\nlinjer  ")

    workbook = workbook_of(NAMED, xlsx(write))
    sheet = workbook.sheet()
    assert [cell.text for cell in sheet.rows[0]] == ["Åse Ødegård", "7", "12.5", "1018512345", "TRUE", "0.3"]
    assert [cell.text for cell in sheet.rows[1]] == ["2026-11-24", "2026-11-24 14:05", "14:24"]
    assert sheet.cell(2, 1).date == dt.date(2026, 11, 24)
    assert sheet.cell(2, 2).date == dt.date(2026, 11, 24)
    assert sheet.cell(3, 1).text == "to\nlinjer"
    assert sheet.cell(2, 3).place == "C2"
    assert not sheet.doubts


def test_a_workbook_that_counts_from_1904_gives_the_same_days():
    content = xlsx(
        lambda book, sheet: sheet.write_datetime(0, 0, DAY, book.add_format({"num_format": "d.m.yyyy"})),
        date_1904=True,
    )
    assert texts(content) == [["2026-11-24"]]


def test_places_count_from_the_first_row_and_column_even_when_these_are_empty():
    sheet = workbook_of(NAMED, xlsx(lambda _, sheet: sheet.write("D5", "x"))).sheet()
    assert [cell.place for row in sheet.rows for cell in row if cell.text] == ["D5"]
    assert [column_letters(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_of_merged_cells_the_first_holds_the_value():
    sheet = workbook_of(NAMED, xlsx(lambda _, sheet: sheet.merge_range("B2:D3", "samlet"))).sheet()
    assert sheet.cell(2, 2).text == "samlet"
    assert sheet.cell(3, 4).text == ""


def test_formulas_give_their_stored_results_and_what_is_in_doubt_about_them():
    def write(_, sheet):
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="a"', None, "a")
        sheet.write_formula("C1", "=B9", None, "")
        sheet.write_formula("D1", "=REF", None, "#REF!")
        sheet.write_formula("E1", "=NA()", None, "#N/A")

    sheet = workbook_of(NAMED, xlsx(write)).sheet()
    assert [sheet.cell(1, column).text for column in range(1, 6)] == ["2", "a", "", "", ""]
    found = {(doubt.place, doubt.severity) for doubt in sheet.doubts}
    assert found == {
        ("Liste!C1", Severity.WARNING),
        ("Liste!D1", Severity.ERROR),
        ("Liste!E1", Severity.ERROR),
    }
    assert any("#REF!" in doubt.sentence.nb for doubt in sheet.doubts)


def test_a_sheet_is_found_by_name_and_a_wrong_name_is_answered_with_those_there_are():
    def write(book, sheet):
        book.add_chartsheet("Figur")
        hidden = book.add_worksheet("Skjult")
        hidden.write("A1", "h")
        hidden.hide()
        book.add_worksheet("Pasienter").write("A1", "p")

    workbook = workbook_of(NAMED, xlsx(write))
    assert [(sheet.name, sheet.hidden) for sheet in workbook.sheets] == [
        ("Liste", False),
        ("Skjult", True),
        ("Pasienter", False),
    ]
    assert workbook.sheet("pasienter ").cell(1, 1).text == "p"
    assert workbook.sheet().name == "Pasienter"
    with pytest.raises(FileError, match="Liste, Skjult, Pasienter"):
        workbook.sheet("Ark 9")


def test_open_document_cells_errors_and_repeated_cells():
    rows = (
        "<table:table-row>"
        '<table:table-cell office:value-type="date" office:date-value="2026-11-24"/>'
        '<table:table-cell office:value-type="float" office:value="3" table:number-columns-repeated="2"/>'
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""'
        ' calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
        '<table:table-cell table:formula="of:=1"/>'
        '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    )
    sheet = workbook_of(Path("l.ods"), ods(rows)).sheet("liste")
    assert [cell.text for cell in sheet.rows[0]] == ["2026-11-24", "3", "3", "", "", "a\nb"]
    assert [(doubt.place, doubt.severity) for doubt in sheet.doubts] == [
        ("Liste!D1", Severity.ERROR),
        ("Liste!E1", Severity.WARNING),
    ]


def test_an_old_workbook_is_read_with_its_errors():
    label = record(0x204, struct.pack("<HHHHB", 0, 0, 0, 4, 0) + b"Navn")
    error = record(0x205, struct.pack("<HHHBB", 1, 2, 0, 0x17, 1))
    sheet = workbook_of(Path("l.xls"), old_workbook(label + number(1, 1, 12.5) + error)).sheet()
    assert sheet.cell(1, 1).text == "Navn"
    assert sheet.cell(2, 2).text == "12.5"
    assert [(doubt.place, doubt.sentence.en[:30]) for doubt in sheet.doubts] == [
        ("Liste!C2", "The cell shows the error #REF!")
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "empty"),
        (b"%PDF-1.7 and so on", "not a workbook"),
        (b"no archive at all", "not a workbook"),
        (b"<html><table><tr><td>Navn</td></tr></table></html>", "web page"),
        (b'<?xml version="1.0"?><Workbook/>', "web page or XML"),
        (b"PK\x03\x04 and nothing that follows", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "not a workbook"),
    ],
)
def test_what_is_no_workbook_is_refused_in_words(content, words):
    assert words in refusal(content).sentence.en


def test_empty_workbooks_and_archives_without_sheets_are_refused():
    assert "empty" in refusal(xlsx(lambda *_: None)).sentence.en
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "no sheets" in refusal(target.getvalue()).sentence.en
    assert "binary workbook" in refusal(renamed_binary()).sentence.en


def renamed_binary() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.bin", "x")
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        old_workbook(b"", stream_name="EncryptedPackage"),
        old_workbook(b"", extra=record(0x2F, bytes(6))),
        ods("<table:table-row/>", "<m:encryption-data/>"),
    ],
    ids=["xlsx", "xls", "ods"],
)
def test_a_protected_workbook_is_refused_and_says_what_to_do(content):
    assert "password" in refusal(content).sentence.en
    assert "passord" in refusal(content).sentence.nb


def test_an_encrypted_archive_is_refused():
    content = bytearray(xlsx(lambda _, sheet: sheet.write("A1", "x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    assert "password" in refusal(bytes(content)).sentence.en


def test_a_workbook_cut_short_is_refused():
    content = xlsx(lambda _, sheet: sheet.write("A1", "x"))
    assert "damaged" in refusal(content[: len(content) // 2]).sentence.en


def test_a_file_of_200_mb_is_refused_by_its_size_before_it_is_read(tmp_path, monkeypatch):
    large = tmp_path / "large.xlsx"
    with large.open("wb") as target:
        target.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(FileError, match="25 MB"):
        read_workbook(large)
    assert MAX_FILE_BYTES == 25 * 1024 * 1024


def test_files_out_of_reach_are_refused_in_words(tmp_path):
    with pytest.raises(FileError, match="no such file"):
        read_workbook(tmp_path / "none.xlsx")
    with pytest.raises(FileError, match="ordinary file"):
        read_workbook(tmp_path)


def test_an_archive_that_unpacks_too_far_is_refused(monkeypatch):
    monkeypatch.setattr(sheets_archive, "MAX_UNPACKED_BYTES", 1024 * 1024)
    content = xlsx(lambda _, sheet: sheet.write("A1", "x"))
    bomb = with_part(content, "xl/sharedStrings.xml", bytes(2 * 1024 * 1024))
    assert "unpacks to more than 1 MB" in refusal(bomb).sentence.en


def test_part_names_in_other_capitals_or_with_backslashes_are_found():
    content = xlsx(lambda _, sheet: sheet.write("A1", "x"))
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as changed:
        for part in old.namelist():
            changed.writestr(
                part.replace("xl/worksheets/sheet1.xml", "xl\\worksheets\\Sheet1.xml"), old.read(part)
            )
    assert texts(target.getvalue()) == [["x"]]


def test_an_archive_that_understates_its_size_does_not_unpack_further():
    """The claimed size and checksum fit the beginning; the rest would come out in a less careful reader."""
    content = xlsx(lambda _, sheet: sheet.write("A1", "x"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        real = archive.read("xl/worksheets/sheet1.xml")
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as changed:
        for part in old.namelist():
            extra = b" " * 5_000_000 if part.endswith("sheet1.xml") else b""
            changed.writestr(part, old.read(part) + extra, zipfile.ZIP_DEFLATED)
    lie = packed.getvalue()
    truth = struct.pack("<I", len(real) + 5_000_000), struct.pack("<I", zlib.crc32(real + b" " * 5_000_000))
    lie = lie.replace(truth[0], struct.pack("<I", len(real))).replace(
        truth[1], struct.pack("<I", zlib.crc32(real))
    )
    archive = sheets_archive.checked_archive(NAMED, lie)
    assert len(archive.parts["xl/worksheets/sheet1.xml"]) == len(real)
    with zipfile.ZipFile(io.BytesIO(archive.content)) as handed_on:
        assert {member.compress_type for member in handed_on.infolist()} == {zipfile.ZIP_STORED}


@pytest.mark.parametrize(
    "content",
    [
        xlsx(lambda _, sheet: sheet.write("A1", "x") or sheet.write("XFD1048576", "y")),
        old_workbook(number(0, 0, 1) + number(65535, 255, 1)),
        ods(
            '<table:table-row table:number-rows-repeated="9000"><table:table-cell office:value-type="float"'
            ' office:value="1" table:number-columns-repeated="9000"/></table:table-row>'
        ),
    ],
    ids=["xlsx", "xls", "ods"],
)
def test_values_far_apart_are_refused_before_the_memory_fills(content):
    assert "too large" in refusal(content).sentence.en


def test_a_cell_beyond_the_last_column_there_can_be_is_damage():
    assert "damaged" in refusal(old_workbook(number(0, 60_000, 1))).sentence.en
    content = xlsx(lambda _, sheet: sheet.write("A1", 1))
    beyond = b'<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>'
    assert "damaged" in refusal(with_part(content, "xl/worksheets/sheet1.xml", beyond)).sentence.en


def test_the_cell_that_stands_far_out_is_named():
    content = xlsx(lambda _, sheet: sheet.write("A1", "x") or sheet.write("XFD1048576", "y"))
    assert "XFD1048576" in refusal(content).sentence.nb


def test_entities_that_grow_are_refused():
    content = xlsx(lambda _, sheet: sheet.write("A1", 1))
    bomb = b'<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData/></worksheet>'
    assert "damaged" in refusal(with_part(content, "xl/worksheets/sheet1.xml", bomb)).sentence.en


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x1b", "\x7f"])
def test_control_characters_are_refused_with_their_place(sign):
    content = xlsx(lambda _, sheet: sheet.write("B3", f"a{sign}b"))
    if sign != "\x00":
        assert "Liste!B3" in refusal(content).sentence.en
    error = refusal(f"Navn;Født\nA{sign};1\n".encode(), Path("l.csv"))
    assert error.line == 2
    assert f"U+{ord(sign):04X}" in error.sentence.en


def test_hidden_signs_are_left_out_with_a_doubt():
    sheet = workbook_of(NAMED, xlsx(lambda _, sheet: sheet.write("B3", "IPD\u202e4321"))).sheet()
    assert sheet.cell(3, 2).text == "IPD4321"
    assert [doubt.place for doubt in sheet.doubts] == ["Liste!B3"]
    assert workbook_of(Path("l.csv"), "a;IPD\u202e1\n".encode()).sheet().doubts[0].place == "B1"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimited_text_is_read_in_every_encoding(separator, encoding, end):
    rows = [["Navn", "Født", "Merknad"], ["Ærlig Ås", "24.11.1960", "a"], ["Bø", "1.2.1970", ""]]
    content = end.join(separator.join(row) for row in [*rows, []]).encode(encoding)
    workbook = workbook_of(Path("l.csv"), content)
    assert [[cell.text for cell in row] for row in workbook.sheet().rows] == rows
    assert bool(workbook.doubts) == (encoding == "iso-8859-1")


def test_quoted_cells_keep_separators_quotes_and_line_ends():
    content = b'Navn;Merknad\n"Hansen; A";"en ""to""\ntre"\nB;c\n'
    assert texts(content, Path("l.csv")) == [["Navn", "Merknad"], ["Hansen; A", 'en "to"\ntre'], ["B", "c"]]


def test_commas_inside_a_semicolon_list_do_not_cut_it():
    content = b"Navn;Alder\nHansen, Anna;41,5\nBerg, Bo;39\n"
    assert texts(content, Path("l.csv"))[1] == ["Hansen, Anna", "41,5"]
    assert texts(b"Navn, fornavn;Alder\nHansen, Anna;41\n", Path("l.csv"))[1] == ["Hansen, Anna", "41"]


def test_the_separator_excel_declares_is_taken():
    assert texts(b"sep=;\na,b;c\n", Path("l.csv")) == [[], ["a,b", "c"]]


def test_an_open_quotation_mark_is_refused_with_its_line_and_a_tabbed_one_is_a_sign():
    error = refusal(b'a;b\nc;d\n"e;f\ng;h\n', Path("l.csv"))
    assert error.line == 3
    assert texts(b'a\tb\n"c\td\n', Path("l.tsv")) == [["a", "b"], ['"c', "d"]]


def test_a_text_with_too_many_cells_is_refused(monkeypatch):
    monkeypatch.setattr("mtb.exchange.sheets_text.MAX_CELLS", 10)
    assert "more than 10 cells" in refusal(b"a;b\n" * 20, Path("l.csv")).sentence.en


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("24.11.2026", "2026-11-24"),
        ("4.1.2026", "2026-01-04"),
        ("24/11/2026", "2026-11-24"),
        ("24-11-2026", "2026-11-24"),
        ("24. 11. 2026", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("2026-11-24 14:30", "2026-11-24"),
        ("24.11.2026 00:00:00", "2026-11-24"),
        ("20261124", "2026-11-24"),
        ("11.2026", "2026-11"),
        ("2026-11", "2026-11"),
        (" 1985 ", "1985"),
    ],
)
def test_a_date_is_read_as_norway_writes_it(text, iso):
    assert written_date(text).iso == iso


@pytest.mark.parametrize(
    "text", ["24.11.26", "11/24/2026", "31.2.2026", "00.11.2026", "3026", "i går", "", "٢٠٢٦"]
)
def test_a_date_that_is_none_or_is_ambiguous_is_refused(text):
    with pytest.raises(RuleError):
        written_date(text)


def test_a_plain_serial_is_the_day_excel_means():
    assert serial_date("46350") == dt.date(2026, 11, 24)
    assert serial_date("46350.75") == dt.date(2026, 11, 24)
    assert serial_date("1985") is None


def test_dates_where_excel_invents_a_leap_day_are_whole():
    assert serial_date("10000") == dt.date(1927, 5, 18)


cells = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
)


def valid(rows) -> bytes:
    def write(_, sheet):
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write(row, column, value)

    return xlsx(write)


def read_or_refuse(content: bytes, name: str = "l.xlsx"):
    try:
        return workbook_of(Path(name), content)
    except ExpectedError as error:
        return None if error.text("en") and error.text("nb") else pytest.fail("an error without words")


@FEW
@given(st.lists(st.lists(cells, min_size=1, max_size=4), min_size=1, max_size=5))
def test_every_valid_workbook_gives_its_cells_at_their_places(rows):
    workbook = read_or_refuse(valid(rows))
    if workbook is None:
        assert not any(str(value).strip() for row in rows for value in row)
        return
    sheet = workbook.sheets[0]
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if type(value) is int:
                assert sheet.cell(row, column).text == str(value)


@FEW
@given(data=st.data())
def test_a_workbook_damaged_anywhere_is_read_or_refused_in_words(data):
    content = bytearray(valid([["Navn", 1, 2.5], ["Åse", True, "x"]]))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    read_or_refuse(bytes(content[: data.draw(st.integers(0, len(content)))]))
    read_or_refuse(bytes(content))


PARTS = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"]


@FEW
@given(data=st.data())
def test_markup_damaged_inside_the_archive_is_read_or_refused_in_words(data):
    content = valid([["Navn", 1, 2.5], ["Åse", True, "x"]])
    part = data.draw(st.sampled_from([*PARTS, "xl/styles.xml"]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = bytearray(archive.read(part))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at] = data.draw(st.sampled_from(list(b'0129<>/"ABZ= &')))
    read_or_refuse(with_part(content, part, bytes(text)))


@FEW
@given(data=st.data())
def test_an_old_workbook_damaged_anywhere_is_read_or_refused_in_words(data):
    label = record(0x204, struct.pack("<HHHHB", 0, 0, 0, 4, 0) + b"Navn")
    content = bytearray(old_workbook(label + number(1, 1, 12.5)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, 600) | st.integers(0, len(content) - 1))
        content[at] = data.draw(st.sampled_from([0, 1, 255]) | st.integers(0, 255))
    read_or_refuse(bytes(content), "l.xls")


@FEW
@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_as_delimited_text_are_read_or_refused_in_words(content):
    read_or_refuse(content, "l.csv")
