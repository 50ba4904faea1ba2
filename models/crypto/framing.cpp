#include "crypto/framing.h"

#include "crypto/hash.h"

#include <QtEndian>

namespace zm::crypto {

QByteArray taggedHash(Tag tag, QByteArrayView bytes)
{
    return sha256({QByteArrayView(tag, sizeof tag), bytes});
}

QByteArray framed(Tag tag, QByteArrayView bytes)
{
    QByteArray out(tag, sizeof tag);
    const quint32 size = qToBigEndian(quint32(bytes.size()));
    out.append(reinterpret_cast<const char *>(&size), sizeof size);
    out.append(bytes);
    return out;
}

} // namespace zm::crypto
