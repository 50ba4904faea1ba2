#include "app/sync/enrol.h"

#include "crypto/certificate.h"
#include "store/officeseal.h"
#include "store/syncoffice.h"
#include "sync/signed.h"
#include "sync/strictjson.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSslCertificate>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pemOf(const QByteArray &der)
{
    const QByteArray text = der.toBase64();
    QString pem = u"-----BEGIN CERTIFICATE REQUEST-----\n"_s;
    for (qsizetype at = 0; at < text.size(); at += 64)
        pem += QString::fromLatin1(text.sliced(at, std::min(qsizetype(64), text.size() - at))) + u'\n';
    return pem + u"-----END CERTIFICATE REQUEST-----\n"_s;
}

/// A code may end in what its authority's certificate begins with: then it must be this one's.
Result<> checkPin(const EnrolmentWish &wish)
{
    const QString pin = wish.code.section(u'-', 1);
    const QList<QSslCertificate> authority = QSslCertificate::fromData(wish.authority);
    if (authority.isEmpty())
        return fail(ErrorCode::Invalid, u"the file of the authority holds no certificate"_s);
    const QString digest = QString::fromLatin1(authority.first().digest(QCryptographicHash::Sha256).toHex());
    if (!pin.isEmpty() && !digest.startsWith(pin.toLower()))
        return fail(ErrorCode::Invalid, u"the code is of another platform than the authority's file"_s);
    return {};
}

struct Prepared {
    store::Enrolment enrolment;
    QJsonObject asked;
};

Result<Prepared> prepare(const store::Office &office, const store::Session &session, const EnrolmentWish &wish)
{
    ZM_CHECK(checkPin(wish));
    ZM_TRY(const auto tlsKey, crypto::TlsKey::generate());
    ZM_TRY(const crypto::Secret tlsPem, tlsKey.pem());
    ZM_TRY(const QByteArray request, crypto::certificateRequest(tlsKey, office.profile().device));
    ZM_TRY(const auto signer, crypto::SigningKey::generate(session.key.suite()));
    ZM_TRY(const auto publicKey, signer.publicKey());
    ZM_TRY(const crypto::Secret signerBytes, signer.secret());
    Prepared made;
    made.enrolment.url = u"https://"_s + wish.host;
    made.enrolment.shard = wish.shard;
    made.enrolment.authority = wish.authority;
    made.enrolment.suite = signer.suite();
    ZM_TRY(made.enrolment.sealedKey, store::sealForOffice(office.connection(), session, store::kSyncTlsPlace, tlsPem.view()));
    ZM_TRY(made.enrolment.sealedSigner, store::sealForOffice(office.connection(), session, store::kSyncSignerPlace, signerBytes.view()));
    const QString csr = pemOf(request);
    const QString said = wish.code + u'\n' + office.profile().device + u'\n' + csr;
    ZM_TRY(const QByteArray proof, signer.sign(crypto::framed("ZMENR1", said.toUtf8())));
    made.asked = {{u"code"_s, wish.code},
                  {u"device"_s, office.profile().device},
                  {u"csr"_s, csr},
                  {u"alg"_s, crypto::suiteName(signer.suite())},
                  {u"spki"_s, QString::fromLatin1(publicKey.bytes().toBase64())},
                  {u"proof"_s, QString::fromLatin1(proof.toBase64())}};
    return made;
}

Result<store::Enrolment> granted(store::Enrolment enrolment, int status, const QByteArray &body)
{
    const auto said = sync::readStrict(body);
    if (status == 403)
        return fail(ErrorCode::Denied, u"the platform does not take the code: it is unknown, used or too old"_s);
    if (status == 409)
        return fail(ErrorCode::Conflict, u"the platform knows this office's device already"_s);
    if (status != 200 || !said)
        return fail(ErrorCode::Io, u"the platform answered %1"_s.arg(status));
    enrolment.certificate = (*said)["certificate"_L1].toString().toLatin1();
    enrolment.org = (*said)["org"_L1].toString();
    enrolment.officer = (*said)["officer"_L1].toString();
    // Now and not at the first greeting: the first lines of a case are written before that.
    enrolment.boxKey = QByteArray::fromBase64((*said)["box_key"_L1].toString().toLatin1());
    if (QSslCertificate::fromData(enrolment.certificate).isEmpty() || enrolment.org.isEmpty())
        return fail(ErrorCode::Io, u"the platform answered without a certificate"_s);
    return enrolment;
}

} // namespace

Enroller::Enroller(const store::Office &office, const Clock &clock, store::SharedSession session, QObject *parent)
    : QObject(parent), m_office(&office), m_clock(&clock), m_session(std::move(session))
{
    m_network.setAutoDeleteReplies(true);
}

void Enroller::enrol(const EnrolmentWish &wish, std::function<void(const Result<store::Enrolment> &)> done)
{
    auto prepared = prepare(*m_office, *m_session, wish);
    if (!prepared)
        return done(std::unexpected(prepared.error()));
    auto tls = tlsUnder(wish.authority);
    if (!tls)
        return done(std::unexpected(tls.error()));
    QUrl url(u"https://"_s + wish.host + u"/enrol"_s);
    url.setPort(wish.enrolPort > 0 ? wish.enrolPort : url.port(8443) + 1);
    QNetworkRequest request = plainRequest(url, *tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply = m_network.post(request, sync::canonicalJson(prepared->asked));
    connect(reply, &QNetworkReply::finished, this, [this, reply, enrolment = prepared->enrolment, done = std::move(done)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return done(fail(ErrorCode::Io, whyNothingCame(*reply)));
        auto enrolled = granted(enrolment, status, reply->readAll());
        if (enrolled) {
            if (const auto kept = store::SyncBook(m_office->connection(), *m_clock).setEnrolment(*enrolled); !kept)
                return done(std::unexpected(kept.error()));
        }
        done(enrolled);
    });
}

} // namespace zm::app
