#pragma once

#include <QString>

#include <optional>

namespace zm::documents {

/// The papers of the court programme, then those that only departments have or word otherwise.
enum class PaperKind : quint8 {
    RiskWarning, EntryDecision, NoEntryDecision, GraceNotice, ServiceReturn, RejectionDecision, CorrectionDecision,
    ReconsiderationDecision, EarlyDeletionDecision, ExtensionDecision, RemovalNotice, ReleaseNotice, Apology,
    Clarification, CompensationNotice, EnforcementNotice, ConsumptionOrder, RepairNotice, RightsSheet, SupplementNotice,
    ObjectionAcceptance, WithholdingStatement, RemovalApproval, RemovalAnnouncement, RetainedMeasure, ClosureCertificate,
    ReleaseReminder, DepartmentReleaseReminder, ResponsibilityLead, CreditorApplication, EnvelopeLabels, EnvelopeDl, EnvelopeC5, DeadlineSheet, Receipt,
    AdvanceNotice, Designation, PreliminaryAnnouncement, Acceptance, RestorationDecision, ScrutinyWarning,
    DepartmentObjectionAcceptance, DepartmentObjectionDecision, DepartmentRemovalNotice, DepartmentReleaseNotice,
    DepartmentRemovalAnnouncement, DepartmentApology, DepartmentClarification, DepartmentCompensationNotice,
};
inline constexpr int kPaperKinds = int(PaperKind::DepartmentCompensationNotice) + 1;

/// Whether the paper belongs to the case as it stands on a day, and not to one of its acts.
bool isOfTheDay(PaperKind kind);

/// "risk_warning", the name of its template, and back.
QString paperName(PaperKind kind);
std::optional<PaperKind> paperNamed(QStringView name);

/// The language of a text for a person.
enum class Language : quint8 { Zh, En };

} // namespace zm::documents
