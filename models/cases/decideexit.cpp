#include "cases/hearing.h"

#include <algorithm>

// What ends a listing: exit events, the term, early deletion, and the removal itself.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Verdict stillListed(const Hearing &hearing)
{
    if (!isEntered(hearing.round()))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    if (hearing.round().removed)
        return hearing.no("ORDER", {{"entry.taken_off"}}, nothingCures());
    return std::nullopt;
}

Verdict fixedTermOnly(const Hearing &hearing, const char *rule)
{
    if (!isFixedTerm(hearing.round(), hearing.context))
        return hearing.no(rule, {{"term.open_ended"}}, nothingCures());
    if (hasExpired(hearing.round(), hearing.context, hearing.on))
        return hearing.no("JD-34", {{"entry.expired", {termEnds(hearing.round(), hearing.context).toString(Qt::ISODate)}}},
                          nothingCures());
    return std::nullopt;
}

/// What has ended is neither kept nor prolonged by a later decision.
Verdict nothingOwed(const Hearing &hearing)
{
    const auto duties = removalDuties(hearing.round(), hearing.context, hearing.on);
    if (std::ranges::any_of(duties, [](const RemovalDuty &d) { return d.owed() && d.operation != Operation::Correct; }))
        return hearing.no("ORDER", {{"entry.removal_owed"}}, nothingCures());
    return std::nullopt;
}

/// The rule that would carry a removal on this ground.
const char *ruleOf(RemovalGround ground)
{
    switch (ground) {
    case RemovalGround::Performed: return "JD-60";
    case RemovalGround::SettlementPerformed: return "JD-61";
    case RemovalGround::CreditorRequest: return "JD-62";
    case RemovalGround::RoundEnded: return "JD-63";
    case RemovalGround::RetrialOrBankruptcy: return "JD-64";
    case RemovalGround::NotEnforced: return "JD-65";
    case RemovalGround::Terminated: return "JD-66";
    case RemovalGround::SecurityGiven: return "JD-05";
    case RemovalGround::Died: return "JD-70";
    case RemovalGround::BasisRevoked: return "MR-10";
    case RemovalGround::TermExpired: return "JD-34";
    case RemovalGround::EarlyDeletion: return "JD-33";
    case RemovalGround::ObjectionSustained: return "JD-87";
    case RemovalGround::ReconsiderationRevoked: return "JD-90";
    case RemovalGround::ErrorFound: return "JD-73";
    case RemovalGround::Restored: return "JD-33";
    case RemovalGround::StandardChanged: return "JD-70";
    }
    return "ORDER";
}

bool isExitEvent(RemovalGround ground)
{
    return int(ground) < kExitEvents;
}

/// What would make the ground real.
Cure groundCure(RemovalGround ground)
{
    if (isExitEvent(ground))
        return {ActKind::RecordExitEvent, Role::Clerk, {{"event"_L1, word(ground)}}};
    if (ground == RemovalGround::EarlyDeletion)
        return {ActKind::DecideEarlyDeletion, Role::President, {{"outcome"_L1, u"delete"_s}}};
    if (ground == RemovalGround::ObjectionSustained)
        return {ActKind::DecideObjection, Role::Reviewer, {{"outcome"_L1, u"sustained"_s}}};
    if (ground == RemovalGround::ReconsiderationRevoked)
        return {ActKind::DecideReconsideration, Role::Superior, {{"outcome"_L1, u"revoked"_s}}};
    if (ground == RemovalGround::Restored)
        return {ActKind::DecideRestoration, Role::DepartmentHead, {{"outcome"_L1, word(RestorationOutcome::Restored)}}};
    return ground == RemovalGround::ErrorFound ? cure(ActKind::FindError, Role::Clerk) : nothingCures();
}

bool recorded(const Round &round, ExitEvent event)
{
    return std::ranges::any_of(round.exits, [&](const ExitFact &exit) {
        return exit.event == event && exit.deed.n > round.decided.n;
    });
}

/// Deleting and blocking both end a lawful entry; withdrawing and correcting are neither.
bool fits(Operation done, Operation due)
{
    return done == due || (due == Operation::Delete && done == Operation::Block);
}

