#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace zm::cases {

// The words of scenario files and stored acts. Each enum has exactly one spelling a value; the tables in words.cpp are
// the only place that knows it.

enum class Role : quint8 {
    None, Clerk, Reviewer, President, Superior, Supervisor, Admin, Department, DepartmentHead, Unit, Party, Creditor,
    System,
};

enum class Program : quint8 { CourtDefaulter, DeptBlacklist, DeptRedlist, DeptKeyScrutiny };

/// The acts of courts first, then those that only departments do. New ones are added at the end.
enum class ActKind : quint8 {
    OpenCase, RequestEntry, IssueRiskWarning, Serve, ProposeEntry, DecideEntry, Publish, Push, OrderMeasure,
    Acknowledge, FileObjection, AcceptObjection, DecideObjection, FileReconsideration, DecideReconsideration,
    SuspendMeasures, ResumeMeasures, RecordExitEvent, DecideEarlyDeletion, ExtendTerm, Remove, ReportSnapshot,
    AnnounceRemoval, NotifyRecipients, RetainMeasure, FindError, Apologise, Clarify, InformCompensation,
    PurgeIdentity, RecordInterference, Note, Prelist, NotifyInAdvance, AnnouncePreliminary, Designate,
    ApplyRestoration, AcceptRestoration, DecideRestoration, EnterScrutiny, WarnSubject, EscalateWarning,
    CorrectParticulars, HandOver,
};
inline constexpr int kActKinds = int(ActKind::HandOver) + 1;

enum class Document : quint8 {
    RiskWarning, EntryDecision, RejectionDecision, CorrectionDecision, ReconsiderationDecision, EarlyDeletionDecision,
    ExtensionDecision, AdvanceNotice, Designation, Acceptance, RestorationDecision, RemovalNotice, Apology,
    CompensationNotice,
};
inline constexpr int kDocuments = int(Document::CompensationNotice) + 1;

enum class ServiceMode : quint8 { Direct, Left, Electronic, Post, Entrusted, PublicNotice };
enum class Bar : quint8 { AdequateSecurity, EnoughPropertyFrozen, LaterInOrder, Unable, StudentLoan, OfficerOfUnit };
enum class EntryOutcome : quint8 { Enter, DoNotEnter };
enum class PublishMode : quint8 { Public, Withheld };
enum class AckWhat : quint8 { Listing, Measure, Suspension, Release };
enum class ObjectionAbout : quint8 { ShouldNotBeListed, ParticularsWrong, ShouldHaveBeenRemoved };
enum class ObjectionOutcome : quint8 { Sustained, Rejected };
enum class ReconsiderationOutcome : quint8 { Upheld, Revoked, Changed, Remitted };
enum class ExitEvent : quint8 {
    Performed, SettlementPerformed, CreditorRequest, RoundEnded, RetrialOrBankruptcy, NotEnforced, Terminated,
    SecurityGiven, Died, BasisRevoked, ///< the last of departments only: the document the finding rests on was revoked
};
inline constexpr int kExitEvents = int(ExitEvent::BasisRevoked) + 1;
enum class AcceptanceOutcome : quint8 { Accepted, NotAccepted };
enum class RestorationOutcome : quint8 { Restored, Refused };
enum class EarlyOutcome : quint8 { Delete, Keep };
enum class Operation : quint8 { Withdraw, Correct, Delete, Block };
/// The exit events first, in the order of ExitEvent.
enum class RemovalGround : quint8 {
    Performed, SettlementPerformed, CreditorRequest, RoundEnded, RetrialOrBankruptcy, NotEnforced, Terminated,
    SecurityGiven, Died, BasisRevoked, TermExpired, EarlyDeletion, ObjectionSustained, ReconsiderationRevoked, ErrorFound, Restored,
    StandardChanged,
};
enum class SubjectKind : quint8 { Person, Organisation };

// The derived words of outcomes.
enum class Stage : quint8 {
    None, Open, Warned, Proposed, DecidedNotToEnter, InGrace, Listed, RemovalDue, Removed, Closed, ErrorRemedy, Purged,
    Preliminary, Noticed, Scrutiny,
};
inline constexpr int kStages = int(Stage::Scrutiny) + 1;
enum class EntryStatus : quint8 { None, Live, Suspended, Blocked, Deleted, Withdrawn, Expired };
enum class MeasureState : quint8 { InForce, Suspended, ReleaseDue, Released, Retained, Residue };
enum class ClockState : quint8 { Open, Met, Late, Breached, Suspended, Provisional };

/// The table of one enum: index is the value. Specialised in words.cpp for every enum above.
template <typename E> struct Words;

/// The file word of \a value ("issue_risk_warning").
template <typename E> QString word(E value);
/// The value of a file word; nullopt for any other word. UTF-8.
template <typename E> std::optional<E> named(std::string_view word);
/// Every word of the enum, in order of value.
template <typename E> QStringList words();

} // namespace zm::cases
