#pragma once

#include "crypto/certificate.h"
#include "web/server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace zm::web {

/// An authority, a server it certified, and as many clients as a test wants.
class TestWorld {
public:
    explicit TestWorld(const QByteArray &name = "Test authority")
        : from(QDateTime::fromSecsSinceEpoch(0, Qt::UTC)), until(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC),
          authority(crypto::CertificateAuthority::create(QString::fromLatin1(name), from, until).value())
    {
    }

    struct Pair {
        QByteArray certificate = {}, key = {}; // PEM
    };

    Pair certified(crypto::Grant grant) const
    {
        const auto key = crypto::TlsKey::generate().value();
        const QByteArray der = authority.issue(crypto::certificateRequest(key, QStringLiteral("x")).value(), grant).value();
        return {crypto::certificatePem(der).value(), key.pem().value().view().toByteArray()};
    }
    Pair client(const QString &name = QStringLiteral("client")) const
    {
        return certified({.commonName = name, .organisation = {}, .from = from, .until = until});
    }
    Pair server() const
    {
        return certified({.commonName = QStringLiteral("server"), .organisation = {}, .from = from, .until = until,
                          .role = crypto::Grant::Role::Server, .hosts = {QStringLiteral("127.0.0.1")}});
    }
    Identity identity() const
    {
        const Pair pair = server();
        return {pair.certificate, crypto::Secret(pair.key), authority.certificatePem()};
    }

    QDateTime from, until;
    crypto::CertificateAuthority authority;
};

struct Answered {
    int status = 0; ///< 0: no answer came
    QByteArray head = {}, body = {};
    QByteArray code() const; ///< of a problem
};

/// A client that sends any bytes at all.
class TlsClient {
public:
    TlsClient(const QByteArray &authorityPem, const TestWorld::Pair &pair, quint16 port,
              QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater, const QByteArray &before = {})
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({QSslCertificate(authorityPem)});
        tls.setProtocol(protocol);
        if (!pair.certificate.isEmpty()) {
            tls.setLocalCertificate(QSslCertificate(pair.certificate));
            tls.setPrivateKey(QSslKey(pair.key, QSsl::Ec));
        }
        m_socket.setSslConfiguration(tls);
        if (before.isEmpty()) {
            m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        } else { // as a gateway does: something in clear, and then the client's TLS
            m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
            m_socket.waitForConnected(10'000);
            send(before);
            m_socket.startClientEncryption();
        }
        m_socket.waitForEncrypted(10'000);
    }

    QSslSocket &socket() { return m_socket; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(10'000)) {
        }
    }
    /// The next answer, whole; status 0 where the connection ended without one.
    Answered receive()
    {
        while (!m_read.contains("\r\n\r\n") && more()) {
        }
        const qsizetype end = m_read.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        Answered answered{.head = m_read.first(end + 2)};
        answered.status = m_read.sliced(9, 3).toInt();
        const qsizetype size = headerOf(answered.head, "content-length").toLongLong();
        while (m_read.size() < end + 4 + size && more()) {
        }
        answered.body = m_read.sliced(end + 4, std::min(size, m_read.size() - end - 4));
        m_read.remove(0, std::min(m_read.size(), end + 4 + size));
        return answered;
    }
    Answered ask(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }
    /// Whether the other end closes within \a ms.
    bool isClosedWithin(int ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < ms) {
            m_socket.waitForReadyRead(std::max(1, ms - int(timer.elapsed())));
            m_read += m_socket.readAll();
        }
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }
    static QByteArray headerOf(const QByteArray &head, const QByteArray &name)
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(10'000))
            m_read += m_socket.readAll(); // the end of the connection may leave bytes behind
        const QByteArray got = m_socket.readAll();
        m_read += got;
        return !got.isEmpty();
    }
    QSslSocket m_socket;
    QByteArray m_read;
};

inline QByteArray Answered::code() const
{
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("code")).toString().toLatin1();
}

} // namespace zm::web
