#include "store/attachmentfile.h"

#include "crypto/hash.h"
#include "crypto/keyeddigest.h"
#include "crypto/random.h"
#include "crypto/sealedpieces.h"
#include "sql/durablefile.h"
#include "store/casekeys.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kMagic = "ZMATT\x02", kMagicOfOld = "ZMATT\x01";
constexpr qsizetype kSalt = 16;
constexpr qsizetype kHeader = 6 + kSalt;

QByteArray placeOfOld(const QString &caseId, QByteArrayView salt)
{
    return "attachment|" + caseId.toUtf8() + '|' + salt.toByteArray().toHex();
}

QByteArray placeOf(QByteArrayView salt)
{
    return "attachment|" + salt.toByteArray().toHex();
}

/// As long as the case's key, so that the file is sealed in the same suite.
crypto::Secret derived(const AttachmentKey &key, QByteArrayView salt)
{
    const crypto::KeyedDigest digest(key.office.view());
    QByteArray bytes;
    bytes.reserve(2 * qsizetype(sizeof(crypto::KeyedDigest::Bytes))); // grown, it would leave a copy behind
    for (char part = 1; bytes.size() < key.key.view().size(); ++part) {
        QByteArray about = QByteArray("ZMATTK") + part + salt.toByteArray() + key.key.view().toByteArray();
        crypto::KeyedDigest::Bytes some = digest.of(about);
        bytes.append(reinterpret_cast<const char *>(some.data()), qsizetype(some.size()));
        crypto::wipe(about);
        some.fill(0);
    }
    crypto::Secret all(std::move(bytes));
    return crypto::Secret(all.view().first(key.key.view().size()).toByteArray());
}

crypto::Secret keyFor(const AttachmentKey &key, QByteArrayView salt)
{
    return key.given.isEmpty() ? derived(key, salt) : key.given.copy();
}

/// The header of a sealed file. Errors: Corrupt.
Result<QByteArray> headerIn(QFile &file)
{
    QByteArray header = file.read(kHeader);
    if (header.size() != kHeader || !(header.startsWith(kMagic) || header.startsWith(kMagicOfOld)))
        return fail(ErrorCode::Corrupt, u"the file of this attachment is not a sealed one"_s);
    return header;
}

std::unexpected<Error> stopped()
{
    return fail(ErrorCode::Conflict, u"stopped"_s);
}

Result<> checkSource(const QFileInfo &source)
{
    if (!source.exists())
        return fail(ErrorCode::Invalid, source.filePath() + u": there is no such file"_s);
    if (!source.isFile())
        return fail(ErrorCode::Invalid, source.filePath() + u": not a file"_s);
    if (source.size() == 0)
        return fail(ErrorCode::Invalid, source.filePath() + u": the file is empty"_s);
    return {};
}

/// Seals \a source into \a part. \return the digest.
Result<QByteArray> pour(QFile &source, sql::DurableFile &part, const AttachmentKey &key, const QByteArray &salt,
                        const FileProgress &progress)
{
    crypto::Sha256 digest;
    const auto write = [&](QByteArrayView bytes) -> Result<> {
        digest.add(bytes);
        return part.append(bytes);
    };
    ZM_CHECK(write(kMagic));
    ZM_CHECK(write(salt));
    crypto::PieceSealer sealer(derived(key, salt).view(), placeOf(salt));
    qint64 done = 0;
    for (bool more = true; more;) {
        if (progress && !progress(done))
            return stopped();
        const crypto::Secret plain(source.read(crypto::kPieceSize));
        if (source.error() != QFile::NoError)
            return fail(ErrorCode::Io, source.fileName() + u": "_s + source.errorString());
        more = plain.view().size() == crypto::kPieceSize;
        ZM_TRY(const QByteArray sealed, sealer.seal(plain.view(), more ? crypto::Piece::More : crypto::Piece::Last));
        ZM_CHECK(write(sealed));
        done += plain.view().size();
    }
    ZM_CHECK(part.finish());
    return digest.result();
}

} // namespace

SealedFile::SealedFile() = default;
SealedFile::SealedFile(SealedFile &&) noexcept = default;

SealedFile::~SealedFile()
{
    if (m_alive)
        QFile::remove(m_part); // registered, it has another name by now
}

Result<SharedAttachmentKey> attachmentKey(const Office &office, const Session &session, const QString &caseId)
{
    ZM_TRY(auto key, caseKey(office.connection(), session, caseId));
    if (!key)
        return fail(ErrorCode::Denied, u"the key of the case was destroyed: it has no attachments any more"_s);
    return std::make_shared<const AttachmentKey>(AttachmentKey{attachmentFolder(office.folder()), caseId, std::move(key->key),
                                                               key->since, session.officeKey.copy(), {}});
}

Result<crypto::Secret> fileKeyOf(const AttachmentKey &key, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"the file of this attachment is gone"_s);
    ZM_TRY(const QByteArray header, headerIn(file));
    if (header.startsWith(kMagicOfOld))
        return fail(ErrorCode::Unsupported, u"it was attached by an older program, under the key of the whole case: attach it anew"_s);
    return keyFor(key, QByteArrayView(header).last(kSalt));
}

