#include "cases/hearing.h"
#include "cases/neededfields.h"
#include "cases/nextstep.h"

#include "cases/subjectcheck.h"
#include "identity/casenumber.h"

#include <algorithm>

// From the opened case to the decision: who may be entered, on what, after which warning.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isListed(const Hearing &hearing)
{
    return isEntered(hearing.round()) && !hearing.round().removed;
}

Verdict basisInForce(const Hearing &hearing)
{
    if (!hearing.law().hasEntryBasis(hearing.on, hearing.context.packs))
        return hearing.no("BASIS", {{"basis.none_in_force", {hearing.on.toString(Qt::ISODate)}}},
                          nothingCures());
    return std::nullopt;
}

/// The warning belongs to this listing: one served for an entry that has ended does not count for the next.
Verdict warningServed(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!round.warned || round.removed)
        return hearing.no("JD-02", {{"warning.not_issued"}}, cure(ActKind::IssueRiskWarning, Role::Clerk));
    const bool reached =
        std::ranges::any_of(round.services, [&](const Service &service) {
            return service.document == Document::RiskWarning && effectiveOn(service, hearing.context).isValid()
                && effectiveOn(service, hearing.context) <= hearing.on;
        });
    if (reached)
        return std::nullopt;
    for (const Service &service : round.services) {
        const QDate on = effectiveOn(service, hearing.context);
        if (service.document == Document::RiskWarning && on > hearing.on)
            return hearing.no("JD-02", {{"warning.not_served"}, {"warning.served_from", {on.toString(Qt::ISODate)}}},
                              cureServe(Document::RiskWarning));
    }
    return hearing.no("JD-02", {{"warning.not_served"}}, cureServe(Document::RiskWarning));
}

/// A minor may never be entered; nobody can cure that but time.
Verdict ofAge(const Hearing &hearing)
{
    const Subject &subject = hearing.state.head.subject;
    const law::Rule *rule = hearing.limitOf(u"entry.adult_age");
    if (subject.kind != SubjectKind::Person || !rule || !rule->span)
        return std::nullopt;
    const QDate adult = birthday(subject, rule->span->count);
    if (adult.isValid() && hearing.on < adult)
        return hearing.no("JD-06", {{"subject.minor", {adult.toString(Qt::ISODate)}}});
    return std::nullopt;
}

/// Non-performance is a precondition of every ground, and enforcement must be running.
Verdict stillOwed(const Hearing &hearing)
{
    if (hearing.round().removed)
        return std::nullopt; // what ended the last listing is no fact of the next
    for (const ExitFact &exit : hearing.round().exits) {
        switch (exit.event) {
        case ExitEvent::Performed:
        case ExitEvent::SettlementPerformed:
            return hearing.no("JD-03", {{"obligation.performed"}});
        case ExitEvent::Died:
        case ExitEvent::NotEnforced:
        case ExitEvent::Terminated:
        case ExitEvent::RetrialOrBankruptcy:
            return hearing.no("ORDER", {{"enforcement.ended", {word(exit.event)}}});
        case ExitEvent::CreditorRequest:
        case ExitEvent::RoundEnded:
        case ExitEvent::SecurityGiven:
        case ExitEvent::BasisRevoked: break;
        }
    }
    return std::nullopt;
}

bool has(const std::vector<Bar> &bars, Bar bar)
{
    return std::ranges::find(bars, bar) != bars.end();
}

/// Source: JD-04, JD-05, JD-07, JD-08. Each bar counts only while the rule that names it is in force.
Verdict barred(const Hearing &hearing, const ProposeEntry &fields)
{
    const Cure withoutIt = nothingCures();
    if (has(fields.bars, Bar::OfficerOfUnit) && hearing.inForce("JD-07"))
        return hearing.no("JD-07", {{"subject.officer_of_unit"}}, withoutIt);
    if (has(fields.bars, Bar::StudentLoan) && hearing.inForce("JD-08"))
        return hearing.no("JD-08", {{"subject.student_loan"}}, withoutIt);
    if (has(fields.bars, Bar::Unable) && hearing.inForce("JD-04"))
        return hearing.no("JD-04", {{"debtor.unable"}}, withoutIt);

    const bool reached = std::ranges::any_of(fields.grounds, [&](int ground) {
        return hearing.limitOf(u"entry.barred_grounds", QString::number(ground)) != nullptr;
    });
    for (Bar bar : fields.bars) {
        if (reached && hearing.limitOf(u"entry.bars", word(bar)))
            return hearing.no("JD-05", {{"entry.barred", {word(bar)}}}, cure(ActKind::ProposeEntry, Role::Clerk));
    }
    return std::nullopt;
}

