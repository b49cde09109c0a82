"""A field for a code: found by its words while typing, told in words below it, any code allowed."""

from mtb.domain.tumour_codes import TumourCode, code_words, find_codes
from mtb.ui import labels
from mtb.ui.kit.background import Background
from mtb.ui.kit.suggest_field import SuggestField, Suggestion

_MOST: int = 60


class CodeField(SuggestField):
    """Its text is the code alone."""

    def __init__(self, name: str, codes: tuple[TumourCode, ...], background: Background) -> None:
        super().__init__(name, _MOST)
        self._codes = codes
        language = labels.current_language()
        self.offer_from(background, self._offered, lambda one: Suggestion(one.code, one.words(language)))

    def words(self) -> str:
        """What the code in the field is called; empty for one that is not listed."""
        return code_words(self._codes, self.value(), labels.current_language())

    def _offered(self, typed: str) -> tuple[TumourCode, ...]:
        found = find_codes(self._codes, typed)
        whole = len(found) == 1 and found[0].code == typed.upper()
        return () if whole else found
