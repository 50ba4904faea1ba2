#pragma once

#include "cases/engine.h"
#include "reports/definitions.h"

#include <span>

namespace zm::reports {

/// One recorded act, as far as a report asks.
struct TracedAct {
    cases::ActKind kind = cases::ActKind::Note;
    QDate on, recordedOn;
    QString officer; ///< who signed
};

/// Somebody looked at something personal of the case.
struct TracedLook {
    QDate on;
    QString officer;
    bool tasked = false; ///< a purpose is named, and the person has a task in the case
    bool atEvidence = false;
    QDate reviewedOn;    ///< invalid: not yet
};

/// An act that was refused because the same person may not do both steps.
struct TracedRefusal {
    QDate on;
    QString officer;
    cases::ActKind act = cases::ActKind::Note;
};

/// What the second review of a drawn case found.
struct TracedFinding {
    QDate reviewedOn; ///< invalid: drawn and not reviewed yet
    QString officer;
    bool nonListing = false; ///< drawn among the decisions not to enter
    bool wrong = false;
};

/// What the platform has said of an act that the office sent it.
struct TracedSending {
    int n = 0;            ///< of the act
    QDate settledOn;      ///< invalid: no word yet
    bool refused = false; ///< and nobody has dealt with it
};

/// A case to be counted. Refers to, and must not outlive, what it is given.
struct CaseTrace {
    CaseRef ref;
    const cases::CaseState &state;
    const cases::CaseView &view; ///< on the day of the data
    std::span<const TracedAct> acts;  ///< act n at index n
    bool hasAttachments = false;
    std::span<const TracedLook> looks = {};
    std::span<const TracedRefusal> refusals = {};
    std::span<const TracedFinding> findings = {};
    std::span<const TracedSending> sendings = {}; ///< empty where the office belongs to no platform
};

/// What is asked of every case.
struct Asked {
    Period period;
    const Definitions &definitions;
    const cases::Context &context; ///< askOn is the day of the data
};

/// Notes everything about one case into \a into. Pure: the same cases in the same order give the same collection.
void collect(const CaseTrace &trace, const Asked &asked, Collection &into);

/// A record of the sealed register of interference: only its month and what became of it are told.
struct TracedInterference {
    QString month; ///< "2025-03"
    bool forwarded = false, answered = false;
};

/// What belongs to no case.
struct OfficeTrace {
    std::span<const TracedInterference> interference = {};
    QStringList signedMonths = {}; ///< for which the supervising level signed how many there were
    QDate anchoredOn = {};         ///< the last day somebody elsewhere vouched for the office's acts; invalid: never
    QDate firstActOn = {};         ///< invalid: the office has no act
};

/// \param parts  with every case of the office in them: a month in which one records interference needs no signed zero.
/// What is noted goes to the last one; there is at least one.
void collectOffice(const OfficeTrace &office, const Asked &asked, std::vector<Collection> &parts);

} // namespace zm::reports
