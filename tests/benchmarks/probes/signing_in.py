"""From a password to the first page of the worklist. Argument: a copy of a database with many cases."""

import sys
from pathlib import Path

from mtb.domain.accounts import AccountDraft
from mtb.domain.cases import CaseQuery
from mtb.domain.rights import Role
from mtb.store.address import Address
from mtb.wiring import entrance, open_services, person_at_the_keyboard, sign_in
from tests.benchmarks.probes.report import peak_memory, report, seconds_of

PASSWORD = "tre små katter i snøen"


def main(database: Path) -> None:
    address = Address(path=database)
    if not entrance(address).needs_password():
        services = open_services(address)
        draft = AccountDraft("kberg", "K. Berg")
        services.accounts.set_up(person_at_the_keyboard(), draft, PASSWORD, [Role.CASE_WORKER])
        services.close()
    unlock = seconds_of(lambda: entrance(address).unlock("kberg", PASSWORD))
    opened = []

    def to_worklist() -> None:
        services, actor = sign_in(address, "kberg", PASSWORD)
        services.cases.stage_counts(actor)
        services.cases.search(actor, CaseQuery())
        opened.append((services, actor))

    whole = seconds_of(to_worklist)
    services, actor = opened[0]
    verify = seconds_of(lambda: services.audit.verify_at_start(actor))
    services.close()
    report({"unlock": unlock, "worklist": whole, "verify": verify}, peak=peak_memory())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
