#include "crypto/token.h"

#include <p11-kit/p11-kit.h>
#include <p11-kit/pkcs11.h>

#include <array>
#include <mutex>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

// The names of the curve that tokens know, as CKA_EC_PARAMS: its OID (RFC 8410), and the name of PKCS#11 3.0.
constexpr QByteArrayView kByOid = "\x06\x03\x2b\x65\x70";
constexpr QByteArrayView kByName = "\x13\x0c" "edwards25519";
// SubjectPublicKeyInfo of Ed25519 up to the 32 bytes of the key (RFC 8410).
const QByteArray kPublicPrefix = QByteArray::fromHex("302a300506032b6570032100");
constexpr qsizetype kPoint = 32;
constexpr CK_ULONG kSignature = 64;

std::unexpected<Error> failure(const QString &what, CK_RV code)
{
    switch (code) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE: return fail(ErrorCode::Denied, u"wrong password"_s);
    case CKR_PIN_LOCKED: return fail(ErrorCode::Denied, u"the token is locked after too many wrong PINs: its own tool unlocks it"_s);
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_DEVICE_REMOVED:
    case CKR_SESSION_HANDLE_INVALID: return fail(ErrorCode::NotFound, u"the token was drawn: plug it in and sign in again"_s);
    case CKR_MECHANISM_INVALID:
    case CKR_CURVE_NOT_SUPPORTED: return fail(ErrorCode::Unsupported, u"this token makes no Ed25519 keys"_s);
    default: return fail(ErrorCode::Io, u"the token: %1 (%2)"_s.arg(what).arg(code, 0, 16));
    }
}

/// The drivers the system names, loaded; let go with the last who needs them.
class Drivers {
public:
    static Result<std::shared_ptr<Drivers>> load()
    {
        CK_FUNCTION_LIST **all = p11_kit_modules_load_and_initialize(0);
        if (!all)
            return fail(ErrorCode::Io, u"the drivers of tokens cannot be loaded"_s);
        return std::make_shared<Drivers>(all);
    }
    explicit Drivers(CK_FUNCTION_LIST **all) : m_all(all) {}
    ~Drivers() { p11_kit_modules_finalize_and_release(m_all); }
    Drivers(const Drivers &) = delete;
    Drivers &operator=(const Drivers &) = delete;

    /// Calls \a with driver, slot and what the token says, until it answers true.
    template <typename Visit>
    void each(Visit visit) const
    {
        for (CK_FUNCTION_LIST **at = m_all; *at; ++at) {
            CK_ULONG count = 0;
            if ((*at)->C_GetSlotList(CK_TRUE, nullptr, &count) != CKR_OK)
                continue; // one broken driver does not hide the others' tokens
            std::vector<CK_SLOT_ID> slots(count);
            if ((*at)->C_GetSlotList(CK_TRUE, slots.data(), &count) != CKR_OK)
                continue;
            for (std::size_t i = 0; i < count; ++i) {
                CK_TOKEN_INFO info{};
                if ((*at)->C_GetTokenInfo(slots[i], &info) == CKR_OK && (info.flags & CKF_TOKEN_INITIALIZED)
                    && (info.flags & CKF_LOGIN_REQUIRED) // the system's list of certificates is a token too, and no person's
                    && visit(*at, slots[i], info))
                    return;
            }
        }
    }

private:
    CK_FUNCTION_LIST **m_all;
};

/// A field of fixed width, padded with blanks.
template <std::size_t Size>
QString padded(const unsigned char (&field)[Size])
{
    return QString::fromUtf8(reinterpret_cast<const char *>(field), Size).trimmed();
}

CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, QByteArrayView bytes)
{
    return {type, const_cast<char *>(bytes.data()), CK_ULONG(bytes.size())}; // PKCS#11 takes templates as not const
}

template <typename Value>
CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, Value &value)
{
    return {type, &value, sizeof value};
}

} // namespace

