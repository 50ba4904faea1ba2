#include "crypto/random.h"

#include <openssl/rand.h>

namespace zm::crypto {

Result<QByteArray> randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        return fail(ErrorCode::Io, QStringLiteral("the machine gives no random bytes"));
    return bytes;
}

} // namespace zm::crypto
