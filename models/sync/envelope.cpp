#include "sync/envelope.h"

#include "crypto/hash.h"
#include "sync/strictjson.h"

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kNameTag[] = "ZMEID1";
constexpr int kVersion = 1;

} // namespace

QByteArray eventId(QByteArrayView payloadText)
{
    return crypto::taggedHash(kNameTag, payloadText);
}

QByteArray eventIdSm3(QByteArrayView payloadText)
{
    return crypto::sm3({QByteArrayView(kNameTag, sizeof kNameTag), payloadText});
}

QJsonObject toJson(const Envelope &envelope)
{
    QJsonObject object = toJson(envelope.act);
    object.insert(u"v"_s, kVersion);
    if (envelope.receipt)
        object.insert(u"r"_s, toJson(*envelope.receipt));
    if (!envelope.boxedKey.isEmpty())
        object.insert(u"k"_s, QString::fromLatin1(envelope.boxedKey.toBase64()));
    return object;
}

QByteArray envelopeLine(const Envelope &envelope)
{
    return canonicalJson(toJson(envelope));
}

Result<Envelope> envelopeFrom(const QJsonObject &object)
{
    const qint64 version = object["v"_L1].toInteger();
    if (version > kVersion)
        return fail(ErrorCode::Unsupported, u"an envelope of a later form"_s);
    if (version != kVersion)
        return fail(ErrorCode::Invalid, u"an envelope without its version"_s);
    Envelope read;
    ZM_TRY(read.act, signedFrom(object));
    if (object.contains("r"_L1)) {
        ZM_TRY(read.receipt, signedFrom(object["r"_L1].toObject()));
    }
    if (object.contains("k"_L1)) {
        const auto key = QByteArray::fromBase64Encoding(object["k"_L1].toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
        if (!key || key.decoded.isEmpty() || key.decoded.size() > 1024)
            return fail(ErrorCode::Invalid, u"an envelope whose boxed key is none"_s);
        read.boxedKey = key.decoded;
    }
    return read;
}

Result<Envelope> readEnvelope(QByteArrayView line)
{
    ZM_TRY(const QJsonObject object, readStrict(line, {.sizeBytes = kLongestLine}));
    return envelopeFrom(object);
}

} // namespace zm::sync
