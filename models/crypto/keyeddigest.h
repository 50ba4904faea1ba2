#pragma once

#include <QByteArrayView>

#include <array>
#include <memory>

namespace zm::crypto {

/// HMAC-SHA256 under one key, for values by the million: the key's part is computed once.
/// Threads: one object a thread.
class KeyedDigest final {
public:
    using Bytes = std::array<unsigned char, 32>;

    explicit KeyedDigest(QByteArrayView key);
    KeyedDigest(KeyedDigest &&) noexcept;
    KeyedDigest &operator=(KeyedDigest &&) noexcept;
    ~KeyedDigest();

    Bytes of(QByteArrayView value) const;

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace zm::crypto
