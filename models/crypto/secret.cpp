#include "crypto/secret.h"

#include <openssl/crypto.h>

namespace zm::crypto {

void wipe(QByteArray &bytes)
{
    // data() would detach from a shared buffer and wipe the copy: a buffer somebody else still holds is theirs to wipe.
    if (bytes.isDetached() && !bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

} // namespace zm::crypto