/// A place in the folder that nobody sweeps while this program works on it.
Result<SealedFile> placeFor(const AttachmentKey &key)
{
    if (!QDir().mkpath(key.folder))
        return fail(ErrorCode::Io, key.folder + u": the folder cannot be made"_s);
    ZM_TRY(const QByteArray name, crypto::randomBytes(int(kSalt)));
    SealedFile sealed;
    sealed.m_part = QDir(key.folder).filePath(QString::fromLatin1(name.toHex()) + u".part"_s);
    sealed.m_alive = std::make_unique<QLockFile>(sealed.m_part + u".lock"_s);
    if (!sealed.m_alive->tryLock(0))
        return fail(ErrorCode::Io, key.folder + u": cannot be written"_s);
    sealed.m_caseId = key.caseId;
    sealed.m_key = key.since;
    return sealed;
}

Result<SealedFile> sealFile(const AttachmentKey &key, const QString &path, const FileProgress &progress)
{
    const QFileInfo info(path);
    ZM_CHECK(checkSource(info));
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + source.errorString());
    ZM_TRY(const QByteArray salt, crypto::randomBytes(int(kSalt)));
    ZM_TRY(SealedFile sealed, placeFor(key));
    ZM_TRY(auto part, sql::DurableFile::create(sealed.m_part));
    ZM_TRY(const QByteArray digest, pour(source, part, key, salt, progress));
    sealed.m_digest = QString::fromLatin1(digest.toHex());
    sealed.m_name = info.fileName();
    sealed.m_size = source.size();
    return sealed;
}

Result<SealedFile> adoptFile(const AttachmentKey &key, const QString &path, const ForeignFile &file, GivenBy from)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + source.errorString());
    ZM_TRY(SealedFile sealed, placeFor(key));
    ZM_TRY(auto part, sql::DurableFile::create(sealed.m_part));
    crypto::Sha256 digest;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(crypto::kSealedPieceSize);
        if (bytes.isEmpty())
            return fail(ErrorCode::Io, path + u": "_s + source.errorString());
        digest.add(bytes);
        ZM_CHECK(part.append(bytes));
    }
    ZM_CHECK(part.finish());
    sealed.m_digest = QString::fromLatin1(digest.result().toHex());
    if (sealed.m_digest != file.digest)
        return fail(ErrorCode::Corrupt, u"the file that came is not the one the act names"_s);
    sealed.m_name = file.name;
    sealed.m_size = file.size;
    sealed.m_from = std::move(from);
    return sealed;
}

QByteArray givenKeyPlace(const QString &digest)
{
    return "sync_file|" + digest.toLatin1();
}

Result<> opensWhole(const AttachmentKey &key, const QString &path, const QString &digest)
{
    class Nowhere final : public QIODevice {
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64 bytes) override { return bytes; }
    } nowhere;
    nowhere.open(QIODevice::WriteOnly);
    return openSealedFile(key, path, digest, nowhere, {});
}

Result<> openSealedFile(const AttachmentKey &key, const QString &path, const QString &digest, QIODevice &to,
                        const FileProgress &progress)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"the file of this attachment is gone"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    crypto::Sha256 seen;
    ZM_TRY(const QByteArray header, headerIn(file));
    seen.add(header);
    const QByteArrayView salt = QByteArrayView(header).last(kSalt);
    const bool old = header.startsWith(kMagicOfOld);
    const crypto::Secret own = old ? key.key.copy() : keyFor(key, salt);
    crypto::PieceSealer sealer(own.view(), old ? placeOfOld(key.caseId, salt) : placeOf(salt));
    qint64 done = 0;
    for (bool more = true; more;) {
        if (progress && !progress(done))
            return stopped();
        const QByteArray sealed = file.read(crypto::kSealedPieceSize);
        seen.add(sealed);
        more = sealed.size() == crypto::kSealedPieceSize;
        ZM_TRY(const crypto::Secret plain, sealer.open(sealed, more ? crypto::Piece::More : crypto::Piece::Last));
        if (to.write(plain.view().data(), plain.view().size()) != plain.view().size())
            return fail(ErrorCode::Io, u"the clear bytes cannot be written: "_s + to.errorString());
        done += plain.view().size();
    }
    if (!file.atEnd() || QString::fromLatin1(seen.result().toHex()) != digest)
        return fail(ErrorCode::Corrupt, u"the file of this attachment is not the one that was attached"_s);
    return {};
}

Result<QString> digestOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"the file is gone"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    crypto::Sha256 digest;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(crypto::kSealedPieceSize);
        if (bytes.isEmpty())
            return fail(ErrorCode::Io, path + u": "_s + file.errorString());
        digest.add(bytes);
    }
    return QString::fromLatin1(digest.result().toHex());
}

} // namespace zm::store
