#include "cases/whylisted.h"

#include "cases/basis.h"
#include "cases/hearing.h"
#include "cases/verified.h"

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

bool stands(EntryStatus status)
{
    return status == EntryStatus::Live || status == EntryStatus::Suspended || status == EntryStatus::Expired;
}

bool removalOwed(const Round &round, const Context &context)
{
    const auto duties = removalDuties(round, context, context.askOn);
    return std::ranges::any_of(duties, [](const RemovalDuty &duty) {
        return duty.owed() && duty.operation != Operation::Correct;
    });
}

/// Whether the instrument a department's case rests on is in force today.
bool isBasisInForce(const OpenCase &head, const Context &context)
{
    law::PackChoice packs = context.packs;
    if (!head.basisInstrument.isEmpty())
        packs.ids = {head.basisInstrument};
    return context.law().answer(u"designation.basis", context.askOn, packs).limit != nullptr;
}

std::vector<LiveGround> liveGroundsOf(const CaseState &state, const Context &context, ViewDepth depth)
{
    const Round &round = state.closing();
    std::vector<LiveGround> grounds;
    if (removalOwed(round, context))
        return grounds; // whatever once carried the entry carries it no longer
    if (isDepartmental(round.program)) {
        grounds.push_back({1, round.decided.n, {}, {}, isBasisInForce(state.head, context)});
    }
    for (int ground : round.grounds) {
        LiveGround live;
        live.ground = ground;
        live.decisionN = round.decided.n;
        live.articleInForce = context.law().rule(u"JD-03", context.askOn, context.packs) != nullptr;
        grounds.push_back(live);
    }
    // What carries a department's entry is the article of the instrument it names.
    const law::Rule *basis = isDepartmental(round.program) ? designationBasis(state.head, context, round.decided.on) : nullptr;
    const QString rule = basis ? basis->id : isDepartmental(round.program) ? u"BASIS"_s : u"JD-03"_s;
    for (LiveGround &live : grounds) {
        if (depth == ViewDepth::Counted)
            break;
        live.citation = context.law().citation(rule, round.decided.on, context.packs);
        live.citationZh = context.law().citationZh(rule, round.decided.on, context.packs);
        live.grade = context.law().grade(rule, round.decided.on, context.packs);
    }
    return grounds;
}

class Conditions {
public:
    Conditions(const Round &round, const Context &context) : m_round(round), m_context(context) {}

    using Standing = EndCondition::Standing;

    void add(RemovalGround ground, const char *rule, Standing standing, const char *missing, Role by,
             const QStringList &arguments = {})
    {
        EndCondition condition;
        condition.event = word(ground);
        condition.standing = standing;
        condition.by = cureIn(m_round.program, {ActKind::Note, by, {}}).by;
        const QString id = QString::fromLatin1(ruleIn(m_round.program, rule));
        condition.citation = m_context.law().citation(id, m_context.askOn, m_context.packs);
        condition.citationZh = m_context.law().citationZh(id, m_context.askOn, m_context.packs);
        condition.grade = m_context.law().grade(id, m_context.askOn, m_context.packs);
        if (standing != Standing::Met) {
            condition.missing = m_context.jurisdiction.facts.en(QString::fromLatin1(missing), arguments);
            condition.missingZh = m_context.jurisdiction.facts.zh(QString::fromLatin1(missing), arguments);
        }
        m_conditions.push_back(condition);
    }

    void addExit(ExitEvent event, const char *rule, const char *missing, Role by, const QStringList &arguments = {})
    {
        const bool recorded = std::ranges::any_of(m_round.exits, [&](const ExitFact &exit) {
            return exit.event == event && exit.deed.n > m_round.decided.n;
        });
        add(RemovalGround(int(event)), rule, recorded ? Standing::Met : Standing::NotMet, missing, by, arguments);
    }

    std::vector<EndCondition> take() { return std::move(m_conditions); }

private:
    const Round &m_round;
    const Context &m_context;
    std::vector<EndCondition> m_conditions;
};

