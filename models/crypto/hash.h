#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

namespace zm::crypto {

/// SHA-256 (FIPS 180-4) over the parts, one after the other. 32 bytes.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);
/// SM3 (GB/T 32905) over the parts, one after the other. 32 bytes.
QByteArray sm3(std::initializer_list<QByteArrayView> parts);

} // namespace zm::crypto
