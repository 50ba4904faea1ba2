#pragma once

#include "sql/connection.h"

namespace zm::store {

/// The end of a chain whose records lie in a table of their own. It finds a cut end in a file that was only cut; who can
/// write the file can write this too, and only a head that was written down elsewhere finds that.
struct WrittenEnd {
    qint64 records = 0;
    QByteArray last; ///< signature of the last record
    bool operator==(const WrittenEnd &) const = default;
};

/// Nothing was written: zero records. Errors: Io.
Result<WrittenEnd> writtenEnd(const sql::Connection &connection, const QString &chain);
/// Inside the transaction of the record. Errors: Io.
Result<> setWrittenEnd(const sql::Connection &connection, const QString &chain, const WrittenEnd &end);

} // namespace zm::store
