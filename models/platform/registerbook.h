#pragma once

#include "crypto/secret.h"
#include "platform/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace zm::platform {

/// What a load of a register file changed.
struct RegisterLoad {
    qint64 rows = 0, put = 0, removed = 0, rejected = 0;
};

/// One change, as a copy takes it in.
struct RegisterChange {
    qint64 seq = 0;
    QString id;
    bool isRemoval = false;
    QString reason, effective; ///< of a removal; all a copy needs to obey it
    QByteArray doc;            ///< the entry as it stands now; empty where it is gone meanwhile
};

/// Who has not yet said that it applied a removal.
struct Reach {
    qint64 seq = 0;
    QString id;
    QDateTime at;
    int consumers = 0;
    QStringList missing; ///< devices; whoever never said anything is missing, too
};

/// The published register: what is live or suspended, with numbers masked, and how it came to be so.
class RegisterBook final {
public:
    explicit RegisterBook(Database &database) : m_database(database) {}

    /// Compares a whole register file (interfaces section 4, numbers in clear) with what is here and notes each difference.
    /// What is not named any more, or is neither live nor suspended, goes. A file that cannot be read to its end changes
    /// nothing; then a few rows at a time, so that acts and readers never wait for the whole: a load that is broken off has
    /// brought a part, and the same load again brings the rest. Begins transactions of its own.
    /// \param subjectKey  the digests of numbers are made under it. Errors: Invalid for a file that is none; as Database.
    Result<RegisterLoad> load(const QString &path, const crypto::Secret &subjectKey, const QDateTime &now);
    /// Waits until nobody else changes the register, and keeps it so to the end of the transaction.
    Result<> lock();
    /// The same without waiting. False: somebody else is at it.
    Result<bool> tryLock();
    /// Brings one entry to \a cells (a register file's, id and content hash left empty), as \a id. Whether that changed anything.
    /// Errors: Invalid for cells that are no entry; as Database.
    Result<bool> put(const QString &id, const QStringList &cells, const crypto::Secret &subjectKey, const QDateTime &now);
    /// Takes an entry off. False: it was not there. Errors: as Database.
    Result<bool> drop(const QString &id, const QString &reason, const QString &effective, const QDateTime &now);
    /// The number of the last change; 0: none.
    Result<qint64> last();
    Result<std::vector<RegisterChange>> changesAfter(qint64 since, int limit);
    /// The entries of one part (registry::bucketOf), by id. Errors: as Database.
    Result<std::vector<RegisterChange>> ofBucket(int bucket);
    /// The entries about the subject of a digest.
    Result<std::vector<QByteArray>> aboutSubject(const QByteArray &digest);
    /// Writes down, durably, who asked about whom and why: before the answer is given.
    Result<> noteInquiry(const QString &device, const QString &org, const QString &purpose, const QByteArray &digest,
                         qint64 hits, const QDateTime &now);
    /// The last \a limit removals, newest first, and who has not applied each. \param roles  of devices that must.
    Result<std::vector<Reach>> reach(const QStringList &roles, int limit);

private:
    Result<qint64> next();
    Result<> note(qint64 seq, const QDateTime &now, const QString &id, const char *op, const QString &reason,
                  const QString &effective);
    Database &m_database;
};

/// The keyed digest of a subject's number, as `id_digest` of published copies. Empty for no number.
QByteArray subjectDigest(const QString &number, const crypto::Secret &key);
/// A published entry by column, with only \a fields; all of them where there are none named.
QJsonObject entryObject(const QByteArray &doc, const QStringList &fields);

} // namespace zm::platform
