"""What is measured, and against what: a topic runs its probes and gives the rows of the table."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mtb.exchange.demonstration_results import write_results_folder
from tests.benchmarks.curve import draw
from tests.benchmarks.processes import ROOT, Sample, collected, run, run_times

_ACROMETRIX = "191206_NB501498_0174_AHWCNMBGXC_TSO_500_LocalApp_postprocessing_results"
_VARIANTS_OF_A_SAMPLE = 500
_FINDINGS = 5_000
_FRAME = 1 / 60


_FILLED = 100_000
"""Beyond these, cases are repeated."""
_PLOTTED = (
    *("first page, longest in stage", "stage strip", "open a case", "search an InPreD ID", "search a name"),
    *("search a gene", "search two words", "search a word that most cases have"),
)


@dataclass(frozen=True, slots=True)
class Options:
    """How much to measure. ``folder`` is for what the topics make; ``plans`` prints how SQLite answers."""

    folder: Path
    times: int = 5
    repeats: int = 40
    cases: tuple[int, ...] = (10_000, 100_000)
    minutes_cases: int = 30
    samples: int = 48
    plans: bool = False
    plot: Path | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. Times in seconds; ``ratio`` is the time divided by what it is held against."""

    what: str
    times: tuple[float, ...] = ()
    ratio: float | None = None
    against: str = ""
    peak: int | None = None
    note: str = ""


def start(options: Options) -> Iterator[Row]:
    """From the process's start to a worklist with cases, against a bare window and SQLAlchemy's import.

    The three take turns, so that a slow minute of the machine is slow for all of them.
    """
    count = options.cases[0]
    database = _database(options, count)
    probes = {"bare_window": (), "sqlalchemy_import": (), "program_start": (database,)}
    answers: dict[str, list[dict[str, object]]] = {name: [] for name in probes}
    for turn in range(options.times + 1):
        for name, arguments in probes.items():
            answer = run(name, *arguments, home=options.folder)
            if turn:  # the first turn warms and does not count
                answers[name].append(answer)
    samples = {name: collected(given) for name, given in answers.items()}
    bare, program = samples["bare_window"], samples["program_start"]
    loading = samples["sqlalchemy_import"]
    yield _row("bare main window on screen", bare, "ready_at")
    yield _row("import of SQLAlchemy alone", loading, "import")
    yield _row("program: window shown", program, "shown_at")
    yield _row(
        f"program: worklist of {count:,} cases painted",
        program,
        "ready_at",
        2.5 * bare.median("ready_at") + loading.median("import"),
        "2.5 × bare + SQLAlchemy",
    )


def results(options: Options) -> Iterator[Row]:
    """Import of a results folder: the real reference control where it is at hand, else invented patients."""
    real = ROOT.parent / "shared" / "data" / "inpred" / _ACROMETRIX
    folder = real if real.exists() else write_results_folder(options.folder)
    name = "AcroMetrix" if real.exists() else "demonstration folder"
    empty = _database(options, 0)
    answers = []
    for turn in range(options.times + 1):  # the first one warms and does not count
        copy = options.folder / f"import-{turn}.db"
        _copy(empty, copy)
        answers.append(run("results_import", folder, copy, options.repeats, home=options.folder))
    sample = collected(answers[1:])
    facts, plain = sample.facts, sample.median("csv")
    note = f"{facts['findings']} findings, {facts['files']} files, {facts['bytes']:,} bytes"
    yield _row(f"csv module reads the bytes of {name}", sample, "csv", note=note)
    yield _row("read, warm", sample, "read", plain, "csv module")
    yield _row("read, first time", sample, "read_first", plain, "csv module")
    yield _row("store", sample, "store", plain, "csv module")
    both = [read + store for read, store in zip(*_pair(sample, "read_first", "store"), strict=True)]
    whole = Sample({"both": both}, sample.peak, {})
    yield _row("read and store, as the command does", whole, "both", plain, "csv module")


