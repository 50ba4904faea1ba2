#pragma once

#include <QtGlobal>

namespace zm::sim {

/// Everything that is left to chance in one history comes from its seed (splitmix64).
class Random final {
public:
    explicit Random(quint64 seed) : m_state(seed) {}
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// From 0 up to \a below, not \a below.
    int below(int below) { return int(next() % quint64(below)); }
    qint64 between(qint64 least, qint64 most) { return least + qint64(next() % quint64(most - least + 1)); }
    bool chance(double p) { return share() < p; }
    double share() { return double(next() >> 11) / double(1ULL << 53); }

private:
    quint64 m_state;
};

} // namespace zm::sim
