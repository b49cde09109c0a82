"""Feeds a reader damaged files until the time is up: ``python -m tests.fuzzing READER [--seconds 300]``.

Needs Linux and the fuzzer, which is no part of the program: ``pip install atheris==3.0.0``. It begins from
small valid files, changes their bytes, and keeps what reaches new code. A FileError is the right answer to a
damaged file; any other exception ends the run, names the bytes that caused it, and is the reader's mistake.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

_MOST_BYTES = 16 * 1024


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("reader", metavar="READER")
    parser.add_argument("--seconds", type=int, default=300, help="how long to go on; default 300")
    parser.add_argument(
        "--found", type=Path, default=Path(), help="folder for the bytes that cause a mistake"
    )
    given = parser.parse_args(arguments)
    try:
        import atheris
    except ImportError:
        parser.error("the fuzzer is not installed: pip install atheris==3.0.0 (Linux only)")
    with atheris.instrument_imports(include=["mtb", "csv"]):
        from tests.fuzzing.readers import READERS
    if given.reader not in READERS:
        parser.error(f"the readers are: {', '.join(READERS)}")
    with tempfile.TemporaryDirectory(prefix="mtb-fuzzing-") as folder:
        child = os.fork()  # the fuzzer ends its process at once, so another one has to tidy up
        if child == 0:
            fuzz(given.reader, Path(folder), given.found.resolve(), given.seconds)
            os._exit(0)
        _, status = os.waitpid(child, 0)
    sys.exit(os.waitstatus_to_exitcode(status))


def fuzz(name: str, folder: Path, found: Path, seconds: int) -> None:
    """Does not come back: the process ends with the fuzzer."""
    import atheris

    from mtb.domain.errors import FileError
    from tests.fuzzing.readers import READERS

    reader = READERS[name]
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(reader.seeds(folder)):
        (corpus / f"seed-{number}").write_bytes(seed)
    file = folder / "file.tsv"

    def try_once(content: bytes) -> None:
        file.write_bytes(content)
        try:
            reader.read(file)
        except FileError:
            return

    limits = [f"-max_total_time={seconds}", f"-max_len={_MOST_BYTES}", "-timeout=20"]
    told = ["-print_final_stats=1", f"-artifact_prefix={found}/"]
    atheris.Setup([sys.argv[0], *limits, *told, str(corpus)], try_once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