Verdict standardChanged(const Hearing &hearing, const Remove &fields)
{
    if (fits(fields.operation, Operation::Delete))
        return std::nullopt;
    return hearing.no(ruleOf(fields.ground), {{"removal.wrong_operation", {word(fields.operation), word(Operation::Delete)}}},
                      Cure{ActKind::Remove, Role::DepartmentHead, {{"ground"_L1, word(fields.ground)}, {"operation"_L1, word(Operation::Delete)}}});
}

Verdict noDepartmentGround(const Hearing &hearing, RemovalGround ground)
{
    const Round &round = hearing.closing();
    const char *rule = ruleOf(ground);
    if (const auto owed = cureByRemoval(hearing))
        return hearing.no(rule, {{"removal.no_ground", {word(ground)}}}, owed);
    if (ground == RemovalGround::TermExpired)
        return hearing.no(rule, {{"removal.term_runs", {termEnds(round, hearing.context).toString(Qt::ISODate)}}}, nothingCures());
    const Cure making = groundCure(ground);
    return hearing.no(rule, {{"removal.no_ground", {word(ground)}}},
                      belongsTo(round.program, making.act) ? making : nothingCures());
}

Verdict noSuchGround(const Hearing &hearing, RemovalGround ground)
{
    const Round &round = hearing.closing();
    const char *rule = ruleOf(ground);
    if (isDepartmental(round.program))
        return noDepartmentGround(hearing, ground);
    if (isExitEvent(ground) && isFixedTerm(round, hearing.context) && recorded(round, ExitEvent(int(ground))))
        return hearing.no("JD-67", {{"removal.fixed_term", {termEnds(round, hearing.context).toString(Qt::ISODate)}}},
                          cureByEnding(hearing));
    if (ground == RemovalGround::TermExpired && isFixedTerm(round, hearing.context))
        return hearing.no(rule, {{"removal.term_runs", {termEnds(round, hearing.context).toString(Qt::ISODate)}}},
                          cureByEnding(hearing));
    if (ground == RemovalGround::TermExpired)
        return hearing.no(rule, {{"term.open_ended"}}, cureByEnding(hearing));
    // A fixed term, and an entry that is off the list already, end only on what is owed.
    const bool onlyWhatIsOwed = isFixedTerm(round, hearing.context) || round.removed;
    const auto other = onlyWhatIsOwed ? cureByRemoval(hearing) : std::nullopt;
    return hearing.no(rule, {{"removal.no_ground", {word(ground)}}}, other.value_or(groundCure(ground)));
}

} // namespace

Verdict gateRecordExitEvent(const Hearing &hearing)
{
    if (hearing.round().removed)
        return hearing.no("ORDER", {{"entry.taken_off"}}, nothingCures());
    return std::nullopt;
}

Verdict gateDecideEarlyDeletion(const Hearing &hearing)
{
    ZM_REFUSE(stillListed(hearing));
    ZM_REFUSE(fixedTermOnly(hearing, "JD-33"));
    return nothingOwed(hearing);
}

Verdict gateExtendTerm(const Hearing &hearing)
{
    ZM_REFUSE(stillListed(hearing));
    ZM_REFUSE(fixedTermOnly(hearing, "JD-32"));
    return nothingOwed(hearing);
}

/// Whether there is an entry to take off; the ground is judged with the act.
static Verdict placeOfRemoval(const Hearing &hearing)
{
    const Round &round = hearing.closing();
    if (!isEntered(round))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    if (round.removed && (round.withdrawn || !isWithdrawalOwed(round, hearing.context, hearing.on)))
        return hearing.no("ORDER", {{"entry.taken_off"}}, nothingCures());
    return std::nullopt;
}

Verdict gateRemove(const Hearing &hearing)
{
    ZM_REFUSE(placeOfRemoval(hearing));
    const Round &round = hearing.closing();
    const auto duties = removalDuties(round, hearing.context, hearing.on);
    if (std::ranges::any_of(duties, &RemovalDuty::owed))
        return std::nullopt;
    // A department takes off at any time what a changed standard no longer carries.
    if (isDepartmental(round.program))
        return round.removed ? noDepartmentGround(hearing, RemovalGround::ErrorFound) : std::nullopt;
    if (isFixedTerm(round, hearing.context))
        return hearing.no("JD-67", {{"removal.fixed_term", {termEnds(round, hearing.context).toString(Qt::ISODate)}}},
                          cureByEnding(hearing));
    return hearing.no("JD-60", {{"removal.nothing_owed"}}, cureByEnding(hearing));
}

