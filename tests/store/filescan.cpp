#include "filescan.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace zm::test {

QStringList filesWith(const QString &folder, const QString &text)
{
    QList<QByteArray> forms;
    for (const auto form : {QStringEncoder::Utf8, QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encode(form);
        forms.append(encode(text));
    }
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        const QByteArray bytes = file.readAll();
        if (std::ranges::any_of(forms, [&](const QByteArray &form) { return bytes.contains(form); }))
            found.append(file.fileName());
    }
    return found;
}

} // namespace zm::test
