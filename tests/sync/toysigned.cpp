// Takes the place of models/sync/signed.cpp in the simulator: a digest that knows the key stands for the signature, so that
// ten thousand histories fit into a minute. Real signatures have their tests in tst_envelope and tst_servercore.
#include "crypto/hash.h"
#include "sync/hex.h"
#include "sync/signed.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray toySignature(crypto::Tag tag, const QByteArray &text, const crypto::PublicKey &key)
{
    return crypto::sha256({QByteArrayView(tag, sizeof tag), text, key.bytes()});
}

} // namespace

QString keyId(const crypto::PublicKey &key)
{
    return QString::fromLatin1(crypto::sha256({key.bytes()}).first(16).toHex());
}

Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key)
{
    ZM_TRY(const crypto::PublicKey publicKey, key.publicKey());
    return Signed{text, {{keyId(publicKey), key.suite(), toySignature(tag, text, publicKey)}}};
}

Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key, const QString &)
{
    return signText(tag, text, key);
}

bool isSignedBy(crypto::Tag tag, const Signed &said, const crypto::PublicKey &key)
{
    return said.signatures.front().bytes == toySignature(tag, said.text, key);
}

QJsonObject toJson(const Signed &said)
{
    const Signature &one = said.signatures.front();
    return {{u"p"_s, QString::fromUtf8(said.text)},
            {u"s"_s, QJsonArray{QJsonObject{{u"kid"_s, one.key},
                                            {u"alg"_s, crypto::suiteName(one.suite)},
                                            {u"sig"_s, QString::fromLatin1(one.bytes.toBase64())}}}}};
}

Result<Signed> signedFrom(const QJsonObject &object)
{
    const QJsonObject one = object["s"_L1].toArray().first().toObject();
    const auto suite = crypto::suiteNamed(one["alg"_L1].toString());
    if (!object["p"_L1].isString() || !suite)
        return fail(ErrorCode::Invalid, u"not signed"_s);
    return Signed{object["p"_L1].toString().toUtf8(),
                  {{one["kid"_L1].toString(), *suite, QByteArray::fromBase64(one["sig"_L1].toString().toLatin1())}}};
}

} // namespace zm::sync
