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
        return {ErrorCode::Io, u"the disk is full; make room and do it again ("_s + words + u')'};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, u"the file or its folder may not be written: let the folder be written, or put the office on a "
                               "disk that can be ("_s + words + u')'};
    default:
        return {ErrorCode::Io, words};
    }
}

} // namespace zm::sql