void addOpenEnded(Conditions &conditions, const Context &context)
{
    const law::Answer searches = context.law().answer(u"exit.empty_searches", context.askOn, context.packs);
    const QString needed = QString::number(searches.limit ? searches.limit->min : 0);
    conditions.addExit(ExitEvent::Performed, "JD-60", "ends.performed", Role::Party);
    conditions.addExit(ExitEvent::SettlementPerformed, "JD-61", "ends.settlement", Role::Creditor);
    conditions.addExit(ExitEvent::CreditorRequest, "JD-62", "ends.creditor_request", Role::Creditor);
    conditions.addExit(ExitEvent::RoundEnded, "JD-63", "ends.round_ended", Role::Clerk, {needed});
    conditions.addExit(ExitEvent::RetrialOrBankruptcy, "JD-64", "ends.retrial", Role::Party);
    conditions.addExit(ExitEvent::NotEnforced, "JD-65", "ends.not_enforced", Role::Party);
    conditions.addExit(ExitEvent::Terminated, "JD-66", "ends.terminated", Role::Clerk);
}

void addDepartmental(Conditions &conditions, const Round &round, const Context &context)
{
    using Standing = EndCondition::Standing;
    const bool red = round.program == Program::DeptRedlist;
    const char *exits = red ? "DL-18" : "DL-16";
    const QDate ends = termEnds(round, context);
    conditions.add(RemovalGround::TermExpired, exits, context.askOn > ends ? Standing::Met : Standing::NotMet, "ends.term",
                   Role::System, {ends.toString(Qt::ISODate)});
    if (!red && context.law().rule(u"MR-10", context.askOn, context.packs))
        conditions.addExit(ExitEvent::BasisRevoked, "MR-10", "ends.basis_revoked", Role::Department);
    conditions.add(RemovalGround::StandardChanged, exits, Standing::Unknown, "ends.standard", Role::DepartmentHead);
    if (red || !round.designation.restorable.value_or(true))
        return;
    const bool restored = std::ranges::any_of(round.designation.restorations, [](const Restoration &restoration) {
        return restoration.decided && restoration.outcome == RestorationOutcome::Restored;
    });
    const law::Rule *asked = context.answer(u"restoration.conditions", context.askOn).limit;
    const QByteArray rule = asked ? asked->id.toLatin1() : QByteArray("DL-12");
    conditions.add(RemovalGround::Restored, rule.constData(),
                   restored ? Standing::Met : pendingRestoration(round) ? Standing::Unknown : Standing::NotMet, "ends.restored",
                   pendingRestoration(round) ? Role::DepartmentHead : Role::Party);
}

std::vector<EndCondition> endConditionsOf(const Round &round, const Context &context)
{
    using Standing = EndCondition::Standing;
    Conditions conditions(round, context);
    if (isDepartmental(round.program)) {
        addDepartmental(conditions, round, context);
    } else if (isFixedTerm(round, context)) {
        const QDate ends = termEnds(round, context);
        conditions.add(RemovalGround::TermExpired, "JD-34",
                       context.askOn > ends ? Standing::Met : Standing::NotMet, "ends.term", Role::System,
                       {ends.toString(Qt::ISODate)});
        const bool deleted = round.early && round.earlyOutcome == EarlyOutcome::Delete;
        conditions.add(RemovalGround::EarlyDeletion, "JD-33", deleted ? Standing::Met : Standing::NotMet, "ends.early",
                       Role::President);
    } else {
        addOpenEnded(conditions, context);
    }
    const Objection *pending = pendingObjection(round);
    const bool sustained = std::ranges::any_of(round.objections, [](const Objection &objection) {
        return !isPending(objection) && objection.outcome == ObjectionOutcome::Sustained
            && objection.about != ObjectionAbout::ParticularsWrong;
    });
    conditions.add(RemovalGround::ObjectionSustained, ruleIn(round.program, "JD-87"),
                   sustained ? Standing::Met : pending ? Standing::Unknown : Standing::NotMet, "ends.objection",
                   pending ? Role::Reviewer : Role::Party);
    const bool revoked = std::ranges::any_of(round.reconsiderations, [](const Reconsideration &reconsideration) {
        return reconsideration.decided && reconsideration.outcome == ReconsiderationOutcome::Revoked;
    });
    conditions.add(RemovalGround::ReconsiderationRevoked, ruleIn(round.program, "JD-90"),
                   revoked ? Standing::Met : pendingReconsideration(round) ? Standing::Unknown : Standing::NotMet,
                   "ends.reconsideration", Role::Superior);
    conditions.add(RemovalGround::ErrorFound, ruleIn(round.program, "JD-73"), round.error ? Standing::Met : Standing::NotMet, "ends.error",
                   Role::Clerk);
    return conditions.take();
}

