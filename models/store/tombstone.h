#pragma once

#include "cases/acts.h"
#include "store/recorder.h"

namespace zm::store {

/// What stays of a purged identity: it proves that somebody was listed wrongly and that it was made good, and names
/// nobody. Its digests recognise the same identity when it is brought again, and can only be tried by whoever is signed
/// in to the office.
struct Tombstone {
    QString caseId;
    int n = 0;                 ///< number of the purge in the case
    QByteArray purge;          ///< hash of that act
    QString unit;              ///< code of the office
    QString cause;             ///< file word of the ground of removal
    QDate listedOn, withdrawnOn, purgedOn;
    std::vector<QByteArray> remedy; ///< hashes of the acts that made it good, in their order
    QByteArray salt;           ///< 32 bytes
    QByteArray number;         ///< digest of kind and number; empty: none was known
    QByteArray nameAndBirth;   ///< digest of a person's name and birth date; empty: not both were known
    QString officer;           ///< who signed
    QByteArray genesis;        ///< of the office: a tombstone is good nowhere else
    bool operator==(const Tombstone &) const = default;
};

/// Canonical JSON.
QByteArray tombstoneBytes(const Tombstone &tombstone);
/// Errors: Corrupt, Unsupported.
Result<Tombstone> readTombstone(const QByteArray &bytes);
/// What the officer signs.
QByteArray tombstoneSignedBytes(QByteArrayView bytes);

/// A tombstone as it lies in the office.
struct KeptTombstone {
    Tombstone tombstone;
    QByteArray statement, signature;
};

/// Every tombstone, by case. Errors: Corrupt, Io.
Result<std::vector<KeptTombstone>> tombstones(const sql::Connection &connection);
/// Whether one stands for the case. Errors: Io.
Result<bool> hasTombstone(const sql::Connection &connection, const QString &caseId);
/// Errors: Conflict where the case has one; Io.
Result<> putTombstone(const sql::Connection &connection, const QString &caseId, const QByteArray &statement,
                      const QByteArray &signature);

/// The tombstone of the case that \a purge, just appended with \a hash, purges. Reads the identity from \a file, which
/// must have been folded with the case's key. Errors: Io, Corrupt.
Result<Tombstone> tombstoneOf(const Office &office, const Session &session, const OpenFile &file,
                              const cases::Act &purge, const QByteArray &hash);

/// Whether \a subject is whom \a tombstone forgot. A number decides where both have one; otherwise name and birth date
/// together. A name alone is nobody.
bool isOf(const Tombstone &tombstone, const Session &session, const cases::Subject &subject);

} // namespace zm::store
