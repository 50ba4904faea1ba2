#include "proof/bundle.h"

#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestPath = 64, kHashBytes = 32;

QJsonArray pathJson(const std::vector<Hash> &path)
{
    QJsonArray array;
    for (const Hash &hash : path)
        array.append(QString::fromLatin1(hash.toBase64()));
    return array;
}

Result<std::vector<Hash>> readPath(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    std::vector<Hash> path;
    for (const QJsonValue &one : array)
        path.push_back(QByteArray::fromBase64(one.toString().toLatin1()));
    const bool isPath = value.isArray() && array.size() <= kLongestPath
        && std::ranges::all_of(path, [](const Hash &hash) { return hash.size() == kHashBytes; });
    if (!isPath)
        return fail(ErrorCode::Invalid, u"not a path of hashes"_s);
    return path;
}

} // namespace

QByteArray leafData(const sync::Receipt &receipt)
{
    const bool isAccepted = receipt.verdict == sync::Verdict::Accepted;
    return QByteArray("ZMLEAF1|") + (isAccepted ? "act" : "refused") + '|' + receipt.shard.toUtf8() + '|'
        + receipt.eid.toHex() + '|' + sync::verdictName(receipt.verdict).toUtf8() + '|'
        + QByteArray::number(receipt.receivedAtMs);
}

QByteArray bundleBytes(const Bundle &bundle)
{
    return sync::canonicalJson({{u"v"_s, 1},
                                {u"receipt"_s, sync::toJson(bundle.receipt)},
                                {u"index"_s, bundle.index},
                                {u"path"_s, pathJson(bundle.path)},
                                {u"path_sm3"_s, pathJson(bundle.pathSm3)},
                                {u"checkpoint"_s, QString::fromUtf8(bundle.checkpoint)}});
}

Result<Bundle> readBundle(QByteArrayView bytes)
{
    ZM_TRY(const QJsonObject object, sync::readStrict(bytes));
    if (object["v"_L1].toInt() != 1)
        return fail(ErrorCode::Invalid, u"a proof of another version"_s);
    Bundle bundle;
    ZM_TRY(bundle.receipt, sync::signedFrom(object["receipt"_L1].toObject()));
    ZM_TRY(bundle.path, readPath(object["path"_L1]));
    ZM_TRY(bundle.pathSm3, readPath(object["path_sm3"_L1]));
    bundle.index = object["index"_L1].toInteger(-1);
    bundle.checkpoint = object["checkpoint"_L1].toString().toUtf8();
    return bundle;
}

Result<sync::Receipt> checkBundle(const Bundle &bundle, const std::vector<crypto::PublicKey> &receiptKeys,
                                  const crypto::PublicKey &logKey)
{
    ZM_TRY(const sync::Receipt receipt, sync::checkReceipt(bundle.receipt, receiptKeys));
    ZM_TRY(const Checkpoint head, checkCheckpoint(bundle.checkpoint, originOf(receipt.shard), logKey));
    const QByteArray data = leafData(receipt);
    const auto holds = [&](Family family, const std::vector<Hash> &path, const Hash &root) {
        return isIncluded(family, leafHash(family, data), bundle.index, head.size, path, root);
    };
    if (!holds(Family::Sha256, bundle.path, head.root) || !holds(Family::Sm3, bundle.pathSm3, head.rootSm3))
        return fail(ErrorCode::Invalid, u"the receipt is not in the log that the checkpoint is the head of"_s);
    return receipt;
}

Result<sync::Receipt> checkBundle(const Bundle &bundle, const std::vector<crypto::PublicKey> &receiptKeys,
                                  const crypto::PublicKey &logKey, const Quorum &quorum)
{
    ZM_CHECK(checkQuorum(bundle.checkpoint, quorum));
    return checkBundle(bundle, receiptKeys, logKey);
}

} // namespace zm::proof
