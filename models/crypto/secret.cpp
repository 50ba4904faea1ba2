#include "crypto/secret.h"

#include <openssl/crypto.h>

#include <cstring>

namespace zm::crypto {

namespace {

// A session holds two keys and a case another; a thousand at once need a quarter of this. Debian lets a process lock eight times as much.
constexpr std::size_t kLockedBytes = 1U << 20;
constexpr std::size_t kLeastPiece = 32;

} // namespace

bool lockSecrets()
{
    // 1: locked and fenced; 2: there, but the system did not lock it.
    return CRYPTO_secure_malloc_initialized() == 1 || CRYPTO_secure_malloc_init(kLockedBytes, kLeastPiece) == 1;
}

void wipe(QByteArray &bytes)
{
    // data() would detach from a shared buffer and wipe the copy: a buffer somebody else still holds is theirs to wipe.
    if (bytes.isDetached() && !bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Secret::Secret(QByteArray bytes)
{
    put(bytes);
    wipe(bytes);
}

void Secret::put(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const std::size_t size = std::size_t(bytes.size());
    // Where locked memory is full or was never got, OpenSSL gives none or plain memory; both are wiped when they go.
    m_bytes = static_cast<char *>(bytes.size() <= kLockedSecret ? OPENSSL_secure_malloc(size) : OPENSSL_malloc(size));
    if (!m_bytes)
        m_bytes = static_cast<char *>(OPENSSL_malloc(size));
    if (!m_bytes)
        qBadAlloc();
    std::memcpy(m_bytes, bytes.data(), size);
    m_size = bytes.size();
}

void Secret::drop()
{
    if (m_bytes)
        OPENSSL_secure_clear_free(m_bytes, std::size_t(m_size)); // knows which of the two memories it came from
    m_bytes = nullptr;
    m_size = 0;
}

Secret Secret::copy() const
{
    Secret second;
    second.put(view());
    return second;
}

bool Secret::isLocked() const
{
    return m_bytes && CRYPTO_secure_allocated(m_bytes) == 1;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        drop();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    drop();
}

} // namespace zm::crypto
