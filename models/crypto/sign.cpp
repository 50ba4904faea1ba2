#include "crypto/sign.h"

#include "crypto/sm2signing.h"
#include "crypto/token.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <atomic>
#include <mutex>

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

// From here on a key is one that signs much, as a platform's for its receipts, and pays for another library's copy of it. An
// officer's signs a few times a day and never leaves OpenSSL's memory.
constexpr int kMuch = 200;

/// What signs faster with a key of SM2, once it has signed much. Used by several threads.
class Busy {
public:
    /// None: not yet, or not on this machine.
    Sm2Signing *faster(const EVP_PKEY *key)
    {
        if (m_signatures < kMuch) {
            ++m_signatures;
            return nullptr;
        }
        const std::lock_guard lock(m_mutex);
        if (!m_isMade)
            m_faster = made(key);
        m_isMade = true;
        return m_faster.get();
    }

private:
    static std::shared_ptr<Sm2Signing> made(const EVP_PKEY *key)
    {
        constexpr int kScalarBytes = 32;
        BIGNUM *scalar = nullptr;
        if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PRIV_KEY, &scalar) != 1)
            return {};
        QByteArray bytes(kScalarBytes, '\0');
        BN_bn2binpad(scalar, reinterpret_cast<unsigned char *>(bytes.data()), kScalarBytes);
        BN_clear_free(scalar);
        const Secret secret(std::move(bytes));
        return Sm2Signing::of(secret.view(), kSm2Identity);
    }
    std::atomic<int> m_signatures = 0;
    std::mutex m_mutex; // of the two below
    bool m_isMade = false;
    std::shared_ptr<Sm2Signing> m_faster;
};

/// Goes with a key wherever it goes.
struct Freeing {
    std::shared_ptr<Busy> busy = std::make_shared<Busy>();
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return {key, Freeing()};
}

// All that stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410, section 4).
constexpr QByteArrayView kEd25519Head("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);
constexpr qsizetype kEd25519Bytes = 32;

/// The key in \a bytes; null where there is none. OpenSSL 3.0 tries every decoder it has before it reads one of the commonest
/// form, which takes longer than to verify with it.
std::shared_ptr<EVP_PKEY> publicKeyIn(Suite suite, QByteArrayView bytes)
{
    if (suite == Suite::Ed25519) {
        const bool isKey = bytes.size() == kEd25519Head.size() + kEd25519Bytes && bytes.startsWith(kEd25519Head);
        return owned(isKey ? EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(bytes.sliced(kEd25519Head.size())),
                                                         std::size_t(kEd25519Bytes))
                           : nullptr);
    }
    const unsigned char *at = bytesOf(bytes);
    auto key = owned(d2i_PUBKEY(nullptr, &at, long(bytes.size())));
    return at == bytesOf(bytes) + bytes.size() ? key : nullptr;
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
    auto key = publicKeyIn(suite, bytes);
    if (!key || !isOfSuite(key.get(), suite))
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
    if (m_suite == Suite::Ed25519) {
        QByteArray bytes = kEd25519Head.toByteArray() + QByteArray(kEd25519Bytes, '\0');
        std::size_t length = kEd25519Bytes;
        auto *raw = reinterpret_cast<unsigned char *>(bytes.data()) + kEd25519Head.size();
        if (EVP_PKEY_get_raw_public_key(m_key.get(), raw, &length) != 1)
            return fail(ErrorCode::Io, u"the public key cannot be written out"_s);
        return PublicKey::read(m_suite, bytes);
    }
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
    const auto *with = m_suite == Suite::Sm2Sm3 ? std::get_deleter<Freeing>(m_key) : nullptr;
    if (Sm2Signing *faster = with ? with->busy->faster(m_key.get()) : nullptr)
        return faster->sign(message);
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
