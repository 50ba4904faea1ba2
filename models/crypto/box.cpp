#include "crypto/box.h"

#include "crypto/hash.h"
#include "crypto/seal.h"

#include <openssl/evp.h>

#include <memory>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

constexpr qsizetype kHalf = 32;
constexpr char kTag[] = "ZMBOX1"; // with its closing zero

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

Key privateHalf(QByteArrayView bytes)
{
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, bytesOf(bytes), std::size_t(bytes.size())),
            EVP_PKEY_free};
}

QByteArray publicOf(const EVP_PKEY *key)
{
    QByteArray bytes(kHalf, Qt::Uninitialized);
    std::size_t size = std::size_t(bytes.size());
    if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(bytes.data()), &size) != 1)
        return {};
    return bytes;
}

/// The key that \a mine and the owner of \a theirs have in common, bound to both public halves of the box.
/// Errors: Invalid where there is none (a public key of small order).
Result<Secret> agreed(EVP_PKEY *mine, QByteArrayView theirs, QByteArrayView fresh, QByteArrayView recipient)
{
    const Key other(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytesOf(theirs), std::size_t(theirs.size())),
                    EVP_PKEY_free);
    const KeyContext context(EVP_PKEY_CTX_new(mine, nullptr), EVP_PKEY_CTX_free);
    QByteArray shared(kHalf, Qt::Uninitialized);
    std::size_t size = std::size_t(shared.size());
    const bool done = other && context && EVP_PKEY_derive_init(context.get()) == 1
        && EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1
        && EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char *>(shared.data()), &size) == 1;
    if (!done)
        return fail(ErrorCode::Invalid, u"not a key that something can be sealed to"_s);
    const Secret common(std::move(shared));
    return Secret(sha256({QByteArrayView(kTag, sizeof kTag), common.view(), fresh, recipient}));
}

} // namespace

Result<BoxPair> makeBoxPair()
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"), EVP_PKEY_free);
    QByteArray secret(kHalf, Qt::Uninitialized);
    std::size_t size = std::size_t(secret.size());
    if (!key || EVP_PKEY_get_raw_private_key(key.get(), reinterpret_cast<unsigned char *>(secret.data()), &size) != 1)
        return fail(ErrorCode::Io, u"OpenSSL makes no X25519 key"_s);
    return BoxPair{publicOf(key.get()), Secret(std::move(secret))};
}

Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView about, QByteArrayView plain)
{
    ZM_TRY(const BoxPair fresh, makeBoxPair());
    const Key mine = privateHalf(fresh.privateKey.view());
    ZM_TRY(const Secret key, agreed(mine.get(), publicKey, fresh.publicKey, publicKey));
    ZM_TRY(const QByteArray sealed, seal(key.view(), about, plain));
    return fresh.publicKey + sealed;
}

Result<Secret> openBox(QByteArrayView privateKey, QByteArrayView about, QByteArrayView box)
{
    const Key mine = privateHalf(privateKey);
    if (box.size() <= kHalf || !mine)
        return fail(ErrorCode::Corrupt, u"a sealed box is cut short, or its key is none"_s);
    const QByteArrayView fresh = box.first(kHalf);
    auto key = agreed(mine.get(), fresh, fresh, publicOf(mine.get()));
    if (!key)
        return fail(ErrorCode::Corrupt, u"a sealed box does not open: altered"_s);
    return openSealed(key->view(), about, box.sliced(kHalf));
}

} // namespace zm::crypto
