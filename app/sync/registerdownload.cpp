#include "app/sync/registerdownload.h"

#include "crypto/hash.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFile = "register-download.zst"_L1, kManifest = "register-download.json"_L1;
constexpr qint64 kLongestChunk = 64 * 1024 * 1024;

Result<QByteArray> body(Wire &wire, const WireRequest &request, int wanted)
{
    ZM_TRY(auto answer, wire.ask(request));
    if (answer.status != wanted)
        return fail(ErrorCode::Io, u"the platform answered %1 to %2"_s.arg(answer.status).arg(QString::fromLatin1(request.target)));
    return std::move(answer.body);
}

Result<crypto::PublicKey> logKeyOf(Wire &wire)
{
    ZM_TRY(const QByteArray hello, body(wire, {.target = "/v1/hello"}, 200));
    ZM_TRY(const QJsonObject said, sync::readStrict(hello));
    return crypto::PublicKey::read(crypto::Suite::Ed25519, QByteArray::fromBase64(said["log_key"_L1].toString().toLatin1()));
}

/// How much of \a file is whole chunks of \a manifest, and how many; what does not hold is cut off, but for the beginning of a
/// chunk that may go on.
Result<std::size_t> keptChunks(QFile &file, const proof::Manifest &manifest)
{
    std::size_t whole = 0;
    qint64 at = 0;
    for (const proof::Chunk &chunk : manifest.chunks) {
        if (at + chunk.packedBytes > file.size())
            break;
        file.seek(at);
        if (crypto::sha256({file.read(chunk.packedBytes)}) != chunk.sha256) {
            if (!file.resize(at))
                return fail(ErrorCode::Io, file.errorString());
            break;
        }
        at += chunk.packedBytes;
        ++whole;
    }
    return whole;
}

/// The rest of one chunk, behind what of it is in \a file from \a at on.
Result<qint64> fetchChunk(Wire &wire, QFile &file, qint64 at, const proof::Chunk &chunk)
{
    if (chunk.packedBytes <= 0 || chunk.packedBytes > kLongestChunk)
        return fail(ErrorCode::Invalid, u"the manifest has a chunk of impossible size"_s);
    const qint64 have = file.size() - at;
    WireRequest request{.target = "/v1/register/chunk/" + chunk.sha256.toHex()};
    if (have > 0)
        request.headers.append({"Range", "bytes=" + QByteArray::number(have) + '-'});
    ZM_TRY(const QByteArray rest, body(wire, request, have > 0 ? 206 : 200));
    file.seek(at);
    const QByteArray whole = file.read(have) + rest;
    if (crypto::sha256({whole}) != chunk.sha256) {
        file.resize(at);
        return fail(ErrorCode::Invalid, u"a chunk is not what the manifest says"_s);
    }
    file.seek(at + have);
    if (file.write(rest) != rest.size() || !file.flush())
        return fail(ErrorCode::Io, file.errorString());
    return rest.size();
}

} // namespace

Result<std::optional<Downloaded>> downloadSnapshot(Wire &wire, const QString &folder)
{
    ZM_TRY(const auto key, logKeyOf(wire));
    ZM_TRY(const auto answered, wire.ask({.target = "/v1/register/snapshot"}));
    if (answered.status == 404 || answered.status == 403)
        return std::optional<Downloaded>();
    if (answered.status != 200)
        return fail(ErrorCode::Io, u"the platform answered %1"_s.arg(answered.status));
    const QByteArray &published = answered.body;
    Downloaded got;
    ZM_TRY(got.manifest, proof::checkManifest(published, key));
    const QDir dir(folder);
    got.path = dir.filePath(kFile);
    QFile before(dir.filePath(kManifest));
    if (!before.open(QIODevice::ReadOnly) || before.readAll() != published) {
        QFile::remove(got.path); // of another snapshot, or of none
        QSaveFile now(before.fileName());
        if (!now.open(QIODevice::WriteOnly) || now.write(published) != published.size() || !now.commit())
            return fail(ErrorCode::Io, now.errorString());
    }
    QFile file(got.path);
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::Io, file.errorString());
    ZM_TRY(const std::size_t kept, keptChunks(file, got.manifest));
    qint64 at = 0;
    for (std::size_t i = 0; i < got.manifest.chunks.size(); ++i) {
        const proof::Chunk &chunk = got.manifest.chunks[i];
        if (i >= kept) {
            ZM_TRY(const qint64 fetched, fetchChunk(wire, file, at, chunk));
            got.fetchedBytes += fetched;
        }
        at += chunk.packedBytes;
    }
    if (!file.resize(at))
        return fail(ErrorCode::Io, file.errorString());
    return std::optional(got);
}

void discardDownload(const QString &folder)
{
    QFile::remove(QDir(folder).filePath(kFile));
    QFile::remove(QDir(folder).filePath(kManifest));
}

} // namespace zm::app
