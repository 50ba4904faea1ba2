#pragma once

#include "app/sync/fileexchange.h"
#include "crypto/secret.h"
#include "store/syncbook.h"
#include "sync/clientcore.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

namespace zm::app {

/// What came back: a reply with whatever status, or why nothing came.
struct Came {
    std::optional<sync::Reply> reply;
    QString why; ///< plain English, for the log and the command line
    qint64 tookMs = 0;
};

/// HTTPS to one platform: TLS 1.3, certificates on both sides, no redirects, nothing believed that its authority did not certify.
class Transport final : public QObject {
    Q_OBJECT
public:
    /// Errors: Corrupt where certificate or key cannot be read.
    static Result<std::unique_ptr<Transport>> make(const store::Enrolment &enrolment, const crypto::Secret &keyPem,
                                                   QObject *parent = nullptr);

    /// \param done  called once, later, unless this object is gone.
    void send(const sync::Request &request, std::function<void(const Came &)> done);
    /// The same for files.
    void send(const FileAsk &ask, std::function<void(const Came &)> done);

private:
    Transport(QString url, QSslConfiguration tls, QObject *parent);
    void answerTo(QNetworkReply *reply, std::function<void(const Came &)> done);
    QString m_url;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

/// A request as every request of the house is: bounded, no redirects, no decompression of what grows.
QNetworkRequest plainRequest(const QUrl &url, const QSslConfiguration &tls, int protocol = sync::Versions().newest);

/// TLS 1.3 under one authority. Errors: Corrupt.
Result<QSslConfiguration> tlsUnder(const QByteArray &authorityPem);

/// The same with this device's own certificate and its key, PEM. Errors: Corrupt.
Result<QSslConfiguration> tlsAs(const QByteArray &authorityPem, const QByteArray &certificatePem, const crypto::Secret &keyPem);

/// Why nothing came, in a sentence.
QString whyNothingCame(const QNetworkReply &reply);

} // namespace zm::app
