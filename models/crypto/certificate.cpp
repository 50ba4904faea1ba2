#include "crypto/certificate.h"

#include "crypto/hash.h"
#include "crypto/random.h"

#include <QRegularExpression>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace zm::crypto {

using namespace Qt::Literals::StringLiterals;

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Request = std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)>;

constexpr qsizetype kLargestRequest = 4096;
constexpr int kSerialBytes = 16;

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

std::shared_ptr<X509> owned(X509 *certificate)
{
    return {certificate, X509_free};
}

Bio reading(QByteArrayView bytes)
{
    return {BIO_new_mem_buf(bytes.data(), int(bytes.size())), BIO_free};
}

Bio writing()
{
    return {BIO_new(BIO_s_mem()), BIO_free};
}

QByteArray written(const Bio &bio)
{
    char *at = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &at);
    return QByteArray(at, qsizetype(size));
}

bool isP256(const EVP_PKEY *key)
{
    char group[32] = {};
    std::size_t length = 0;
    return key && EVP_PKEY_is_a(key, "EC") == 1
        && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1
        && QByteArrayView(group, qsizetype(length)) == "prime256v1";
}

bool addName(X509_NAME *name, const char *field, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.data()),
                                      int(utf8.size()), -1, 0)
        == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool setSerial(X509 *certificate, QByteArray random)
{
    random[0] = char(random[0] & 0x7f); // a serial is positive (RFC 5280 4.1.2.2)
    BIGNUM *number = BN_bin2bn(reinterpret_cast<const unsigned char *>(random.data()), int(random.size()), nullptr);
    const bool set = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return set;
}

bool setTimes(X509 *certificate, const QDateTime &from, const QDateTime &until)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(from.toSecsSinceEpoch()))
        && ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(until.toSecsSinceEpoch()));
}

/// A certificate with version, serial and times; names, key and extensions are still to come.
Result<std::shared_ptr<X509>> blank(const QDateTime &from, const QDateTime &until)
{
    ZM_TRY(QByteArray random, randomBytes(kSerialBytes));
    auto certificate = owned(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerial(certificate.get(), std::move(random))
        || !setTimes(certificate.get(), from, until))
        return fail(ErrorCode::Io, u"OpenSSL made no certificate"_s);
    return certificate;
}

// The text goes into OpenSSL's own little language, where a comma begins the next name.
Result<QByteArray> alternativeNames(const QStringList &hosts)
{
    static const QRegularExpression kName(u"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"_s);
    static const QRegularExpression kAddress(u"^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*)$"_s);
    QByteArrayList names;
    for (const QString &host : hosts) {
        const bool isAddress = kAddress.match(host).hasMatch();
        if (!isAddress && !kName.match(host).hasMatch())
            return fail(ErrorCode::Invalid, u"neither a host's name nor an address: "_s + host);
        names.append((isAddress ? "IP:"_ba : "DNS:"_ba) + host.toLatin1());
    }
    return names.join(',');
}

Request parsedRequest(QByteArrayView bytes)
{
    if (bytes.startsWith("-----BEGIN")) {
        const Bio bio = reading(bytes);
        return {PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr), X509_REQ_free};
    }
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    Request request(d2i_X509_REQ(nullptr, &at, long(bytes.size())), X509_REQ_free);
    if (reinterpret_cast<const char *>(at) != bytes.data() + bytes.size())
        request.reset();
    return request;
}

Result<Request> readRequest(QByteArrayView bytes)
{
    Request request = bytes.size() > kLargestRequest ? Request(nullptr, X509_REQ_free) : parsedRequest(bytes);
    if (!request)
        return fail(ErrorCode::Invalid, u"not a request for a certificate"_s);
    EVP_PKEY *key = X509_REQ_get0_pubkey(request.get());
    if (!isP256(key))
        return fail(ErrorCode::Invalid, u"the key of the request is not on the curve P-256"_s);
    if (X509_REQ_verify(request.get(), key) != 1)
        return fail(ErrorCode::Invalid, u"the request is not signed by the key in it"_s);
    return request;
}

