"""A user's day starts where every window test starts."""

from tests.ui.conftest import _look, preferences

__all__ = ["_look", "preferences"]
