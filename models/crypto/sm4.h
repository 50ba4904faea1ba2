#pragma once

#include <QByteArray>
#include <QByteArrayView>

// The two parts of the suite SM4-CTR-HMAC-SM3, open to be held against published vectors. OpenSSL 3.0 has neither SM4-GCM
// nor SM4-CCM (3.1 has), so what is enciphered is authenticated afterwards, under a key of its own.

namespace zm::crypto {

/// SM4 (GB/T 32907-2016) in counter mode. \param key, counter  16 bytes each. \param to  as long as \a from.
bool sm4Ctr(QByteArrayView key, QByteArrayView counter, QByteArrayView from, unsigned char *to);

/// HMAC (FIPS 198-1) with SM3 (GB/T 32905-2016): 32 bytes; empty where the machine's OpenSSL has no SM3.
QByteArray hmacSm3(QByteArrayView key, QByteArrayView text);

} // namespace zm::crypto
