"""Builds what a disk may hold after a power loss, from a record of what the program did to it.

What a file held at its last sync is there, and what was named at the folder's last sync is named so. Of what
came later anything may be missing: of writes any sectors of 512 bytes, of namings the last ones.
"""

import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from enum import Enum

from tests.durability.recorder import Operation

SECTOR = 512
Content = dict[str, bytes]


class Survival(Enum):
    """What is left of that which was not synced."""

    NOTHING = "nothing"
    HALF = "half of the sectors"
    TORN = "all but half of the last write"
    EVERYTHING = "everything"


class Recording:
    """A record, ready to be cut off anywhere. A file is a number here, for names change.

    ``before`` is what the folder safely held when the record began.
    """

    def __init__(self, operations: Sequence[Operation], before: Content | None = None) -> None:
        self.operations = operations
        self._before = before or {}
        self._file_of: list[int | None] = []
        self._namings: list[tuple[int, dict[str, int | None]]] = []
        self._folder_syncs: dict[str, list[int]] = defaultdict(list)
        self._syncs: dict[int, list[int]] = defaultdict(list)
        names = self._first_names()
        for index, operation in enumerate(operations):
            self._follow(index, operation, names)

    def acknowledged(self, cut: int) -> list[str]:
        """The lines that were written before the cut."""
        said = b"".join(each.data for each in self.operations[:cut] if each.kind == "A")
        return said.decode().splitlines(keepends=True)

    def moments(self, kinds: str) -> list[int]:
        """The cuts right after operations of some kinds: acknowledgements (A) or namings (RLU)."""
        return [index + 1 for index, each in enumerate(self.operations) if each.kind in kinds]

    def left(self, cut: int, survival: Survival, chance: random.Random) -> Content:
        """What the folder may hold if the power fails before operation ``cut``; never shared memory."""
        contents: dict[int, bytearray] = defaultdict(bytearray)
        for name, known in self._first_names().items():
            contents[known] = bytearray(self._before[name])
        safe = {file: _last(syncs, cut) for file, syncs in self._syncs.items()}
        last = max((index for index in range(cut) if self.operations[index].kind == "W"), default=-1)
        for index in range(cut):
            file, operation = self._file_of[index], self.operations[index]
            if file is None:
                continue
            if index < safe.get(file, -1) or survival is Survival.EVERYTHING:
                _apply(operation, contents[file])
            elif survival is Survival.HALF:
                _apply_some(operation, contents[file], chance)
            elif survival is Survival.TORN:
                _apply(operation, contents[file], len(operation.data) // 2 if index == last else None)
        names = self._names(cut, survival, chance)
        return {name: bytes(contents[file]) for name, file in names.items() if not name.endswith("-shm")}

    def _first_names(self) -> dict[str, int]:
        return {name: -1 - place for place, name in enumerate(self._before)}

    def _follow(self, index: int, operation: Operation, names: dict[str, int]) -> None:
        """Keep which file an operation touches, and which names it gives and takes."""
        file: int | None = None
        name = operation.name
        if operation.kind == "D":
            self._folder_syncs[name].append(index)
        elif operation.kind in "URL":
            change = _renamed(operation, names)
            self._namings.append((index, change))
            names |= {each: known for each, known in change.items() if known is not None}
            for each in [each for each, known in change.items() if known is None]:
                names.pop(each, None)
        elif operation.kind in "WTSC" and not name.endswith(" (deleted)"):
            if name not in names:
                names[name] = index
                self._namings.append((index, {name: index}))
            file = names[name]
            if operation.kind == "S":
                self._syncs[file].append(index)
        self._file_of.append(file)

    def _names(self, cut: int, survival: Survival, chance: random.Random) -> dict[str, int]:
        happened = [each for each in self._namings if each[0] < cut]
        kept = {
            Survival.NOTHING: 0,
            Survival.EVERYTHING: len(happened),
        }.get(survival, chance.randint(0, len(happened)))
        names: dict[str, int | None] = {**self._first_names()}
        for place, (index, change) in enumerate(happened):
            if place < kept or self._is_safe(index, change, cut):
                names.update(change)
        return {name: file for name, file in names.items() if file is not None}

    def _is_safe(self, index: int, change: dict[str, int | None], cut: int) -> bool:
        """Whether every folder that a naming concerns was synced after it."""
        folders = {name.rpartition("/")[0] for name in change}
        return all(index < _last(self._folder_syncs[folder], cut) for folder in folders)


def _renamed(operation: Operation, names: dict[str, int]) -> dict[str, int | None]:
    """What an operation does to names: None takes one away. A folder takes all that is in it along."""
    name, target = operation.name, operation.data.decode()
    if operation.kind == "U":
        return {name: None}
    moved = [each for each in names if each == name or each.startswith(f"{name}/")]
    gone: dict[str, int | None] = {} if operation.kind == "L" else dict.fromkeys(moved)
    return gone | {target + each.removeprefix(name): names[each] for each in moved}


def _last(indices: list[int], cut: int) -> int:
    """The last of some rising indices before a cut, or -1."""
    place = bisect_right(indices, cut - 1)
    return indices[place - 1] if place else -1


def _apply(operation: Operation, content: bytearray, most: int | None = None) -> None:
    if operation.kind == "W":
        _put(content, operation.offset, operation.data[:most])
    elif operation.kind == "T":
        _resize(content, operation.offset)
    elif operation.kind == "C" and operation.offset:
        content.clear()


def _apply_some(operation: Operation, content: bytearray, chance: random.Random) -> None:
    if operation.kind != "W":
        if chance.random() < 0.5:
            _apply(operation, content)
        return
    start, end = operation.offset, operation.offset + len(operation.data)
    for sector in range(start // SECTOR * SECTOR, end, SECTOR):
        first, after = max(start, sector), min(end, sector + SECTOR)
        if chance.random() < 0.5:
            _put(content, first, operation.data[first - start : after - start])


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        _resize(content, offset)
    content[offset : offset + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))
