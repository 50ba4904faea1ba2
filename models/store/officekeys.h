#pragma once

#include "store/office.h"

namespace zm::store {

/// A pair of the office that anybody may seal to, also when nobody is signed in, and that its officers open.
struct OfficeKey {
    QByteArray publicKey;
    QByteArray sealed; ///< the private half under the office's key
};

/// The pair that backups are sealed to.
inline QString backupKeyName()
{
    return QStringLiteral("backup");
}

/// The pair that files of evidence for this office are sealed to.
inline QString filesKeyName()
{
    return QStringLiteral("files");
}

/// The pair called \a name, made where it is missing. \param session  may be null where it is there already.
/// Errors: Denied where it is missing and nobody is signed in; Io.
Result<OfficeKey> officeKey(const Office &office, const SharedSession &session, const QString &name);

/// Makes the pair called \a name where it is missing. Errors: Io.
Result<> makeOfficeKey(const sql::Connection &connection, const crypto::Secret &officeSecret, const QString &name);

/// The private half. \param officeSecret  the office's key. Errors: Corrupt.
Result<crypto::Secret> openOfficeKey(const crypto::Secret &officeSecret, const QString &name, const QByteArray &sealed);

} // namespace zm::store
