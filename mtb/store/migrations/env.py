"""Alembic's entry point. The connection comes from mtb.store.schema; there is no alembic.ini."""

from alembic import context

from mtb.store.columns import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
