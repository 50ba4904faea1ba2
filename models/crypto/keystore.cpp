#include "crypto/keystore.h"

#include "crypto/random.h"
#include "crypto/seal.h"

#include <openssl/evp.h>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

// Header: "ZMKS", version, log2 N, r, p, salt. All of it is authenticated by the seal that follows.
constexpr QByteArrayView kMagic = "ZMKS\x01";
constexpr char kR = 8;
constexpr char kP = 1;
constexpr qsizetype kSalt = 16;
constexpr qsizetype kHeader = 5 + 3 + kSalt;

Result<Secret> stretch(QByteArrayView password, QByteArrayView salt, int logN, Sealing sealing)
{
    const quint64 n = quint64(1) << logN;
    // OpenSSL's own ceiling refuses N = 2^15 already, so the memory that is needed is named (128 N r, and some air).
    const quint64 memory = 128 * n * quint64(kR) + (1U << 20);
    QByteArray key(keySize(sealing), Qt::Uninitialized);
    if (EVP_PBE_scrypt(password.data(), std::size_t(password.size()),
                       reinterpret_cast<const unsigned char *>(salt.data()), std::size_t(salt.size()), n, quint64(kR),
                       quint64(kP), memory, reinterpret_cast<unsigned char *>(key.data()), std::size_t(key.size()))
        != 1)
        return fail(ErrorCode::Io, u"not enough memory to work on the password"_s);
    return Secret(std::move(key));
}

} // namespace

Result<QByteArray> lockKeystore(QByteArrayView password, QByteArrayView secret, int logN, Sealing sealing)
{
    if (password.isEmpty())
        return fail(ErrorCode::Invalid, u"the password is empty"_s);
    if (logN < kScryptFloor || logN > kScryptCeiling)
        return fail(ErrorCode::Invalid, u"the cost of a password is out of range"_s);
    ZM_TRY(const QByteArray salt, randomBytes(int(kSalt)));
    QByteArray header = kMagic.toByteArray();
    header.append(char(logN)).append(kR).append(kP).append(salt);
    ZM_TRY(const Secret key, stretch(password, salt, logN, sealing));
    ZM_TRY(const QByteArray sealed, seal(key.view(), header, secret));
    return header + sealed;
}

Result<Secret> unlockKeystore(QByteArrayView password, QByteArrayView keystore)
{
    if (keystore.size() <= kHeader || !keystore.startsWith(kMagic))
        return fail(ErrorCode::Corrupt, u"not a keystore"_s);
    const int logN = keystore[5];
    if (logN < kScryptFloor || logN > kScryptCeiling || keystore[6] != kR || keystore[7] != kP)
        return fail(ErrorCode::Corrupt, u"a keystore whose password costs too little or too much to try"_s);
    const auto sealing = sealingOfValue(keystore.sliced(kHeader));
    if (!sealing)
        return fail(ErrorCode::Corrupt, u"a keystore sealed by an unknown suite"_s);
    ZM_TRY(const Secret key, stretch(password, keystore.sliced(kHeader - kSalt, kSalt), logN, *sealing));
    auto secret = openSealed(key.view(), keystore.first(kHeader), keystore.sliced(kHeader));
    if (!secret)
        return fail(ErrorCode::Denied, u"wrong password"_s);
    return secret;
}

} // namespace zm::crypto