def readers(options: Options) -> Iterator[Row]:
    """Each reader of results on a large file, and whole runs from their files to the database."""
    for name in ("TSOPPI's table", "CombinedVariantOutput", "MetricsOutput", "AllFusions", "VCF"):
        sample = run_times(options.times, "result_readers", "one", name, options.repeats, home=options.folder)
        rows = sample.facts["rows"]
        note = f"{rows / sample.median('read'):,.0f} rows a second, {rows:,} rows"
        yield _row(name, sample, "read", sample.median("csv"), "csv module", note=note)
    empty = _database(options, 0)
    for pipeline in ("TSOPPI", "sequencer"):
        answers = []
        for turn in range(options.times + 1):  # the first one warms and does not count
            place = options.folder / f"run-{pipeline}-{turn}"
            place.mkdir()
            copy = place / "import.db"
            _copy(empty, copy)
            sizes = (options.samples, _VARIANTS_OF_A_SAMPLE)
            answers.append(run("result_readers", "run", pipeline, place, copy, *sizes, home=options.folder))
        yield from _whole_run(f"{pipeline}'s run of {options.samples} samples", collected(answers[1:]))


def _whole_run(name: str, sample: Sample) -> Iterator[Row]:
    facts, plain = sample.facts, sample.median("csv")
    note = f"{facts['findings']:,} findings, {facts['results']} results, {facts['bytes']:,} bytes"
    yield _row(f"{name}: read", sample, "read", plain, "csv module", note=note)
    yield _row(f"{name}: store", sample, "store", plain, "csv module")
    both = [read + store for read, store in zip(*_pair(sample, "read", "store"), strict=True)]
    yield _row(f"{name}: both", Sample({"both": both}, sample.peak, {}), "both", plain, "csv module")


def minutes(options: Options) -> Iterator[Row]:
    """The minutes of a long meeting as PDF, against drawing the bare lines."""
    count = options.minutes_cases
    sample = run_times(
        options.times, "minutes_rendering", count, min(options.repeats, 5), home=options.folder
    )
    facts, bare = sample.facts, sample.median("bare")
    note = f"{facts['pages']} pages, {facts['bytes']:,} bytes"
    yield _row(f"bare canvas draws {facts['lines']:,} lines", sample, "bare")
    yield _row(f"minutes of {count} cases, warm", sample, "warm", bare, "bare canvas", note=note)
    yield _row("minutes, first with imports", sample, "first", bare, "bare canvas")


def filtering(options: Options) -> Iterator[Row]:
    """A filter's sentence, letter by letter over 5,000 findings; a frame of a screen is 16.7 ms."""
    sample = run_times(options.times, "filtering", _FINDINGS, options.repeats, home=options.folder)
    bare = sample.median("bare")
    yield _row(f"plain loop over {_FINDINGS:,} findings", sample, "bare")
    yield _row("first filter: table and grammar made ready", sample, "first", bare, "plain loop")
    yield _row("a keystroke", sample, "keystroke", _FRAME, "a frame")
    yield _row("a keystroke, p95", sample, "keystroke p95", _FRAME, "a frame")
    note = f"{sample.facts['hidden']:,} hidden"
    yield _row("why each is hidden, in words", sample, "reasons", bare, "plain loop", note=note)


