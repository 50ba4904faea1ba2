#include "crypto/sign.h"

#include "crypto/token.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

// Said out loud: OpenSSL 3.0's default identity is the empty one, later versions' is this.
constexpr QByteArrayView kSm2Identity = "1234567812345678";

/// Both contexts of one signature or verification; the key context must outlive the digest's use of it.
struct Contexts {
    KeyContext key{nullptr, EVP_PKEY_CTX_free};
    DigestContext digest{nullptr, EVP_MD_CTX_free};
};

Contexts contextsFor(Suite suite, EVP_PKEY *key)
{
    Contexts made;
    made.digest.reset(EVP_MD_CTX_new());
    if (suite == Suite::Sm2Sm3) {
        made.key.reset(EVP_PKEY_CTX_new(key, nullptr));
        if (EVP_PKEY_CTX_set1_id(made.key.get(), kSm2Identity.data(), int(kSm2Identity.size())) != 1)
            return {};
        EVP_MD_CTX_set_pkey_ctx(made.digest.get(), made.key.get()); // before init, or it is ignored
    }
    return made;
}

const EVP_MD *methodOf(Suite suite)
{
    return suite == Suite::Sm2Sm3 ? EVP_sm3() : nullptr; // Ed25519 hashes by itself
}

bool isOfSuite(const EVP_PKEY *key, Suite suite)
{
    return EVP_PKEY_is_a(key, suite == Suite::Sm2Sm3 ? "SM2" : "ED25519") == 1;
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

} // namespace

QString suiteName(Suite suite)
{
    return suite == Suite::Sm2Sm3 ? u"SM2-SM3"_s : u"Ed25519"_s;
}

std::optional<Suite> suiteNamed(QStringView name)
{
    if (name == "SM2-SM3"_L1)
        return Suite::Sm2Sm3;
    if (name == "Ed25519"_L1)
        return Suite::Ed25519;
    return std::nullopt;
}

PublicKey::PublicKey(Suite suite, QByteArray bytes, std::shared_ptr<evp_pkey_st> key)
    : m_suite(suite), m_bytes(std::move(bytes)), m_key(std::move(key))
{
}

Result<PublicKey> PublicKey::read(Suite suite, QByteArrayView bytes)
{
    const unsigned char *at = bytesOf(bytes);
    auto key = owned(d2i_PUBKEY(nullptr, &at, long(bytes.size())));
    if (!key || at != bytesOf(bytes) + bytes.size() || !isOfSuite(key.get(), suite))
        return fail(ErrorCode::Invalid, u"not a public key of the suite "_s + suiteName(suite));
    return PublicKey(suite, bytes.toByteArray(), std::move(key));
}

bool PublicKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    const Contexts contexts = contextsFor(m_suite, m_key.get());
    return contexts.digest
        && EVP_DigestVerifyInit(contexts.digest.get(), nullptr, methodOf(m_suite), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(contexts.digest.get(), bytesOf(signature), std::size_t(signature.size()),
                            bytesOf(message), std::size_t(message.size())) == 1;
}

SigningKey::SigningKey(Suite suite, std::shared_ptr<evp_pkey_st> key, std::shared_ptr<const Token> token)
    : m_suite(suite), m_key(std::move(key)), m_token(std::move(token))
{
}

SigningKey SigningKey::onToken(std::shared_ptr<const Token> token)
{
    return SigningKey(Suite::Ed25519, {}, std::move(token));
}

Result<SigningKey> SigningKey::generate(Suite suite)
{
    auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, suite == Suite::Sm2Sm3 ? "SM2" : "ED25519"));
    if (!key)
        return fail(ErrorCode::Io, u"this machine's OpenSSL makes no key of the suite "_s + suiteName(suite));
    return SigningKey(suite, std::move(key));
}

Result<SigningKey> SigningKey::read(Suite suite, const Secret &pkcs8)
{
    const unsigned char *at = bytesOf(pkcs8.view());
    auto key = owned(d2i_AutoPrivateKey(nullptr, &at, long(pkcs8.view().size())));
    if (!key || !isOfSuite(key.get(), suite))
        return fail(ErrorCode::Corrupt, u"not a signing key of the suite "_s + suiteName(suite));
    return SigningKey(suite, std::move(key));
}

Result<Secret> SigningKey::secret() const
{
    if (m_token)
        return fail(ErrorCode::Denied, u"this key lies on a token and never leaves it"_s);
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, decltype(&PKCS8_PRIV_KEY_INFO_free)> info(EVP_PKEY2PKCS8(m_key.get()),
                                                                                      PKCS8_PRIV_KEY_INFO_free);
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr) : 0;
    if (size <= 0)
        return fail(ErrorCode::Io, u"the signing key cannot be written out"_s);
    QByteArray bytes(size, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    i2d_PKCS8_PRIV_KEY_INFO(info.get(), &at);
    return Secret(std::move(bytes));
}

Result<PublicKey> SigningKey::publicKey() const
{
    if (m_token)
        return m_token->publicKey();
    const int size = i2d_PUBKEY(m_key.get(), nullptr);
    if (size <= 0)
        return fail(ErrorCode::Io, u"the public key cannot be written out"_s);
    QByteArray bytes(size, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    i2d_PUBKEY(m_key.get(), &at);
    return PublicKey::read(m_suite, bytes);
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    if (m_token)
        return m_token->sign(message);
    const Contexts contexts = contextsFor(m_suite, m_key.get());
    std::size_t size = std::size_t(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    const bool signedIt = contexts.digest
        && EVP_DigestSignInit(contexts.digest.get(), nullptr, methodOf(m_suite), nullptr, m_key.get()) == 1
        && EVP_DigestSign(contexts.digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          bytesOf(message), std::size_t(message.size())) == 1;
    if (!signedIt)
        return fail(ErrorCode::Io, u"OpenSSL refused to sign"_s);
    signature.truncate(qsizetype(size));
    return signature;
}

} // namespace zm::crypto
