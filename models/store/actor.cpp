#include "store/actor.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::ActKind;
using cases::Actor;
using cases::Role;

namespace {

constexpr std::array kOwnRoles{Role::Clerk, Role::Reviewer,   Role::President,     Role::Supervisor,
                               Role::Admin, Role::Department, Role::DepartmentHead};

/// Those who take in what people and units outside hand in.
bool takesIn(const Officer &officer)
{
    return officer.holds(Role::Clerk) || officer.holds(Role::Reviewer) || officer.holds(Role::Department);
}

/// Administrators, of whatever, do nothing in a case: not for somebody outside, and not as the system either.
bool worksInCases(const Officer &officer)
{
    return std::ranges::any_of(officer.roles, [](Role role) { return role != Role::Admin; });
}

template <typename Roles>
Role firstThatMay(const Roles &roles, ActKind kind)
{
    const auto found = std::ranges::find_if(roles, [&](Role role) { return cases::mayDo(role, kind); });
    return found == std::end(roles) ? Role::None : *found;
}

cases::Refusal roleRefusal(const cases::Act &act, const cases::Context &context, const QString &fact,
                           const QStringList &arguments)
{
    Role able = firstThatMay(kOwnRoles, act.kind());
    if (able == Role::None && cases::mayDo(Role::Superior, act.kind()))
        able = Role::Superior;
    return houseRefusal(u"ROLE"_s, act.on, context, fact, arguments, cases::Cure{act.kind(), able, {}});
}

} // namespace

bool isOwnRole(Role role)
{
    return std::ranges::find(kOwnRoles, role) != kOwnRoles.end();
}

cases::Refusal houseRefusal(const QString &rule, QDate on, const cases::Context &context, const QString &fact,
                            const QStringList &arguments, std::optional<cases::Cure> cure)
{
    cases::Refusal refusal;
    refusal.rule = rule;
    refusal.citation = context.law().citation(rule, on, context.packs);
    refusal.citationZh = context.law().citationZh(rule, on, context.packs);
    refusal.grade = context.law().grade(rule, on, context.packs);
    refusal.failed = {context.jurisdiction.facts.en(fact, arguments)};
    refusal.failedZh = {context.jurisdiction.facts.zh(fact, arguments)};
    refusal.cure = std::move(cure);
    return refusal;
}

std::expected<Actor, cases::Refusal> actorFor(const cases::Act &act, const Officer *officer,
                                              const cases::Context &context)
{
    const Actor &by = act.by;
    if (!officer) {
        if (by.role != Role::None)
            return by;
        return Actor{firstThatMay(kOwnRoles, act.kind()), {}};
    }
    if (by.role == Role::None) {
        const Role role = firstThatMay(officer->roles, act.kind());
        if (role != Role::None)
            return Actor{role, officer->id};
        return std::unexpected(
            roleRefusal(act, context, u"role.none_may"_s, {officer->id, cases::word(act.kind())}));
    }
    if (isOwnRole(by.role)) {
        if (!by.id.isEmpty() && by.id != officer->id)
            return std::unexpected(roleRefusal(act, context, u"role.cannot_sign_for"_s, {officer->id, by.id}));
        if (!officer->holds(by.role))
            return std::unexpected(
                roleRefusal(act, context, u"role.not_held"_s, {officer->id, cases::word(by.role)}));
        return Actor{by.role, officer->id};
    }
    // The system only ever ends or eases something; which officer is signed in when it does makes no difference.
    if (by.role == Role::System ? !worksInCases(*officer) : !takesIn(*officer))
        return std::unexpected(roleRefusal(act, context, u"role.no_intake"_s, {officer->id}));
    return by;
}

} // namespace zm::store
