#pragma once

#include "app/sync/wire.h"
#include "crypto/certificate.h"
#include "crypto/sign.h"
#include "sync/actpayload.h"
#include "sync/answer.h"

#include <QProcess>
#include <QTemporaryDir>

namespace zm::cli::bench {

/// zhengming-platform on this machine, in a temporary folder, on free ports of loopback.
class PlatformHost final {
public:
    /// \param database  "postgresql://..."; empty: a file. Errors: NotFound without the program; Io.
    static Result<std::unique_ptr<PlatformHost>> make(const QString &database);
    ~PlatformHost();

    /// Starts serving. Errors: Io.
    Result<> serve();
    void stop();
    /// Runs another command of the program on the folder. What it printed. Errors: Io.
    Result<QByteArray> run(const QStringList &words) const;

    QString folder() const { return m_folder.filePath(QStringLiteral("platform")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    quint16 port() const { return m_ports.value(0); }
    quint16 enrolPort() const { return m_ports.value(1); }
    /// A connection without a certificate, to the door for newcomers. Errors: Io.
    Result<app::Wire> stranger() const;
    Result<QByteArray> authority() const; ///< PEM

private:
    explicit PlatformHost(QString program, QString database) : m_program(std::move(program)), m_database(std::move(database)) {}
    QString m_program, m_database;
    QTemporaryDir m_folder;
    QProcess m_process;
    QList<quint16> m_ports;
};

/// A device enrolled there, with its officer's key.
class BenchDevice final {
public:
    /// \param device  32 hex digits. \param roles "clerk". Errors: Io.
    static Result<BenchDevice> enrol(const PlatformHost &host, const QString &device, const QString &roles, crypto::Suite suite);

    Result<QSslConfiguration> tls(const PlatformHost &host) const;
    Result<app::Wire> wire(const PlatformHost &host) const;
    struct Made {
        QByteArray eid, line;
    };
    /// An act on \a caseId in sight of \a seen, numbered, chained and signed. Errors: Io.
    Result<Made> act(const QString &type, const QString &caseId, const sync::CaseHead &seen, const QDateTime &at,
                     const QJsonObject &body, const QByteArray &boxedKey = {});

private:
    BenchDevice(QString device, crypto::TlsKey tls, crypto::SigningKey signer)
        : m_device(std::move(device)), m_tls(std::move(tls)), m_signer(std::move(signer))
    {
    }
    QString m_device, m_keyId;
    crypto::TlsKey m_tls;
    crypto::SigningKey m_signer;
    QByteArray m_certificate, m_last = QByteArray(32, '\0');
    qint64 m_next = 0;
};

} // namespace zm::cli::bench
