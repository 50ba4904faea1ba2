#include "sql/migrations.h"

#include "sql/query.h"
#include "sql/transaction.h"

#include <QRegularExpression>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kHasTable = u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'";
constexpr QStringView kMakeTable = u"CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT";
constexpr QStringView kLatest = u"SELECT ifnull(max(version), 0) FROM schema_version";
constexpr QStringView kReached = u"INSERT INTO schema_version (version, name) VALUES (?, ?)";

Result<> apply(const Connection &connection, const Migration &step)
{
    static const QRegularExpression statementEnd(u";[ \\t]*(\\r?\\n[ \\t]*\\r?\\n|\\s*$)"_s);

    ZM_TRY(auto transaction, Transaction::begin(connection));
    ZM_TRY(const int reached, schemaVersion(connection));
    if (reached >= step.version)
        return {}; // another program that was started at the same time took this step while we waited
    if (step.version == 1)
        ZM_CHECK(run(connection, kMakeTable));
    for (const QString &statement : step.sql.split(statementEnd, Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            ZM_CHECK(runOnce(connection, statement));
    }
    ZM_CHECK(run(connection, kReached, {step.version, step.name}));
    return transaction.commit();
}

} // namespace

Result<Migration> migrationFrom(const QString &fileName, const QByteArray &utf8)
{
    static const QRegularExpression form(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    const auto match = form.match(fileName);
    if (!match.hasMatch() || !utf8.startsWith("-- "))
        return fail(ErrorCode::Invalid, fileName + u": a step is named NNNN_name.sql and begins with -- why"_s);
    return Migration{match.captured(1).toInt(), match.captured(2), QString::fromUtf8(utf8)};
}

Result<int> schemaVersion(const Connection &connection)
{
    {
        ZM_TRY(auto table, run(connection, kHasTable));
        if (!table.next() || table.number(0) == 0) {
            ZM_CHECK(table.failed());
            return 0;
        }
    }
    ZM_TRY(auto latest, run(connection, kLatest));
    if (!latest.next())
        return fail(ErrorCode::Corrupt, u"the file does not say its version"_s);
    return latest.number(0);
}

Result<> migrate(const Connection &connection, const QList<Migration> &steps)
{
    for (int i = 0; i < int(steps.size()); ++i) {
        if (steps[i].version != i + 1)
            return fail(ErrorCode::Invalid, u"schema step %1 is missing"_s.arg(i + 1));
    }
    ZM_TRY(const int version, schemaVersion(connection));
    if (version > steps.size())
        return fail(ErrorCode::Unsupported, u"the file is of version %1, this program knows %2; it is left as it is"_s
                                                .arg(version)
                                                .arg(steps.size()));
    for (const Migration &step : steps.mid(version)) {
        if (auto done = apply(connection, step); !done)
            return fail(done.error().code,
                        u"schema step %1 (%2): %3"_s.arg(step.version).arg(step.name, done.error().detail));
    }
    return {};
}

} // namespace zm::sql
