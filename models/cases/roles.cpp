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
    case ActKind::FindError: return true;
    case ActKind::DecideEntry:
    case ActKind::DecideObjection:
    case ActKind::DecideReconsideration:
    case ActKind::DecideEarlyDeletion:
    case ActKind::ExtendTerm:
    case ActKind::Remove:
    case ActKind::RetainMeasure:
    case ActKind::Apologise:
    case ActKind::PurgeIdentity:
    case ActKind::RecordInterference:
    case ActKind::Note: return false;
    }
    return false;
}

bool presidentMay(ActKind act)
{
    return act == ActKind::DecideEntry || act == ActKind::ExtendTerm || act == ActKind::DecideEarlyDeletion
        || act == ActKind::Remove || act == ActKind::Apologise || act == ActKind::PurgeIdentity
        || act == ActKind::RetainMeasure;
}

bool reviewerMay(ActKind act)
{
    return act == ActKind::AcceptObjection || act == ActKind::DecideObjection || act == ActKind::FindError;
}

bool unitMay(ActKind act)
{
    return act == ActKind::Acknowledge || act == ActKind::ReportSnapshot || act == ActKind::RetainMeasure;
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
    case Role::Party: return act == ActKind::FileObjection || act == ActKind::FileReconsideration;
    case Role::Creditor: return act == ActKind::RequestEntry;
    case Role::Unit: return unitMay(act);
    case Role::System: return act == ActKind::Remove;
    case Role::None:
    case Role::Supervisor:
    case Role::Admin:
    case Role::Department:
    case Role::DepartmentHead: return false;
    }
    return false;
}

} // namespace zm::cases
