#pragma once

#include "crypto/secret.h"
#include "sql/connection.h"
#include "store/office.h"

#include <optional>

namespace zm::store {

/// The key that seals what is personal in one case.
struct CaseKey {
    crypto::Secret key;
    int since = 0; ///< the first act it opens; what is older was purged
};

/// nullopt where the case has none: nothing personal yet, or purged.
/// Errors: Corrupt where it does not open under the office's key; Io.
Result<std::optional<CaseKey>> caseKey(const sql::Connection &connection, const Session &session,
                                       const QString &caseId);

/// Makes the key of a case. \param name  the subject's, sealed beside it for lists; empty after a purge.
/// Errors: Conflict where it has one; Io.
Result<CaseKey> makeCaseKey(const sql::Connection &connection, const Session &session, const QString &caseId,
                            int since, const QString &name);

/// Overwrites and removes the key: what it sealed can never be read again. Errors: Io.
Result<> destroyCaseKey(const sql::Connection &connection, const QString &caseId);

/// Empties the journal into the file, so that what was overwritten there is not found in an older page of it. Waits
/// for nobody: where somebody reads, their end does it. Errors: Io.
Result<> emptyJournal(const sql::Connection &connection);

/// The subject's name from what lies beside a key. Errors: Corrupt.
Result<QString> openName(const sql::Connection &connection, const Session &session, const QString &caseId, const QByteArray &wrapped,
                         const QByteArray &name);

/// How many lie under another key of the office than the \a newest; and up to \a atMost of them sealed anew, inside a
/// transaction. \return how many were. Errors: Corrupt, naming the case; Io.
Result<qint64> caseKeysUnderOlder(const sql::Connection &connection, int newest);
Result<int> carryCaseKeys(const sql::Connection &connection, const Session &session, int atMost);

} // namespace zm::store
