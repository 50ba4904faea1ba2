#pragma once

#include "law/calendar.h"
#include "sql/connection.h"
#include "store/worklist.h"

namespace zm::store {

/// A row of the work list with its subject's name still sealed.
struct SealedRow {
    WorkRow row;
    QByteArray wrapped, name; ///< of case_key; empty: none is kept
    QString key;              ///< what it was ordered by
};

/// The days that tell the bands apart.
struct BandDays {
    QDate today;
    QDate soonEnds; ///< the third working day after today
    bool operator==(const BandDays &) const = default;
};
BandDays daysFrom(QDate today, const law::WorkCalendar &calendar);

/// Rows of one band after \a from, at most \a limit. \param number  part of a case number; empty: all.
/// Cost: independent of the number of closed cases, but for Band::Closed itself. Errors: Io, Corrupt.
Result<std::vector<SealedRow>> bandRows(const sql::Connection &connection, Band band, const BandDays &days,
                                        const QString &number, const WorkCursor &from, int limit);

/// Errors: Io.
Result<BandCounts> countBands(const sql::Connection &connection, const BandDays &days);

} // namespace zm::store
