#pragma once

#include "crypto/sign.h"

#include <map>
#include <mutex>

namespace zm::sync {

/// Public keys by their bytes, read once: reading one takes about as long as verifying with it. Shared by threads.
class KeyRing final {
public:
    /// Errors: Invalid.
    Result<crypto::PublicKey> key(crypto::Suite suite, const QByteArray &bytes)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (const auto found = m_keys.find({suite, bytes}); found != m_keys.end())
                return found->second;
        }
        ZM_TRY(auto read, crypto::PublicKey::read(suite, bytes));
        const std::lock_guard lock(m_mutex);
        if (m_keys.size() >= kMost)
            m_keys.clear(); // whoever is at work fills it again
        m_keys.insert_or_assign({suite, bytes}, read);
        return read;
    }

private:
    static constexpr std::size_t kMost = 4'096;
    std::mutex m_mutex;
    std::map<std::pair<crypto::Suite, QByteArray>, crypto::PublicKey> m_keys;
};

} // namespace zm::sync
