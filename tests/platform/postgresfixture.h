#pragma once

#include "platform/database.h"
#include "postgres/postgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace zm::platform {

/// A real PostgreSQL for as long as this object lives.
class PostgresFixture {
public:
    PostgresFixture()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                                                   | QFile::WriteOther | QFile::ExeOther);
        start();
    }
    ~PostgresFixture() { stop(); }

    /// A new database with the platform's tables and nothing in them. \param name  letters only.
    QByteArray fresh(const QByteArray &name)
    {
        if (!m_hasModel) { // the tables are made once and copied
            m_hasModel = bool(postgres::Postgres::open(url("postgres"))->runOnce("CREATE DATABASE model"));
            if (!openDatabase({{}, url("model")}))
                qFatal("the platform's tables cannot be made on PostgreSQL");
        }
        auto admin = postgres::Postgres::open(url("postgres"));
        if (!admin || !admin->runOnce("CREATE DATABASE " + name + " TEMPLATE model STRATEGY file_copy"))
            qFatal("no database could be made: %s", m_process.readAllStandardError().constData());
        return url(name);
    }
    QByteArray url(const QByteArray &database) const
    {
        return "postgresql://zm@/" + database + "?host=" + QFile::encodeName(m_folder.path());
    }
    /// Stops at once, in the middle of whatever it does, and starts again from what was written down.
    void stopInTheMiddle()
    {
        QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-QUIT"), QString::number(m_process.processId())});
        m_process.waitForFinished();
        start();
    }

private:
    void start()
    {
        m_process.start(QStringLiteral(ZM_SOURCE_DIR "/tests/platform/postgres-server"),
                        {m_folder.path() + QStringLiteral("/cluster"), m_folder.path()});
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60'000 && m_process.state() != QProcess::NotRunning) {
            if (postgres::Postgres::open(url("postgres")))
                return;
            m_process.waitForFinished(50);
        }
        qFatal("PostgreSQL does not start: %s", m_process.readAllStandardError().constData());
    }
    void stop()
    {
        m_process.terminate(); // waits for clients that are still there, so it gets a moment only
        if (!m_process.waitForFinished(3'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    bool m_hasModel = false;
};

} // namespace zm::platform
