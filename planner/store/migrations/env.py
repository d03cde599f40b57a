"""Runs the migrations on the connection that `store.upgrade` opened; commits nothing itself."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=False, transaction_per_migration=False)
context.run_migrations()
