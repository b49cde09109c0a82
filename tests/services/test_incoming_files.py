"""The content of a file decides what it is: a list, a material form or a metadata sheet."""

from pathlib import Path

import pytest

from mtb.domain.errors import FileError
from mtb.domain.material_form import MaterialForm
from mtb.domain.metadata import MetadataSheet
from mtb.services.incoming_files import Workbook, read_incoming
from tests.exchange.test_material_form import Form
from tests.exchange.test_metadata_sheet import sheet_bytes


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Etternavn;Diagnose\nTest;Melanom\n", Workbook),
        (sheet_bytes(), MetadataSheet),
        (Form(2023).content(), MaterialForm),
        (Form(2026).content(), MaterialForm),
    ],
    ids=["list", "sheet", "form of 2023", "form of 2026"],
)
def test_the_name_says_nothing(tmp_path: Path, content: bytes, kind: type):
    path = tmp_path / "fil.dat"
    path.write_bytes(content)
    assert isinstance(read_incoming(path), kind)


def test_what_is_none_of_them_is_refused_in_words(tmp_path: Path):
    path = tmp_path / "fil.csv"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(FileError, match="not a workbook"):
        read_incoming(path)
