#pragma once

#include "sql/connection.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace zm::store {

/// One row of the log: the bytes as they were signed.
struct LoggedAct {
    qint64 seq = 0; ///< order of arrival in this office
    QString caseId;
    int n = 0;
    QByteArray payload, hash, signature;
};

/// How far a case or a device has come.
struct ChainEnd {
    qint64 length = 0;
    QByteArray head; ///< hash of the last act; empty where there is none
};

/// How many acts a case has, by the log itself. Errors: Io, Corrupt.
Result<ChainEnd> caseEnd(const sql::Connection &connection, const QString &caseId);
/// The same of a device. \a device unknown: length 0.
Result<ChainEnd> deviceEnd(const sql::Connection &connection, const QString &device);
/// Errors: Io.
Result<> setDeviceEnd(const sql::Connection &connection, const QString &device, const ChainEnd &end);

/// Adds an act. Errors: Conflict where that number of the case is taken; Io.
Result<> appendAct(const sql::Connection &connection, const LoggedAct &act);

/// The acts of a case in their order. \param from  number of the first one wanted. Errors: Io, Corrupt.
Result<std::vector<LoggedAct>> actsOf(const sql::Connection &connection, const QString &caseId, int from = 0);

/// Ids of the cases that have acts, sorted. Errors: Io.
Result<QStringList> loggedCases(const sql::Connection &connection);

/// The number of the act that arrived last; 0: none. Errors: Io.
Result<qint64> lastSeq(const sql::Connection &connection);
/// Ids of the cases whose acts arrived after number \a seq, at most \a limit. Errors: Io.
Result<QStringList> casesSince(const sql::Connection &connection, qint64 seq, int limit);

/// Every act, in order of arrival, one at a time. Errors: Io, and those of \a take.
Result<> forEachAct(const sql::Connection &connection, const std::function<Result<>(LoggedAct)> &take);

} // namespace zm::store
