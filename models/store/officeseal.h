#pragma once

#include "sql/query.h"
#include "store/office.h"

#include <functional>

namespace zm::store {

// What the office's own key seals: the keys of cases, drafts, saved filters, what it needs at a platform, the office's part of
// the sealed register. An office takes new keys (rekeying.h); a value says under which it lies, by a byte 0x10 and the number
// in four bytes before it. Under the first key a value has no such mark.

/// The key that seals now.
struct Generation {
    int n = 0;           ///< 0: the office's first
    qint64 sealings = 0; ///< values that were sealed under it
};
/// Errors: Io.
Result<Generation> newestGeneration(const sql::Connection &connection);

/// Under which key \a value lies.
int generationOf(QByteArrayView value);
/// What stands before a value of generation \a n; empty for the first.
QByteArray markOf(int n);

/// Seals under the key that seals now, and counts it: in the caller's transaction, or alone.
/// Errors: Denied where the key has sealed as much as it may; what laterKey() says; Io.
Result<QByteArray> sealForOffice(const sql::Connection &connection, const Session &session, QByteArrayView place, QByteArrayView plain);

/// Errors: Corrupt where one bit differs, or the place does; what laterKey() says.
Result<crypto::Secret> openForOffice(const sql::Connection &connection, const Session &session, QByteArrayView place,
                                     QByteArrayView value);

/// \a value under the key that seals now; nullopt where it lies there already. Errors: as both.
Result<std::optional<QByteArray>> sealAnew(const sql::Connection &connection, const Session &session, QByteArrayView place,
                                           QByteArrayView value);

/// A value in a table, as it is carried over to the key that seals now.
struct SealedRow {
    QString id;
    QByteArray place, value;
    QString what; ///< "draft 7 of a": names it where it does not open
};
/// Seals anew up to \a atMost rows that lie under an older key. \param older  finds them, given the newest key's mark and how
/// many. \param readRow  reads what it finds. \param reseal  is given the new value and the id. \return how many.
/// Errors: Corrupt where one does not open, naming it; Io.
Result<int> carryRows(const sql::Connection &connection, const Session &session, int atMost, QStringView older,
                      const std::function<SealedRow(const sql::Query &)> &readRow, QStringView reseal);

/// What \a statement counts, given the mark of the \a newest key; 0 while there is but one. Errors: Io.
Result<qint64> countUnderOlder(const sql::Connection &connection, QStringView statement, int newest);

} // namespace zm::store
