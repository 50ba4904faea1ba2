#include "web/places.h"

namespace zm::web {

bool Places::take(const QByteArray &who)
{
    const std::lock_guard lock(m_mutex);
    int &taken = m_taken[who];
    if (taken >= m_mostEach)
        return false;
    ++taken;
    return true;
}

void Places::giveBack(const QByteArray &who)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_taken.find(who); found != m_taken.end() && --found->second <= 0)
        m_taken.erase(found);
}

} // namespace zm::web
