#include "app/platform/command.h"

#include "base/clock.h"
#include "proof/witness.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a witness keeps: its key and, for each log, what it saw last. Losing the second would let it sign a fork.
constexpr auto kKey = "witness.key"_L1;

Result<> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
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

Result<crypto::SigningKey> witnessKey(const QDir &dir)
{
    if (!dir.exists(kKey)) {
        ZM_TRY(const auto made, crypto::SigningKey::generate(crypto::Suite::Ed25519));
        ZM_TRY(const auto secret, made.secret());
        ZM_CHECK(save(dir.filePath(kKey), secret.view().toByteArray()));
    }
    ZM_TRY(QByteArray bytes, read(dir.filePath(kKey)));
    return crypto::SigningKey::read(crypto::Suite::Ed25519, crypto::Secret(std::move(bytes)));
}

std::vector<proof::Hash> hashesIn(const QJsonValue &value)
{
    std::vector<proof::Hash> hashes;
    for (const QJsonValue &one : value.toArray())
        hashes.push_back(sync::bytesOf(one.toString()));
    return hashes;
}

Result<proof::Seen> seenIn(const QString &path)
{
    if (!QFile::exists(path))
        return proof::Seen();
    ZM_TRY(const QByteArray bytes, read(path));
    ZM_TRY(const QJsonObject object, sync::readStrict(bytes));
    return proof::Seen{object["size"_L1].toInteger(), sync::bytesOf(object["root"_L1].toString()),
                       sync::bytesOf(object["root_sm3"_L1].toString())};
}

} // namespace

Result<int> showWitnessKey(const Call &call)
{
    const QDir dir(call.folder);
    if (!dir.mkpath(u"."_s))
        return fail(ErrorCode::Invalid, u"a witness has a folder"_s);
    ZM_TRY(const auto key, witnessKey(dir));
    ZM_TRY(const auto publicKey, key.publicKey());
    print(QString::fromLatin1(publicKey.bytes().toBase64()));
    return Done;
}

Result<int> witnessHead(const Call &call)
{
    const QDir dir(call.folder);
    const QString shard = call.value(u"shard"_s), name = call.value(u"name"_s);
    if (shard.size() != 2 || name.isEmpty() || !dir.mkpath(u"."_s))
        return fail(ErrorCode::Invalid, u"a witness has a folder and a name, and looks at the log of a shard"_s);
    ZM_TRY(const auto logKey, crypto::PublicKey::read(crypto::Suite::Ed25519,
                                                      QByteArray::fromBase64(call.value(u"log-key"_s).toLatin1())));
    ZM_TRY(const auto key, witnessKey(dir));
    ZM_TRY(const QByteArray checkpoint, read(call.value(u"head"_s)));
    proof::WitnessRequest request{checkpoint, {}, {}};
    if (call.has(u"proof"_s)) {
        ZM_TRY(const QByteArray bytes, read(call.value(u"proof"_s)));
        ZM_TRY(const QJsonObject paths, sync::readStrict(bytes));
        request.path = hashesIn(paths["path"_L1]);
        request.pathSm3 = hashesIn(paths["path_sm3"_L1]);
    }
    const QString seenPath = dir.filePath(u"seen-"_s + shard + u".json"_s);
    ZM_TRY(const proof::Seen before, seenIn(seenPath));
    const auto after = proof::witnessed(before, request, proof::originOf(shard), logKey);
    if (!after && after.error().code == ErrorCode::Conflict) {
        print(u"Not signed: "_s + after.error().detail);
        return LawfulNo;
    }
    if (!after)
        return std::unexpected(after.error());
    ZM_TRY(const QByteArray line, proof::cosign(checkpoint, name, key, SystemClock().now().toSecsSinceEpoch()));
    // First remembered, then said: a witness that forgets what it signed could sign its contrary.
    ZM_CHECK(save(seenPath, sync::canonicalJson({{u"size"_s, after->size},
                                                 {u"root"_s, sync::hexOf(after->root)},
                                                 {u"root_sm3"_s, sync::hexOf(after->rootSm3)}})));
    print(QString::fromUtf8(line.trimmed()));
    return Done;
}

} // namespace zm::platform