QByteArray derOf(X509 *certificate)
{
    QByteArray bytes(i2d_X509(certificate, nullptr), Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    i2d_X509(certificate, &at);
    return bytes;
}

std::shared_ptr<X509> readPem(QByteArrayView pem)
{
    const Bio bio = reading(pem);
    return owned(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

std::shared_ptr<X509> readDer(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    auto certificate = owned(d2i_X509(nullptr, &at, long(der.size())));
    return reinterpret_cast<const char *>(at) == der.data() + der.size() ? certificate : nullptr;
}

QByteArray pemOf(X509 *certificate)
{
    const Bio bio = writing();
    PEM_write_bio_X509(bio.get(), certificate);
    return written(bio);
}

} // namespace

Result<TlsKey> TlsKey::generate()
{
    auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    if (!key)
        return fail(ErrorCode::Io, u"this machine's OpenSSL makes no P-256 key"_s);
    return TlsKey(std::move(key));
}

Result<TlsKey> TlsKey::read(const Secret &pem)
{
    const Bio bio = reading(pem.view());
    auto key = owned(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    if (!isP256(key.get()))
        return fail(ErrorCode::Corrupt, u"not a P-256 key"_s);
    return TlsKey(std::move(key));
}

Result<Secret> TlsKey::pem() const
{
    const Bio bio = writing();
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return fail(ErrorCode::Io, u"the key cannot be written out"_s);
    return Secret(written(bio));
}

Result<QByteArray> certificateRequest(const TlsKey &key, const QString &commonName)
{
    const Request request(X509_REQ_new(), X509_REQ_free);
    if (!request || X509_REQ_set_version(request.get(), 0) != 1
        || !addName(X509_REQ_get_subject_name(request.get()), "CN", commonName)
        || X509_REQ_set_pubkey(request.get(), key.m_key.get()) != 1
        || X509_REQ_sign(request.get(), key.m_key.get(), EVP_sha256()) <= 0)
        return fail(ErrorCode::Io, u"OpenSSL made no request for a certificate"_s);
    QByteArray bytes(i2d_X509_REQ(request.get(), nullptr), Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    i2d_X509_REQ(request.get(), &at);
    return bytes;
}

CertificateAuthority::CertificateAuthority(TlsKey key, std::shared_ptr<x509_st> certificate)
    : m_key(std::move(key)), m_certificate(std::move(certificate))
{
}

Result<CertificateAuthority> CertificateAuthority::create(const QString &name, const QDateTime &from,
                                                          const QDateTime &until)
{
    ZM_TRY(TlsKey key, TlsKey::generate());
    ZM_TRY(auto certificate, blank(from, until));
    X509 *made = certificate.get();
    X509_NAME *subject = X509_get_subject_name(made);
    if (!addName(subject, "CN", name) || X509_set_issuer_name(made, subject) != 1
        || X509_set_pubkey(made, key.m_key.get()) != 1
        || !addExtension(made, made, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        || !addExtension(made, made, NID_key_usage, "critical,keyCertSign,cRLSign")
        || !addExtension(made, made, NID_subject_key_identifier, "hash")
        || X509_sign(made, key.m_key.get(), EVP_sha256()) <= 0)
        return fail(ErrorCode::Io, u"OpenSSL made no authority"_s);
    return CertificateAuthority(std::move(key), std::move(certificate));
}

Result<CertificateAuthority> CertificateAuthority::read(QByteArrayView certificatePem, const Secret &keyPem)
{
    ZM_TRY(TlsKey key, TlsKey::read(keyPem));
    auto certificate = readPem(certificatePem);
    if (!certificate || X509_check_private_key(certificate.get(), key.m_key.get()) != 1)
        return fail(ErrorCode::Corrupt, u"the authority's certificate and key do not belong together"_s);
    return CertificateAuthority(std::move(key), std::move(certificate));
}

QByteArray CertificateAuthority::certificatePem() const
{
    return pemOf(m_certificate.get());
}

Result<QByteArray> CertificateAuthority::issue(QByteArrayView request, const Grant &grant) const
{
    ZM_TRY(const Request asked, readRequest(request));
    ZM_TRY(const QByteArray names, alternativeNames(grant.hosts));
    ZM_TRY(const auto certificate, blank(grant.from, grant.until));
    X509 *made = certificate.get();
    X509 *issuer = m_certificate.get();
    X509_NAME *subject = X509_get_subject_name(made);
    const bool isServer = grant.role == Grant::Role::Server;
    if (!addName(subject, "CN", grant.commonName)
        || (!grant.organisation.isEmpty() && !addName(subject, "O", grant.organisation))
        || X509_set_issuer_name(made, X509_get_subject_name(issuer)) != 1
        || X509_set_pubkey(made, X509_REQ_get0_pubkey(asked.get())) != 1
        || !addExtension(made, issuer, NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(made, issuer, NID_key_usage, "critical,digitalSignature")
        || !addExtension(made, issuer, NID_ext_key_usage, isServer ? "serverAuth" : "clientAuth")
        || !addExtension(made, issuer, NID_subject_key_identifier, "hash")
        || !addExtension(made, issuer, NID_authority_key_identifier, "keyid")
        || (!names.isEmpty() && !addExtension(made, issuer, NID_subject_alt_name, names))
        || X509_sign(made, m_key.m_key.get(), EVP_sha256()) <= 0)
        return fail(ErrorCode::Io, u"OpenSSL issued no certificate"_s);
    return derOf(made);
}

QByteArray fingerprint(QByteArrayView certificateDer)
{
    return sha256({certificateDer}).toHex();
}

Result<QByteArray> certificatePem(QByteArrayView der)
{
    const auto certificate = readDer(der);
    if (!certificate)
        return fail(ErrorCode::Invalid, u"not a certificate"_s);
    return pemOf(certificate.get());
}

Result<QByteArray> certificateDer(QByteArrayView pem)
{
    const auto certificate = readPem(pem);
    if (!certificate)
        return fail(ErrorCode::Invalid, u"no certificate in PEM form"_s);
    return derOf(certificate.get());
}

} // namespace zm::crypto