Verdict groundsInList(const Hearing &hearing, const std::vector<int> &grounds)
{
    if (grounds.empty())
        return blank(hearing, "grounds", {});
    // Packs without a list of their own presuppose the one in force.
    const law::PackChoice packs = hearing.inForce("JD-03") ? hearing.context.packs : law::PackChoice();
    for (int ground : grounds) {
        if (!hearing.law().answer(u"entry.grounds", hearing.on, packs, QString::number(ground)).limit)
            return hearing.no("FIELD", {{"ground.unknown", {QString::number(ground)}}});
    }
    return std::nullopt;
}

Verdict termAllowed(const Hearing &hearing, const DecideEntry &fields)
{
    const Cure again = cure(ActKind::DecideEntry, Role::President);
    const law::Rule *term = nullptr;
    for (int ground : fields.grounds) {
        if (const law::Rule *rule = hearing.limitOf(u"term", QString::number(ground)))
            term = rule;
    }
    if (!fields.termYears)
        return std::nullopt;
    if (!term || !term->span)
        return hearing.no("JD-30", {{"term.open_ended"}}, again);
    const int years = *fields.termYears;
    const law::Rule *most = hearing.limitOf(u"term.max");
    const int longest = most ? most->max : term->span->count;
    if (years < term->span->count)
        return hearing.no("JD-31", {{"term.too_short", {QString::number(years), QString::number(term->span->count)}}}, again);
    if (years > longest)
        return hearing.no("JD-32", {{"term.too_long", {QString::number(years), QString::number(longest)}}}, again);
    return std::nullopt;
}

Verdict graceAllowed(const Hearing &hearing, const DecideEntry &fields)
{
    if (!fields.graceMonths)
        return std::nullopt;
    const Cure again = cure(ActKind::DecideEntry, Role::President);
    const law::Rule *grace = hearing.limitOf(u"grace");
    if (!grace)
        return hearing.no("BASIS", {{"grace.no_rule"}}, again);
    if (*fields.graceMonths < grace->min || *fields.graceMonths > grace->max)
        return hearing.no("JD-17", {{"grace.range", {QString::number(*fields.graceMonths), QString::number(grace->min), QString::number(grace->max)}}}, again);
    return std::nullopt;
}

} // namespace

Verdict earlierListing(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (isListed(hearing))
        return hearing.no("ORDER", {{"entry.already_decided"}}, cureByEnding(hearing));
    if (round.removed && !isRoundClosed(round, hearing.context, hearing.on))
        return hearing.no("ORDER", {{"entry.earlier_not_closed"}}, cureByClosing(hearing));
    return std::nullopt;
}

Verdict subjectKnown(const Hearing &hearing, const Cure &again)
{
    const Subject &subject = hearing.state.head.subject;
    const bool numbered = subject.id.kind != identity::IdKind::None && !subject.id.value.isEmpty();
    if (!numbered)
        return subject.birth.isValid() ? Verdict() : hearing.no("N13", {{"identity.name_alone"}}, again);
    if (identity::isMasked(subject.id.value))
        return hearing.no("N13", {{"identity.masked"}}, again);
    const auto fault = subjectFault(subject, hearing.on);
    return fault ? hearing.no("N13", {{fault->fact, fault->arguments}}, again) : Verdict();
}

Verdict gateRequestEntry(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (isListed(hearing))
        return hearing.no("ORDER", {{"entry.already_decided"}}, cureByEnding(hearing));
    if (round.requested && !round.decided && !round.removed)
        return hearing.no("ORDER", {{"request.pending"}},
                          round.proposed ? cure(ActKind::DecideEntry, Role::President) : cure(ActKind::ProposeEntry, Role::Clerk));
    return std::nullopt;
}

Verdict gateIssueRiskWarning(const Hearing &hearing)
{
    ZM_REFUSE(basisInForce(hearing));
    return earlierListing(hearing);
}

Verdict gateProposeEntry(const Hearing &hearing)
{
    const Round &round = hearing.round();
    ZM_REFUSE(basisInForce(hearing));
    ZM_REFUSE(earlierListing(hearing));
    if (round.proposed && !round.decided)
        return hearing.no("ORDER", {{"proposal.pending"}}, cure(ActKind::DecideEntry, Role::President));
    ZM_REFUSE(ofAge(hearing));
    ZM_REFUSE(stillOwed(hearing));
    return warningServed(hearing);
}

Verdict gateDecideEntry(const Hearing &hearing)
{
    const Round &round = hearing.round();
    ZM_REFUSE(basisInForce(hearing));
    if (!round.proposed || round.decided)
        return hearing.no("ORDER", {{"proposal.missing"}}, cure(ActKind::ProposeEntry, Role::Clerk));
    return std::nullopt;
}