Verdict check(const Hearing &hearing, const Act &, const RecordExitEvent &fields)
{
    const Round &round = hearing.round();
    if (!happensIn(round.program, fields.event))
        return hearing.no("ORDER", {{"exit.other_program", {word(fields.event)}}}, nothingCures());
    // A case that goes on under another document may lose that one, too.
    const int since = fields.event == ExitEvent::BasisRevoked ? round.designation.prelisted.n : -1;
    const bool again = isEntered(round)
        ? recorded(round, fields.event)
        : std::ranges::any_of(round.exits, [&](const ExitFact &exit) { return exit.event == fields.event && exit.deed.n > since; });
    if (again)
        return hearing.no("ORDER", {{"exit.already_recorded", {word(fields.event)}}}, nothingCures());
    if (isEntered(round) && hearing.on < round.decided.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, hearing.on.toString(Qt::ISODate), round.decided.on.toString(Qt::ISODate)}}});

    const Cure complete{ActKind::RecordExitEvent, Role::Clerk, {{"event"_L1, word(fields.event)}}};
    // C7: the creditor confirms, or, where the creditor is silent, another proof stands in.
    if (fields.event == ExitEvent::SettlementPerformed && !fields.creditorConfirmed.value_or(false)
        && (fields.creditorConfirmed.has_value() || fields.proof.trimmed().isEmpty()))
        return hearing.no("JD-61", {{"exit.creditor_not_confirmed"}}, complete);
    if (fields.event == ExitEvent::CreditorRequest && !fields.courtConsented.value_or(false))
        return hearing.no("JD-62", {{"exit.court_not_consented"}}, complete);
    if (fields.event == ExitEvent::RoundEnded) {
        const law::Rule *searches = hearing.limitOf(u"exit.empty_searches");
        const int needed = searches ? searches->min : 0;
        const int had = fields.emptySearches.value_or(0);
        if (had < needed)
            return hearing.no("JD-63", {{"exit.searches_missing", {QString::number(had), QString::number(needed)}}}, complete);
    }
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const DecideEarlyDeletion &fields)
{
    return blank(hearing, "reasons", fields.reasons);
}

Verdict check(const Hearing &hearing, const Act &, const ExtendTerm &fields)
{
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    const Cure again = cure(ActKind::ExtendTerm, Role::President);
    const law::Rule *extension = hearing.limitOf(u"term.extension");
    const law::Rule *most = hearing.limitOf(u"term.max");
    if (!extension || !most)
        return hearing.no("BASIS", {{"term.no_extension_rule"}}, again);
    if (fields.years < extension->min || fields.years > extension->max)
        return hearing.no("JD-32", {{"term.extension_range", {QString::number(fields.years), QString::number(extension->min), QString::number(extension->max)}}}, again);
    const int total = termYears(hearing.round(), hearing.context) + fields.years;
    if (total > most->max)
        return hearing.no("JD-32", {{"term.too_long", {QString::number(total), QString::number(most->max)}}}, again);
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const Remove &fields)
{
    if (act.by.role == Role::System && fields.ground != RemovalGround::TermExpired)
        return hearing.no("ROLE", {{"role.system_only_expiry"}},
                          Cure{ActKind::Remove, Role::President, {{"ground"_L1, word(fields.ground)}, {"operation"_L1, word(fields.operation)}}});
    ZM_REFUSE(placeOfRemoval(hearing));

    const auto duties = removalDuties(hearing.closing(), hearing.context, hearing.on);
    if (fields.ground == RemovalGround::StandardChanged && isDepartmental(hearing.program()) && !hearing.closing().removed)
        return standardChanged(hearing, fields);
    const RemovalDuty *sameGround = nullptr;
    for (const RemovalDuty &duty : duties) {
        if (duty.ground != fields.ground || !duty.owed())
            continue;
        sameGround = &duty;
        if (!fits(fields.operation, duty.operation))
            continue;
        if (act.on < duty.anchorOn)
            return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), duty.anchorOn.toString(Qt::ISODate)}}});
        return std::nullopt;
    }
    if (sameGround)
        return hearing.no(ruleOf(fields.ground), {{"removal.wrong_operation", {word(fields.operation), word(sameGround->operation)}}},
                          Cure{ActKind::Remove, Role::President, {{"ground"_L1, word(fields.ground)}, {"operation"_L1, word(sameGround->operation)}}});
    return noSuchGround(hearing, fields.ground);
}

} // namespace zm::cases
