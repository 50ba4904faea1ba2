#include "cases/hearing.h"
#include "cases/neededfields.h"

#include <string_view>

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

bool needsField(Program program, ActKind act, QStringView field)
{
    const bool black = program == Program::DeptBlacklist;
    // Praise and attention come with no duty to perform; what is to be performed ends the other two.
    if (act == ActKind::OpenCase && field == u"obligation")
        return black || program == Program::CourtDefaulter;
    if (act == ActKind::OpenCase && field == u"field")
        return isDepartmental(program);
    if (act == ActKind::Designate && field == u"term_months")
        return belongsTo(program, act);
    return act == ActKind::Designate && field == u"restorable" && black;
}

bool happensIn(Program program, ExitEvent event)
{
    switch (event) {
    case ExitEvent::Performed:
    case ExitEvent::RetrialOrBankruptcy:
    case ExitEvent::Died: return true;
    case ExitEvent::SettlementPerformed:
    case ExitEvent::CreditorRequest:
    case ExitEvent::RoundEnded:
    case ExitEvent::NotEnforced:
    case ExitEvent::Terminated:
    case ExitEvent::SecurityGiven: return !isDepartmental(program);
    case ExitEvent::BasisRevoked: return isDepartmental(program);
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

const char *ruleIn(Program program, const char *rule)
{
    struct Counterpart {
        std::string_view court;
        const char *black, *red;
    };
    // Black stands for scrutiny too.
    static constexpr Counterpart kCounterparts[] = {
        {"JD-33", "DL-12", "DL-18"}, {"JD-34", "DL-16", "DL-18"}, {"JD-49", "DL-10", "DL-10"},
        {"JD-60", "DL-16", "DL-18"}, {"JD-61", "DL-16", "DL-18"}, {"JD-62", "DL-16", "DL-18"},
        {"JD-63", "DL-16", "DL-18"}, {"JD-64", "DL-16", "DL-18"}, {"JD-65", "DL-16", "DL-18"},
        {"JD-66", "DL-16", "DL-18"}, {"JD-67", "DL-16", "DL-18"}, {"JD-70", "DL-16", "DL-18"},
        {"JD-05", "DL-16", "DL-18"}, {"JD-72", "DL-19", "DL-19"}, {"JD-73", "DL-23", "DL-23"},
        {"JD-87", "DL-16", "DL-18"}, {"JD-89", "RM-01", "RM-01"}, {"JD-90", "RM-03", "RM-03"},
    };
    if (!isDepartmental(program))
        return rule;
    for (const Counterpart &counterpart : kCounterparts) {
        if (counterpart.court == rule)
            return program == Program::DeptRedlist ? counterpart.red : counterpart.black;
    }
    return rule;
}

Cure cureIn(Program program, Cure cure)
{
    if (!isDepartmental(program))
        return cure;
    const bool scrutiny = program == Program::DeptKeyScrutiny;
    if (cure.act == ActKind::IssueRiskWarning || cure.act == ActKind::ProposeEntry)
        cure = {scrutiny ? ActKind::EnterScrutiny : ActKind::Prelist, cure.by, {}};
    if (cure.act == ActKind::DecideEntry)
        cure = {scrutiny ? ActKind::EnterScrutiny : ActKind::Designate, cure.by, {}};
    if (!worksIn(program, cure.by) || !mayDo(cure.by, cure.act))
        cure.by = cure.act != ActKind::DecideObjection && mayDo(Role::Department, cure.act) ? Role::Department
                                                                                            : Role::DepartmentHead;
    return cure;
}

} // namespace zm::cases
