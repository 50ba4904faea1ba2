#include "cases/hearing.h"
#include "cases/nextstep.h"

#include <QSet>

// Key scrutiny: a list of its own, or what follows the exit from a black list; warning and escalation.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Verdict underScrutiny(const Hearing &hearing)
{
    if (!isUnderScrutiny(hearing.closing(), hearing.on))
        return hearing.no("ORDER", {{"scrutiny.not_running"}}, cure(ActKind::EnterScrutiny, Role::DepartmentHead));
    return std::nullopt;
}

/// Whether what follows a black list may follow it on the day of the act: by the rule that asks for it, or on a basis
/// of its own that is in force (C9).
Verdict afterBlack(const Hearing &hearing)
{
    const Round &round = hearing.closing();
    if (!round.removed)
        return hearing.no("ORDER", {{"entry.not_taken_off"}}, cureByEnding(hearing));
    if (needsRemedy(round, hearing.context, hearing.on))
        return hearing.no("DL-17", {{"scrutiny.error"}}, nothingCures());
    if (round.designation.scrutiny)
        return hearing.no("ORDER", {{"scrutiny.already", {round.designation.scrutinyUntil.toString(Qt::ISODate)}}}, nothingCures());
    return hearing.limitOf(u"scrutiny.follows") ? std::nullopt : basisOfDepartment(hearing);
}

} // namespace

Verdict gateEnterScrutiny(const Hearing &hearing)
{
    if (hearing.program() == Program::DeptBlacklist)
        return afterBlack(hearing);
    ZM_REFUSE(basisOfDepartment(hearing));
    ZM_REFUSE(earlierListing(hearing));
    if (isDropped(hearing.round()))
        return hearing.no("ORDER", {{"prelist.missing"}}, cure(ActKind::Prelist, Role::Department));
    if (pendingObjection(hearing.round()))
        return hearing.no("ORDER", {{"objection.preliminary_pending"}}, cure(ActKind::DecideObjection, Role::DepartmentHead));
    return std::nullopt;
}

Verdict gateWarnSubject(const Hearing &hearing)
{
    return underScrutiny(hearing);
}

/// Nobody is warned of in public by a count alone: the count proposes, an officer decides. Source: DL-14.
Verdict gateEscalateWarning(const Hearing &hearing)
{
    ZM_REFUSE(underScrutiny(hearing));
    if (!hearing.limitOf(u"scrutiny.escalation"))
        return hearing.no("BASIS", {{"escalation.none_in_force", {hearing.on.toString(Qt::ISODate)}}}, nothingCures());
    if (hearing.closing().designation.escalated)
        return hearing.no("ORDER", {{"remedy.already_done"}}, nothingCures());
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const EnterScrutiny &fields)
{
    const Round &round = hearing.round();
    if (hearing.program() == Program::DeptKeyScrutiny) {
        ZM_REFUSE(basisOfDepartment(hearing, {round.designation.legalBasis, hearing.state.head.basis.number}));
        ZM_REFUSE(subjectKnown(hearing, cure(ActKind::OpenCase, Role::Department)));
        if (ruledOut(hearing.state, act.kind()).contains(act.by.id))
            return hearing.no("FOUR-EYES", {{"officer.prelisted", {act.by.id}}}, cure(ActKind::EnterScrutiny, Role::DepartmentHead));
    }
    if (fields.until <= act.on)
        return hearing.no("DATE", {{"date.before", {u"until"_s, fields.until.toString(Qt::ISODate), act.on.toString(Qt::ISODate)}}});
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const WarnSubject &fields)
{
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    const QDate set = hearing.closing().designation.scrutinyUntil;
    if (fields.until != set)
        return hearing.no("DL-13", {{"scrutiny.other_period", {fields.until.toString(Qt::ISODate), set.toString(Qt::ISODate)}}},
                          cure(act.kind(), Role::Department));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const EscalateWarning &fields)
{
    ZM_REFUSE(noneOf(hearing, "fields", fields.fields));
    QSet<QString> different;
    for (const QString &field : fields.fields)
        different.insert(field.trimmed());
    const int needed = hearing.limitOf(u"scrutiny.escalation")->min;
    if (different.size() < needed)
        return hearing.no("DL-14", {{"scrutiny.too_few_fields", {QString::number(different.size()), QString::number(needed)}}},
                          cure(act.kind(), Role::DepartmentHead));
    return std::nullopt;
}

} // namespace zm::cases
