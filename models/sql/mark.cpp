#include "sql/mark.h"

#include "sql/query.h"

#include <sqlite3.h>

namespace zm::sql {

namespace {

constexpr QStringView kVersion = u"PRAGMA data_version";

} // namespace

Result<std::optional<Mark>> markOf(const Connection &connection)
{
    sqlite3 *file = connection.native();
    if (sqlite3_get_autocommit(file) == 0)
        return std::nullopt;
    ZM_TRY(auto version, run(connection, kVersion));
    version.next();
    ZM_CHECK(version.failed());
    return Mark{version.bigNumber(0), sqlite3_total_changes64(file)};
}

} // namespace zm::sql
