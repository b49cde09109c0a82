"""What it costs to load SQLAlchemy, which the program can't do without."""

import importlib

from tests.benchmarks.probes.report import peak_memory, report, seconds_of

report({"import": seconds_of(lambda: importlib.import_module("sqlalchemy"))}, peak=peak_memory())
