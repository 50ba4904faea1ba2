#pragma once

#include "registry/delta.h"
#include "registry/search.h"

// What the benchmarks measure against: the same questions to SQLite alone.

namespace zm::registry {

/// What the `sqlite3` program reads to load \a csv and build the same indexes, over plain columns.
QByteArray importScript(const QString &csv);
/// The batch check as a join, in such a file: rows of \a subjectsCsv with their entries, to \a outCsv.
QByteArray joinScript(const QString &subjectsCsv, const QString &outCsv);

/// The first \a limit rows whose name holds \a text, by looking at every name. Errors: Io.
Result<int> likeScan(const QString &generationFile, const QString &text, int limit);

/// A prepared statement from a key to a row, stepped and nothing more.
class BareLookup final {
public:
    static Result<BareLookup> open(const QString &generationFile);
    Result<int> rows(qint64 key);

private:
    explicit BareLookup(sql::NativeFile file) : m_file(std::move(file)) {}
    sql::NativeFile m_file;
    sql::NativeStatement m_statement;
};

/// Some names, numbers and keys of a generation, spread evenly over it.
struct Sample {
    QString name;
    std::string number;
    qint64 key = 0;
    bool organisation = false;
};
/// \a count changes as a newer snapshot brings them, spread over the entries of \a csv: half of them an entry that
/// changed, every fifth of those its name too; three in ten a new entry; two in ten one that is gone.
/// Errors: Io, Invalid.
Result<Changes> sampleChanges(const QString &csv, qint64 csvRows, const QString &generationFile, qint64 count);

Result<std::vector<Sample>> samplesOf(const QString &generationFile, const QByteArray &digestKey, qint64 count);

} // namespace zm::registry
