#pragma once

#include "base/clock.h"
#include "store/actlog.h"
#include "store/logrecord.h"
#include "store/office.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace zm::store {

/// One look at something personal, about to be allowed.
struct Look {
    LogKind kind = LogKind::Reveal;
    QString caseId;
    QString purpose;      ///< id of the list of purposes
    QString what;         ///< as in LogRecord
    QString note;         ///< the officer's own words; sealed
    QString recipient;    ///< who gets it; sealed
};

/// A record as read back.
struct LogEntry {
    LogRecord record;
    QByteArray hash;
    QString note, recipient; ///< "***" where they cannot be read
    QJsonObject sealed;      ///< everything that was sealed; empty where it cannot be read
    bool withheld = false;   ///< it has sealed texts that could not be read
};

/// A row as it lies there.
struct LoggedRecord {
    qint64 n = 0;
    QString caseId;
    QByteArray bytes, hash, signature;
};

/// Writes down one look, durable before it returns: only then may it be allowed.
/// Errors: Invalid for a purpose that is not in the list or lacks its words; Denied for words about a purged case, which
/// could not be sealed; Conflict, Io. After an error nothing was written and nothing may be shown.
Result<LogEntry> writeLook(const Office &office, const Session &session, const Clock &clock, const Look &look);

/// Adds a record within the caller's transaction: number, chain, seal, signature. Only \a kind, \a caseId, \a purpose and
/// \a what of \a record are read. Errors: Denied where something is to be sealed and the case has no key; Io.
Result<LogEntry> appendRecord(const Office &office, const Session &session, const Clock &clock, LogRecord record,
                              const QJsonObject &toSeal);

/// The records of a case, or of all (empty), in their order. \param session  null: sealed texts read "***".
/// Errors: Corrupt, Io.
Result<std::vector<LogEntry>> queryLog(const Office &office, const Session *session, const QString &caseId = {});

/// How many records were written and the hash of the last, as kept. Errors: Io.
Result<ChainEnd> queryLogEnd(const sql::Connection &connection);

/// Every row in order, one at a time. Errors: Io, and those of \a take.
Result<> forEachRecord(const sql::Connection &connection, const std::function<Result<>(LoggedRecord)> &take);

} // namespace zm::store
