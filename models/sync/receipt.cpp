#include "sync/receipt.h"

#include "sync/actpayload.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <array>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kNames{"accepted"_L1, "conflict"_L1, "held"_L1, "needs_prev"_L1, "quarantined"_L1, "moved"_L1};

} // namespace

QString verdictName(Verdict verdict)
{
    return kNames[std::size_t(verdict)];
}

std::optional<Verdict> verdictNamed(QStringView name)
{
    const auto at = std::ranges::find_if(kNames, [&](QLatin1StringView one) { return one == name; });
    if (at == kNames.end())
        return {};
    return Verdict(at - kNames.begin());
}

Result<Signed> signReceipt(const Receipt &receipt, const crypto::SigningKey &key)
{
    ZM_TRY(const crypto::PublicKey publicKey, key.publicKey());
    return signReceipt(receipt, key, keyId(publicKey));
}

Result<Signed> signReceipt(const Receipt &receipt, const crypto::SigningKey &key, const QString &keyId)
{
    const QJsonObject object{{u"eid"_s, hexOf(receipt.eid)},
                             {u"case"_s, receipt.caseId},
                             {u"shard"_s, receipt.shard},
                             {u"verdict"_s, verdictName(receipt.verdict)},
                             {u"code"_s, receipt.code},
                             {u"lane_no"_s, receipt.laneNo},
                             {u"at"_s, receipt.receivedAtMs},
                             {u"epoch"_s, receipt.epoch},
                             {u"v"_s, 1}};
    return signText(kReceiptTag, canonicalJson(object), key, keyId);
}

Result<Receipt> readReceipt(const Signed &said)
{
    ZM_TRY(const QJsonObject object, readStrict(said.text));
    const auto verdict = verdictNamed(object["verdict"_L1].toString());
    const QString eid = object["eid"_L1].toString();
    Receipt read{bytesOf(eid),
                 object["case"_L1].toString(),
                 object["shard"_L1].toString(),
                 verdict.value_or(Verdict::Quarantined),
                 object["code"_L1].toString(),
                 object["lane_no"_L1].toInteger(-1),
                 object["at"_L1].toInteger(),
                 object["epoch"_L1].toInteger()};
    if (!verdict || !isHex(eid, 64) || object["v"_L1].toInteger() != 1 || read.receivedAtMs <= 0)
        return fail(ErrorCode::Invalid, u"a receipt of unknown form"_s);
    return read;
}

Result<Receipt> checkReceipt(const Signed &said, const std::vector<crypto::PublicKey> &keys)
{
    const bool ours = std::ranges::any_of(keys, [&](const auto &key) { return isSignedBy(kReceiptTag, said, key); });
    if (!ours)
        return fail(ErrorCode::Invalid, u"a receipt that the platform did not sign"_s);
    return readReceipt(said);
}

} // namespace zm::sync
