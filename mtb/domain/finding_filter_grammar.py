"""The grammar of a filter's sentence, and what is said where a sentence does not follow it."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, cast

from mtb.domain import finding_conditions as ask
from mtb.domain.errors import RuleError, Sentence
from mtb.domain.finding_conditions import Condition
from mtb.domain.finding_fields import NumberField, Statement, TextField
from mtb.domain.finding_filter_words import LANGUAGE_WORDS, LINK_WORDS, Kind, Lexeme, Relation, Scanner

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

LONGEST: Final = 1_000
_DEEPEST: Final = 20
_GRAMMAR: Final = """
start: either?
?either: both (_OR both)*
?both: single (_AND? single)*
?single: atom
    | NOT+ atom -> negated
?atom: _OPEN either _CLOSE
    | NUMBER_FIELD SIGN NUMBER -> compared
    | TEXT_FIELD RELATION? VALUE (_between VALUE)* -> stated
    | STATEMENT -> statement
    | WORD (_COMMA WORD)* -> words
_between: _COMMA | _LIST_OR | _COMMA _LIST_OR
%declare _OPEN _CLOSE _AND _OR NOT _COMMA _LIST_OR NUMBER_FIELD SIGN NUMBER TEXT_FIELD RELATION VALUE
%declare STATEMENT WORD
"""


class FilterError(RuleError):
    """The sentence is not understood, or not finished. ``position`` is where, counted from 0."""

    def __init__(self, sentence: Sentence, position: int) -> None:
        super().__init__(sentence.en, sentence.nb, "sentence")
        self.position = position


@lru_cache(maxsize=64)
def read_condition(sentence: str, *, typing: bool = False) -> tuple[Condition, FilterError | None]:
    """The condition that the sentence's last complete part is, and what is wrong with the rest.

    ``typing``: what stands at the end may go on, and means what begins with it.
    """
    if len(sentence) > LONGEST:
        return ask.Always(), FilterError(
            Sentence(f"A filter has at most {LONGEST} characters.", f"Et filter har høyst {LONGEST} tegn."),
            LONGEST,
        )
    lexemes = Scanner(sentence).lexemes()
    deep = _too_deep(lexemes)
    if deep is not None:
        lexemes, error = lexemes[: deep[0]], deep[1]
        return _longest(sentence, lexemes, typing=typing)[0], error
    return _longest(sentence, lexemes, typing=typing)


def _longest(
    sentence: str, lexemes: Sequence[Lexeme], *, typing: bool
) -> tuple[Condition, FilterError | None]:
    tree, wrong = _parsed(lexemes)
    error = None if wrong is None else _said(sentence, lexemes, wrong)
    kept = len(lexemes)
    while tree is None:
        tree, _ = _parsed([*lexemes[:kept], *_closing(lexemes[:kept])])
        kept -= 1
    end = len(sentence) if typing and error is None else -1
    return _built(tree, end), error


def _too_deep(lexemes: Sequence[Lexeme]) -> tuple[int, FilterError] | None:
    depth = 0
    for number, one in enumerate(lexemes):
        depth += (one.kind is Kind.OPEN) - (one.kind is Kind.CLOSE)
        if depth > _DEEPEST:
            text = Sentence(
                f"There are more than {_DEEPEST} parentheses inside each other.",
                f"Det er mer enn {_DEEPEST} parenteser inni hverandre.",
            )
            return number, FilterError(text, one.start)
    return None


def _closing(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The parentheses that are still open, closed at the end."""
    depth = sum((one.kind is Kind.OPEN) - (one.kind is Kind.CLOSE) for one in lexemes)
    end = lexemes[-1].end if lexemes else 0
    return [Lexeme(Kind.CLOSE, ")", end, end)] * depth


# The parser


@cache
def _parser() -> "Lark":
    """Made when the first sentence is read: most people start the program for something else."""
    from lark import Lark
    from lark.lexer import Lexer

    class Given(Lexer):
        """The words are found already."""

        def __init__(self, _conf: object) -> None:
            pass

        def lex(self, lexer_state: object, _parser_state: object = None) -> Iterator["Token"]:
            return iter(cast("list[Token]", lexer_state))

    return Lark(_GRAMMAR, parser="lalr", lexer=Given)


def _parsed(lexemes: Sequence[Lexeme]) -> "tuple[Tree[Token] | None, int | None]":
    """The tree, or the number of the word that does not fit; their count when the end comes too early."""
    from lark import Token
    from lark.exceptions import UnexpectedToken

    tokens = []
    for number, one in enumerate(lexemes):
        token = Token(one.kind.value, one.text, start_pos=number)
        token.value = one
        tokens.append(token)
    try:
        return _parser().parse(cast("str", tokens)), None
    except UnexpectedToken as error:
        at = error.token
        return None, len(lexemes) if at.type == "$END" else cast("int", at.start_pos)


# From tree to condition


