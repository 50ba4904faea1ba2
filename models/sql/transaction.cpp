#include "sql/transaction.h"

#include "sql/query.h"

namespace zm::sql {

constexpr QStringView kBegin = u"BEGIN IMMEDIATE";
constexpr QStringView kCommit = u"COMMIT";
constexpr QStringView kRollback = u"ROLLBACK";

Result<Transaction> Transaction::begin(const Connection &connection)
{
    ZM_CHECK(run(connection, kBegin));
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        (void)run(*m_connection, kRollback); // nothing more can be done; SQLite rolls back by itself at worst
}

Result<> Transaction::commit()
{
    ZM_CHECK(run(*m_connection, kCommit)); // on failure the destructor rolls back
    m_connection = nullptr;
    return {};
}

} // namespace zm::sql
