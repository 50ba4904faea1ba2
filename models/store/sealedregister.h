#pragma once

#include "base/clock.h"
#include "store/actlog.h"
#include "store/office.h"
#include "store/sealedrecord.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>
#include <vector>

namespace zm::store {

// The register of interference (2016 Opinions IV(3)3) and of tips from the public (GF [2016] 33 (13)). Everybody records;
// what is sealed to the supervising level is read there only, and nothing is ever changed.

/// Somebody asked for something in a case that is none of theirs. All of it is sealed, also who wrote it down.
struct Interference {
    QString who, what, how; ///< how: by telephone, in person, by note
    QDate on;
    QString caseNumber;     ///< empty: of no one case
};

/// What somebody from the public told. Only the informant is sealed to the supervising level.
struct Tip {
    QString what, informant;
    QDate on;
    QString caseNumber;
};

/// \return its number. Errors: Invalid where who, what or how is blank; Denied where the office has nobody of the
/// supervising level; Io.
Result<qint64> recordInterference(const Office &office, const Session &session, const Clock &clock,
                                  const Interference &interference);
/// \return its number. Errors: Invalid where what was told is blank; Denied as above; Io.
Result<qint64> recordTip(const Office &office, const Session &session, const Clock &clock, const Tip &tip);

/// Record \a n was handed \a to. Interference is the supervising level's to hand on, a tip everybody's.
/// Errors: Invalid for a blank word; NotFound; Denied; Io.
Result<> passOn(const Office &office, const Session &session, const Clock &clock, qint64 n, const QString &to);
/// What came of record \a n. Errors: as passOn(), and Conflict where it was answered already.
Result<> answer(const Office &office, const Session &session, const Clock &clock, qint64 n, const QString &words);

/// The supervising level signs how many there were in \a month ("2026-03"), also when there were none. What is recorded
/// later counts in a later month. Errors: Denied below the supervising level; Invalid; Conflict where the month is not
/// over or signed already; Io.
Result<> signMonth(const Office &office, const Session &session, const Clock &clock, const QString &month);

/// A record as read back, with what became of it.
struct RegisterEntry {
    qint64 n = 0;
    SealedKind kind = SealedKind::Interference;
    QString month;
    QString who, what, how, informant, caseNumber; ///< "***" where they cannot be read
    QDate on;
    QString officer;       ///< who wrote it down; "***" where it is sealed
    bool vouched = false;  ///< their signature verifies; false where it cannot be read
    bool withheld = false; ///< something of it is sealed to others
    QString passedTo, answer; ///< the last; "***" where they cannot be read, empty where it did not happen
};

struct MonthOnRegister {
    QString month;
    Tally interference, tips;
    QString officer; ///< who signed; empty: nobody yet
};

struct SealedRegister {
    std::vector<RegisterEntry> entries;   ///< in their order
    std::vector<MonthOnRegister> months;  ///< every month with a record, every signed one, and the last that is over
};

/// Who is of the supervising level also hands the keys of older records to colleagues who came later.
/// Errors: Corrupt, Io.
Result<SealedRegister> readSealedRegister(const Office &office, const Session &session, const Clock &clock);

/// How many records were written and the hash of the last, as kept. Errors: Io.
Result<ChainEnd> sealedRegisterEnd(const sql::Connection &connection);

/// Every row in order. Errors: Io, and those of \a take.
Result<> forEachSealedRecord(const sql::Connection &connection,
                             const std::function<Result<>(qint64 n, const QByteArray &bytes, const QByteArray &hash)> &take);

/// Counts records by their month, as they are given in their order.
class MonthCounts final {
public:
    void take(const SealedRecord &record);
    /// What was counted of \a month so far.
    MonthOnRegister of(const QString &month) const { return m_months.value(month, {month, {}, {}, {}}); }
    QStringList months() const { return m_months.keys(); }
    /// Month where there is no record \a n to pass on or to answer.
    SealedKind kindOf(qint64 n) const { return m_kinds.value(n, SealedKind::Month); }
    bool isAnswered(qint64 n) const { return m_answered.contains(n); }

private:
    QMap<QString, MonthOnRegister> m_months;
    QHash<qint64, SealedKind> m_kinds;
    QSet<qint64> m_answered;
};

} // namespace zm::store