def _built(node: "Tree[Token]", end: int) -> Condition:
    """``end`` is where the sentence that is being typed ends, or -1."""
    children = node.children
    if node.data == "start":
        return _built(cast("Tree[Token]", children[0]), end) if children else ask.Always()
    if node.data in {"either", "both"}:
        parts = tuple(_built(cast("Tree[Token]", child), end) for child in children)
        return ask.Any(parts) if node.data == "either" else ask.All(parts)
    if node.data == "negated":
        part = _built(cast("Tree[Token]", children[-1]), end)
        return ask.Not(part) if len(children) % 2 == 0 else part
    lexemes = [cast("Lexeme", cast("Token", child).value) for child in children]
    return _LEAVES[str(node.data)](lexemes, end)


def _compared(lexemes: Sequence[Lexeme], _end: int) -> Condition:
    """Percent from 1 on even without its sign: nobody means a hundredfold."""
    field, sign = cast("NumberField", lexemes[0].meaning), cast("str", lexemes[1].meaning)
    number, percent = cast("tuple[float, bool]", lexemes[2].meaning)
    if field.fraction and (percent or number >= 1):
        number /= 100
    return ask.Compared(field, sign, number)


def _stated(lexemes: Sequence[Lexeme], end: int) -> Condition:
    values = [one for one in lexemes if one.kind is Kind.VALUE]
    said = next((one.meaning for one in lexemes if one.kind is Kind.RELATION), Relation())
    relation = cast("Relation", said)
    stated = ask.Stated(
        cast("TextField", lexemes[0].meaning),
        tuple(str(one.meaning) for one in values),
        contains=relation.contains,
        typing=values[-1].end == end,
        unfinished=any(
            word.startswith(str(values[-1].meaning)) for word in ("not", "ikke", "one of", "en av")
        ),
        shown=tuple(one.text.strip('"“”«»') for one in values),
    )
    return ask.Not(stated) if relation.negated else stated


def _words(lexemes: Sequence[Lexeme], end: int) -> Condition:
    words = tuple(_word(one, end) for one in lexemes)
    return words[0] if len(words) == 1 else ask.Any(words)


def _word(lexeme: Lexeme, end: int) -> Condition:
    word, typing = str(lexeme.meaning), lexeme.end == end
    links = typing and lexeme.start > 0 and any(known.startswith(word) for known in LINK_WORDS)
    begins = typing and any(known.startswith(word) for known in LANGUAGE_WORDS)
    return ask.Word(word, typing=typing, unfinished=begins, links=links, shown=lexeme.text.strip('"“”«»'))


def _statement(lexemes: Sequence[Lexeme], _end: int) -> Condition:
    return ask.Is(cast("Statement", lexemes[0].meaning))


_LEAVES: Final[dict[str, Callable[[Sequence[Lexeme], int], Condition]]] = {
    "compared": _compared,
    "stated": _stated,
    "words": _words,
    "statement": _statement,
}


# What is wrong, in words

_LINKING: Final = frozenset({Kind.AND, Kind.OR, Kind.NOT, Kind.COMMA, Kind.LIST_OR, Kind.OPEN})


def _said(sentence: str, lexemes: Sequence[Lexeme], number: int) -> FilterError:
    """What is missing or too much, and where. ``number`` is the word that did not fit."""
    wrong = lexemes[number] if number < len(lexemes) else None
    before = lexemes[number - 1] if number else None
    text = _trouble(before, wrong)
    position = wrong.start if wrong else len(sentence.rstrip())
    if wrong is None:
        return FilterError(text, position)
    uncounted = Sentence(
        f"{text.en} From “{wrong.text}” on nothing counts.",
        f"{text.nb} Fra «{wrong.text}» av teller ingenting.",
    )
    return FilterError(uncounted, position)


def _trouble(before: Lexeme | None, wrong: Lexeme | None) -> Sentence:
    if before is not None:
        missing = _missing_after(before, wrong)
        if missing is not None:
            return missing
    if wrong is None:
        return Sentence("A “(” is not closed.", "En «(» er ikke lukket.")
    if wrong.kind is Kind.CLOSE:
        return Sentence("There is no “(” before this “)”.", "Det er ingen «(» før denne «)».")
    if wrong.kind in _LINKING:
        return Sentence(f"Something is missing before “{wrong.text}”.", f"Noe mangler før «{wrong.text}».")
    return Sentence(f"“{wrong.text}” is not understood here.", f"«{wrong.text}» forstås ikke her.")


def _missing_after(before: Lexeme, wrong: Lexeme | None) -> Sentence | None:
    text = before.text
    if before.kind is Kind.NUMBER_FIELD:
        limit = "> 5 %" if cast("NumberField", before.meaning).fraction else ">= 50"
        return Sentence(
            f"“{text}” needs a limit: {text} {limit}.", f"«{text}» trenger en grense: {text} {limit}."
        )
    if before.kind is Kind.SIGN:
        return Sentence(f"A number is missing after “{text}”.", f"Et tall mangler etter «{text}».")
    if before.kind is Kind.TEXT_FIELD and wrong is not None and wrong.kind is Kind.SIGN:
        return Sentence(
            f"“{text}” has no size: write {text} is …", f"«{text}» har ingen størrelse: skriv {text} er …"
        )
    if before.kind in {Kind.TEXT_FIELD, Kind.RELATION}:
        return Sentence(f"A value is missing after “{text}”.", f"En verdi mangler etter «{text}».")
    if before.kind in _LINKING:
        return Sentence(f"Something is missing after “{text}”.", f"Noe mangler etter «{text}».")
    return None
