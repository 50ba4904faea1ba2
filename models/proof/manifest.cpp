#include "proof/manifest.h"

#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongest = 4 << 20;

QJsonObject chunkJson(const Chunk &chunk)
{
    return {{u"sha256"_s, QString::fromLatin1(chunk.sha256.toHex())},
            {u"zlen"_s, chunk.packedBytes},
            {u"rawlen"_s, chunk.rawBytes},
            {u"rows"_s, chunk.rows}};
}

Result<Chunk> readChunk(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (!sync::isHex(object["sha256"_L1].toString(), 64))
        return fail(ErrorCode::Invalid, u"a chunk is named by its hash"_s);
    return Chunk{sync::bytesOf(object["sha256"_L1].toString()), object["zlen"_L1].toInteger(),
                 object["rawlen"_L1].toInteger(), object["rows"_L1].toInteger()};
}

QByteArray manifestText(const Manifest &manifest)
{
    QJsonArray chunks;
    for (const Chunk &chunk : manifest.chunks)
        chunks.append(chunkJson(chunk));
    return sync::canonicalJson({{u"v"_s, 1},
                                {u"epoch"_s, manifest.epoch},
                                {u"seq"_s, manifest.seq},
                                {u"rows"_s, manifest.rows},
                                {u"made_at"_s, manifest.madeAtMs},
                                {u"fresh_until"_s, manifest.freshUntilMs},
                                {u"chunks"_s, chunks},
                                {u"buckets"_s, chunkJson(manifest.buckets)}});
}

} // namespace

Result<QByteArray> signManifest(const Manifest &manifest, const crypto::SigningKey &key)
{
    ZM_TRY(const auto said, sync::signText(kManifestTag, manifestText(manifest), key));
    return sync::canonicalJson(sync::toJson(said));
}

Result<Manifest> checkManifest(QByteArrayView bytes, const crypto::PublicKey &key)
{
    ZM_TRY(const QJsonObject object, sync::readStrict(bytes, {.sizeBytes = kLongest}));
    ZM_TRY(const auto said, sync::signedFrom(object));
    if (!sync::isSignedBy(kManifestTag, said, key))
        return fail(ErrorCode::Invalid, u"the manifest is not signed by the platform"_s);
    ZM_TRY(const QJsonObject text, sync::readStrict(said.text, {.sizeBytes = kLongest}));
    Manifest manifest{text["epoch"_L1].toInteger(), text["seq"_L1].toInteger(), text["rows"_L1].toInteger(),
                      text["made_at"_L1].toInteger(), text["fresh_until"_L1].toInteger(), {}, {}};
    for (const QJsonValue &one : text["chunks"_L1].toArray()) {
        ZM_TRY(const Chunk chunk, readChunk(one));
        manifest.chunks.push_back(chunk);
    }
    ZM_TRY(manifest.buckets, readChunk(text["buckets"_L1]));
    return manifest;
}

} // namespace zm::proof
