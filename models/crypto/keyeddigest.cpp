#include "crypto/keyeddigest.h"

#include "crypto/hash.h"

#include <openssl/evp.h>

namespace zm::crypto {

namespace {

constexpr std::size_t kBlock = 64; // of SHA-256, FIPS 198-1

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Context newContext()
{
    return {EVP_MD_CTX_new(), EVP_MD_CTX_free};
}

void orElseStop(bool done)
{
    if (!done)
        qFatal("the machine's OpenSSL has no SHA-256"); // never a wrong digest in its place
}

} // namespace

struct KeyedDigest::Contexts {
    Context inner = newContext();
    Context outer = newContext();
    Context work = newContext();
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
    for (const auto &[context, pad] : {std::pair(m_contexts->inner.get(), &inner), std::pair(m_contexts->outer.get(), &outer)})
        orElseStop(EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1
                   && EVP_DigestUpdate(context, pad->data(), pad->size()) == 1);
}

KeyedDigest::KeyedDigest(KeyedDigest &&) noexcept = default;
KeyedDigest &KeyedDigest::operator=(KeyedDigest &&) noexcept = default;
KeyedDigest::~KeyedDigest() = default;

KeyedDigest::Bytes KeyedDigest::of(QByteArrayView value) const
{
    Bytes bytes;
    EVP_MD_CTX *const work = m_contexts->work.get();
    orElseStop(EVP_MD_CTX_copy_ex(work, m_contexts->inner.get()) == 1
               && EVP_DigestUpdate(work, value.data(), std::size_t(value.size())) == 1
               && EVP_DigestFinal_ex(work, bytes.data(), nullptr) == 1
               && EVP_MD_CTX_copy_ex(work, m_contexts->outer.get()) == 1
               && EVP_DigestUpdate(work, bytes.data(), bytes.size()) == 1
               && EVP_DigestFinal_ex(work, bytes.data(), nullptr) == 1);
    return bytes;
}

} // namespace zm::crypto
