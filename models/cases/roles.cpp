#include "cases/engine.h"

namespace zm::cases {

namespace {

// Who may do what (the office's own division of work, not a number of law): one line a role.
bool clerkMay(ActKind act)
{
    switch (act) {
    case ActKind::OpenCase:
    case ActKind::RequestEntry:
    case ActKind::FileObjection:
    case ActKind::FileReconsideration:
    case ActKind::IssueRiskWarning:
    case ActKind::Serve:
    case ActKind::ProposeEntry:
    case ActKind::Publish:
    case ActKind::Push:
    case ActKind::OrderMeasure:
    case ActKind::Acknowledge:
    case ActKind::ReportSnapshot:
    case ActKind::RecordExitEvent:
    case ActKind::AnnounceRemoval:
    case ActKind::NotifyRecipients:
    case ActKind::SuspendMeasures:
    case ActKind::ResumeMeasures:
    case ActKind::Clarify:
    case ActKind::InformCompensation:
    case ActKind::AcceptObjection:
    case ActKind::FindError:
    case ActKind::CorrectParticulars:
    case ActKind::HandOver: return true;
    case ActKind::DecideEntry:
    case ActKind::DecideObjection:
    case ActKind::DecideReconsideration:
    case ActKind::DecideEarlyDeletion:
    case ActKind::ExtendTerm:
    case ActKind::Remove:
    case ActKind::RetainMeasure:
    case ActKind::Apologise:
    case ActKind::PurgeIdentity:
    case ActKind::Prelist:
    case ActKind::NotifyInAdvance:
    case ActKind::AnnouncePreliminary:
    case ActKind::Designate:
    case ActKind::ApplyRestoration:
    case ActKind::AcceptRestoration:
    case ActKind::DecideRestoration:
    case ActKind::EnterScrutiny:
    case ActKind::WarnSubject:
    case ActKind::EscalateWarning:
    case ActKind::RecordInterference:
    case ActKind::Note: return false;
    }
    return false;
}

bool presidentMay(ActKind act)
{
    return act == ActKind::DecideEntry || act == ActKind::ExtendTerm || act == ActKind::DecideEarlyDeletion
        || act == ActKind::Remove || act == ActKind::Apologise || act == ActKind::PurgeIdentity
        || act == ActKind::RetainMeasure || act == ActKind::CorrectParticulars || act == ActKind::HandOver;
}

bool reviewerMay(ActKind act)
{
    return act == ActKind::AcceptObjection || act == ActKind::DecideObjection || act == ActKind::FindError;
}

/// A department's officer does what clerk and reviewer do, and what departments have of their own.
bool departmentMay(ActKind act)
{
    if (act == ActKind::Prelist || act == ActKind::NotifyInAdvance || act == ActKind::AnnouncePreliminary
        || act == ActKind::ApplyRestoration || act == ActKind::AcceptRestoration || act == ActKind::WarnSubject)
        return true;
    return belongsTo(Program::DeptBlacklist, act) && (clerkMay(act) || reviewerMay(act));
}

bool headMay(ActKind act)
{
    return act == ActKind::Designate || act == ActKind::DecideObjection || act == ActKind::DecideRestoration
        || act == ActKind::Remove || act == ActKind::Apologise || act == ActKind::PurgeIdentity
        || act == ActKind::EnterScrutiny || act == ActKind::EscalateWarning || act == ActKind::CorrectParticulars
        || act == ActKind::HandOver;
}

bool unitMay(ActKind act)
{
    return act == ActKind::Acknowledge || act == ActKind::ReportSnapshot || act == ActKind::RetainMeasure || act == ActKind::OrderMeasure;
}

bool isSignedIn(Role role)
{
    return role == Role::Clerk || role == Role::Reviewer || role == Role::President || role == Role::Supervisor
        || role == Role::Admin || role == Role::Department || role == Role::DepartmentHead;
}

} // namespace

bool mayDo(Role role, ActKind act)
{
    if (act == ActKind::Note || act == ActKind::RecordInterference)
        return isSignedIn(role);
    switch (role) {
    case Role::Clerk: return clerkMay(act);
    case Role::Reviewer: return reviewerMay(act);
    case Role::President: return presidentMay(act);
    case Role::Superior: return act == ActKind::DecideReconsideration;
    case Role::Party:
        return act == ActKind::FileObjection || act == ActKind::FileReconsideration || act == ActKind::ApplyRestoration;
    case Role::Creditor: return act == ActKind::RequestEntry;
    case Role::Unit: return unitMay(act);
    case Role::System: return act == ActKind::Remove;
    case Role::Department: return departmentMay(act);
    case Role::DepartmentHead: return headMay(act);
    case Role::None:
    case Role::Supervisor:
    case Role::Admin: return false;
    }
    return false;
}

bool mayDo(Program program, Role role, ActKind act)
{
    // A burden is ordered by who listed; a favour is the unit's own to give.
    const bool ofThisProgram = role != Role::Unit || act != ActKind::OrderMeasure || program == Program::DeptRedlist;
    return mayDo(role, act) && worksIn(program, role) && ofThisProgram;
}

} // namespace zm::cases
