#include "cases/hearing.h"

#include <algorithm>

namespace zm::cases {

namespace {

constexpr Role kActors[] = {
    Role::Clerk, Role::Reviewer, Role::President, Role::Superior, Role::Supervisor, Role::Admin, Role::Unit,
    Role::Party, Role::Creditor, Role::System, Role::Department, Role::DepartmentHead,
};

/// The program acts by itself only to end what has run out.
bool systemMay(const Hearing &hearing)
{
    for (const RemovalDuty &duty : removalDuties(hearing.closing(), hearing.context, hearing.on)) {
        if (duty.ground == RemovalGround::TermExpired && duty.owed())
            return true;
    }
    return false;
}

} // namespace

std::vector<Role> rolesNow(const Hearing &hearing, ActKind act)
{
    const Program program = hearing.state.head.program;
    std::vector<Role> roles;
    if (!belongsTo(program, act) || gateOf(hearing, act))
        return roles;
    std::ranges::copy_if(kActors, std::back_inserter(roles), [&](Role role) {
        return mayDo(program, role, act) && (role != Role::System || systemMay(hearing));
    });
    return roles;
}

std::vector<PermittedAct> permittedActs(const CaseState &state, const Context &asked)
{
    const Context context = scopedTo(state.head, asked);
    const Hearing hearing{state, context, context.askOn};
    std::vector<PermittedAct> permitted;
    for (int kind = 0; kind < kActKinds; ++kind) {
        const ActKind act{quint8(kind)};
        for (const Role role : rolesNow(hearing, act))
            permitted.push_back({act, role});
    }
    return permitted;
}

std::vector<BarredAct> barredActs(const CaseState &state, const Context &asked)
{
    const Context context = scopedTo(state.head, asked);
    const Hearing hearing{state, context, context.askOn};
    std::vector<BarredAct> barred;
    for (int kind = 0; kind < kActKinds; ++kind) {
        const ActKind act{quint8(kind)};
        if (!belongsTo(state.head.program, act))
            continue;
        Verdict refusal = gateOf(hearing, act);
        if (!refusal)
            continue;
        refusal->cure = cureThatCanBeDone(hearing, refusal->cure);
        for (Role role : kActors) {
            if (!mayDo(state.head.program, role, act))
                continue;
            barred.push_back({act, role, *refusal});
            break;
        }
    }
    return barred;
}

} // namespace zm::cases
