"""Guards against a PySide6 that loses references to None.

PySide6 6.12.0 drops one reference to None in every call of a Qt method without a result. On Python 3.11,
where None is counted like any other object, the program then dies after about five thousand such calls.
"""

import sys

import pytest
from PySide6.QtCore import QObject

IMMORTAL = 2**31


@pytest.mark.skipif(sys.getrefcount(None) >= IMMORTAL, reason="this Python does not count references to None")
def test_qt_methods_without_a_result_keep_the_references_to_none() -> None:
    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("name")
    lost = before - sys.getrefcount(None)
    assert abs(lost) < 20
