#pragma once

#include "store/office.h"

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

/// What \a statement counts, given the mark of the \a newest key; 0 while there is but one. Errors: Io.
Result<qint64> countUnderOlder(const sql::Connection &connection, QStringView statement, int newest);

} // namespace zm::store
