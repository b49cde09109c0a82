"""Services whose every answer carries hostile text: whatever a screen shows of a record has it."""

import dataclasses
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage

from mtb.domain.errors import Sentence
from mtb.wiring import Services

Change = Callable[[str], str]


def red_markup(folder: Path) -> str:
    """Markup that would show a red picture from this machine and red letters on red."""
    picture = folder / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(picture))
    return (
        f'<img src="{picture}" width="40" height="40">'
        '<b style="color:#ff0000; background-color:#ff0000">rødt</b> a&b '
    )


def red_pixels(image: QImage) -> int:
    """How many pixels are of exactly that red; no theme has it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(plain.constBits()).cast("I").tolist().count(0xFFFF0000)


def poisoned(value: Any, change: Change) -> Any:
    """The value with every text in it changed; words of the program's own and codes stay."""
    if isinstance(value, Enum | Sentence | bytes | type):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: poisoned(each, change) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(poisoned(each, change) for each in value)
    if dataclasses.is_dataclass(value):
        named = [field.name for field in dataclasses.fields(value) if field.init]
        return dataclasses.replace(value, **{name: poisoned(getattr(value, name), change) for name in named})
    return value


class Poisoned:
    """A service that answers like the one behind it, but for the texts."""

    def __init__(self, service: object, change: Change) -> None:
        self._service = service
        self._change = change

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._service, name)
        if not callable(member):
            return member

        def answer(*given: Any, **named: Any) -> Any:
            return poisoned(member(*given, **named), self._change)

        return answer


def poisoned_services(services: Services, change: Change) -> Services:
    """The services, every one of them poisoned; the database is only the place they share."""
    names = [field.name for field in dataclasses.fields(services) if field.name != "database"]
    return dataclasses.replace(
        services, **{name: Poisoned(getattr(services, name), change) for name in names}
    )
