#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace zm::crypto {

/// A P-256 key that proves a machine in TLS. Acts are never signed with it.
class TlsKey final {
public:
    /// Errors: Io when the machine has no randomness.
    static Result<TlsKey> generate();
    /// \param pem  as pem() gives it. Errors: Corrupt.
    static Result<TlsKey> read(const Secret &pem);

    /// PKCS#8, PEM, not encrypted: only for a file that its owner alone may read. Errors: Io.
    Result<Secret> pem() const;

private:
    friend class CertificateAuthority;
    friend Result<QByteArray> certificateRequest(const TlsKey &key, const QString &commonName);
    explicit TlsKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> m_key;
};

/// A request for a certificate (PKCS#10, DER), which proves that its sender has \a key. The authority writes the names
/// it knows, not the one that is asked for. Errors: Io.
Result<QByteArray> certificateRequest(const TlsKey &key, const QString &commonName);

/// What an authority promises about the owner of a key.
struct Grant {
    enum class Role : quint8 { Client, Server };
    QString commonName = {};
    QString organisation = {};
    QDateTime from = {};
    QDateTime until = {};
    Role role = Role::Client;
    QStringList hosts = {}; ///< of a server: names and addresses it answers under
};

/// Who certifies the machines of one platform.
class CertificateAuthority final {
public:
    /// A new authority with a certificate signed by itself. Errors: Io.
    static Result<CertificateAuthority> create(const QString &name, const QDateTime &from, const QDateTime &until);
    /// Errors: Corrupt where either is not what create() made, or they do not belong together.
    static Result<CertificateAuthority> read(QByteArrayView certificatePem, const Secret &keyPem);

    QByteArray certificatePem() const;
    Result<Secret> keyPem() const { return m_key.pem(); }
    /// The certificate, DER. \param request  PKCS#10, DER or PEM.
    /// Errors: Invalid where \a request is no request, is not signed by the key in it, or its key is not P-256, and
    /// for a host that is neither name nor address; Io.
    Result<QByteArray> issue(QByteArrayView request, const Grant &grant) const;

private:
    CertificateAuthority(TlsKey key, std::shared_ptr<x509_st> certificate);
    TlsKey m_key;
    std::shared_ptr<x509_st> m_certificate;
};

/// The certificate's name among all: SHA-256 of its DER, lower-case hex.
QByteArray fingerprint(QByteArrayView certificateDer);

/// Errors: Invalid where \a der is no certificate.
Result<QByteArray> certificatePem(QByteArrayView der);
/// Errors: Invalid where \a pem holds no certificate.
Result<QByteArray> certificateDer(QByteArrayView pem);

} // namespace zm::crypto
