"""What a filter's sentence may go on with: fields, signs, values, genes, in the language of whoever types."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mtb.domain.errors import Language, Sentence
from mtb.domain.finding_fields import NUMBERS, STATEMENTS, TEXTS, TextField
from mtb.domain.finding_filter_words import Kind, Lexeme, Scanner
from mtb.domain.finding_rows import MISSING, Rows

_MOST: Final = 6
_FROM_LETTERS: Final = 2
_MOST_VALUES: Final = 60
_NUMBER_SIGNS: Final = (">", ">=", "<", "<=", "=")
_RELATIONS: Final = {"en": ("is", "is not", "contains"), "nb": ("er", "er ikke", "inneholder")}
_LINKS: Final = {"en": ("and", "or", "not"), "nb": ("og", "eller", "ikke")}
_OFFERED: Final = {
    "tier": ("TIER_1", "TIER_2", "TIER_3", "TIER_4", "TNC", "TNA"),
    "class": ("LikSOM", "SOM", "LikGL", "incon", "include", "exclude"),
    "group": ("BioMar", "VUSpot", "AddRes", "GLrel"),
    "igv": ("OK", "Not OK"),
    "escat": ("I-A", "I-B", "I-C", "II-A", "II-B", "III-A", "III-B", "IV-A", "IV-B", "V", "X"),
    "effect": ("GoF", "LoF", "VUS"),
}
_CERTAIN: Final = {
    "en": ("pathogenic", "likely pathogenic", "VUS", "likely benign", "benign"),
    "nb": ("patogen", "sannsynlig patogen", "VUS", "sannsynlig benign", "benign"),
}
_QUOTE: Final = '"'
_NOT_STATED: Final = Sentence("missing", "mangler")


@dataclass(frozen=True, slots=True)
class Completions:
    """Words that fit, the best first; one takes the place of what stands from ``start`` on."""

    start: int
    words: tuple[str, ...] = ()


def completions(typed: str, rows: Rows, language: Language) -> Completions:
    """What can follow what was typed so far. Between conditions it takes two letters to be offered a word."""
    lexemes = Scanner(typed).lexemes()
    begun = lexemes[-1] if lexemes and lexemes[-1].end == len(typed) else None
    if begun is not None and begun.kind in {Kind.NUMBER, Kind.OPEN, Kind.CLOSE, Kind.COMMA}:
        return Completions(len(typed))
    before = lexemes[:-1] if begun is not None else lexemes
    begin = begun.text.casefold() if begun is not None else ""
    start = len(typed) - len(begin)
    fitting = [
        word
        for word in _following(before, rows, language, begun=len(begin) >= _FROM_LETTERS)
        if word.casefold().strip(_QUOTE).startswith(begin.strip(_QUOTE)) and word.casefold() != begin
    ]
    return Completions(start, tuple(dict.fromkeys(fitting))[:_MOST])


def _following(before: Sequence[Lexeme], rows: Rows, language: Language, *, begun: bool) -> Iterable[str]:
    last = before[-1].kind if before else None
    if last is Kind.NUMBER_FIELD:
        return _NUMBER_SIGNS
    if last is Kind.TEXT_FIELD:
        return _RELATIONS[language]
    if last in {Kind.RELATION, Kind.LIST_OR} or (last is Kind.COMMA and before[-2].kind is Kind.VALUE):
        return _values(before, rows, language)
    return _conditions(rows, language) if begun else ()


def _conditions(rows: Rows, language: Language) -> Iterable[str]:
    names = [one.name.text(language) for one in (*NUMBERS, *TEXTS)]
    names += [_statement(one.name, language) for one in STATEMENTS]
    return [*names, *_LINKS[language], *sorted(gene.upper() for gene in rows.genes)]


def _statement(name: Sentence, language: Language) -> str:
    """In small letters and as it is understood."""
    said = name.text(language).casefold()
    return {"marked as germline": "germline", "merket som kimbane": "kimbane"}.get(said, said)


def _values(before: Sequence[Lexeme], rows: Rows, language: Language) -> Iterable[str]:
    field = next(one.meaning for one in reversed(before) if one.kind is Kind.TEXT_FIELD)
    if not isinstance(field, TextField):
        return ()
    if field.key in _OFFERED:
        return (*_OFFERED[field.key], _NOT_STATED.text(language))
    if field.key in {"clinvar", "acmg"}:
        return (*_CERTAIN[language], _NOT_STATED.text(language))
    counted = Counter(value for row in rows.all for value in row.values(field.key) if value != MISSING)
    common = [value for value, _ in counted.most_common(_MOST_VALUES) if "\n" not in value]
    if field.key == "gene":
        return [value.upper() for value in common]
    short = [
        value for value in common if value.removesuffix(" variant") not in counted or "variant" not in value
    ]
    return [value if value in field.meanings or " " not in value else f'"{value}"' for value in short]