struct Token::Session {
    std::shared_ptr<Drivers> drivers;
    CK_FUNCTION_LIST *driver = nullptr;
    CK_SESSION_HANDLE handle = 0;
    CK_OBJECT_HANDLE key = 0;
    QByteArray point;
    mutable std::mutex mutex;

    ~Session()
    {
        if (driver)
            driver->C_CloseSession(handle);
    }

    static Result<std::unique_ptr<Session>> begin(const TokenPlace &place, QByteArrayView pin);
    Result<CK_OBJECT_HANDLE> find(CK_OBJECT_CLASS kind, QByteArrayView id) const;
    Result<> readPoint(CK_OBJECT_HANDLE publicKey);
    Result<> make(QByteArrayView id, QByteArrayView curve);
    Result<> take(QByteArrayView id);
};

Result<std::unique_ptr<Token::Session>> Token::Session::begin(const TokenPlace &place, QByteArrayView pin)
{
    auto session = std::make_unique<Session>();
    ZM_TRY(session->drivers, Drivers::load());
    CK_SLOT_ID slot = 0;
    CK_FUNCTION_LIST *driver = nullptr;
    session->drivers->each([&](CK_FUNCTION_LIST *one, CK_SLOT_ID at, const CK_TOKEN_INFO &info) {
        if (padded(info.serialNumber) != place.serial)
            return false;
        driver = one;
        slot = at;
        return true;
    });
    if (!driver)
        return fail(ErrorCode::NotFound, u"the token %1 is not plugged in"_s.arg(place.serial));
    const CK_RV opened = driver->C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session->handle);
    if (opened != CKR_OK)
        return failure(u"it cannot be opened"_s, opened);
    session->driver = driver;
    auto *digits = reinterpret_cast<unsigned char *>(const_cast<char *>(pin.data()));
    const CK_RV entered = driver->C_Login(session->handle, CKU_USER, digits, CK_ULONG(pin.size()));
    if (entered != CKR_OK && entered != CKR_USER_ALREADY_LOGGED_IN)
        return failure(u"it does not let us in"_s, entered);
    return session;
}

Result<CK_OBJECT_HANDLE> Token::Session::find(CK_OBJECT_CLASS kind, QByteArrayView id) const
{
    std::array wanted{attribute(CKA_CLASS, kind), attribute(CKA_ID, id)};
    CK_OBJECT_HANDLE found = 0;
    CK_ULONG count = 0;
    CK_RV code = driver->C_FindObjectsInit(handle, wanted.data(), wanted.size());
    if (code == CKR_OK) {
        code = driver->C_FindObjects(handle, &found, 1, &count);
        driver->C_FindObjectsFinal(handle);
    }
    if (code != CKR_OK)
        return failure(u"its keys cannot be listed"_s, code);
    if (count == 0)
        return fail(ErrorCode::NotFound, u"the key %1 is not on the token"_s.arg(QString::fromLatin1(id.toByteArray().toHex())));
    return found;
}

Result<> Token::Session::readPoint(CK_OBJECT_HANDLE publicKey)
{
    QByteArray bytes(64, '\0');
    CK_ATTRIBUTE wanted{CKA_EC_POINT, bytes.data(), CK_ULONG(bytes.size())};
    if (const CK_RV code = driver->C_GetAttributeValue(handle, publicKey, &wanted, 1); code != CKR_OK)
        return failure(u"its public key cannot be read"_s, code);
    bytes.truncate(qsizetype(wanted.ulValueLen));
    if (bytes.size() == kPoint + 2 && bytes.startsWith("\x04\x20"))
        bytes.remove(0, 2); // an OCTET STRING around it, as PKCS#11 says; some give the bytes alone
    if (bytes.size() != kPoint)
        return fail(ErrorCode::Unsupported, u"the key on the token is not an Ed25519 key"_s);
    point = bytes;
    return {};
}

