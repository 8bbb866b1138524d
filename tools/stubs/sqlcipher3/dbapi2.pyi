# The same DB-API module as the standard library's, over SQLCipher's SQLite, with a key. sqlite-utils names the
# standard library's types, so these stand under them here, though at run time they are classes of their own.
import sqlite3.dbapi2 as standard  # noqa: TID251 (types only)
from typing import Literal

Cursor = standard.Cursor
Row = standard.Row
Error = standard.Error
DatabaseError = standard.DatabaseError
IntegrityError = standard.IntegrityError
OperationalError = standard.OperationalError
ProgrammingError = standard.ProgrammingError
complete_statement = standard.complete_statement
sqlite_version: str
sqlite_version_info: tuple[int, int, int]

class Connection(standard.Connection):
    def set_key(self, key: str | bytes, /) -> None: ...
    def reset_key(self, key: str | bytes, /) -> None: ...

def connect(
    database: str,
    timeout: float = 5.0,
    detect_types: int = 0,
    isolation_level: Literal["DEFERRED", "EXCLUSIVE", "IMMEDIATE"] | None = "DEFERRED",
    check_same_thread: bool = True,
    *,
    uri: bool = False,
) -> Connection: ...
