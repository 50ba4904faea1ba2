#pragma once

#include "crypto/secret.h"

#include <map>
#include <memory>
#include <mutex>

namespace zm::store {

/// The keys an office took after its first, as far as a session has met them: it may go on while another takes new ones.
/// Threads: any.
class LaterKeys final {
public:
    using Key = std::shared_ptr<const crypto::Secret>;

    /// Null where it was not met yet.
    Key find(int generation) const
    {
        const std::lock_guard guard(m_mutex);
        const auto found = m_keys.find(generation);
        return found == m_keys.end() ? Key() : found->second;
    }
    void keep(int generation, Key key)
    {
        const std::lock_guard guard(m_mutex);
        m_keys.emplace(generation, std::move(key));
    }

private:
    mutable std::mutex m_mutex;
    std::map<int, Key> m_keys;
};

} // namespace zm::store
