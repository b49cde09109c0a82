"""Says whether this Python can run the program, in words that every Python 3 can read.

The other modules of this folder use today's syntax; an older Python would stop in them with a syntax error
instead of a sentence, so this one is imported and asked first.
"""

import sys

SUPPORTED = ((3, 11), (3, 12), (3, 13))
REFUSAL = ""

if sys.version_info[:2] not in SUPPORTED:
    REFUSAL = "mtb needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.".format(*sys.version_info[:2])
