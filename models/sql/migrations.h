#pragma once

#include "sql/connection.h"

namespace zm::sql {

/// One numbered step of a schema: `0001_office.sql`, never edited after release.
struct Migration {
    int version = 0;
    QString name;
    QString sql; ///< statements, each ending with `;` before a blank line or the end
};

/// Reads a step. \param fileName "0001_office.sql". Errors: Invalid naming the file.
Result<Migration> migrationFrom(const QString &fileName, const QByteArray &utf8);

/// The version of a file; 0 where it has none yet. Errors: Io, Corrupt.
Result<int> schemaVersion(const Connection &connection);

/// Brings a file up to the last of \a steps (sorted by version, from 1, no gaps), each step in its own transaction.
/// Errors: Unsupported where the file is newer than the last step, left untouched; Invalid for gaps; Io: then the step
/// that failed is not there, the ones before it are.
Result<> migrate(const Connection &connection, const QList<Migration> &steps);

} // namespace zm::sql
