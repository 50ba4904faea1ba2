#pragma once

#include "crypto/box.h"
#include "crypto/certificate.h"
#include "crypto/sign.h"
#include "platform/database.h"
#include "proof/quorum.h"
#include "web/server.h"

namespace zm::platform {

/// The folder of one platform: its keys, the certificate clients trust, and its database where no server holds that.
class Folder final {
public:
    /// Makes \a path with fresh keys and an empty database.
    /// Errors: Conflict where a platform lies there already; Io.
    static Result<Folder> create(const QString &path, const QDateTime &now);
    /// Errors: NotFound where there is no platform; Corrupt; Io.
    static Result<Folder> open(const QString &path);

    const crypto::CertificateAuthority &authority() const { return m_authority; }
    /// A key and certificate for this run of the server, good under \a hosts; neither is ever written down.
    Result<web::Identity> identity(const QStringList &hosts, const QDateTime &now) const;

    /// Signs receipts (SM2). Errors: Corrupt.
    Result<crypto::SigningKey> receiptKey() const;
    /// Signs checkpoints and manifests (Ed25519). Errors: Corrupt.
    Result<crypto::SigningKey> logKey() const;
    /// What offices put into a box for the platform's readers is opened with it. Errors: Corrupt.
    Result<crypto::BoxPair> boxPair() const;
    /// Under which numbers of subjects are looked up, so that no table holds one. Errors: Corrupt.
    Result<crypto::Secret> subjectKey() const;

    /// The witnesses of `witnesses.json`, which the operator writes; none where there is no such file. Errors: Invalid.
    Result<proof::Quorum> quorum() const;

    const QString &path() const { return m_path; }
    QString databaseFile() const;
    /// Where `register snapshot` puts what it publishes.
    QString publishedPath() const;

private:
    Folder(QString path, crypto::CertificateAuthority authority);
    Result<crypto::Secret> key(const QString &name) const;
    QString m_path;
    crypto::CertificateAuthority m_authority;
};

} // namespace zm::platform