std::vector<Blocking> blockingsOf(const Round &round, const Context &context)
{
    std::vector<Blocking> blockings;
    const FactTexts &texts = context.jurisdiction.facts;
    const auto add = [&](const QString &id, const Deed &deed) {
        blockings.push_back({texts.en(id), texts.zh(id), deed.n, deed.on});
    };
    if (const Objection *pending = pendingObjection(round))
        add(u"pending.objection"_s, pending->filed);
    if (const Reconsideration *pending = pendingReconsideration(round))
        add(u"pending.reconsideration"_s, pending->filed);
    const auto paper = decisionPaper(round.program);
    if (paper && !served(round, *paper, context, context.askOn, round.decided.n))
        add(u"pending.decision_unserved"_s, round.decided);
    for (const Objection &objection : round.objections) {
        const bool rejected = !isPending(objection) && objection.outcome == ObjectionOutcome::Rejected;
        if (rejected && !served(round, Document::RejectionDecision, context, context.askOn, objection.decided.n))
            add(u"pending.rejection_unserved"_s, objection.decided);
    }
    if (const Restoration *pending = pendingRestoration(round))
        add(u"pending.restoration"_s, pending->filed);
    if (const Objection *verified = verifiedObjection(round, context))
        add(u"pending.verification"_s, verified->accepted);
    if (isSuspendedByOrder(round))
        add(u"pending.suspended"_s, round.suspended);
    return blockings;
}

QDate nextDateOf(const std::vector<CaseClock> &clocks, QDate today)
{
    QDate next;
    const auto consider = [&](QDate day) {
        if (day.isValid() && day >= today && (!next.isValid() || day < next))
            next = day;
    };
    for (const CaseClock &clock : clocks) {
        if (clock.metOn.isValid())
            continue;
        consider(clock.doBy);
        for (const auto &end : {clock.target, clock.limit})
            consider(end ? end->due : QDate());
    }
    return next;
}

/// The day after which the removal that nobody made is overdue: the earliest end among the removal clocks that are
/// open; where the law gives no number, the day the duty arose.
QDate overdueSinceOf(const Round &round, const std::vector<CaseClock> &clocks, const Context &context)
{
    QDate since;
    for (const RemovalDuty &duty : removalDuties(round, context, context.askOn)) {
        if (!duty.owed() || duty.operation == Operation::Correct)
            continue;
        QDate day = duty.anchorOn;
        for (const CaseClock &clock : clocks) {
            if (clock.id == duty.question && clock.anchorN == duty.cause.n && clock.target)
                day = clock.target->due;
        }
        if (!since.isValid() || day < since)
            since = day;
    }
    return since;
}

/// The day the oldest removal that nobody made became a duty.
QDate owedSinceOf(const Round &round, const Context &context)
{
    QDate since;
    for (const RemovalDuty &duty : removalDuties(round, context, context.askOn)) {
        const bool counts = duty.owed() && duty.operation != Operation::Correct;
        if (counts && (!since.isValid() || duty.anchorOn < since))
            since = duty.anchorOn;
    }
    return since;
}

void addSpecial(WhyListed &why, const Round &round, const std::vector<CaseClock> &clocks, const Context &context)
{
    for (const CaseClock &clock : clocks) {
        if (clock.id != "early_deletion.decide"_L1 || clock.metOn.isValid())
            continue;
        const QStringList until{clock.limit ? clock.limit->due.toString(Qt::ISODate) : clock.anchorOn.toString(Qt::ISODate)};
        why.special = context.jurisdiction.facts.en(u"why.early_deletion_owed"_s, until);
        why.specialZh = context.jurisdiction.facts.zh(u"why.early_deletion_owed"_s, until);
    }
    if (why.liveGrounds.empty() && removalOwed(round, context)) {
        const QStringList since{owedSinceOf(round, context).toString(Qt::ISODate)};
        why.special = context.jurisdiction.facts.en(u"why.no_live_ground"_s, since);
        why.specialZh = context.jurisdiction.facts.zh(u"why.no_live_ground"_s, since);
    }
}

} // namespace

WhyListed whyListed(const CaseState &state, const std::vector<CaseClock> &clocks, const Context &context, ViewDepth depth)
{
    WhyListed why;
    const Round &round = state.closing();
    why.nextDate = nextDateOf(clocks, context.askOn);
    if (!stands(entryStatus(round, context, context.askOn)))
        return why;
    why.liveGrounds = liveGroundsOf(state, context, depth);
    why.overdueSince = overdueSinceOf(round, clocks, context);
    if (depth == ViewDepth::Counted)
        return why;
    why.endsWhen = endConditionsOf(round, context);
    why.blockedBy = blockingsOf(round, context);
    addSpecial(why, round, clocks, context);
    return why;
}

} // namespace zm::cases