Result<> Token::Session::make(QByteArrayView id, QByteArrayView curve)
{
    CK_BBOOL yes = CK_TRUE, no = CK_FALSE;
    CK_MECHANISM mechanism{CKM_EC_EDWARDS_KEY_PAIR_GEN, nullptr, 0};
    std::array open{attribute(CKA_TOKEN, yes), attribute(CKA_VERIFY, yes), attribute(CKA_PRIVATE, no), attribute(CKA_ID, id),
                    attribute(CKA_EC_PARAMS, curve)};
    std::array kept{attribute(CKA_TOKEN, yes),     attribute(CKA_SIGN, yes),       attribute(CKA_PRIVATE, yes),
                    attribute(CKA_SENSITIVE, yes), attribute(CKA_EXTRACTABLE, no), attribute(CKA_ID, id)};
    CK_OBJECT_HANDLE publicKey = 0;
    const CK_RV code = driver->C_GenerateKeyPair(handle, &mechanism, open.data(), open.size(), kept.data(), kept.size(),
                                                 &publicKey, &key);
    if (code != CKR_OK)
        return failure(u"it makes no key"_s, code);
    return readPoint(publicKey);
}

Result<> Token::Session::take(QByteArrayView id)
{
    ZM_TRY(key, find(CKO_PRIVATE_KEY, id));
    ZM_TRY(const CK_OBJECT_HANDLE publicKey, find(CKO_PUBLIC_KEY, id));
    return readPoint(publicKey);
}

Token::Token(std::unique_ptr<Session> session) : m_session(std::move(session)) {}
Token::~Token() = default;

Result<std::vector<TokenCard>> Token::all()
{
    ZM_TRY(const auto drivers, Drivers::load());
    std::vector<TokenCard> cards;
    drivers->each([&](CK_FUNCTION_LIST *, CK_SLOT_ID, const CK_TOKEN_INFO &info) {
        cards.push_back({padded(info.serialNumber), padded(info.label), padded(info.model)});
        return false;
    });
    return cards;
}

Result<std::shared_ptr<const Token>> Token::open(const TokenPlace &place, QByteArrayView pin)
{
    ZM_TRY(auto session, Session::begin(place, pin));
    ZM_CHECK(session->take(place.id));
    return std::shared_ptr<const Token>(new Token(std::move(session)));
}

Result<std::shared_ptr<const Token>> Token::makeKey(const TokenPlace &place, QByteArrayView pin)
{
    ZM_TRY(auto session, Session::begin(place, pin));
    if (session->find(CKO_PRIVATE_KEY, place.id))
        return fail(ErrorCode::Invalid, u"the token has a key of that name already"_s);
    if (!session->make(place.id, kByOid))
        ZM_CHECK(session->make(place.id, kByName));
    return std::shared_ptr<const Token>(new Token(std::move(session)));
}

Result<PublicKey> Token::publicKey() const
{
    const QByteArray bytes = kPublicPrefix + m_session->point;
    return PublicKey::read(Suite::Ed25519, bytes);
}

Result<QByteArray> Token::sign(QByteArrayView message) const
{
    const std::lock_guard lock(m_session->mutex); // a session signs one thing at a time
    CK_MECHANISM mechanism{CKM_EDDSA, nullptr, 0};
    CK_RV code = m_session->driver->C_SignInit(m_session->handle, &mechanism, m_session->key);
    QByteArray signature(qsizetype(kSignature), '\0');
    CK_ULONG size = kSignature;
    if (code == CKR_OK) {
        auto *bytes = reinterpret_cast<unsigned char *>(const_cast<char *>(message.data()));
        code = m_session->driver->C_Sign(m_session->handle, bytes, CK_ULONG(message.size()),
                                         reinterpret_cast<unsigned char *>(signature.data()), &size);
    }
    if (code != CKR_OK)
        return failure(u"it does not sign"_s, code);
    signature.truncate(qsizetype(size));
    return signature;
}

} // namespace zm::crypto
