#pragma once

#include "enrolment.h"
#include "tests/web/tlsclient.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace zm::platform {

struct Ran {
    int exit = -1;
    QByteArray out = {}, err = {};
};

/// Runs zhengming-platform to its end.
inline Ran platformProgram(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ZM_PLATFORM_PROGRAM), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// The real program serving a folder on free ports of this machine.
class RunningPlatform {
public:
    explicit RunningPlatform(const QString &folder, const QStringList &more = {})
    {
        m_process.setStandardErrorFile(m_errors.filePath(QStringLiteral("log")));
        m_process.start(QStringLiteral(ZM_PLATFORM_PROGRAM),
                        QStringList{QStringLiteral("serve"), folder, QStringLiteral("--listen"),
                                    QStringLiteral("127.0.0.1:0"), QStringLiteral("--admin"),
                                    QStringLiteral("127.0.0.1:0")}
                            + more);
        m_process.waitForStarted();
        m_pid = m_process.processId();
        while (!m_line.endsWith('\n') && m_process.state() != QProcess::NotRunning && m_process.waitForReadyRead(30'000))
            m_line += m_process.readAllStandardOutput();
        static const QRegularExpression kPort(QStringLiteral(":(\\d+)(?=[,\\n])"));
        for (auto found = kPort.globalMatch(QString::fromUtf8(m_line)); found.hasNext();)
            m_ports.append(quint16(found.next().captured(1).toUInt()));
    }
    ~RunningPlatform()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    qint64 pid() const { return m_pid; }
    bool isServing() const { return m_ports.size() == 3; }
    const QByteArray &line() const { return m_line; }
    quint16 port() const { return m_ports.value(0); }
    quint16 enrolPort() const { return m_ports.value(1); }
    quint16 adminPort() const { return m_ports.value(2); }

    /// Asks it to stop. Its exit status; -1 where it did not come.
    int stop()
    {
        m_process.terminate();
        return m_process.waitForFinished(30'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// kill -9.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The same from another thread, which does not wait.
    void signalKill() const { QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-KILL"), QString::number(m_pid)}); }
    QByteArray log() const
    {
        QFile file(m_errors.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_errors; // a file and no pipe: nobody reads while a test waits, and a full pipe would stop the platform
    QProcess m_process;
    qint64 m_pid = 0;
    QByteArray m_line;
    QList<quint16> m_ports;
};

inline QByteArray httpGet(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: platform\r\n\r\n";
}

inline QByteArray httpPost(const QByteArray &target, const QByteArray &body, const QByteArray &type = "application/json",
                           const QByteArray &moreHead = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: platform\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + moreHead + "\r\n" + body;
}

inline QByteArray enrolBody(const EnrolmentRequest &request)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), request.code},
                                     {QStringLiteral("device"), request.device},
                                     {QStringLiteral("csr"), QString::fromLatin1(request.request)},
                                     {QStringLiteral("alg"), crypto::suiteName(request.suite)},
                                     {QStringLiteral("spki"), QString::fromLatin1(request.officerKey.toBase64())},
                                     {QStringLiteral("proof"), QString::fromLatin1(request.proof.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

} // namespace zm::platform
