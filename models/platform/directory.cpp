#include "platform/directory.h"

#include "crypto/framing.h"
#include "crypto/hash.h"
#include "crypto/random.h"

#include "sync/signed.h"

#include <QRegularExpression>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kInvite[] = "INSERT INTO invitation (code_digest, org, officer, roles, made_at, expires_at) "
                           "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr char kOpenInvitations[] = "SELECT count(*) FROM invitation WHERE used_at IS NULL AND expires_at > $1";
// One statement: of two that use the code at once, one gets the row.
constexpr char kUse[] = "UPDATE invitation SET used_at = $1 WHERE code_digest = $2 AND used_at IS NULL AND expires_at > $1 "
                        "RETURNING org, officer, roles";
constexpr char kAddDevice[] = "INSERT INTO device (fingerprint, device, org, officer, roles, key_id, enrolled_at) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr char kAddKey[] = "INSERT INTO officer_key (key_id, org, officer, roles, suite, spki, enrolled_at) "
                           "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr char kDeviceOf[] = "SELECT device, org, officer, roles FROM device WHERE fingerprint = $1 AND revoked_at IS NULL";
constexpr char kRevoke[] = "UPDATE device SET revoked_at = $1, reason = $2 WHERE device = $3 AND revoked_at IS NULL "
                           "RETURNING org, officer, key_id";
constexpr char kInvalidate[] = "UPDATE officer_key SET invalid_from = $1 WHERE key_id = $2 AND invalid_from IS NULL";
constexpr char kRecord[] = "INSERT INTO key_event (seq, at, body) SELECT coalesce(max(seq), 0) + 1, $1, $2 FROM key_event";
constexpr char kEvents[] = "SELECT seq, body FROM key_event WHERE seq > $1 ORDER BY seq LIMIT $2";

constexpr int kCodeBytes = 15; // 120 bits: three times what guessing at the rate limit could ever reach
constexpr qint64 kCertificateDays = 365;
constexpr qint64 kClockSlackSeconds = 3'600;
constexpr qsizetype kLongestName = 64;

// Crockford's alphabet: no letter that is read as a digit.
QString codeText(const QByteArray &random)
{
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString text;
    quint32 bits = 0;
    int have = 0;
    for (const char byte : random) {
        bits = (bits << 8) | quint8(byte);
        for (have += 8; have >= 5; have -= 5) {
            text.append(QLatin1Char(kAlphabet[(bits >> (have - 5)) & 31]));
        }
    }
    return text;
}

