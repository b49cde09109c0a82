"""What an entry in the audit log costs, and reading the chain. Arguments: an empty database, how often."""

import itertools
import sys
from pathlib import Path

from mtb.domain.audit import Action, Entity, Subject
from mtb.store.address import Address
from mtb.wiring import open_services
from tests.benchmarks.probes.report import median, peak_memory, percentile95, repeated, report, seconds_of
from tests.factories import person, referral_draft

_WITHIN = 10.0
_CHAIN = 20_000
_BLOCK = 1_000


def main(database: Path, most: int) -> None:
    actor = person("benchmark", "")
    services = open_services(Address(path=database))
    case = services.cases.register(actor, referral_draft())
    read = repeated(lambda: services.cases.get(actor, case.id), most, _WITHIN)
    opened = repeated(lambda: services.cases.open(actor, case.id), most, _WITHIN)
    subject = Subject(Entity.CASE, str(case.id), case.id)

    def one() -> None:
        with services.database.writing(actor) as unit:
            unit.audit.record(Action.OPENED, subject)

    numbers = itertools.count()

    def setting() -> None:
        with services.database.writing(actor) as unit:
            unit.settings.set("benchmark", str(next(numbers)))

    entry, bare = repeated(one, most, _WITHIN), repeated(setting, most, _WITHIN)
    for _ in range(_CHAIN // _BLOCK):
        with services.database.writing(actor) as unit:
            unit.audit.record(Action.OPENED, [subject] * _BLOCK)
    entries = services.audit.end().seq
    whole = seconds_of(lambda: services.audit.verify(actor))
    services.close()
    report(
        {
            "read": median(read),
            "open": median(opened),
            "entry": median(entry),
            "entry p95": percentile95(entry),
            "bare": median(bare),
            "verify": whole,
        },
        peak=peak_memory(),
        entries=entries,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
