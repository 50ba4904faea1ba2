#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>

namespace zm::crypto {

/// Bytes that must not outlive their use: wiped when they go, never copied by accident.
class Secret final {
public:
    Secret() = default;
    /// Takes \a bytes over; moved in, no second copy is left behind.
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { m_bytes.detach(); }
    Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    QByteArrayView view() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// A second owner, said out loud.
    Secret copy() const { return Secret(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Overwrites \a bytes so that the compiler cannot leave it out, and empties it.
void wipe(QByteArray &bytes);

} // namespace zm::crypto
