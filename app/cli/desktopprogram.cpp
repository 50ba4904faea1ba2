#include "app/cli/desktopprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

QString desktopProgram(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {here.path(), here.filePath(u"../desktop"_s)}) {
        if (const QString found = QStandardPaths::findExecutable(name, {folder}); !found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(name);
}

QProcessEnvironment desktopEnvironment(const Call &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (call.has(u"officer"_s))
        environment.insert(u"ZM_OFFICER"_s, call.value(u"officer"_s));
    if (call.has(u"password-file"_s))
        environment.insert(u"ZM_PASSWORD_FILE"_s, QFileInfo(call.value(u"password-file"_s)).absoluteFilePath());
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s)
        && !environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
#endif
    return environment;
}

} // namespace zm::cli
