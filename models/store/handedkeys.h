#pragma once

#include "store/office.h"

#include <map>

namespace zm::store {

// How an officer comes to the keys that the office took after its first. Each lies in a box for everybody who may work, to be
// opened with the pair that is theirs alone; the key before lies sealed under it. A password opens the first key and the
// officer's own, nothing more, so what is kept under passwords never changes with the office's keys.

/// The office's key of generation \a n (from 1 on), met now or before. It is believed only where the office's signed records
/// say that it is that one. Threads: those of \a connection.
/// Errors: Denied where it was never handed to this officer; Corrupt where it is not the one on record; NotFound; Io.
Result<LaterKeys::Key> laterKey(const sql::Connection &connection, const Session &session, int n);

/// What names a key on record without giving it away.
QByteArray checkOf(QByteArrayView officeKey);
/// By generation, what the office's verified records say of its keys. Errors: Corrupt where they do not verify; Io.
Result<std::map<int, QByteArray>> keysOnRecord(const sql::Connection &connection, const QByteArray &genesis);
/// Where the key before \a n lies, sealed under it.
QByteArray olderPlace(int n);

/// Boxes the newest key for \a officer, whose \a publicKey it is. Errors: Io.
Result<> boxKey(const sql::Connection &connection, const QByteArray &genesis, int n, const QString &officer, const QByteArray &publicKey,
                const crypto::Secret &key);

/// The box of key \a n for \a officer; empty: none. Errors: Io.
Result<QByteArray> boxOf(const sql::Connection &connection, int n, const QString &officer);
/// What is in it. \param pair  the private half of the officer's. Errors: Corrupt.
Result<crypto::Secret> openKeyBox(const QByteArray &genesis, int n, const QString &officer, const crypto::Secret &pair, const QByteArray &box);

/// A box for everybody who may work and has none of the newest key. Errors: what laterKey() says; Corrupt; Io.
Result<> handKeys(const sql::Connection &connection, const Session &session);

/// Who may work and has no box of the newest key. Errors: Corrupt, Io.
Result<QStringList> withoutNewestKey(const sql::Connection &connection);

/// Once an account was opened: makes its officer's pair where it is missing, meets the newest key and hands it on.
/// Errors: Denied where it was never handed to this officer, saying what helps; Corrupt; Io.
Result<> meetKeys(const sql::Connection &connection, const Session &session);

} // namespace zm::store