def worklist(options: Options) -> Iterator[Row]:
    """Pages and searches of the worklist, against the bare SQL they send."""
    growth: dict[str, list[float]] = {}
    for count in options.cases:
        database = _database(options, count)
        answers = [
            run("worklist_queries", database, options.repeats, home=options.folder)
            for _ in range(options.times)
        ]
        sample = collected(answers)
        for name in sample.facts["plans"]:
            bare, late = sample.median(f"{name}, bare"), sample.median(f"{name}, p95")
            growth.setdefault(name, []).append(late * 1000)
            if name in sample.facts["stopped"]:
                yield _row(f"{count:,} cases: {name}", sample, name, note="NO ANSWER, given up after this")
            else:
                note = f"p95 {late * 1000:.1f} ms"
                yield _row(f"{count:,} cases: {name}", sample, name, bare, "bare SQL", note=note)
            if options.plans:
                yield from (Row(f"    {line}") for line in sample.facts["plans"][name])
    yield Row(
        f"\n{'p95 in milliseconds, of so many cases':<42}" + "".join(f"{n:>10,}" for n in options.cases)
    )
    for name, times in growth.items():
        yield Row(f"{name:<42}" + "".join(f"{time:>10.1f}" for time in times))
    if options.plot is not None:
        plotted = {name: growth[name] for name in _PLOTTED}
        draw(options.plot, options.cases, plotted, "Worklist: 95th percentile of an answer")


def safety(options: Options) -> Iterator[Row]:
    """Signing in, an entry in the audit log, and what encryption costs for each kind of work."""
    count = options.cases[0]
    yield from _signing_in(options, count)
    empty = options.folder / "audit.db"
    _copy(_database(options, 0), empty)
    sample = collected([run("audit_log", empty, options.repeats, home=options.folder)])
    bare, late = sample.median("bare"), sample.median("entry p95")
    yield _row("a write without an entry", sample, "bare")
    note = f"p95 {late * 1000:.1f} ms"
    yield _row("a write of one entry", sample, "entry", bare, "a write without", note=note)
    yield _row("reading a case that is open already", sample, "read")
    yield _row("opening a case, logged", sample, "open", sample.median("read"), "reading without")
    yield _row(f"reading a chain of {sample.facts['entries']:,} entries", sample, "verify")
    rows = max(count // 2, 10)
    work = run_times(
        options.times, "encryption", options.folder / "plain", rows, options.repeats, home=options.folder
    )
    for name in ("open", "insert", "commit", "first scan", "scan again"):
        what = f"encrypted: {name}" + (f" of {rows:,} rows" if name == "insert" else "")
        yield _row(what, work, f"{name}, encrypted", work.median(f"{name}, plain"), "plain SQLite")


def _signing_in(options: Options, count: int) -> Iterator[Row]:
    copy = options.folder / "signing-in.db"
    _copy(_database(options, count), copy)
    sample = collected([run("signing_in", copy, home=options.folder) for _ in range(options.times)])
    yield _row("password opens the key (argon2id, 64 MiB)", sample, "unlock")
    yield _row(f"password to the first page of {count:,} cases", sample, "worklist", 1.0, "one second")
    yield _row("verification at the start", sample, "verify")


TOPICS: dict[str, Callable[[Options], Iterator[Row]]] = {
    "start": start,
    "results": results,
    "readers": readers,
    "minutes": minutes,
    "filtering": filtering,
    "worklist": worklist,
    "safety": safety,
}


def _database(options: Options, count: int) -> Path:
    """A database with so many cases, made when it is first wanted."""
    path = options.folder / f"cases-{count}.db"
    if path.exists():
        return path
    if count > _FILLED and count % _FILLED == 0:
        run("more_cases", _database(options, _FILLED), path, count // _FILLED, home=options.folder)
    else:
        run("synthetic_cases", path, count, home=options.folder)
    return path


def _copy(database: Path, to: Path) -> None:
    """A closed database and its key file."""
    shutil.copyfile(database, to)
    shutil.copyfile(f"{database}.key", f"{to}.key")


def _pair(sample: Sample, first: str, second: str) -> tuple[list[float], list[float]]:
    return sample.times[first], sample.times[second]


def _row(
    what: str, sample: Sample, name: str, unit: float | None = None, against: str = "", *, note: str = ""
) -> Row:
    ratio = None if unit is None else sample.median(name) / unit
    return Row(what, tuple(sample.times[name]), ratio, against, sample.peak, note)
