#pragma once

#include <cstring>
#include <deque>
#include <memory>
#include <span>
#include <string_view>

namespace zm::registry {

/// Keeps bytes by the million without an allocation for each; views stay good until the pool goes. Belongs to one thread.
class TextPool final {
public:
    /// Room for \a count bytes, aligned for whole numbers.
    char *room(std::size_t count)
    {
        const std::size_t needed = (count + kAlign - 1) / kAlign * kAlign;
        if (needed > m_left) {
            const std::size_t size = std::max(kPiece, needed);
            m_at = m_pieces.emplace_back(std::make_unique_for_overwrite<char[]>(size)).get();
            m_left = size;
        }
        m_left -= needed;
        return std::exchange(m_at, m_at + needed);
    }

    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        char *const at = room(text.size());
        std::memcpy(at, text.data(), text.size());
        return {at, text.size()};
    }

private:
    static constexpr std::size_t kPiece = 1 << 18, kAlign = 8;
    std::deque<std::unique_ptr<char[]>> m_pieces;
    char *m_at = nullptr;
    std::size_t m_left = 0;
};

} // namespace zm::registry
