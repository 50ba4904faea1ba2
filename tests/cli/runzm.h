#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

// Outside of any namespace: these tests know the program and nothing of what it is made of.

/// What the program said and how it ended; -1: it crashed.
struct Answer {
    int exit = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.trimmed().split('\n'))
            objects.append(QJsonDocument::fromJson(line).object());
        return objects;
    }
};

/// Runs the program that was built beside the test.
inline Answer zm(const QStringList &arguments)
{
    QProcess process;
    process.start(ZM_PROGRAM, arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}
