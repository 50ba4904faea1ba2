#pragma once

#include "base/clock.h"
#include "cases/words.h"
#include "store/querylog.h"

namespace zm::store {

// What supervision leaves on record, in the chain of the query log: who tried to do both steps of a decision, which looks
// were reviewed, which cases were drawn for a second review and what it found. Nothing here is ever changed.

/// Adds a line about an act that was refused because the same person may not do both steps, within the caller's
/// transaction. Errors: Io.
Result<> noteSamePerson(const Office &office, const Session &session, const Clock &clock, const QString &caseId,
                        cases::ActKind act);

/// A supervisor has looked at record \a n of the query log.
/// Errors: Denied for anybody else, or a supervisor's own look; NotFound where it is no look; Io.
Result<> reviewLook(const Office &office, const Session &session, const Clock &clock, qint64 n);

/// Promises the seed with which the sample of \a month ("2025-05") will be drawn: its hash goes on record before the
/// month begins, so that nobody can choose what is checked. The seed itself follows from the office's key.
/// \return the hash, hexadecimal, to be printed on the report of the month before.
/// Errors: Denied for anybody but a supervisor; Conflict where it was promised already, or the month has begun; Invalid; Io.
Result<QString> commitSample(const Office &office, const Session &session, const Clock &clock, const QString &month);

/// One case of a sample.
struct DrawnCase {
    QString caseId, number;
    bool nonListing = false; ///< drawn among the decisions not to enter
    bool operator==(const DrawnCase &) const = default;
};

/// A sample as it is on record.
struct DrawnSample {
    QString month, seed, population; ///< seed and digest of what was drawn from, hexadecimal
    int count = 0;                   ///< of each kind, at most
    std::vector<DrawnCase> cases;
};

/// Draws up to \a count of the month's entries and as many of its decisions not to enter, reveals the seed and puts both on
/// record. Drawing again gives the same. Errors: Denied; Conflict where no seed was promised in time, the month is not
/// over, or the promise is not of this seed; Io; Corrupt.
Result<DrawnSample> drawSample(const Office &office, const Session &session, const Clock &clock, const QString &month, int count);

/// The month's sample as it is on record. Errors: NotFound where none was drawn; Io; Corrupt.
Result<DrawnSample> drawnSample(const Office &office, const QString &month);

/// Draws the sample on record once more, from seed and cases: nothing but the office's file is needed.
/// \return what differs; empty: it is the one that was promised and drawn. Errors: NotFound where none was drawn; Io; Corrupt.
Result<QStringList> verifySample(const Office &office, const QString &month);

/// People were checked against the national register. \param what  names the check's own record; nothing personal.
/// Errors: Io.
Result<> noteRegisterCheck(const Office &office, const Session &session, const Clock &clock, const QString &what);

/// What the second review of a drawn case found. Errors: Denied for anybody but a supervisor;
/// NotFound where the case is not in the month's sample; Io.
Result<> recordFinding(const Office &office, const Session &session, const Clock &clock, const QString &month,
                       const QString &caseId, bool wrong);

} // namespace zm::store
