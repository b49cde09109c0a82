"""Text as it comes from the web, from other programs and from people who mean no good."""

from typing import Final

from hypothesis import strategies as st

MARKUP: Final = (
    "<EGFR>",
    "p.<b>",
    '<img src="/etc/hostname">',
    "a&b",
    "a &amp; b",
    "</para>",
    "<br/>x",
    '<font color="#ff0000">red</font>',
    "VAF <5% og >2%",
    "<a href='file:///etc/passwd'>x</a>",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "{0} {x} %s %(x)s %n ${x}",
)
GENE_LIKE: Final = (
    "EGFR-T790M",
    "p.(Gly12Asp)",
    "p.(Arg132_Lys133delins*)",
    "O'Brien",
    "100 % _sikker",
    '"',
    '""EGFR"',
    "'); DROP TABLE cases; --",
    "*",
    "EGFR*",
    "NEAR(",
    "NEAR(a b, 5)",
    "a OR b AND NOT c",
    "gene:KRAS",
    "c.35G>A",
    "c.-124C>T",
    "^KRAS",
    "(a",
    "\\",
    "\\%_",
    "[a-z]",
    "?1 :x @y $z",
    "--",
    "/* x",
    ";",
)
UNSEEN: Final = (
    "a\x00b",
    "\x00",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "a\x08\x7fb",
    "IPD\u202e4321",
    "\u2066a\u2069\u202a",
    "a\ufeff\u200bb\u00adc",
    "caf\udce9",
    "\ud800",
    "x\ud83dy",
    "\ufdd0\uffff\U0010fffe",
)
WRITING: Final = (
    "A\u030ase Ødegård",
    "e\u0301\u0302\u0303" + "\u0301" * 40,
    "\u0301x",
    "ﬁbrosarkom Ⅳ ½",
    "İstanbul ΐ ß ŉ",
    "👩🏽\u200d⚕️🧬",
    "𝔼𝔾𝔽ℝ",
    "שלום עולם",
    "مرحبا بالعالم",
    "日本語",
    "Čáhppes Ŋŧ",
)
FORMULAS: Final = (
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+47 22 00",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =cmd|' /C calc'!A0",
    "\u00a0=1",
    "＝1",
    '"=1"',
)
LINE_ENDS: Final = (
    "\n",
    "\r",
    "\r\n",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x1f",
    "\x85",
    "\u2028",
    "\u2029",
    "\t",
)
PROBES: Final = (*MARKUP, *GENE_LIKE, *UNSEEN, *WRITING, *FORMULAS)

LONG_WORD: Final = "A" * 40_000
LONGEST_WORD: Final = "x" * 100_000
LONG_LINE: Final = "B" * 1_000_000

_FRAGMENTS = st.one_of(
    st.sampled_from([*PROBES, *LINE_ENDS, " ", "KRAS", "Åse"]),
    st.text(st.characters(), max_size=8),
)


def hostile_texts(most: int = 6) -> st.SearchStrategy[str]:
    """Some of the probes and some of any characters, lone surrogates too, run together."""
    return st.lists(_FRAGMENTS, min_size=1, max_size=most).map("".join)
