#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>

namespace zm::crypto {

/// Bytes that must not outlive their use: wiped when they go, never copied by accident. Keys and passwords lie in memory
/// that the system neither swaps out nor writes into a dump, once lockSecrets() got it; a file's clear bytes are too many
/// for it and lie elsewhere, wiped all the same.
class Secret final {
public:
    Secret() = default;
    /// Takes \a bytes over; moved in, no second copy is left behind.
    explicit Secret(QByteArray bytes);
    Secret(Secret &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0))
    {
    }
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    QByteArrayView view() const { return {m_bytes ? m_bytes : "", m_size}; }
    bool isEmpty() const { return m_size == 0; }
    /// A second owner, said out loud.
    Secret copy() const;
    /// Whether these bytes lie in locked memory.
    bool isLocked() const;

private:
    void put(QByteArrayView bytes);
    void drop();
    char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Up to this size a secret goes into locked memory.
inline constexpr qsizetype kLockedSecret = 4096;

/// Gets memory that is not swapped and not dumped for every Secret and private key from now on. Once, when a program
/// begins, before its first secret. \return whether the system gave it and locked it; without it secrets are wiped only.
bool lockSecrets();

/// Overwrites \a bytes so that the compiler cannot leave it out, and empties it.
void wipe(QByteArray &bytes);

} // namespace zm::crypto