QByteArray codeDigest(const QString &code)
{
    return crypto::sha256({QByteArrayView("ZMCODE\0", 7), code.section(u'-', 0, 0).trimmed().toUpper().toUtf8()});
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestName
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

QByteArray canonical(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<crypto::PublicKey> provenKey(const EnrolmentRequest &request)
{
    static const QRegularExpression kDevice(u"^[0-9a-f]{32}$"_s);
    if (!kDevice.match(request.device).hasMatch())
        return fail(ErrorCode::Invalid, u"a device's name has 32 hex digits"_s);
    ZM_TRY(const auto key, crypto::PublicKey::read(request.suite, request.officerKey));
    if (!key.verifies(enrolmentProof(request.code, request.device, request.request), request.proof))
        return fail(ErrorCode::Invalid, u"the officer's key did not sign this request"_s);
    return key;
}

} // namespace

QByteArray enrolmentProof(const QString &code, const QString &device, QByteArrayView request)
{
    const QByteArray said = code.toUtf8() + '\n' + device.toUtf8() + '\n' + request.toByteArray();
    return crypto::framed("ZMENR1", said);
}

Result<QString> Directory::invite(const Invitation &invitation, const QDateTime &now)
{
    if (!isName(invitation.org) || !isName(invitation.officer))
        return fail(ErrorCode::Invalid, u"an invitation names office and officer"_s);
    ZM_TRY(const QByteArray random, crypto::randomBytes(kCodeBytes));
    const QString code = codeText(random);
    const QByteArray digest = codeDigest(code), org = invitation.org.toUtf8(), officer = invitation.officer.toUtf8(),
                     roles = invitation.roles.join(u',').toUtf8();
    const qint64 at = now.toMSecsSinceEpoch();
    ZM_CHECK(m_database.run(kInvite, {Blob{digest}, org, officer, roles, at, at + kInvitationSeconds * 1000}));
    return code;
}

Result<bool> Directory::isInviting(const QDateTime &now)
{
    ZM_TRY(const Table open, m_database.run(kOpenInvitations, {now.toMSecsSinceEpoch()}));
    return open.number(0, 0) > 0;
}

Result<Enrolled> Directory::enrol(const EnrolmentRequest &request, const crypto::CertificateAuthority &authority,
                                  const QDateTime &now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    const QByteArray digest = codeDigest(request.code), device = request.device.toUtf8();
    ZM_TRY(auto transaction, Transaction::begin(m_database));
    ZM_TRY(const Table invited, m_database.run(kUse, {at, Blob{digest}}));
    if (invited.isEmpty())
        return fail(ErrorCode::Denied, u"the code is not known, was used, or is too old"_s);
    ZM_TRY(const auto key, provenKey(request));
    const QByteArray &org = invited.bytes(0, 0), &officer = invited.bytes(0, 1), &roles = invited.bytes(0, 2);
    ZM_TRY(const QByteArray certificate,
           authority.issue(request.request, {.commonName = request.device,
                                             .organisation = QString::fromUtf8(org),
                                             .from = now.addSecs(-kClockSlackSeconds),
                                             .until = now.addDays(kCertificateDays)}));
    const QString keyId = sync::keyId(key);
    const QByteArray keyIdBytes = keyId.toLatin1(), suite = crypto::suiteName(key.suite()).toLatin1(),
                     fingerprint = crypto::fingerprint(certificate), spki = key.bytes();
    ZM_CHECK(m_database.run(kAddDevice, {fingerprint, device, org, officer, roles, keyIdBytes, at}));
    ZM_CHECK(m_database.run(kAddKey, {keyIdBytes, org, officer, roles, suite, Blob{spki}, at}));
    ZM_CHECK(record(now, {{u"kind"_s, u"enrol"_s},
                          {u"org"_s, QString::fromUtf8(org)},
                          {u"officer"_s, QString::fromUtf8(officer)},
                          {u"roles"_s, QString::fromUtf8(roles)},
                          {u"device"_s, request.device},
                          {u"kid"_s, keyId},
                          {u"alg"_s, crypto::suiteName(key.suite())},
                          {u"spki"_s, QString::fromLatin1(spki.toBase64())}}));
    ZM_CHECK(transaction.commit());
    return Enrolled{certificate, keyId};
}

Result<std::optional<Device>> Directory::deviceOf(const QByteArray &fingerprint)
{
    ZM_TRY(const Table found, m_database.run(kDeviceOf, {fingerprint}));
    if (found.isEmpty())
        return std::optional<Device>();
    const auto text = [&found](std::size_t column) { return QString::fromUtf8(found.bytes(0, column)); };
    return Device{text(0), text(1), text(2), text(3).split(u',', Qt::SkipEmptyParts)};
}

Result<> Directory::revoke(const QString &device, const QString &reason, const QDateTime &now)
{
    const QByteArray name = device.toUtf8(), why = reason.toUtf8();
    const qint64 at = now.toMSecsSinceEpoch();
    ZM_TRY(auto transaction, Transaction::begin(m_database));
    ZM_TRY(const Table revoked, m_database.run(kRevoke, {at, why, name}));
    if (revoked.isEmpty())
        return fail(ErrorCode::NotFound, u"no such device, or it is revoked already"_s);
    ZM_CHECK(m_database.run(kInvalidate, {at, revoked.bytes(0, 2)}));
    ZM_CHECK(record(now, {{u"kind"_s, u"revoke"_s},
                          {u"org"_s, QString::fromUtf8(revoked.bytes(0, 0))},
                          {u"officer"_s, QString::fromUtf8(revoked.bytes(0, 1))},
                          {u"device"_s, device},
                          {u"kid"_s, QString::fromUtf8(revoked.bytes(0, 2))},
                          {u"invalid_from"_s, at},
                          {u"reason"_s, reason}}));
    return transaction.commit();
}

Result<> Directory::record(const QDateTime &now, QJsonObject event)
{
    const qint64 at = now.toMSecsSinceEpoch();
    event[u"at"_s] = at;
    const QByteArray body = canonical(event);
    ZM_CHECK(m_database.run(kRecord, {at, Blob{body}}));
    return {};
}

Result<std::vector<QByteArray>> Directory::eventsAfter(qint64 since, int limit)
{
    ZM_TRY(const Table rows, m_database.run(kEvents, {since, qint64(limit)}));
    std::vector<QByteArray> events;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QJsonObject event = QJsonDocument::fromJson(rows.bytes(row, 1)).object();
        event[u"seq"_s] = rows.number(row, 0);
        events.push_back(canonical(event));
    }
    return events;
}

} // namespace zm::platform
