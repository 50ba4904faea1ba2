#pragma once

#include "base/clock.h"
#include "store/office.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace zm::store {

/// Which paper of a case.
struct PaperName {
    QString kind;  ///< "entry_decision"
    int n = -1;    ///< the act it belongs to
    QString about; ///< recipient unit; empty: the case
    QDate on;      ///< the paper's own date
    /// One line, different for each paper of a case.
    QString text() const;
    bool operator==(const PaperName &) const = default;
};

/// The number a paper has in its series, given when it is issued.
struct PaperNumber {
    QString series;
    int year = 0;
    int n = 0;
    bool operator==(const PaperNumber &) const = default;
};

/// A paper as it left the office: it is never made anew, whatever becomes of its template.
struct IssuedPaper {
    PaperName name;
    QDateTime at;              ///< UTC
    QString officer;           ///< who issued and signed for it
    QByteArray templateDigest; ///< 32 bytes
    QByteArray data;           ///< what its template was filled with
    QByteArray pdf;            ///< the bytes that were printed
    std::optional<PaperNumber> number = {}; ///< nullopt: it is in no series
};

/// The number the next paper of \a series in \a year gets. \a begins  the first of that year. Errors: Io.
Result<int> nextNumber(const Office &office, const QString &series, int year, int begins);
/// The last number of each year that was given in a series; years without one are left out. Errors: Io.
Result<QHash<int, int>> lastNumbers(const Office &office, const QString &series);

/// Freezes a paper: date, officer, digests of template, data and PDF are recorded and signed, data and PDF sealed under
/// the case's key. A paper that is issued already stays as it is and is what comes back.
/// Errors: Denied where the case's personal part was destroyed; Conflict where its number was given to another paper
/// meanwhile, or is not the next one: then nothing is issued, and it is made again with another; Io.
Result<IssuedPaper> issuePaper(const Office &office, const Session &session, const Clock &clock, const QString &caseId,
                               const IssuedPaper &paper);

/// nullopt: not issued. Errors: Corrupt where a digest or a signature does not hold; Denied as issuePaper(); Io.
Result<std::optional<IssuedPaper>> issuedPaper(const Office &office, const Session &session, const QString &caseId,
                                               const PaperName &name);

/// PaperName::text() of every issued paper of a case. Errors: Io.
Result<QSet<QString>> issuedPapers(const Office &office, const QString &caseId);

/// A row as it lies there.
struct LoggedPaper {
    QString caseId, name;
    QByteArray record, signature, sealed;
};

/// Every row in order, one at a time. Errors: Io, and those of \a take.
Result<> forEachPaper(const sql::Connection &connection, const std::function<Result<>(const LoggedPaper &)> &take);

/// What the record of \a row says, without data and PDF; its signature is not looked at.
/// Errors: Corrupt where it is no record, or lies in the place of another paper or case.
Result<IssuedPaper> recordedPaper(const LoggedPaper &row);

/// What the officer signed.
QByteArray paperSignedBytes(QByteArrayView record);

/// The paper with its data and PDF. Errors: Denied where the case's personal part was destroyed; Corrupt; Io.
Result<IssuedPaper> openPaper(const Office &office, const Session &session, const LoggedPaper &row);

} // namespace zm::store
