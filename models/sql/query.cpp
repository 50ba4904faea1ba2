#include "sql/query.h"

#include "sql/failure.h"

namespace zm::sql {

Query::Query(QStringView statement, QSqlQuery query, std::weak_ptr<StatementPool> pool)
    : m_statement(statement), m_query(std::move(query)), m_pool(std::move(pool))
{
}

Query::~Query()
{
    if (const auto pool = m_pool.lock()) { // moved-from queries have no pool
        m_query.finish();
        (*pool)[m_statement].push_back(std::move(m_query));
    }
}

Result<> Query::failed() const
{
    if (m_query.lastError().type() != QSqlError::NoError)
        return std::unexpected(asError(m_query.lastError()));
    return {};
}

Result<Query> run(const Connection &connection, QStringView statement, const QVariantList &values)
{
    std::vector<QSqlQuery> &resting = (*connection.pool())[statement];
    QSqlQuery query(connection.database());
    if (!resting.empty()) {
        query = std::move(resting.back());
        resting.pop_back();
    } else {
        query.setForwardOnly(true);
        if (!query.prepare(statement.toString()))
            return std::unexpected(asError(query.lastError()));
    }
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        Error error = asError(query.lastError());
        query.finish();
        return std::unexpected(std::move(error));
    }
    return Query(statement, std::move(query), connection.pool());
}

Result<> runOnce(const Connection &connection, const QString &statement)
{
    QSqlQuery query(connection.database());
    if (!query.exec(statement))
        return std::unexpected(asError(query.lastError()));
    return {};
}

} // namespace zm::sql
