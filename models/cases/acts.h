#pragma once

#include "cases/words.h"
#include "identity/identifier.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

// One struct an act, with exactly the fields of the scenario format. What a field means stands in `describe`
// (fields.h), which codec, forms and sealing share.

namespace zm::cases {

/// Who does an act: a role and an id. Ids name people: president:a and clerk:a are the same person. For a unit the id
/// is the unit's code; for party, creditor and superior it may be empty.
struct Actor {
    Role role = Role::None;
    QString id;
    bool operator==(const Actor &) const = default;
};

struct Identifier {
    identity::IdKind kind = identity::IdKind::None;
    QString value; ///< as typed; may be masked
    bool operator==(const Identifier &) const = default;
};

/// The person or organisation a case is about. Personal: sealed at rest.
struct Subject {
    SubjectKind kind = SubjectKind::Person;
    QString name; ///< exactly as typed
    QDate birth;  ///< invalid when not known
    Identifier id;
    QString phone, address;
    bool operator==(const Subject &) const = default;
};

/// Somebody tied to a unit (legal representative, controller, ...): reached by measures, never a subject.
struct LinkedPerson {
    QString name, role;
    Identifier id;
    bool operator==(const LinkedPerson &) const = default;
};

/// The effective document the enforcement rests on.
struct Basis {
    QString number, issuer;
    QDate effectiveOn;
    bool operator==(const Basis &) const = default;
};

struct OpenCase {
    QString caseNumber;
    Program program = Program::CourtDefaulter;
    Basis basis;
    QString obligation, creditor;
    Subject subject;
    std::vector<LinkedPerson> linked;
    QString field, basisInstrument; ///< of a department: the field of its list, the id of the pack it rests on
};
struct RequestEntry { QDate receivedOn; };
struct IssueRiskWarning { QDate performBy; };
struct Serve {
    Document document = Document::RiskWarning;
    ServiceMode mode = ServiceMode::Direct;
    QString proof;
    bool consent = false;
    QString reason;
};
struct ProposeEntry {
    std::vector<int> grounds;
    QStringList evidence;
    bool identityConfirmed = false;
    std::vector<Bar> bars;
};
struct DecideEntry {
    EntryOutcome outcome = EntryOutcome::Enter;
    std::vector<int> grounds;
    std::optional<int> termYears, graceMonths;
    QString reasons;
};
struct Publish {
    QStringList channels;
    PublishMode mode = PublishMode::Public;
    QString unitInformed;
};
struct Push { QStringList recipients; };
struct OrderMeasure { QString code, recipient; };
struct Acknowledge {
    QString recipient;
    AckWhat what = AckWhat::Listing;
    QString code;
};
struct FileObjection {
    QDate receivedOn, postedOn;
    ObjectionAbout about = ObjectionAbout::ShouldNotBeListed;
    bool written = true;
};
struct AcceptObjection {};
struct DecideObjection {
    ObjectionOutcome outcome = ObjectionOutcome::Rejected;
    QString reasons;
};
struct FileReconsideration { QDate receivedOn, postedOn; };
struct DecideReconsideration {
    ReconsiderationOutcome outcome = ReconsiderationOutcome::Upheld;
    QString reasons;
};
struct SuspendMeasures { QString reason; };
struct ResumeMeasures { QString reason; };
struct RecordExitEvent {
    ExitEvent event = ExitEvent::Performed;
    std::optional<bool> creditorConfirmed;
    std::optional<int> emptySearches;
    std::optional<bool> courtConsented;
    QString proof; ///< other proof of a settlement's performance where the creditor is silent (C7)
};
struct DecideEarlyDeletion {
    EarlyOutcome outcome = EarlyOutcome::Delete;
    QString reasons;
};
struct ExtendTerm {
    int years = 0;
    QString reasons;
};
struct Remove {
    Operation operation = Operation::Delete;
    RemovalGround ground = RemovalGround::Performed;
};
struct ReportSnapshot {
    QString recipient;
    QStringList measures; ///< codes still applied there
    bool listed = false;
};
struct AnnounceRemoval { QStringList channels; };
struct NotifyRecipients { QStringList recipients; }; ///< empty = all that were pushed to
struct RetainMeasure {
    QString recipient, code, basis;
    QDate until;
};
struct FindError {
    QString cause;
    QDate foundOn;
};
struct Apologise {};
struct Clarify { QStringList channels; };
struct InformCompensation {};
struct PurgeIdentity { QString reason; };
struct RecordInterference { QString who, what; };
struct Note { QString text; };

// The acts of departments.
struct Prelist {
    QStringList grounds;
    QString legalBasis; ///< the document that has taken effect
};
struct NotifyInAdvance {
    QStringList grounds;
    QString legalBasis;
};
struct AnnouncePreliminary {
    QStringList channels;
    QDate until; ///< the last day of publicity
};
/// Term, restorability and its terms are asked for by the rules on designation, which refuse with their own article.
struct Designate {
    QStringList grounds;
    QString legalBasis;
    std::optional<int> termMonths;
    std::optional<bool> restorable;
    QString restorationTerms;
    QStringList hitLists; ///< lists of the other colour where the subject was found: "redlist:taxation"
};
struct ApplyRestoration {
    QDate receivedOn;
    bool performed = false, commitment = false;
    QStringList proofs;
};
struct AcceptRestoration { AcceptanceOutcome outcome = AcceptanceOutcome::Accepted; };
struct DecideRestoration {
    RestorationOutcome outcome = RestorationOutcome::Refused;
    QString reasons;
};
struct EnterScrutiny { QDate until; };
struct WarnSubject {
    QDate until; ///< the period of scrutiny the subject is told
    QString reasons;
};
struct EscalateWarning { QStringList fields; };

/// What was written down wrongly about the subject. What is left empty stays as it was.
struct CorrectParticulars {
    Subject subject;
    bool anotherPerson = false; ///< the number is somebody else's: whoever was warned was the wrong one
    QString reasons;
};

/// Who works on the case from now on. Nothing about the listing changes, and no clock.
struct HandOver {
    QString to; ///< the officer's id
    QString reasons;
};

/// In the order of ActKind.
using ActBody =
    std::variant<OpenCase, RequestEntry, IssueRiskWarning, Serve, ProposeEntry, DecideEntry, Publish, Push,
                 OrderMeasure, Acknowledge, FileObjection, AcceptObjection, DecideObjection, FileReconsideration,
                 DecideReconsideration, SuspendMeasures, ResumeMeasures, RecordExitEvent, DecideEarlyDeletion,
                 ExtendTerm, Remove, ReportSnapshot, AnnounceRemoval, NotifyRecipients, RetainMeasure, FindError,
                 Apologise, Clarify, InformCompensation, PurgeIdentity, RecordInterference, Note, Prelist, NotifyInAdvance,
                 AnnouncePreliminary, Designate, ApplyRestoration, AcceptRestoration, DecideRestoration, EnterScrutiny,
                 WarnSubject, EscalateWarning, CorrectParticulars, HandOver>;
static_assert(std::variant_size_v<ActBody> == std::size_t(kActKinds));

/// One legal step: who, on which legal date, what.
struct Act {
    QDate on;
    Actor by;
    ActBody body;
    ActKind kind() const { return ActKind(body.index()); }
};

} // namespace zm::cases
