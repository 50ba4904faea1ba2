#include "resources/resources.h"

#include <QDir>
#include <QFile>

// Outside any namespace, as the macro demands: a static library's resources are dropped by the linker unless named.
static void registerResources()
{
    Q_INIT_RESOURCE(zmdata);
}

namespace zm::resources {

Result<QByteArray> read(const QString &path)
{
    registerResources();
    QFile file(QStringLiteral(":/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path);
    return file.readAll();
}

QStringList list(const QString &folder)
{
    registerResources();
    QStringList paths;
    for (const QString &name : QDir(QStringLiteral(":/") + folder).entryList(QDir::Files, QDir::Name))
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

} // namespace zm::resources
