#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace zm::test {

/// A token made of software (SoftHSM), in a folder of its own, that this process and its children see plugged in.
class SoftToken final {
public:
    SoftToken()
    {
        QDir().mkpath(m_folder.filePath(QStringLiteral("tokens")));
        QFile settings(m_folder.filePath(QStringLiteral("softhsm2.conf")));
        if (!settings.open(QIODevice::WriteOnly))
            qFatal("no settings for the token");
        settings.write("directories.tokendir = " + m_folder.filePath(QStringLiteral("tokens")).toUtf8() + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        settings.close();
        qputenv("SOFTHSM2_CONF", settings.fileName().toUtf8());
        m_made = QProcess::execute(QStringLiteral("softhsm2-util"),
                                   {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), QStringLiteral("clerk"),
                                    QStringLiteral("--pin"), QStringLiteral("493817"), QStringLiteral("--so-pin"), QStringLiteral("00000000")}) == 0;
    }
    bool isMade() const { return m_made; }
    static QByteArray pin() { return "493817"; }
    /// Takes it away, as if it was drawn.
    void draw() { QDir(m_folder.filePath(QStringLiteral("tokens"))).removeRecursively(); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_made = false;
};

} // namespace zm::test
