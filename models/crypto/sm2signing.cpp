#include "crypto/sm2signing.h"

#include <QLibrary>

#include <botan/ffi.h>

#include <mutex>
#include <vector>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLibraryVersion = 19; // of the interface in C, which Botan 2 keeps
constexpr std::size_t kMostBytes = 80; // two numbers of 32 bytes in DER are 72 at most

/// The part of Botan's interface in C that is used. The library is looked for when the first key signs much: a window never
/// has one, and would pay for it at each start.
struct Botan final {
    decltype(&botan_rng_init) rngInit;
    decltype(&botan_rng_destroy) rngDestroy;
    decltype(&botan_mp_init) numberInit;
    decltype(&botan_mp_from_bin) numberFromBytes;
    decltype(&botan_mp_destroy) numberDestroy;
    decltype(&botan_privkey_load_sm2) keyLoad;
    decltype(&botan_privkey_destroy) keyDestroy;
    decltype(&botan_pk_op_sign_create) signCreate;
    decltype(&botan_pk_op_sign_update) signUpdate;
    decltype(&botan_pk_op_sign_finish) signFinish;
    decltype(&botan_pk_op_sign_destroy) signDestroy;

    /// Null: this machine has none.
    static const Botan *found()
    {
        static const std::optional<Botan> library = load();
        return library ? &*library : nullptr;
    }

private:
    template <typename Function>
    static bool resolve(QLibrary &library, const char *name, Function &function)
    {
        function = reinterpret_cast<Function>(library.resolve(name));
        return function != nullptr;
    }

    static std::optional<Botan> load()
    {
        QLibrary library(u"botan-2"_s, kLibraryVersion);
        Botan all{};
        const bool whole = resolve(library, "botan_rng_init", all.rngInit) && resolve(library, "botan_rng_destroy", all.rngDestroy) &&
            resolve(library, "botan_mp_init", all.numberInit) && resolve(library, "botan_mp_from_bin", all.numberFromBytes) &&
            resolve(library, "botan_mp_destroy", all.numberDestroy) && resolve(library, "botan_privkey_load_sm2", all.keyLoad) &&
            resolve(library, "botan_privkey_destroy", all.keyDestroy) && resolve(library, "botan_pk_op_sign_create", all.signCreate) &&
            resolve(library, "botan_pk_op_sign_update", all.signUpdate) && resolve(library, "botan_pk_op_sign_finish", all.signFinish) &&
            resolve(library, "botan_pk_op_sign_destroy", all.signDestroy);
        return whole ? std::optional(all) : std::nullopt;
    }
};

const std::uint8_t *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const std::uint8_t *>(view.data());
}

/// What one thread signs with: neither the generator nor the signer may be used by two.
class Pen final {
public:
    /// Null where the library refuses.
    static std::unique_ptr<Pen> of(const Botan &botan, botan_privkey_t key, const std::string &how)
    {
        std::unique_ptr<Pen> pen(new Pen(botan));
        const bool made = botan.rngInit(&pen->m_random, "user") == 0 &&
            botan.signCreate(&pen->m_signer, key, how.c_str(), BOTAN_PUBKEY_DER_FORMAT_SIGNATURE) == 0;
        return made ? std::move(pen) : nullptr;
    }
    ~Pen()
    {
        (void)m_botan.signDestroy(m_signer);
        (void)m_botan.rngDestroy(m_random);
    }
    Pen(const Pen &) = delete;
    Pen &operator=(const Pen &) = delete;

    /// Empty where the library refuses.
    QByteArray sign(QByteArrayView message)
    {
        std::size_t size = kMostBytes;
        QByteArray made(qsizetype(size), Qt::Uninitialized);
        if (m_botan.signUpdate(m_signer, bytesOf(message), std::size_t(message.size())) != 0 ||
            m_botan.signFinish(m_signer, m_random, reinterpret_cast<std::uint8_t *>(made.data()), &size) != 0)
            return {};
        made.truncate(qsizetype(size));
        return made;
    }

private:
    explicit Pen(const Botan &botan) : m_botan(botan) {}
    const Botan &m_botan;
    botan_rng_t m_random = nullptr;
    botan_pk_op_sign_t m_signer = nullptr;
};

} // namespace

struct Sm2Signing::Parts {
    explicit Parts(const Botan &library) : botan(library) {}
    ~Parts()
    {
        pens.clear(); // before the key they hold
        (void)botan.keyDestroy(key);
    }
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;

    const Botan &botan;
    botan_privkey_t key = nullptr;
    std::string how; ///< identity and hash, as Botan writes them
    std::mutex mutex;
    std::vector<std::unique_ptr<Pen>> pens; ///< those that nobody writes with: at most as many as threads ever signed at once
};

Sm2Signing::Sm2Signing(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Sm2Signing::~Sm2Signing() = default;

std::shared_ptr<Sm2Signing> Sm2Signing::of(QByteArrayView scalar, QByteArrayView identity)
{
    const Botan *botan = Botan::found();
    if (!botan)
        return {};
    auto parts = std::make_unique<Parts>(*botan);
    parts->how = std::string(identity.data(), std::size_t(identity.size())) + ",SM3";
    botan_mp_t number = nullptr;
    const bool made = botan->numberInit(&number) == 0 &&
        botan->numberFromBytes(number, bytesOf(scalar), std::size_t(scalar.size())) == 0 &&
        botan->keyLoad(&parts->key, number, "sm2p256v1") == 0;
    (void)botan->numberDestroy(number);
    return made ? std::shared_ptr<Sm2Signing>(new Sm2Signing(std::move(parts))) : nullptr;
}

Result<QByteArray> Sm2Signing::sign(QByteArrayView message)
{
    std::unique_ptr<Pen> pen;
    {
        const std::lock_guard lock(m_parts->mutex);
        if (!m_parts->pens.empty()) {
            pen = std::move(m_parts->pens.back());
            m_parts->pens.pop_back();
        }
    }
    if (!pen)
        pen = Pen::of(m_parts->botan, m_parts->key, m_parts->how);
    QByteArray made = pen ? pen->sign(message) : QByteArray();
    if (made.isEmpty())
        return fail(ErrorCode::Io, u"Botan refused to sign"_s);
    const std::lock_guard lock(m_parts->mutex);
    m_parts->pens.push_back(std::move(pen));
    return made;
}

} // namespace zm::crypto
