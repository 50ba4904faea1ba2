#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QtTest>

// The data files that ship, read from the source tree: the law layer itself opens no file.
namespace zm::law::test {

inline QByteArray shipped(const QString &path)
{
    QFile file(QStringLiteral(ZM_SOURCE_DIR "/resources/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline QList<QByteArray> shippedFolder(const QString &folder)
{
    const QDir dir(QStringLiteral(ZM_SOURCE_DIR "/resources/") + folder);
    QList<QByteArray> files;
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.append(shipped(folder + QLatin1Char('/') + name));
    return files;
}

} // namespace zm::law::test
