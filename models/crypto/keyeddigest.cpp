#include "crypto/keyeddigest.h"

#include "crypto/hash.h"

// The digest's own functions: EVP allocates for every value, which costs more than the digest itself.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace zm::crypto {

namespace {

constexpr std::size_t kBlock = 64; // of SHA-256, FIPS 198-1

void orElseStop(bool done)
{
    if (!done)
        qFatal("the machine's OpenSSL has no SHA-256"); // never a wrong digest in its place
}

} // namespace

struct KeyedDigest::Contexts {
    SHA256_CTX inner, outer;
    ~Contexts()
    {
        OPENSSL_cleanse(&inner, sizeof inner);
        OPENSSL_cleanse(&outer, sizeof outer);
    }
};

KeyedDigest::KeyedDigest(QByteArrayView key) : m_contexts(std::make_unique<Contexts>())
{
    const QByteArray shortened = key.size() > qsizetype(kBlock) ? sha256({key}) : key.toByteArray();
    std::array<unsigned char, kBlock> inner;
    std::array<unsigned char, kBlock> outer;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto byte = static_cast<unsigned char>(i < std::size_t(shortened.size()) ? shortened[qsizetype(i)] : 0);
        inner[i] = byte ^ 0x36;
        outer[i] = byte ^ 0x5c;
    }
    for (const auto &[context, pad] : {std::pair(&m_contexts->inner, &inner), std::pair(&m_contexts->outer, &outer)})
        orElseStop(SHA256_Init(context) == 1 && SHA256_Update(context, pad->data(), pad->size()) == 1);
    OPENSSL_cleanse(inner.data(), inner.size());
    OPENSSL_cleanse(outer.data(), outer.size());
}

KeyedDigest::KeyedDigest(KeyedDigest &&) noexcept = default;
KeyedDigest &KeyedDigest::operator=(KeyedDigest &&) noexcept = default;
KeyedDigest::~KeyedDigest() = default;

KeyedDigest::Bytes KeyedDigest::of(QByteArrayView value) const
{
    Bytes bytes;
    SHA256_CTX work = m_contexts->inner;
    orElseStop(SHA256_Update(&work, value.data(), std::size_t(value.size())) == 1 && SHA256_Final(bytes.data(), &work) == 1);
    work = m_contexts->outer;
    orElseStop(SHA256_Update(&work, bytes.data(), bytes.size()) == 1 && SHA256_Final(bytes.data(), &work) == 1);
    return bytes;
}

} // namespace zm::crypto
