#include "sync/signed.h"

#include "crypto/hash.h"
#include "sync/hex.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostSignatures = 4;

Result<Signature> signatureFrom(const QJsonObject &object)
{
    const auto suite = crypto::suiteNamed(object["alg"_L1].toString());
    const QString key = object["kid"_L1].toString();
    const auto bytes = QByteArray::fromBase64Encoding(object["sig"_L1].toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!suite || !isHex(key, 32) || !bytes || bytes.decoded.isEmpty())
        return fail(ErrorCode::Invalid, u"a signature of unknown form"_s);
    return Signature{key, *suite, bytes.decoded};
}

} // namespace

QString keyId(const crypto::PublicKey &key)
{
    return QString::fromLatin1(crypto::sha256({key.bytes()}).first(16).toHex());
}

Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key)
{
    ZM_TRY(const crypto::PublicKey publicKey, key.publicKey());
    return signText(tag, text, key, keyId(publicKey));
}

Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key, const QString &keyId)
{
    ZM_TRY(const QByteArray bytes, key.sign(crypto::framed(tag, text)));
    return Signed{text, {{keyId, key.suite(), bytes}}};
}

bool isSignedBy(crypto::Tag tag, const Signed &said, const crypto::PublicKey &key)
{
    const QString id = keyId(key);
    return std::ranges::any_of(said.signatures, [&](const Signature &one) {
        return one.key == id && one.suite == key.suite() && key.verifies(crypto::framed(tag, said.text), one.bytes);
    });
}

QJsonObject toJson(const Signed &said)
{
    QJsonArray signatures;
    for (const Signature &one : said.signatures)
        signatures.append(QJsonObject{{u"kid"_s, one.key},
                                      {u"alg"_s, crypto::suiteName(one.suite)},
                                      {u"sig"_s, QString::fromLatin1(one.bytes.toBase64())}});
    return {{u"p"_s, QString::fromUtf8(said.text)}, {u"s"_s, signatures}};
}

Result<Signed> signedFrom(const QJsonObject &object)
{
    const QJsonArray signatures = object["s"_L1].toArray();
    if (!object["p"_L1].isString() || signatures.isEmpty() || signatures.size() > kMostSignatures)
        return fail(ErrorCode::Invalid, u"a signed text without its text or signatures"_s);
    Signed said{object["p"_L1].toString().toUtf8(), {}};
    for (const QJsonValue &one : signatures) {
        ZM_TRY(const Signature read, signatureFrom(one.toObject()));
        said.signatures.push_back(read);
    }
    return said;
}

} // namespace zm::sync
