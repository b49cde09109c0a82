"""Lets the disk fail at chosen calls: full, failing writes, half a write, failing syncs."""

from collections.abc import Iterator
from pathlib import Path

from mtb.store.address import Address
from mtb.wiring import create_database
from tests.durability.acknowledgements import parsed
from tests.durability.children import finished, written
from tests.durability.figures import Figures, Length, first_few
from tests.durability.judge import Verdict, judged
from tests.durability.recorder import built, obstacle, watching
from tests.durability.trouble import Fault, Occasion, Try, heard

_DEADLY = "disk fails for good, program dies"
_DEADLY_FAULTS = (Fault.DISK_FULL, Fault.SHORT_WRITE, Fault.SYNC_ERROR)


def disk_failed(folder: Path, length: Length, occasion: Occasion) -> Figures:
    """Every answer is a sentence, nothing acknowledged is lost, nothing is half there, and work goes on."""
    scenario = f"disk fails while {occasion}, gets well"
    if reason := obstacle():
        return Figures(scenario, skipped=reason)
    data = folder / occasion
    database = data / "mtb.db"
    create_database(Address(path=database))
    surroundings = watching(built(folder), data)
    answers = heard(
        finished("troubled", database, occasion, "--at", *length.faults, surroundings=surroundings)
    )
    said = [each for answer in answers for each in parsed(answer.acknowledged)]
    verdict = judged(database, said)
    struck = [answer for answer in answers if answer.hits]
    told = sum(bool(answer.sentences) for answer in struck)
    broken = [sentence for answer in answers for sentence in _complaints(answer)]
    if not struck:
        broken.append("no fault struck: the harness is blind")
    return Figures(
        scenario,
        len(struck),
        len(said),
        len(verdict.lost),
        len(verdict.corrupt),
        note=f"{told} answered with a sentence, {verdict.unannounced} of them stored",
        broken=first_few([*verdict.lost, *verdict.corrupt, *broken]),
    )


def disk_failed_for_good(folder: Path, length: Length) -> Figures:
    """An error from COMMIT means unknown: the last action is there whole, or not at all."""
    if reason := obstacle():
        return Figures(_DEADLY, skipped=reason)
    source = folder / "before"
    create_database(Address(path=source / "mtb.db"))
    before = written(source / "mtb.db", "--turns", 12)
    left, acknowledged, untrue = folder / "dead", 0, 0
    verdicts: list[Verdict] = []
    broken: list[str] = []
    arguments = [source, left, "--faults", *_DEADLY_FAULTS, "--at", *length.endings]
    for answer in heard(finished("doomed", *arguments, surroundings=watching(built(folder), left))):
        said = [*before, *parsed(answer.acknowledged)]
        verdict = judged(left / answer.what / "mtb.db", said)
        verdicts.append(verdict)
        acknowledged += len(said)
        untrue += bool(verdict.unannounced) and any("nothing was saved" in each for each in answer.sentences)
        broken += [f"{answer.what}: {each}" for each in _fatal_complaints(answer, verdict)]
    if len(verdicts) != len(_DEADLY_FAULTS) * len(length.endings):
        broken.append("some of the processes said nothing")
    return Figures(
        _DEADLY,
        len(verdicts),
        acknowledged,
        sum(len(verdict.lost) for verdict in verdicts),
        sum(bool(verdict.corrupt) for verdict in verdicts),
        note=f"{sum(each.unannounced for each in verdicts)} failed but stored, {untrue} called unsaved",
        broken=first_few(broken),
    )


def _complaints(answer: Try) -> Iterator[str]:
    for each in answer.wordless:
        yield f"{answer.what}: no sentence but {each}"
    if not answer.recovered:
        yield f"{answer.what}: the program did not work on ({answer.sentences[-1:]})"


def _fatal_complaints(answer: Try, verdict: Verdict) -> Iterator[str]:
    yield from answer.wordless
    yield from verdict.lost
    yield from verdict.corrupt
    if not answer.hits or not answer.sentences:
        yield "the fault did not strike, or nobody was told"
    if verdict.unannounced > 1:
        yield f"{verdict.unannounced} actions appeared that were not acknowledged"
