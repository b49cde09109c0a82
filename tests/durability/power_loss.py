"""Replays power losses: what the program did to its files is recorded, cut off anywhere, and opened again."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.durability.acknowledgements import parsed
from tests.durability.children import ChildError, written
from tests.durability.crashes import Content, Recording, Survival
from tests.durability.figures import Figures, Length, first_few
from tests.durability.judge import Verdict, judged
from tests.durability.recorder import built, obstacle, recorded, watching

_SCENARIO = "power loss, replayed"
_TURNS = 40
_REOPEN_EVERY = 15


@dataclass(frozen=True, slots=True)
class Losses:
    """The images of one recording, judged."""

    images: int
    acknowledged: int
    lost: int
    corrupt: int
    sentences: list[str]


def powered_off(folder: Path, length: Length, seed: int = 7) -> Figures:
    """Nothing acknowledged may be missing from any image; a weaker setting must lose, or we see nothing."""
    if reason := obstacle():
        return Figures(_SCENARIO, skipped=reason)
    turns = _TURNS if length.images < 100 else 7 * _TURNS
    real = _judged_images(recording(folder / "program", turns), folder, length.images, seed)
    weaker = recording(folder / "control", turns, "--synchronous", "NORMAL")
    control = _judged_images(weaker, folder, length.images // 3, seed)
    broken = list(real.sentences)
    if control.lost == 0:
        broken.append("the control with synchronous=NORMAL lost nothing: the harness is blind")
    return Figures(
        _SCENARIO,
        real.images,
        real.acknowledged,
        real.lost,
        real.corrupt,
        control=f"NORMAL lost {control.lost} of {control.acknowledged}",
        broken=first_few(broken),
    )


def recording(folder: Path, turns: int, *options: str) -> Recording:
    """A writer's whole life from making its database to closing it; proves that no byte went unseen."""
    data, record, said = folder / "data", folder / "record", folder / "acknowledged"
    data.mkdir(parents=True)
    surroundings = watching(built(folder), data, record=record, acknowledged=said)
    arguments = ["--create", "--turns", turns, "--reopen-every", _REOPEN_EVERY, "--acknowledge", said]
    written(data / "mtb.db", *arguments, *options, surroundings=surroundings)
    return seen_whole(record, data)


def seen_whole(record: Path, data: Path, before: Content | None = None) -> Recording:
    """A record, once it is sure that replaying all of it gives the folder as it is."""
    replayable = Recording(recorded(record, data), before)
    everything = replayable.left(len(replayable.operations), Survival.EVERYTHING, random.Random(0))
    there = held(data)
    if everything != there:
        names = sorted(name for name in everything | there if everything.get(name) != there.get(name))
        raise ChildError(f"The recorder did not see everything that happened to {', '.join(names)}.")
    return replayable


def held(folder: Path) -> Content:
    """What a folder holds now, shared memory left out."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def laid_out(content: Content, folder: Path) -> Path:
    """Files as a machine finds them that starts again; the database's path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder / "mtb.db"


def _judged_images(source: Recording, folder: Path, images: int, seed: int) -> Losses:
    chance = random.Random(seed)
    moments = source.moments("A")
    acknowledged = lost = corrupt = 0
    sentences: list[str] = []
    for image in range(images):
        anywhere = chance.randint(1, len(source.operations))
        cut = anywhere if chance.random() < 0.5 else chance.choice(moments)
        survival = chance.choice(list(Survival))
        said = parsed(source.acknowledged(cut))
        database = laid_out(source.left(cut, survival, chance), folder / "image")
        verdict: Verdict = judged(database, said)
        acknowledged += len(said)
        lost += len(verdict.lost)
        corrupt += bool(verdict.corrupt)
        sentences += [
            f"image {image}, cut {cut}, {survival.value} left: {each}"
            for each in (*verdict.lost, *verdict.corrupt)
        ]
    return Losses(images, acknowledged, lost, corrupt, sentences)
