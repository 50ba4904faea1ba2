#pragma once

#include "crypto/certificate.h"
#include "crypto/sign.h"
#include "platform/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace zm::platform {

/// Whom a one-time code is for.
struct Invitation {
    QString org;
    QString officer;
    QStringList roles;
};

/// How long a one-time code can be used.
inline constexpr qint64 kInvitationSeconds = 3 * 24 * 3600;

/// A device the platform knows.
struct Device {
    QString device, org, officer;
    QStringList roles;
    bool operator==(const Device &) const = default;
};

/// What a device sends to be known: it made both keys itself and proves that it has them.
struct EnrolmentRequest {
    QString code;                 ///< what follows a hyphen names the authority and is not part of it
    QString device;               ///< 32 hex digits, the office's own name for its folder
    QByteArray request;           ///< for a TLS certificate, PEM
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    QByteArray officerKey;        ///< SubjectPublicKeyInfo, DER: what the officer's acts are signed with
    QByteArray proof;             ///< its signature over enrolmentProof()
};

struct Enrolled {
    QByteArray certificate; ///< DER
    QString keyId;
};

/// What the officer's key signs to show that its owner asks: binds it to this code, device and request.
QByteArray enrolmentProof(const QString &code, const QString &device, QByteArrayView request);

/// The directory of officers' keys and devices: who may speak to the platform, and since and until when.
class Directory final {
public:
    explicit Directory(Database &database) : m_database(database) {}

    /// A new one-time code without a hyphen; only its digest is kept. Errors: Invalid for empty names; Io.
    Result<QString> invite(const Invitation &invitation, const QDateTime &now);
    /// Whether there is a code that can still be used.
    Result<bool> isInviting(const QDateTime &now);
    /// Uses the code up and certifies the device.
    /// Errors: Denied for a code that is unknown, used or too old, which look the same; Invalid for a request, key or
    /// proof that is none; Conflict for a device that is known already. Then the code is not used up.
    Result<Enrolled> enrol(const EnrolmentRequest &request, const crypto::CertificateAuthority &authority,
                           const QDateTime &now);
    /// The device of a certificate; none where it is unknown or revoked.
    Result<std::optional<Device>> deviceOf(const QByteArray &fingerprint);
    /// From now on the device is not answered and what its key signed is not judged.
    /// Errors: NotFound for a device that is unknown or revoked already.
    Result<> revoke(const QString &device, const QString &reason, const QDateTime &now);
    /// Events of the directory after number \a since, oldest first: enrolments and revocations.
    Result<std::vector<QByteArray>> eventsAfter(qint64 since, int limit);

private:
    Result<> record(const QDateTime &now, QJsonObject event);
    Database &m_database;
};

} // namespace zm::platform
