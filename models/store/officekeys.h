#pragma once

#include "store/office.h"

namespace zm::store {

/// A pair of the office that anybody may seal to, also when nobody is signed in, and that its officers open.
struct OfficeKey {
    QByteArray publicKey;
    QByteArray sealed; ///< the private half under the office's key, as officeseal.h says
};

/// The pair that files of evidence for this office are sealed to. Others have its public half: it stays, and what it opens
/// with is sealed anew when the office takes new keys.
inline QString filesKeyName()
{
    return QStringLiteral("files");
}

/// The pair called \a name, made where it is missing. \param session  may be null where it is there already.
/// Errors: Denied where it is missing and nobody is signed in; Io.
Result<OfficeKey> officeKey(const Office &office, const SharedSession &session, const QString &name);
/// The private half. Errors: Corrupt, and those of openForOffice().
Result<crypto::Secret> openOfficeKey(const sql::Connection &connection, const Session &session, const QString &name, const QByteArray &sealed);

/// The pair that backups are sealed to. A fresh one comes with each key the office takes, so that the older key opens no newer
/// backup; made where an office of before there were any has none. \param session  may be null where it is there already.
/// Errors: as officeKey().
Result<OfficeKey> backupPair(const Office &office, const SharedSession &session);
/// Makes that of generation \a n, whose \a key is given, where it is missing. Errors: Io.
Result<> makeBackupPair(const sql::Connection &connection, const crypto::Secret &key, int n);
/// Its private half. \param key  the office's, of the generation that the value says. Errors: Corrupt.
Result<crypto::Secret> openBackupPair(const crypto::Secret &key, const QByteArray &sealed);

/// As with the keys of cases: see casekeys.h. Pairs for backups stay with their own key.
Result<qint64> pairsUnderOlder(const sql::Connection &connection, int newest);
Result<int> carryPairs(const sql::Connection &connection, const Session &session, int atMost);

} // namespace zm::store
