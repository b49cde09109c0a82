"""The commands about backups: making, listing, restoring."""

import argparse
import json
import sys

from mtb.cli_session import address_of, password_of, session
from mtb.domain.backups import Backup, Loss
from mtb.domain.errors import NotFoundError
from mtb.services.restoring import RestoreService
from mtb.wiring import restoring

_NEEDS_ANSWER = 3


def backup(options: argparse.Namespace) -> int:
    """``mtb backup``: one now, verified by opening it."""
    with session(options) as (services, actor):
        made = services.backups.make(actor)
    print(f"{made.folder}: verified, {made.size:,} bytes, log up to entry {made.anchor.seq}")
    return 0


def backups(options: argparse.Namespace) -> int:
    """``mtb backups``: read from their manifests; no password is needed."""
    found = restoring(address_of(options)).all()
    if options.json:
        print(json.dumps([_row(each) for each in found], ensure_ascii=False, indent=2))
        return 0
    for each in found:
        print(
            f"{each.folder.name:<36} {each.state.value:<13} {each.size:>12,} bytes, entry {each.anchor.seq}"
        )
    print(f"{len(found)} backups, {sum(each.sound for each in found)} verified")
    return 0


def restore(options: argparse.Namespace) -> int:
    """``mtb restore``: says what would be lost, and does it with ``--yes``."""
    service = restoring(address_of(options))
    chosen = _named(service, options.backup)
    login = options.acting or ""
    password = password_of(options, f"Password of {login}: ") if service.needs_password(chosen) else ""
    opening = service.unlock(chosen, login, password)
    loss = service.preview(chosen, opening)
    for line in _words(loss):
        print(line)
    if not options.yes:
        print("mtb: nothing was restored; --yes does it.", file=sys.stderr)
        return _NEEDS_ANSWER
    done = service.restore(chosen, opening)
    print(f"Restored {chosen.folder.name}. The earlier files lie in {done.aside}.")
    return 0


def _named(service: RestoreService, name: str) -> Backup:
    found = service.all()
    if name == "newest":
        found = [each for each in found if each.sound][:1]
    else:
        found = [each for each in found if each.folder.name == name]
    if not found:
        raise NotFoundError(
            f"There is no backup “{name}”; “mtb backups” lists them.",
            f"Det finnes ingen sikkerhetskopi «{name}»; «mtb backups» viser dem.",
        )
    return found[0]


def _words(loss: Loss) -> list[str]:
    if loss.nothing:
        return ["Nothing would be lost."]
    least = "" if loss.certain else "at least "
    lines = [
        f"Would be lost: {least}{loss.entries + loss.unreadable} entries of the log and what they tell of"
    ]
    if loss.since and loss.until:
        lines[0] += f", from {loss.since:%Y-%m-%d %H:%M} to {loss.until:%Y-%m-%d %H:%M} UTC"
    return lines + [f"  {each.count:>5}  {each.action.value:<14} {each.reference}" for each in loss.lines]


def _row(each: Backup) -> dict[str, object]:
    return {
        "name": each.folder.name,
        "folder": str(each.folder),
        "made_at": each.made_at.isoformat(),
        "kind": each.kind.value,
        "state": each.state.value,
        "verified_at": each.verified_at.isoformat() if each.verified_at else None,
        "bytes": each.size,
        "sha256": each.sha256,
        "log_up_to": each.anchor.seq,
        "program_version": each.program_version,
    }
