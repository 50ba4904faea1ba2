#include "store/schema.h"

#include "resources/resources.h"

namespace zm::store {

Result<QList<sql::Migration>> schemaSteps()
{
    QList<sql::Migration> steps;
    for (const QString &path : resources::list(QStringLiteral("sql/store"))) {
        ZM_TRY(const QByteArray bytes, resources::read(path));
        ZM_TRY(const auto step, sql::migrationFrom(path.section(u'/', -1), bytes));
        steps.append(step);
    }
    return steps;
}

} // namespace zm::store
