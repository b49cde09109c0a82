"""The history of the schema; append only."""
