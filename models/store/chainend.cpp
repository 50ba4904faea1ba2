#include "store/chainend.h"

#include "sql/query.h"

namespace zm::store {

constexpr QStringView kRead = u"SELECT records, last FROM chain_end WHERE chain = ?";
constexpr QStringView kSet = u"INSERT INTO chain_end (chain, records, last) VALUES (?, ?, ?) "
                             "ON CONFLICT (chain) DO UPDATE SET records = excluded.records, last = excluded.last";

Result<WrittenEnd> writtenEnd(const sql::Connection &connection, const QString &chain)
{
    ZM_TRY(auto row, sql::run(connection, kRead, {chain}));
    WrittenEnd end;
    if (row.next())
        end = {row.bigNumber(0), row.bytes(1)};
    ZM_CHECK(row.failed());
    return end;
}

Result<> setWrittenEnd(const sql::Connection &connection, const QString &chain, const WrittenEnd &end)
{
    ZM_CHECK(sql::run(connection, kSet, {chain, end.records, end.last}));
    return {};
}

} // namespace zm::store
