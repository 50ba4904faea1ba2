#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace zm::crypto {

/// Signs with one SM2 key by Botan, in a third of the time OpenSSL 3.0 takes: that has no table of multiples for this curve.
/// What comes out is the same (GB/T 32918.2, SM3, the identity given, DER), and OpenSSL verifies it. Used by several threads.
class Sm2Signing final {
public:
    /// \param scalar  the private key, big end first. None: this machine's Botan has no such key; OpenSSL is still there.
    static std::shared_ptr<Sm2Signing> of(QByteArrayView scalar, QByteArrayView identity);
    ~Sm2Signing();

    /// Errors: Io.
    Result<QByteArray> sign(QByteArrayView message);

private:
    struct Parts;
    explicit Sm2Signing(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace zm::crypto
