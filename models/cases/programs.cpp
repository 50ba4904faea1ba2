#include "cases/hearing.h"

#include <algorithm>

// What each programme has of its own: acts, roles, the rules that stand where a court's rule would.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isCourtAct(ActKind act)
{
    return act == ActKind::RequestEntry || act == ActKind::IssueRiskWarning || act == ActKind::ProposeEntry
        || act == ActKind::DecideEntry || act == ActKind::DecideEarlyDeletion || act == ActKind::ExtendTerm;
}

bool isDepartmentAct(ActKind act)
{
    return act >= ActKind::Prelist && act <= ActKind::EscalateWarning;
}

bool isRestoration(ActKind act)
{
    return act == ActKind::ApplyRestoration || act == ActKind::AcceptRestoration || act == ActKind::DecideRestoration;
}

bool isScrutiny(ActKind act)
{
    return act == ActKind::EnterScrutiny || act == ActKind::WarnSubject || act == ActKind::EscalateWarning;
}

/// What a red entry has no use for: nobody is harmed by praise.
bool isAgainstHarm(ActKind act)
{
    return act == ActKind::SuspendMeasures || act == ActKind::ResumeMeasures || act == ActKind::RecordExitEvent
        || act == ActKind::Apologise || act == ActKind::Clarify || act == ActKind::InformCompensation;
}

} // namespace

bool belongsTo(Program program, ActKind act)
{
    switch (program) {
    case Program::CourtDefaulter: return !isDepartmentAct(act);
    case Program::DeptBlacklist: return !isCourtAct(act);
    case Program::DeptRedlist: return !isCourtAct(act) && !isRestoration(act) && !isScrutiny(act) && !isAgainstHarm(act);
    case Program::DeptKeyScrutiny: return !isCourtAct(act) && act != ActKind::Designate;
    }
    return false;
}

bool worksIn(Program program, Role role)
{
    switch (role) {
    case Role::Clerk:
    case Role::Reviewer:
    case Role::President:
    case Role::Creditor: return !isDepartmental(program);
    case Role::Department:
    case Role::DepartmentHead: return isDepartmental(program);
    case Role::Superior:
    case Role::Supervisor:
    case Role::Admin:
    case Role::Unit:
    case Role::Party:
    case Role::System: return true;
    case Role::None: break;
    }
    return false;
}

} // namespace zm::cases
