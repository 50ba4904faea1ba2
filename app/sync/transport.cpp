#include "app/sync/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrlQuery>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTimeoutMs = 30'000;
constexpr int kPage = 100; // lines of the feed that are understood at once without being felt in a window

sync::Reply replyFrom(QNetworkReply &reply, int status)
{
    return {status, reply.rawHeader("ZM-Epoch").toLongLong(), reply.rawHeader("ZM-Server-Time").toLongLong(),
            reply.rawHeader("Retry-After").toLongLong() * 1000, reply.readAll()};
}

QUrl feedUrl(const QString &base, const sync::Request &request)
{
    QUrl url(base + u"/v1/feed/"_s + request.shard);
    QUrlQuery query;
    query.addQueryItem(u"since"_s, QString::number(request.since));
    query.addQueryItem(u"limit"_s, QString::number(kPage));
    query.addQueryItem(u"wait"_s, u"0"_s);
    url.setQuery(query);
    return url;
}

} // namespace

Result<QSslConfiguration> tlsUnder(const QByteArray &authorityPem)
{
    const QList<QSslCertificate> authority = QSslCertificate::fromData(authorityPem);
    if (authority.isEmpty())
        return fail(ErrorCode::Corrupt, u"the platform's authority cannot be read"_s);
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates(authority);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setAllowedNextProtocols({"http/1.1"});
    return tls;
}

Result<QSslConfiguration> tlsAs(const QByteArray &authorityPem, const QByteArray &certificatePem, const crypto::Secret &keyPem)
{
    ZM_TRY(QSslConfiguration tls, tlsUnder(authorityPem));
    const QSslCertificate certificate(certificatePem);
    const QSslKey key(keyPem.view().toByteArray(), QSsl::Ec);
    if (certificate.isNull() || key.isNull())
        return fail(ErrorCode::Corrupt, u"this office's certificate or its key cannot be read"_s);
    tls.setLocalCertificate(certificate);
    tls.setPrivateKey(key);
    return tls;
}

QNetworkRequest plainRequest(const QUrl &url, const QSslConfiguration &tls, int protocol)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setTransferTimeout(kTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("ZM-Protocol", QByteArray::number(protocol) + ".0");
    return request;
}

QString whyNothingCame(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return u"the two programs do not trust each other's certificates: "_s + reply.errorString();
    if (error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError)
        return u"the platform does not answer: "_s + reply.errorString();
    // A certificate that is refused shows only while reading: an alert after the handshake.
    return u"the connection broke off: "_s + reply.errorString();
}

Transport::Transport(QString url, QSslConfiguration tls, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_tls(std::move(tls))
{
    m_network.setAutoDeleteReplies(true);
}

Result<std::unique_ptr<Transport>> Transport::make(const store::Enrolment &enrolment, const crypto::Secret &keyPem,
                                                   QObject *parent)
{
    ZM_TRY(QSslConfiguration tls, tlsAs(enrolment.authority, enrolment.certificate, keyPem));
    return std::unique_ptr<Transport>(new Transport(enrolment.url, std::move(tls), parent));
}

void Transport::send(const sync::Request &request, std::function<void(const Came &)> done)
{
    QNetworkReply *reply = nullptr;
    switch (request.ask) {
    case sync::Ask::Hello:
        reply = m_network.get(plainRequest(QUrl(m_url + u"/v1/hello"_s), m_tls, request.protocol));
        break;
    case sync::Ask::Feed:
        reply = m_network.get(plainRequest(feedUrl(m_url, request), m_tls, request.protocol));
        break;
    case sync::Ask::Submit:
    case sync::Ask::Offer: {
        QNetworkRequest post = plainRequest(QUrl(m_url + u"/v1/acts:submit"_s), m_tls, request.protocol);
        post.setRawHeader("ZM-Epoch", QByteArray::number(request.epoch));
        if (!request.run.isEmpty())
            post.setRawHeader("ZM-Run", request.run.toLatin1());
        post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-ndjson"_s);
        reply = m_network.post(post, request.body);
        break;
    }
    }
    answerTo(reply, std::move(done));
}

void Transport::send(const FileAsk &ask, std::function<void(const Came &)> done)
{
    QNetworkRequest request = plainRequest(QUrl::fromEncoded((m_url + ask.target).toUtf8()), m_tls);
    if (ask.method != "GET")
        request.setHeader(QNetworkRequest::ContentTypeHeader, ask.contentType);
    answerTo(m_network.sendCustomRequest(request, ask.method, ask.body), std::move(done));
}

void Transport::answerTo(QNetworkReply *reply, std::function<void(const Came &)> done)
{
    QElapsedTimer timer;
    timer.start();
    connect(reply, &QNetworkReply::finished, this, [reply, timer, done = std::move(done)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool whole = status > 0 && (reply->error() == QNetworkReply::NoError || status >= 300);
        Came came{{}, {}, timer.elapsed()};
        if (whole)
            came.reply = replyFrom(*reply, status);
        else
            came.why = whyNothingCame(*reply);
        done(came);
    });
}

} // namespace zm::app
