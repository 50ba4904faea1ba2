#pragma once

#include "actfixture.h"
#include "programfixture.h"
#include "sync/answer.h"
#include "sync/feed.h"

namespace zm::platform {

/// A platform on this machine with offices that act on it: the real program, through real connections.
class ActingPlatform {
public:
    /// \param database  "postgresql://...", or nothing for a file.
    ActingPlatform(QString folder, const QByteArray &database)
        : m_folder(std::move(folder)),
          m_database(database.isEmpty() ? QStringList() : QStringList{QStringLiteral("--database"), QString::fromLatin1(database)})
    {
        if (platformProgram({QStringLiteral("init"), m_folder}).exit != 0)
            qFatal("no platform could be made");
        QFile file(m_folder + QStringLiteral("/ca.pem"));
        file.open(QIODevice::ReadOnly);
        m_authority = file.readAll();
        start();
    }

    void start()
    {
        m_running = std::make_unique<RunningPlatform>(m_folder, m_database);
        if (!m_running->isServing())
            qFatal("the platform does not serve: %s", m_running->log().constData());
    }
    RunningPlatform &running() const { return *m_running; }
    const QString &folder() const { return m_folder; }

    const QStringList &databaseWords() const { return m_database; }
    Ran command(const QStringList &arguments) const { return platformProgram(arguments + m_database); }
    void enrol(const ActingOffice &office, const QString &roles = QStringLiteral("clerk"))
    {
        const Ran invited = command({QStringLiteral("invite"), m_folder, QStringLiteral("--office"), office.org,
                                     QStringLiteral("--officer"), QStringLiteral("a"), QStringLiteral("--roles"), roles});
        web::TlsClient client(m_authority, {}, m_running->enrolPort());
        const auto answered = client.ask(
            httpPost("/enrol", enrolBody(office.newcomer.asking(QString::fromLatin1(invited.out.trimmed())))));
        m_certificates[office.newcomer.device] =
            QJsonDocument::fromJson(answered.body).object().value(QStringLiteral("certificate")).toString().toLatin1();
    }
    /// A connection of the office.
    /// \param port  of what stands between; 0: the platform's own.
    std::unique_ptr<web::TlsClient> connection(const ActingOffice &office, quint16 port = 0) const
    {
        return std::make_unique<web::TlsClient>(
            m_authority, web::TestWorld::Pair{m_certificates.value(office.newcomer.device), office.newcomer.tls.pem()->view().toByteArray()},
            port > 0 ? port : m_running->port());
    }
    const QByteArray &authority() const { return m_authority; }
    const QByteArray &certificate(const ActingOffice &office) const { return *m_certificates.constFind(office.newcomer.device); }
    static web::Answered submit(web::TlsClient &client, const QByteArray &body)
    {
        return client.ask(httpPost("/v1/acts:submit", body, "application/x-ndjson"));
    }
    /// The platform's answer to one act.
    static sync::Answer answerTo(web::TlsClient &client, const QByteArray &line)
    {
        const auto answered = submit(client, line + '\n');
        const auto answers = sync::readAnswers(answered.body);
        return answers && !answers->empty() ? answers->front() : sync::Answer();
    }

private:
    QString m_folder;
    QStringList m_database;
    QByteArray m_authority;
    QHash<QString, QByteArray> m_certificates;
    std::unique_ptr<RunningPlatform> m_running;
};

} // namespace zm::platform
