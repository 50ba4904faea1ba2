#include "crypto/seal.h"

#include "crypto/random.h"

#include <openssl/evp.h>

#include <memory>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

constexpr char kAes256Gcm = '\x01';
constexpr qsizetype kNonce = 12;
constexpr qsizetype kTag = 16;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

Result<QByteArray> seal(QByteArrayView key, QByteArrayView about, QByteArrayView plain)
{
    Q_ASSERT(key.size() == kSealKeySize);
    ZM_TRY(const QByteArray nonce, randomBytes(int(kNonce)));

    QByteArray out(1 + kNonce + plain.size() + kTag, Qt::Uninitialized);
    out[0] = kAes256Gcm;
    std::copy(nonce.begin(), nonce.end(), out.begin() + 1);
    unsigned char *body = bytesOf(out) + 1 + kNonce;

    const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int size = 0;
    const bool done = EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce)) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &size, bytesOf(about), int(about.size())) == 1
        && EVP_EncryptUpdate(context.get(), body, &size, bytesOf(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), body + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(kTag), body + plain.size()) == 1;
    if (!done)
        return fail(ErrorCode::Io, u"OpenSSL refused to seal"_s);
    return out;
}

Result<Secret> openSealed(QByteArrayView key, QByteArrayView about, QByteArrayView sealed)
{
    if (sealed.isEmpty() || sealed[0] != kAes256Gcm)
        return fail(ErrorCode::Unsupported, u"a sealed value of an unknown suite"_s);
    const qsizetype size = sealed.size() - 1 - kNonce - kTag;
    if (size < 0 || key.size() != kSealKeySize)
        return fail(ErrorCode::Corrupt, u"a sealed value is cut short"_s);

    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.last(kTag).toByteArray();
    const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    const bool opened = EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key),
                                           bytesOf(sealed.sliced(1, kNonce))) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(about), int(about.size())) == 1
        && EVP_DecryptUpdate(context.get(), bytesOf(plain), &written, bytesOf(sealed.sliced(1 + kNonce, size)),
                             int(size)) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(kTag), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + written, &written) == 1;
    if (!opened) {
        wipe(plain);
        return fail(ErrorCode::Corrupt, u"a sealed value does not open: wrong key, wrong place or altered"_s);
    }
    return Secret(std::move(plain));
}

} // namespace zm::crypto
