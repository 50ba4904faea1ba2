#include "platform/folder.h"

#include "crypto/random.h"

#include <QDir>
#include <QFile>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// Years of certificates. Source: protocol 2.10.
constexpr int kAuthorityYears = 10;
constexpr int kServerYears = 1;
// Clocks differ a little; a certificate that is valid from this very second is refused by half of the clients.
constexpr qint64 kClockSlackSeconds = 3'600;
constexpr int kSubjectKeyBytes = 32;

constexpr auto kAuthority = "ca.pem"_L1;
constexpr auto kAuthorityKey = "keys/ca.key"_L1;
constexpr auto kReceiptKey = "keys/receipt.key"_L1;
constexpr auto kLogKey = "keys/log.key"_L1;
constexpr auto kBoxKey = "keys/box.key"_L1;
constexpr auto kSubjectKey = "keys/subjects.key"_L1;
constexpr auto kWitnesses = "witnesses.json"_L1;

Result<> write(const QString &path, QByteArrayView bytes, QFile::Permissions permissions)
{
    QFile file(path);
    // The permissions come before the bytes, or there is a moment in which anybody reads a key.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(permissions)
        || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, path + u": "_s + file.errorString());
    return file.readAll();
}

Result<> writeKey(const QString &path, const crypto::Secret &key)
{
    return write(path, key.view(), QFile::ReadOwner | QFile::WriteOwner);
}

Result<> writeSigningKey(const QString &path, crypto::Suite suite)
{
    ZM_TRY(const auto key, crypto::SigningKey::generate(suite));
    ZM_TRY(const auto secret, key.secret());
    return writeKey(path, secret);
}

} // namespace

Folder::Folder(QString path, crypto::CertificateAuthority authority)
    : m_path(std::move(path)), m_authority(std::move(authority))
{
}

Result<Folder> Folder::create(const QString &path, const QDateTime &now)
{
    const QDir dir(path);
    if (dir.exists(kAuthority))
        return fail(ErrorCode::Conflict, path + u": there is a platform in this folder already"_s);
    if (!dir.mkpath(u"keys"_s)
        || !QFile::setPermissions(dir.filePath(u"keys"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::Io, path + u": the folder cannot be made"_s);
    ZM_TRY(auto authority, crypto::CertificateAuthority::create(u"Zhengming platform"_s, now.addSecs(-kClockSlackSeconds),
                                                                now.addYears(kAuthorityYears)));
    ZM_TRY(const auto authorityKey, authority.keyPem());
    ZM_CHECK(writeKey(dir.filePath(kAuthorityKey), authorityKey));
    ZM_CHECK(writeSigningKey(dir.filePath(kReceiptKey), crypto::Suite::Sm2Sm3));
    ZM_CHECK(writeSigningKey(dir.filePath(kLogKey), crypto::Suite::Ed25519));
    ZM_TRY(const auto box, crypto::makeBoxPair());
    ZM_CHECK(writeKey(dir.filePath(kBoxKey), crypto::Secret(box.publicKey + box.privateKey.view().toByteArray())));
    ZM_TRY(QByteArray subjectKey, crypto::randomBytes(kSubjectKeyBytes));
    ZM_CHECK(writeKey(dir.filePath(kSubjectKey), crypto::Secret(std::move(subjectKey))));
    ZM_CHECK(openDatabase({.file = dir.filePath(u"platform.sqlite"_s), .url = {}}));
    if (!QFile::setPermissions(dir.filePath(u"platform.sqlite"_s), QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Io, path + u": the database cannot be kept from others"_s);
    // Last: it is what says that a platform is here.
    ZM_CHECK(write(dir.filePath(kAuthority), authority.certificatePem(),
                   QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    return Folder(path, std::move(authority));
}

Result<Folder> Folder::open(const QString &path)
{
    const QDir dir(path);
    if (!dir.exists(kAuthority))
        return fail(ErrorCode::NotFound, path + u": there is no platform in this folder"_s);
    ZM_TRY(const QByteArray certificate, read(dir.filePath(kAuthority)));
    ZM_TRY(QByteArray key, read(dir.filePath(kAuthorityKey)));
    ZM_TRY(auto authority, crypto::CertificateAuthority::read(certificate, crypto::Secret(std::move(key))));
    return Folder(path, std::move(authority));
}

Result<web::Identity> Folder::identity(const QStringList &hosts, const QDateTime &now) const
{
    ZM_TRY(const auto key, crypto::TlsKey::generate());
    ZM_TRY(const QByteArray request, crypto::certificateRequest(key, u"zhengming-platform"_s));
    ZM_TRY(const QByteArray der, m_authority.issue(request, {.commonName = u"zhengming-platform"_s,
                                                             .from = now.addSecs(-kClockSlackSeconds),
                                                             .until = now.addYears(kServerYears),
                                                             .role = crypto::Grant::Role::Server,
                                                             .hosts = hosts}));
    ZM_TRY(const QByteArray pem, crypto::certificatePem(der));
    ZM_TRY(auto secret, key.pem());
    return web::Identity{pem, std::move(secret), m_authority.certificatePem()};
}

Result<crypto::Secret> Folder::key(const QString &name) const
{
    ZM_TRY(QByteArray bytes, read(QDir(m_path).filePath(name)));
    return crypto::Secret(std::move(bytes));
}

Result<crypto::SigningKey> Folder::receiptKey() const
{
    ZM_TRY(const auto bytes, key(kReceiptKey));
    return crypto::SigningKey::read(crypto::Suite::Sm2Sm3, bytes);
}

Result<crypto::SigningKey> Folder::logKey() const
{
    ZM_TRY(const auto bytes, key(kLogKey));
    return crypto::SigningKey::read(crypto::Suite::Ed25519, bytes);
}

Result<crypto::BoxPair> Folder::boxPair() const
{
    ZM_TRY(const auto both, key(kBoxKey));
    if (both.view().size() != 64)
        return fail(ErrorCode::Corrupt, u"the key of boxes has another length"_s);
    return crypto::BoxPair{both.view().first(32).toByteArray(), crypto::Secret(both.view().sliced(32).toByteArray())};
}

Result<proof::Quorum> Folder::quorum() const
{
    const QString path = QDir(m_path).filePath(kWitnesses);
    if (!QFile::exists(path))
        return proof::Quorum();
    ZM_TRY(const QByteArray json, read(path));
    return proof::readQuorum(json.trimmed());
}

Result<crypto::Secret> Folder::subjectKey() const
{
    ZM_TRY(auto bytes, key(kSubjectKey));
    if (bytes.view().size() != kSubjectKeyBytes)
        return fail(ErrorCode::Corrupt, u"the key of subjects has another length"_s);
    return bytes;
}

QString Folder::databaseFile() const
{
    return QDir(m_path).filePath(u"platform.sqlite"_s);
}

QString Folder::publishedPath() const
{
    return QDir(m_path).filePath(u"published"_s);
}

} // namespace zm::platform
