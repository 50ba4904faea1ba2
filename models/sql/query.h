#pragma once

#include "sql/connection.h"

#include <QVariant>

namespace zm::sql {

/// A statement that ran, and its rows. Gives the prepared statement back when it goes.
class Query final {
public:
    Query(QStringView statement, QSqlQuery query, std::weak_ptr<StatementPool> pool);
    Query(Query &&) noexcept = default;
    Query &operator=(Query &&) = delete;
    ~Query();

    /// On to the next row. A failure while stepping is an end of rows here; ask failed() where that matters.
    bool next() { return m_query.next(); }
    /// Errors: what stopped the rows, if it was not their end.
    Result<> failed() const;
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    qint64 bigNumber(int column) const { return m_query.value(column).toLongLong(); }
    /// How many rows the statement changed.
    int changed() const { return m_query.numRowsAffected(); }

private:
    QStringView m_statement;
    QSqlQuery m_query;
    std::weak_ptr<StatementPool> m_pool;
};

/// The one door to SQL: runs \a statement with \a values for its `?`.
/// \param statement  a constant; its text must outlive the connection, which keeps it prepared.
/// Errors: see asError().
Result<Query> run(const Connection &connection, QStringView statement, const QVariantList &values = {});

/// For statements whose text is read from a file: prepared, run and forgotten.
Result<> runOnce(const Connection &connection, const QString &statement);

} // namespace zm::sql
