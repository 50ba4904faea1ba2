#pragma once

#include "cases/engine.h"
#include "store/office.h"

#include <vector>

namespace zm::store {

/// Something that is not as it must be.
struct Finding {
    QString where; ///< "act 7 of case (2025)京0105执100号", "officer a", ...
    QString what;  ///< plain English
    bool operator==(const Finding &) const = default;
};

/// The end of a device's chain. Written down elsewhere (a printed report, another office), it proves later that nothing
/// was cut off: a chain alone cannot.
struct ChainHead {
    QString device;
    qint64 acts = 0;
    QByteArray hash;
};

/// Heads that were written down before; empty: none.
struct ExpectedHeads {
    QByteArray acts; ///< of a device's chain of acts
    QByteArray log;  ///< of the query log
};

/// What an audit saw.
struct AuditReport {
    int officers = 0, cases = 0;
    qint64 acts = 0, signatures = 0;
    qint64 sealed = 0; ///< sealed parts
    qint64 opened = 0; ///< of them, opened (with a session; a purged case opens no more)
    qint64 records = 0;    ///< of the query log
    int attachments = 0;
    int papers = 0;        ///< that left the office
    std::vector<ChainHead> heads;
    ChainHead logHead;     ///< of the query log; `acts` counts its records
    std::vector<Finding> findings; ///< broken: the audit failed
    std::vector<Finding> remarks;  ///< judged otherwise by the rules as they are today; not a fault of the record
    bool clean() const { return findings.empty(); }
};

/// Verifies every officer's statement, hash, link of case and device, signature, sealed part (with a session),
/// judgement and row of the list, by recomputing them from the acts; the papers that left the office; the query log; and
/// the files of attachments.
/// \param expected  heads that were written down before. They must still be in their chains.
/// Errors: Io. What is damaged is a finding, not an error.
Result<AuditReport> verifyOffice(const Office &office, const cases::SharedJurisdiction &jurisdiction,
                                 const SharedSession &session, const ExpectedHeads &expected = {});

/// Computes every row of the list anew as of \a day. \return how many cases. Errors: Corrupt, Io.
Result<int> rebuildList(const Office &office, const cases::SharedJurisdiction &jurisdiction, QDate day);
/// The same inside a transaction of the caller's.
Result<int> projectAll(const Office &office, const cases::Jurisdiction &jurisdiction, QDate day);

/// The checks of what must never be: a live entry with no live ground that is not said to be overdue, a duty without a
/// clock, a purged case with its key, an attachment that is not what was attached, a damaged file. Errors: Io, Corrupt.
Result<std::vector<Finding>> checkOffice(const Office &office, const cases::SharedJurisdiction &jurisdiction,
                                         QDate day);

} // namespace zm::store
