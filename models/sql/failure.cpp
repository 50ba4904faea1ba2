#include "sql/failure.h"

#include <sqlite3.h>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

Error asError(const QSqlError &error)
{
    const int extended = error.nativeErrorCode().toInt();
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict, u"another program is writing to this file: "_s + words};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, words};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt, words};
    case SQLITE_FULL:
        return {ErrorCode::Io, u"the disk is full: "_s + words};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Io, u"the file may not be written: "_s + words};
    default:
        return {ErrorCode::Io, words};
    }
}

} // namespace zm::sql
