"""The command line, run as hospital IT runs it: a process, its output, its exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from mtb.exchange.demonstration_results import write_results_folder
from tests.factories import NUMBER

REFERRAL = {
    "inpred_id": "IPD9001",
    "patient": {
        "surname": "Test",
        "first_name": "Åse",
        "national_id": NUMBER,
        "born": "1980-03-23",
        "sex": "F",
    },
    "referral": {
        "received_on": "2026-11-01",
        "hospital": "Haukeland",
        "physician": "T. Fiktiv",
        "diagnosis": "Kolangiokarsinom",
        "icd10": "C22.1",
        "diagnosed": "2024-05",
        "ecog": 1,
        "ecog_on": "2026-10-30",
        "question": "Mulighet etter to linjer?",
        "consents": [{"kind": "profiling", "answer": "given", "on": "2026-11-01"}],
    },
}
MEETING = {
    "starts_at": "2026-11-24T14:00",
    "place": "Video",
    "chair": "Å. Test",
    "minute_taker": "K. Berg",
    "attendees": [{"name": "Å. Test", "role": "oncologist", "affiliation": "OUS"}],
}


class Shell:
    """Runs mtb with one database."""

    def __init__(self, database: Path | str) -> None:
        self.database = str(database)

    def __call__(self, *words: str | Path, stdin: Any = None, status: int = 0) -> str:
        done = self.run(*words, stdin=stdin)
        assert done.returncode == status, done.stderr
        return done.stdout if status == 0 else done.stderr

    def run(self, *words: str | Path, stdin: Any = None) -> subprocess.CompletedProcess[str]:
        text = json.dumps(stdin, ensure_ascii=False, indent=1) if isinstance(stdin, dict) else stdin
        return subprocess.run(
            [sys.executable, "-m", "mtb", "--database", self.database, *map(str, words)],
            input=text,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"},
        )


@pytest.fixture
def mtb(database_file: Path) -> Shell:
    return Shell(database_file)


@pytest.fixture
def results(tmp_path: Path) -> Path:
    return write_results_folder(tmp_path)


def test_one_case_goes_the_whole_way(mtb: Shell, results: Path, tmp_path: Path):
    assert "IPD9001" in mtb("refer", stdin=REFERRAL)
    assert "IPD9001: IPD9001-D01-P01-A03, 20 findings" in mtb("import", results / "IPD9001-D01-P01-A03")
    case = json.loads(mtb("case", "IPD9001", "--json"))
    fusion = next(each for each in case["results"][0]["findings"] if each["gene"] == "FGFR2/BICC1")
    mtb("mark", "IPD9001", fusion["id"])
    assert "ready" in mtb("ready", "IPD9001")
    mtb("meeting", "add", stdin=MEETING)
    assert "14:00  IPD9001" in mtb("agenda", stdin={"meeting": "2026-11-24", "cases": [{"case": "IPD9001"}]})
    decision = {
        "meeting": "2026-11-24",
        "case": "IPD9001",
        "discussion": "Drøftet.",
        "conclusion": "Mulig inklusjon i IMPRESS.",
        "possibilities": [
            {"pathway": "impress", "drug": "pemigatinib", "finding_id": fusion["id"], "escat": "I-B"}
        ],
        "tasks": [{"what": "Journalføre", "who": "T. Fiktiv", "due": "2026-11-27"}],
    }
    assert "decided" in mtb("decide", stdin=decision)
    draft = tmp_path / "utkast.pdf"
    assert "draft" in mtb("minutes", "2026-11-24", "--out", draft)
    assert "signed off by K. Berg" in mtb("--as", "K. Berg", "sign-off", "2026-11-24")
    for language, deidentified in (("nb", []), ("en", ["--deidentified"])):
        out = tmp_path / f"{language}.pdf"
        assert "signed off" in mtb(
            "minutes", "2026-11-24", "--out", out, "--language", language, *deidentified
        )
        text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out))
        assert "pemigatinib" in text
        assert ("Haukeland" in text) is not bool(deidentified)
    meetings = json.loads(mtb("meetings", "--json"))
    assert meetings[0]["state"] == "signed_off"
    assert meetings[0]["agenda"][0]["possibilities"][0]["supported_by"] == "FGFR2–BICC1 fusion"
    assert json.loads(mtb("case", "IPD9001", "--json"))["stage"] == "follow_up"
    assert "no problems" in mtb("check")


def test_a_case_is_printed_whole(mtb: Shell):
    mtb("refer", stdin=REFERRAL)
    case = json.loads(mtb("case", "IPD9001", "--json"))
    assert case["patient"]["national_id"] == NUMBER
    assert case["patient"]["synthetic"] is True
    assert {name: case["referral"][name] for name in ("diagnosed", "ecog", "question")} == {
        "diagnosed": "2024-05",
        "ecog": 1,
        "question": "Mulighet etter to linjer?",
    }
    assert case["referral"]["consents"] == REFERRAL["referral"]["consents"]
    assert json.loads(mtb("cases", "--json"))[0]["next_step"] == "name_material"
    assert json.loads(mtb("cases", "--search", "nobody", "--json")) == []


def test_results_ahead_of_the_paper_say_referral_missing(mtb: Shell, results: Path):
    assert "referral missing" in mtb("import", results)
    assert json.loads(mtb("cases", "--json"))[0]["referral_missing"] is True
    assert "Case IPD9001" in mtb("refer", stdin=REFERRAL)
    assert len(json.loads(mtb("cases", "--json"))) == 6


def test_a_referral_is_corrected_by_naming_its_case(mtb: Shell):
    mtb("refer", stdin=REFERRAL)
    better = {**REFERRAL, "case": "IPD9001", "referral": {**REFERRAL["referral"], "stage": "IV"}}
    mtb("refer", stdin=better)
    assert json.loads(mtb("case", "IPD9001", "--json"))["referral"]["stage"] == "IV"


def test_a_case_is_postponed_with_its_reason(mtb: Shell):
    mtb("refer", stdin=REFERRAL)
    mtb("meeting", "add", stdin=MEETING)
    mtb("agenda", stdin={"meeting": "1", "cases": [{"case": "IPD9001", "minutes": 15}]})
    answer = mtb("decide", stdin={"meeting": "1", "case": "IPD9001", "postponed_because": "RNA mangler"})
    assert "postponed" in answer


def test_the_real_reference_control_is_taken_with_a_warning(mtb: Shell, acrometrix: Path):
    done = mtb.run("import", acrometrix)
    assert done.returncode == 0
    assert "CL-AcroMetrix: CL-AcroMetrix-D01, 510 findings, 2 attachments" in done.stdout
    assert "small_variant_table.tsv" in done.stderr
    assert "510 rows say CL-AcroMetrix" in done.stderr
    tmb = json.loads(mtb("case", "CL-AcroMetrix", "--json"))["results"][0]["tmb"]
    assert (tmb["per_megabase"], tmb["eligible_variants"], tmb["band"]) == (238.5, 305, "high")


def test_a_plan_says_what_would_happen_and_stores_nothing(mtb: Shell, results: Path):
    said = mtb("import", "--plan", results / "IPD9001-D01-P01-A03", results / "IPD9002-D01-P01-A18")
    assert "IPD9001: IPD9001-D01-P01-A03, 20 findings: No case is called IPD9001" in said
    assert "IPD9002: IPD9002-D01-P01-A18" in said
    assert json.loads(mtb("cases", "--json")) == []


def test_a_new_version_is_counted_and_a_lost_finding_of_the_board_is_warned_of(mtb: Shell, results: Path):
    sample = results / "IPD9001-D01-P01-A03"
    mtb("import", sample)
    first = json.loads(mtb("case", "IPD9001", "--json"))["results"][0]["findings"][0]
    mtb("mark", "IPD9001", first["id"])
    table = next(sample.glob("*small_variant_table*.tsv"))
    lines = table.read_text("utf-8").split("\n")
    lines.remove(next(line for line in lines if f"\t{first['cdna_change']}\t" in line))
    table.write_text("\n".join(lines), "utf-8")
    done = mtb.run("import", sample, "--json")
    assert f"{first['gene']} {first['change']} was reviewed, marked for the board" in done.stderr
    changes = json.loads(done.stdout)[0]["changes"]
    assert (changes["added"], changes["removed"], changes["lost"]) == (0, 1, 1)
    assert len(json.loads(mtb("case", "IPD9001", "--json"))["results"]) == 1


def test_the_sheet_of_a_run_is_written_with_its_results(mtb: Shell, results: Path, tmp_path: Path):
    mtb("import", results)
    case = json.loads(mtb("case", "IPD9001", "--json"))
    assert (case["reviews"], case["germline"], case["evidence"]) == ([], [], [])
    run, burden = case["results"][0]["run_id"], case["results"][0]["tmb"]
    sheet = tmp_path / "metadata.txt"
    assert "rows" in mtb("metadata", run, "--out", sheet)
    (row,) = [line for line in sheet.read_text("utf-8").splitlines() if line.startswith("IPD9001-D01")]
    assert f"{burden['per_megabase']:g} ({burden['eligible_variants']})" in row.split("\t")


def test_a_doubt_without_an_answer_ends_with_three_and_nothing_stored(mtb: Shell, results: Path):
    next((results / "IPD9002-D01-P01-A18").glob("*small_variant_table.tsv")).unlink()
    assert "needs an answer" in mtb("import", results, status=3)
    assert json.loads(mtb("cases", "--json")) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("{", 1, "not JSON"),
        ("[]", 1, "an object in braces"),
        ('{\n"patient": 3}', 2, "patient: an object"),
        (json.dumps(REFERRAL, indent=1).replace('"ecog": 1', '"ecog": "one"'), 17, "referral.ecog"),
        (json.dumps(REFERRAL, indent=1).replace('"given"', '"maybe"'), 23, "consents[0].answer"),
        (json.dumps(REFERRAL, indent=1).replace('"icd10"', '"icd-10"'), 15, "unknown key"),
        (json.dumps(REFERRAL, indent=1).replace("2024-05", "May 2024"), 16, "is not a date"),
        ('{"case": "a", "case": "b"}', None, "stands twice"),
        ('{"case": ' + "9" * 5_000 + "}", None, "can't be read"),
    ],
)
def test_bad_json_is_answered_with_file_line_and_sentence(mtb: Shell, tmp_path: Path, text, line, words):
    file = tmp_path / "referral.json"
    file.write_text(text, "utf-8")
    said = mtb("refer", file, status=1)
    assert words in said
    assert (f"{file}:{line}:" if line else f"{file}:") in said
    assert json.loads(mtb("cases", "--json")) == []


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("case", "IPD0404"), 1, "There is no case “IPD0404”"),
        (("minutes", "2026-01-01", "--out", "x.pdf"), 1, "There is no meeting"),
        (("refer", "missing.json"), 1, "missing.json: This file can't be read"),
        (("import", "missing"), 1, "missing"),
        (("frobnicate",), 2, "mtb --help"),
        (("minutes", "1"), 2, "--out"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence(mtb: Shell, words, status, said):
    answer = mtb(*words, status=status)
    assert said in answer
    assert "Traceback" not in answer


def test_a_database_is_made_and_never_made_twice(tmp_path: Path):
    mtb = Shell(tmp_path / "deep" / "new.db")
    assert "no database here" in mtb("cases", status=1)
    mtb("init")
    assert json.loads(mtb("cases", "--json")) == []
    assert "already" in mtb("init", status=1)


def test_the_demonstration_shows_the_whole_way(tmp_path: Path):
    said = Shell(tmp_path / "unused.db")("demo", tmp_path / "demo")
    for line in said.splitlines():
        if line.startswith(("Minutes: ", "Results folder: ")):
            assert Path(line.partition(": ")[2]).exists(), line
    assert len(json.loads(Shell(tmp_path / "demo" / "demo.db")("cases", "--json"))) == 13


def test_messages_are_in_bokmal_where_the_system_is(database_file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    done = subprocess.run(
        [sys.executable, "-m", "mtb", "--database", str(database_file), "case", "IPD0404"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Det finnes ingen sak" in done.stderr


def test_no_command_loads_the_window(database_file: Path):
    code = (
        "import sys; from mtb.cli import run; "
        f"run(['--database', {str(database_file)!r}, 'cases']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_says_so(mtb: Shell, monkeypatch: pytest.MonkeyPatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "no screen" in mtb(status=1)