/// A court's own number, and its own case. A department numbers as it likes, and says the field of its list.
static Verdict numberOfOffice(const Hearing &hearing, const OpenCase &fields)
{
    if (isDepartmental(fields.program)) {
        ZM_REFUSE(blank(hearing, "case_number", fields.caseNumber));
        return blank(hearing, "field", fields.field);
    }
    const auto number = identity::parseCaseNumber(fields.caseNumber);
    if (!number)
        return hearing.no("FIELD", {{"case_number.malformed", {fields.caseNumber}}});
    const QString &office = hearing.context.office.code;
    if (!number->legacy && !office.isEmpty() && number->court != office)
        return hearing.no("JD-18", {{"case.other_court", {number->court, office}}}, cure(ActKind::OpenCase, Role::Clerk));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const OpenCase &fields)
{
    ZM_REFUSE(numberOfOffice(hearing, fields));
    ZM_REFUSE(blank(hearing, "basis.number", fields.basis.number));
    ZM_REFUSE(blank(hearing, "basis.issuer", fields.basis.issuer));
    if (needsField(fields.program, ActKind::OpenCase, u"obligation"))
        ZM_REFUSE(blank(hearing, "obligation", fields.obligation));
    ZM_REFUSE(blank(hearing, "subject.name", fields.subject.name));
    return dateBetween(hearing, {}, fields.basis.effectiveOn, "basis.effective_on");
}

Verdict check(const Hearing &hearing, const Act &, const RequestEntry &fields)
{
    ZM_REFUSE(dateBetween(hearing, hearing.state.opened.on, fields.receivedOn, "received_on"));
    const Round &round = hearing.round();
    const law::Answer bar = hearing.law().answer(u"relisting.bar", round.removed.on, hearing.context.packs);
    if (!round.removed || round.removalGround != RemovalGround::CreditorRequest || !bar.limit || !bar.limit->span)
        return std::nullopt;
    const QDate until =
        law::reckon(round.removed.on, *bar.limit->span, bar.question->roll, hearing.context.calendar()).due;
    if (fields.receivedOn <= until)
        return hearing.no("JD-69", {{"relisting.barred", {until.toString(Qt::ISODate)}}}, cure(ActKind::RequestEntry, Role::Creditor));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const IssueRiskWarning &fields)
{
    if (fields.performBy.isValid() && fields.performBy < act.on)
        return hearing.no("DATE", {{"date.before", {u"perform_by"_s, fields.performBy.toString(Qt::ISODate), act.on.toString(Qt::ISODate)}}});
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const ProposeEntry &fields)
{
    ZM_REFUSE(groundsInList(hearing, fields.grounds));
    ZM_REFUSE(noneOf(hearing, "evidence", fields.evidence));
    ZM_REFUSE(barred(hearing, fields));
    // Security given since the warning bars the same grounds as security named in the proposal.
    const bool secured = std::ranges::any_of(hearing.round().exits, [](const ExitFact &exit) {
        return exit.event == ExitEvent::SecurityGiven;
    });
    if (secured) {
        ProposeEntry withSecurity = fields;
        withSecurity.bars.push_back(Bar::AdequateSecurity);
        ZM_REFUSE(barred(hearing, withSecurity));
    }
    // Identity is confirmed by a person from two factors at least. Source: N13.
    const Cure again = cure(ActKind::ProposeEntry, Role::Clerk);
    if (!fields.identityConfirmed)
        return hearing.no("N13", {{"identity.not_confirmed"}}, again);
    return subjectKnown(hearing, again);
}

Verdict check(const Hearing &hearing, const Act &act, const DecideEntry &fields)
{
    const Round &round = hearing.round();
    if (act.on < hearing.round().proposed.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), round.proposed.on.toString(Qt::ISODate)}}});
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    if (ruledOut(hearing.state, act.kind()).contains(act.by.id))
        return hearing.no("FOUR-EYES", {{"officer.proposed", {act.by.id}}}, cure(ActKind::DecideEntry, Role::President));
    if (fields.outcome == EntryOutcome::DoNotEnter)
        return std::nullopt;

    // Entering is judged by the facts of its own day, not of the proposal's.
    ZM_REFUSE(ofAge(hearing));
    ZM_REFUSE(stillOwed(hearing));
    ZM_REFUSE(warningServed(hearing));
    ZM_REFUSE(groundsInList(hearing, fields.grounds));
    for (int ground : fields.grounds) {
        if (std::ranges::find(round.proposedGrounds, ground) == round.proposedGrounds.end())
            return hearing.no("JD-14", {{"ground.not_proposed", {QString::number(ground)}}}, cure(ActKind::DecideEntry, Role::President));
    }
    ZM_REFUSE(termAllowed(hearing, fields));
    return graceAllowed(hearing, fields);
}

} // namespace zm::cases
