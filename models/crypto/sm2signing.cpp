#include "crypto/sm2signing.h"

#include <botan/auto_rng.h>
#include <botan/ec_group.h>
#include <botan/pubkey.h>
#include <botan/sm2.h>

#include <mutex>
#include <vector>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one thread signs with: neither the generator nor the signer may be used by two.
struct Pen {
    Pen(const Botan::SM2_PrivateKey &key, const std::string &how) : signer(key, random, how, Botan::DER_SEQUENCE) {}
    Botan::AutoSeeded_RNG random;
    Botan::PK_Signer signer;
};

const std::uint8_t *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const std::uint8_t *>(view.data());
}

} // namespace

struct Sm2Signing::Parts {
    std::unique_ptr<Botan::SM2_PrivateKey> key;
    std::string how; ///< identity and hash, as Botan writes them
    std::mutex mutex;
    std::vector<std::unique_ptr<Pen>> pens; ///< those that nobody writes with: at most as many as threads ever signed at once
};

Sm2Signing::Sm2Signing(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Sm2Signing::~Sm2Signing() = default;

std::shared_ptr<Sm2Signing> Sm2Signing::of(QByteArrayView scalar, QByteArrayView identity)
{
    try {
        Botan::AutoSeeded_RNG random;
        auto parts = std::make_unique<Parts>();
        parts->how = std::string(identity.data(), std::size_t(identity.size())) + ",SM3";
        parts->key = std::make_unique<Botan::SM2_PrivateKey>(random, Botan::EC_Group("sm2p256v1"),
                                                             Botan::BigInt(bytesOf(scalar), std::size_t(scalar.size())));
        return std::shared_ptr<Sm2Signing>(new Sm2Signing(std::move(parts)));
    } catch (const std::exception &) {
        return {};
    }
}

Result<QByteArray> Sm2Signing::sign(QByteArrayView message)
{
    try {
        std::unique_ptr<Pen> pen;
        {
            const std::lock_guard lock(m_parts->mutex);
            if (!m_parts->pens.empty()) {
                pen = std::move(m_parts->pens.back());
                m_parts->pens.pop_back();
            }
        }
        if (!pen)
            pen = std::make_unique<Pen>(*m_parts->key, m_parts->how);
        const auto made = pen->signer.sign_message(bytesOf(message), std::size_t(message.size()), pen->random);
        const std::lock_guard lock(m_parts->mutex);
        m_parts->pens.push_back(std::move(pen));
        return QByteArray(reinterpret_cast<const char *>(made.data()), qsizetype(made.size()));
    } catch (const std::exception &) {
        return fail(ErrorCode::Io, u"Botan refused to sign"_s);
    }
}

} // namespace zm::crypto
