#pragma once

#include "store/office.h"

namespace zm::store {

/// What an account says, as it was vouched for.
struct OfficerStatement {
    Officer officer;
    int n = 0;           ///< how many officers the office had before
    QString addedBy;     ///< id of the administrator; their own for the first
    QDateTime addedAt;   ///< UTC
    QByteArray genesis;  ///< of the office: a statement is good nowhere else
    QByteArray prev;     ///< hash of the statement before; zeros for the first
    bool waits = false;  ///< for a security administrator's word
};

/// Canonical JSON.
QByteArray statementBytes(const OfficerStatement &statement);
/// Errors: Corrupt.
Result<OfficerStatement> readStatement(const QByteArray &bytes);
/// The hash the next statement carries.
QByteArray statementHash(QByteArrayView bytes);
/// What the administrator signs.
QByteArray statementSignedBytes(QByteArrayView bytes);

/// One row of the accounts.
struct OfficerRow {
    OfficerStatement statement;
    QByteArray bytes, signature, keystore;
};

/// In the order they were added. Errors: Corrupt, Io.
Result<std::vector<OfficerRow>> officerRows(const sql::Connection &connection);

/// Opens what the account keeps under its password, or its token with the PIN. Asks no database, so any thread may do it: a
/// password is stretched on purpose. Whether the account may work is asked after it.
/// Errors: Denied for the wrong password; Corrupt; Io where a token fails.
Result<SharedSession> openAccount(const OfficerRow &row, const QByteArray &genesis, const QByteArray &password);

} // namespace zm::store
