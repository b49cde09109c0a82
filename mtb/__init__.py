"""mtb: the desktop program with which a hospital runs its molecular tumour board.

domain     what the board works with, and its rules; standard library only
store      where records are kept: encrypted SQLite, or PostgreSQL
exchange   other systems' files, in and out
documents  records in, PDF bytes out
services   what a user can do: one method per action, one unit of work each
ui         the windows; the only package with Qt
wiring     opens the database and builds the services
app, cli   the window program; the command line without a window
"""

__version__ = "0.1.0"
