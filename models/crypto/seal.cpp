#include "crypto/seal.h"

#include "crypto/random.h"
#include "crypto/sm4.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <memory>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

constexpr std::array kSuiteBytes{'\x01', '\x02'};
constexpr std::array kNames{"AES-256-GCM"_L1, "SM4-CTR-HMAC-SM3"_L1};
constexpr qsizetype kNonce = 12;
constexpr qsizetype kTag = 16;
constexpr qsizetype kSm4Block = 16; // of its key as well

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// \a out has its first 13 bytes already.
bool sealAes(QByteArrayView key, QByteArrayView about, QByteArrayView plain, QByteArray &out)
{
    unsigned char *body = bytesOf(out) + 1 + kNonce;
    const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    return EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(out) + 1) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &size, bytesOf(about), int(about.size())) == 1
        && EVP_EncryptUpdate(context.get(), body, &size, bytesOf(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), body + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(kTag), body + plain.size()) == 1;
}

bool openAes(QByteArrayView key, QByteArrayView about, QByteArrayView sealed, QByteArray &plain)
{
    QByteArray tag = sealed.last(kTag).toByteArray();
    const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    return EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(sealed.sliced(1, kNonce))) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(about), int(about.size())) == 1
        && EVP_DecryptUpdate(context.get(), bytesOf(plain), &written, bytesOf(sealed.sliced(1 + kNonce, plain.size())), int(plain.size())) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(kTag), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + written, &written) == 1;
}

/// The nonce is the beginning of the counter; what follows it begins at zero and counts blocks, 64 GiB a value.
bool sm4(QByteArrayView key, QByteArrayView nonce, QByteArrayView from, unsigned char *to)
{
    const QByteArray counter = nonce.toByteArray() + QByteArray(kSm4Block - kNonce, '\0');
    return sm4Ctr(key, counter, from, to);
}

/// Over suite, nonce and ciphertext, and the place before them with its length: no two of these read the same.
QByteArray sm4Tag(QByteArrayView key, QByteArrayView about, QByteArrayView suiteToText)
{
    const quint64 length = qToBigEndian(quint64(about.size()));
    QByteArray all(reinterpret_cast<const char *>(&length), sizeof length);
    all.append(about).append(suiteToText);
    return hmacSm3(key, all).first(kTag);
}

bool sealSm4(QByteArrayView key, QByteArrayView about, QByteArrayView plain, QByteArray &out)
{
    if (!sm4(key.first(kSm4Block), QByteArrayView(out).sliced(1, kNonce), plain, bytesOf(out) + 1 + kNonce))
        return false;
    const QByteArray tag = sm4Tag(key.sliced(kSm4Block), about, QByteArrayView(out).chopped(kTag));
    std::ranges::copy(tag, out.end() - kTag);
    return tag.size() == kTag;
}

/// The tag is looked at first: nothing altered is ever deciphered.
bool openSm4(QByteArrayView key, QByteArrayView about, QByteArrayView sealed, QByteArray &plain)
{
    const QByteArray tag = sm4Tag(key.sliced(kSm4Block), about, sealed.chopped(kTag));
    return tag.size() == kTag && CRYPTO_memcmp(tag.constData(), sealed.last(kTag).data(), std::size_t(kTag)) == 0
        && sm4(key.first(kSm4Block), sealed.sliced(1, kNonce), sealed.sliced(1 + kNonce, plain.size()), bytesOf(plain));
}

} // namespace

QByteArray hmacSm3(QByteArrayView key, QByteArrayView text)
{
    QByteArray mac(32, Qt::Uninitialized);
    unsigned int size = 0;
    if (!HMAC(EVP_sm3(), key.data(), int(key.size()), bytesOf(text), std::size_t(text.size()), bytesOf(mac), &size) || size != 32)
        return {};
    return mac;
}

bool sm4Ctr(QByteArrayView key, QByteArrayView counter, QByteArrayView from, unsigned char *to)
{
    const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    return EVP_EncryptInit_ex(context.get(), EVP_sm4_ctr(), nullptr, bytesOf(key), bytesOf(counter)) == 1
        && EVP_EncryptUpdate(context.get(), to, &size, bytesOf(from), int(from.size())) == 1;
}

QString sealingName(Sealing sealing) { return kNames[std::size_t(sealing)]; }

std::optional<Sealing> sealingNamed(QStringView name)
{
    const auto found = std::ranges::find_if(kNames, [&](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
    return found == kNames.end() ? std::nullopt : std::optional(Sealing(found - kNames.begin()));
}

int keySize(Sealing sealing) { return sealing == Sealing::Aes256Gcm ? kSealKeySize : kSm4KeySize; }
Sealing sealingOf(QByteArrayView key) { return key.size() == kSm4KeySize ? Sealing::Sm4CtrHmacSm3 : Sealing::Aes256Gcm; }

std::optional<Sealing> sealingOfValue(QByteArrayView sealed)
{
    const auto found = sealed.isEmpty() ? kSuiteBytes.end() : std::ranges::find(kSuiteBytes, sealed.front());
    return found == kSuiteBytes.end() ? std::nullopt : std::optional(Sealing(found - kSuiteBytes.begin()));
}

Result<Secret> makeSealKey(Sealing sealing)
{
    ZM_TRY(auto bytes, randomBytes(keySize(sealing)));
    return Secret(std::move(bytes));
}

Result<QByteArray> seal(QByteArrayView key, QByteArrayView about, QByteArrayView plain)
{
    Q_ASSERT(key.size() == kSealKeySize || key.size() == kSm4KeySize);
    const Sealing sealing = sealingOf(key);
    ZM_TRY(const QByteArray nonce, randomBytes(int(kNonce)));
    QByteArray out(1 + kNonce + plain.size() + kTag, Qt::Uninitialized);
    out[0] = kSuiteBytes[std::size_t(sealing)];
    std::ranges::copy(nonce, out.begin() + 1);
    if (!(sealing == Sealing::Aes256Gcm ? sealAes(key, about, plain, out) : sealSm4(key, about, plain, out)))
        return fail(ErrorCode::Io, u"OpenSSL refused to seal"_s);
    return out;
}

Result<Secret> openSealed(QByteArrayView key, QByteArrayView about, QByteArrayView sealed)
{
    const auto sealing = sealingOfValue(sealed);
    if (!sealing)
        return fail(ErrorCode::Unsupported, u"a sealed value of an unknown suite"_s);
    const qsizetype size = sealed.size() - 1 - kNonce - kTag;
    if (size < 0 || key.size() != keySize(*sealing))
        return fail(ErrorCode::Corrupt, u"a sealed value is cut short, or the key is another suite's"_s);
    QByteArray plain(size, Qt::Uninitialized);
    if (!(*sealing == Sealing::Aes256Gcm ? openAes(key, about, sealed, plain) : openSm4(key, about, sealed, plain))) {
        wipe(plain);
        return fail(ErrorCode::Corrupt, u"a sealed value does not open: wrong key, wrong place or altered"_s);
    }
    return Secret(std::move(plain));
}

} // namespace zm::crypto
