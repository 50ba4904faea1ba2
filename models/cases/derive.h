#pragma once

#include "cases/engine.h"

// What follows from the facts on a day under the law: service dates, term, grace, standing of the entry. Every other
// part of the engine asks here, so that each is worked out in one place. Only for the layer's own .cpp files.

namespace zm::cases {

/// A document that has reached its person.
struct Served {
    int n = -1;
    QDate on; ///< the day service takes effect, by the mode's own rule
};

/// When \a service takes effect: its legal date, or for a public notice the statutory time after it.
/// Source: SV-01 to SV-07.
QDate effectiveOn(const Service &service, const Context &context);

/// The earliest effective service of \a document by an act after number \a sinceN, on or before \a day.
std::optional<Served> served(const Round &round, Document document, const Context &context, QDate day,
                             int sinceN = -1);

/// Whether the entry runs for a fixed term (grounds for which the law of the decision's day gives one).
bool isFixedTerm(const Round &round, const Context &context);
/// The last day of the term with its extensions; invalid for an open-ended entry. Source: JD-31, JD-32, TM-13.
QDate termEnds(const Round &round, const Context &context);
/// The term in years, extensions included; 0 for an open-ended entry.
int termYears(const Round &round, const Context &context);
/// The last day of grace; invalid where none was given. Source: JD-17.
QDate graceEnds(const Round &round, const Context &context);

bool isEntered(const Round &round);  ///< a decision to enter was made
bool isInGrace(const Round &round, const Context &context, QDate day);
bool hasExpired(const Round &round, const Context &context, QDate day);
/// Suspended by an order that is not ended by a positive act.
bool isSuspendedByOrder(const Round &round);

/// A duty to take the entry off, or to correct it.
struct RemovalDuty {
    RemovalGround ground = RemovalGround::Performed;
    QString question;   ///< clock that measures it: "removal", "objection.correct", ...; empty: a task without a clock
    Deed cause;         ///< the act it follows from
    QDate anchorOn;
    Operation operation = Operation::Delete; ///< Withdraw, Correct, or Delete (Block will do as well)
    bool endsEffect = false; ///< the entry has no effect from now on, before the record is changed
    QDate doneOn;       ///< the removal that discharged it; invalid while owed
    bool owed() const { return !doneOn.isValid(); }
};

/// Every duty that has arisen in the round up to \a day, in the order of their causes.
std::vector<RemovalDuty> removalDuties(const Round &round, const Context &context, QDate day);

/// Exit events that make an early-deletion decision due on a fixed-term entry (C6), oldest first.
std::vector<ExitFact> earlyDeletionCauses(const Round &round, const Context &context);

EntryStatus entryStatus(const Round &round, const Context &context, QDate day);

/// The first objection that waits for a decision (new, or sent back); null where none.
const Objection *pendingObjection(const Round &round);
const Reconsideration *pendingReconsideration(const Round &round);
bool isPending(const Objection &objection);
/// Index of the last rejected objection that no reconsideration was filed about; -1 where none.
int rejectedWithoutReconsideration(const Round &round);
bool isDisputed(const Round &round, const Context &context, QDate day);

/// Whether the entry has to be withdrawn as an error, on the list or off it already.
bool isWithdrawalOwed(const Round &round, const Context &context, QDate day);
/// Whether the entry was, or turned out to be, an error that has to be made good.
bool needsRemedy(const Round &round, const Context &context, QDate day);
std::vector<ActKind> missingRemedy(const Round &round, const Context &context, QDate day);

/// Channels of the publication on which the removal is not announced yet.
QStringList unannounced(const Round &round);
MeasureState measureState(const MeasureFact &measure, const Round &round, const Context &context, QDate day);
/// Whether something is still to be released or confirmed at the recipient.
bool isOpenAt(const RecipientFact &recipient, const Round &round, QDate day);
/// Whether nothing of a taken-off entry is left open.
bool isRoundClosed(const Round &round, const Context &context, QDate day);

Stage stageOf(const CaseState &state, const Context &context, QDate day);

// Of departments. Each answers no for a court's case.

/// The law as it stands for the case: what binds its authority and its sector.
Context scopedTo(const OpenCase &head, const Context &context);
/// Between the acceptance of an objection and the positive act that ends it: measures are not applied. Source: GF-04.
bool isBeingVerified(const Round &round, const Context &context);
/// A plan in bankruptcy is being carried out. Source: CR36-15.
bool isShielded(const Round &round, const Context &context);
/// The application that waits for its answer or decision; null where none.
const Restoration *pendingRestoration(const Round &round);
bool isUnderScrutiny(const Round &round, QDate day);
/// Off the black list, and nobody has set the period of scrutiny that follows. Source: DL-17.
bool isScrutinyOwed(const Round &round, const Context &context, QDate day);
/// The paper by which the decision to list reaches the person; nullopt where there is none (scrutiny).
std::optional<Document> decisionPaper(Program program);

/// The day on which the person turns \a years; invalid when the birth date is not known.
QDate birthday(const Subject &subject, int years);

} // namespace zm::cases
