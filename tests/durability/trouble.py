"""What can go wrong with a disk, and what the program answered to it."""

import ctypes
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from mtb.domain.errors import ExpectedError


class Fault(StrEnum):
    """How a disk fails. Their order is the recorder's."""

    DISK_FULL = "disk full"
    IO_ERROR = "write error"
    SHORT_WRITE = "short write"
    SYNC_ERROR = "sync error"
    TRUNCATE_ERROR = "truncate error"


class Occasion(StrEnum):
    """What the program is doing when the disk fails."""

    WORKING = "working"
    CLOSING = "closing"


@dataclass(slots=True)
class Try:
    """One fault and the answers to it. ``wordless`` are exceptions that are no sentences."""

    what: str
    hits: int = 0
    calls: int = 0
    sentences: list[str] = field(default_factory=list)
    wordless: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    recovered: bool = False

    def went_well(self, action: Callable[[], object]) -> bool:
        """Do something; where it fails, keep the answer."""
        try:
            action()
        except ExpectedError as error:
            self.sentences.append(error.sentence.en)
        except Exception as error:  # noqa: BLE001 - whatever comes instead of a sentence is a finding
            self.wordless.append(f"{type(error).__module__}.{type(error).__name__}: {error}"[:300])
        else:
            return True
        return False

    def say(self) -> None:
        """One line of JSON, out at once."""
        sys.stdout.write(json.dumps(asdict(self)) + "\n")
        sys.stdout.flush()


def heard(lines: list[str]) -> list[Try]:
    """The tries that a child told of."""
    return [Try(**json.loads(line)) for line in lines]


class Recorder:
    """The recorder's own functions, in a process that was started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.arm_fault.argtypes = (ctypes.c_int, ctypes.c_long, ctypes.c_int)
        self._library.die_at.argtypes = (ctypes.c_long,)
        self._library.disarm_fault.restype = self._library.calls_made.restype = ctypes.c_long

    def arm(self, fault: Fault, at: int, *, stays: bool) -> None:
        """Fail at the Nth call that the fault concerns, and at all after it if the fault stays."""
        self._library.arm_fault(1 + list(Fault).index(fault), at, int(stays))

    def disarm(self) -> int:
        """The disk is well again; returns how often the fault struck."""
        return int(self._library.disarm_fault())

    def die_at(self, call: int) -> None:
        """Be killed before the Nth call from now on; 0 for never."""
        self._library.die_at(call)

    @property
    def calls(self) -> int:
        """How many calls there were since the last ``die_at``."""
        return int(self._library.calls_made())
