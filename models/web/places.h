#pragma once

#include <QByteArray>

#include <map>
#include <mutex>

namespace zm::web {

/// How many connections each client holds open. Used by several threads.
class Places final {
public:
    explicit Places(int mostEach) : m_mostEach(mostEach) {}
    /// False where \a who has as many as it may.
    bool take(const QByteArray &who);
    void giveBack(const QByteArray &who);

private:
    const int m_mostEach;
    std::mutex m_mutex;
    std::map<QByteArray, int> m_taken;
};

} // namespace zm::web
