#pragma once

#include "cases/derive.h"

// How an act is judged: first its place (gate: the state alone), then its fields (check). Every refusal is made here.
// Only for the layer's own .cpp files.

namespace zm::cases {

/// A failed fact: the id of its sentence and what fills it.
struct Fact {
    const char *id;
    QStringList arguments = {};
};

using Verdict = std::optional<Refusal>;

/// What the judge has before it: the case, the law, and the legal date of the act.
struct Hearing {
    const CaseState &state;
    const Context &context;
    QDate on;

    const Round &round() const { return state.round(); }
    const Round &closing() const { return state.closing(); }
    const law::LawBook &law() const { return context.law(); }

    /// The refusal by \a rule, with its citation on the day of the act.
    Refusal no(const char *rule, std::initializer_list<Fact> failed, std::optional<Cure> cure = {}) const;
    /// Whether the rule is in force on the day of the act under the packs chosen: only then may it refuse.
    bool inForce(const char *rule) const;
    /// The rule that answers on the day of the act; null where none does.
    const law::Rule *limitOf(QStringView question, QStringView variant = {}) const;
    Program program() const;
    EntryStatus status() const { return entryStatus(state.round(), context, on); }
};

/// The rule that stands in a department's programme where \a rule stands in a court's.
const char *ruleIn(Program program, const char *rule);
/// The same cure by the acts and roles of the programme.
Cure cureIn(Program program, Cure cure);

/// A cure without fields.
Cure cure(ActKind act, Role by);
Cure cureServe(Document document);
/// Who does the act in the ordinary course.
Role firstRoleFor(ActKind act);
/// No act makes this one possible: what it asks is done, or the law rules it out here. A note is all that is left.
Cure nothingCures();
/// The removal that the first owed duty asks for; a correction only where nothing else is owed.
std::optional<Cure> cureByRemoval(const Hearing &hearing);
/// The next step towards the end of a standing entry.
Cure cureByEnding(const Hearing &hearing);
/// The next step of the remedy: the first of missingRemedy().
Cure cureByRemedy(const Hearing &hearing, ActKind missing);
/// The next step towards closing an entry that was taken off.
Cure cureByClosing(const Hearing &hearing);
/// \a wanted where its own place is open; otherwise what opens that place, and so on: an act that can be done next.
/// Nothing where that ends at something nobody can cure.
std::optional<Cure> cureThatCanBeDone(const Hearing &hearing, std::optional<Cure> wanted);
/// The next step towards a new entry after the last one was taken off (JD-68).
Cure cureByNewListing(const Hearing &hearing);

// Gates: may the act have its place now? The state alone, without its fields.
Verdict gateRequestEntry(const Hearing &hearing);
Verdict gateIssueRiskWarning(const Hearing &hearing);
Verdict gateServe(const Hearing &hearing);
Verdict gateProposeEntry(const Hearing &hearing);
Verdict gateDecideEntry(const Hearing &hearing);
Verdict gatePublish(const Hearing &hearing);
Verdict gatePush(const Hearing &hearing);
Verdict gateOrderMeasure(const Hearing &hearing);
Verdict gateAcknowledge(const Hearing &hearing);
Verdict gateReportSnapshot(const Hearing &hearing);
Verdict gateSuspendMeasures(const Hearing &hearing);
Verdict gateResumeMeasures(const Hearing &hearing);
Verdict gateFileObjection(const Hearing &hearing);
Verdict gateAcceptObjection(const Hearing &hearing);
Verdict gateDecideObjection(const Hearing &hearing);
Verdict gateFileReconsideration(const Hearing &hearing);
Verdict gateDecideReconsideration(const Hearing &hearing);
Verdict gateRecordExitEvent(const Hearing &hearing);
Verdict gateDecideEarlyDeletion(const Hearing &hearing);
Verdict gateExtendTerm(const Hearing &hearing);
Verdict gateRemove(const Hearing &hearing);
Verdict gateAnnounceRemoval(const Hearing &hearing);
Verdict gateNotifyRecipients(const Hearing &hearing);
Verdict gateRetainMeasure(const Hearing &hearing);
Verdict gateFindError(const Hearing &hearing);
Verdict gateApologise(const Hearing &hearing);
Verdict gateClarify(const Hearing &hearing);
Verdict gateInformCompensation(const Hearing &hearing);
Verdict gatePurgeIdentity(const Hearing &hearing);
Verdict gatePrelist(const Hearing &hearing);
Verdict gateNotifyInAdvance(const Hearing &hearing);
Verdict gateAnnouncePreliminary(const Hearing &hearing);
Verdict gateDesignate(const Hearing &hearing);
Verdict gateApplyRestoration(const Hearing &hearing);
Verdict gateAcceptRestoration(const Hearing &hearing);
Verdict gateDecideRestoration(const Hearing &hearing);
Verdict gateEnterScrutiny(const Hearing &hearing);
Verdict gateWarnSubject(const Hearing &hearing);
Verdict gateEscalateWarning(const Hearing &hearing);
/// The gate of any act.
Verdict gateOf(const Hearing &hearing, ActKind act);
/// Who may do \a act now; empty where it has no place.
std::vector<Role> rolesNow(const Hearing &hearing, ActKind act);

// Checks: the fields of an act that has its place.
Verdict check(const Hearing &hearing, const Act &act, const OpenCase &fields);
Verdict check(const Hearing &hearing, const Act &act, const RequestEntry &fields);
Verdict check(const Hearing &hearing, const Act &act, const IssueRiskWarning &fields);
Verdict check(const Hearing &hearing, const Act &act, const Serve &fields);
Verdict check(const Hearing &hearing, const Act &act, const ProposeEntry &fields);
Verdict check(const Hearing &hearing, const Act &act, const DecideEntry &fields);
Verdict check(const Hearing &hearing, const Act &act, const Publish &fields);
Verdict check(const Hearing &hearing, const Act &act, const Push &fields);
Verdict check(const Hearing &hearing, const Act &act, const OrderMeasure &fields);
Verdict check(const Hearing &hearing, const Act &act, const Acknowledge &fields);
Verdict check(const Hearing &hearing, const Act &act, const FileObjection &fields);
Verdict check(const Hearing &hearing, const Act &act, const DecideObjection &fields);
Verdict check(const Hearing &hearing, const Act &act, const FileReconsideration &fields);
Verdict check(const Hearing &hearing, const Act &act, const DecideReconsideration &fields);
Verdict check(const Hearing &hearing, const Act &act, const RecordExitEvent &fields);
Verdict check(const Hearing &hearing, const Act &act, const DecideEarlyDeletion &fields);
Verdict check(const Hearing &hearing, const Act &act, const ExtendTerm &fields);
Verdict check(const Hearing &hearing, const Act &act, const Remove &fields);
Verdict check(const Hearing &hearing, const Act &act, const ReportSnapshot &fields);
Verdict check(const Hearing &hearing, const Act &act, const AnnounceRemoval &fields);
Verdict check(const Hearing &hearing, const Act &act, const NotifyRecipients &fields);
Verdict check(const Hearing &hearing, const Act &act, const RetainMeasure &fields);
Verdict check(const Hearing &hearing, const Act &act, const FindError &fields);
Verdict check(const Hearing &hearing, const Act &act, const Clarify &fields);
Verdict check(const Hearing &hearing, const Act &act, const Prelist &fields);
Verdict check(const Hearing &hearing, const Act &act, const NotifyInAdvance &fields);
Verdict check(const Hearing &hearing, const Act &act, const AnnouncePreliminary &fields);
Verdict check(const Hearing &hearing, const Act &act, const Designate &fields);
Verdict check(const Hearing &hearing, const Act &act, const ApplyRestoration &fields);
Verdict check(const Hearing &hearing, const Act &act, const DecideRestoration &fields);
Verdict check(const Hearing &hearing, const Act &act, const EnterScrutiny &fields);
Verdict check(const Hearing &hearing, const Act &act, const WarnSubject &fields);
Verdict check(const Hearing &hearing, const Act &act, const EscalateWarning &fields);
Verdict check(const Hearing &hearing, const Act &act, const CorrectParticulars &fields);
Verdict check(const Hearing &hearing, const Act &act, const HandOver &fields);

/// Whether the instrument the case rests on allows new entries on the day of the act; \a named are the texts in which
/// it must name a law where the instrument asks for one, none: not asked yet. Refuses by BASIS.
Verdict basisOfDepartment(const Hearing &hearing, const QStringList &named = {}, const QStringList &documents = {});
/// A name alone is nobody: the number is whole and right, or the birth date is known. Source: N13.
Verdict subjectKnown(const Hearing &hearing, const Cure &again);
/// A new listing may begin only when nothing of the last one is left open.
Verdict earlierListing(const Hearing &hearing);

/// A text that must not be blank.
Verdict blank(const Hearing &hearing, const char *field, const QString &text);
Verdict noneOf(const Hearing &hearing, const char *field, const QStringList &list);
/// A day that must not lie before what it builds on, nor after the act itself.
Verdict dateBetween(const Hearing &hearing, QDate earliest, QDate day, const char *field);
/// A person who decided at an earlier tier may not decide at a later one.
Verdict excluded(const Hearing &hearing, const Act &act, const QStringList &earlier);

} // namespace zm::cases

/// Leaves with the refusal, if there is one.
#define ZM_REFUSE(expression)                                                                                         \
    if (zm::cases::Verdict refused = (expression))                                                                    \
    return refused
