#include "store/schema.h"

#include "resources/resources.h"
#include "sql/migrations.h"

namespace zm::store {

Result<> bringUpToDate(const sql::Connection &connection)
{
    QList<sql::Migration> steps;
    for (const QString &path : resources::list(QStringLiteral("sql/store"))) {
        ZM_TRY(const QByteArray bytes, resources::read(path));
        ZM_TRY(const auto step, sql::migrationFrom(path.section(u'/', -1), bytes));
        steps.append(step);
    }
    return sql::migrate(connection, steps);
}

} // namespace zm::store
