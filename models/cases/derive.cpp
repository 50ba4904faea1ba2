#include "cases/derive.h"

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The end of a period whose length the decision itself names.
law::Ends periodFrom(QDate anchor, law::Span span, QStringView question, const Context &context)
{
    const law::Question *known = context.law().question(question);
    const law::Roll roll = known ? known->roll : law::Roll::ToNextWorkingDay;
    return context.ends(anchor, span, roll);
}

const law::Rule *termRule(const Round &round, const Context &context)
{
    for (int ground : round.grounds) {
        const law::Answer answer =
            context.answer(u"term", round.decided.on, QString::number(ground));
        if (answer.limit && answer.limit->span)
            return answer.limit;
    }
    return nullptr;
}

RemovalGround groundOf(ExitEvent event)
{
    return RemovalGround(int(event));
}

/// Died and security given are no heads of the statutory list: a task, not a clock.
bool hasClock(ExitEvent event)
{
    return event != ExitEvent::Died && event != ExitEvent::SecurityGiven;
}

/// The day on which the duty that follows from \a cause was done. What was taken off before the cause came to light
/// needs no second removal: the duty is done the day it arises.
QDate doneBy(const Round &round, const Deed &cause, Operation operation)
{
    if (operation == Operation::Correct) {
        for (const Removal &correction : round.corrections) {
            if (correction.deed.n > cause.n)
                return correction.deed.on;
        }
    }
    const Deed &done = operation == Operation::Withdraw ? round.withdrawn : round.removed;
    return done ? std::max(done.on, cause.on) : QDate();
}

RemovalDuty dutyOf(const Round &round, RemovalGround ground, const QString &question, const Deed &cause,
                   QDate anchorOn, Operation operation, bool endsEffect)
{
    return {ground, question, cause, anchorOn, operation, endsEffect, doneBy(round, cause, operation)};
}

void addExitDuties(std::vector<RemovalDuty> &duties, const Round &round, const Context &context)
{
    const bool fixed = isFixedTerm(round, context);
    for (const ExitFact &exit : round.exits) {
        // What ended before the decision was a reason not to decide; a fixed term runs on (JD-67), but not for the dead.
        // A department's list ends on what its designation says; the events are evidence for a restoration. A finding
        // whose document was revoked has nothing to rest on: it is withdrawn, and has no effect until then.
        const bool onlyDeath = fixed || isDepartmental(round.program);
        const bool baseless = exit.event == ExitEvent::BasisRevoked;
        if (exit.deed.n < round.decided.n || (onlyDeath && exit.event != ExitEvent::Died && !baseless))
            continue;
        duties.push_back(dutyOf(round, groundOf(exit.event), hasClock(exit.event) ? u"removal"_s : QString(),
                                exit.deed, exit.deed.on, baseless ? Operation::Withdraw : Operation::Delete, baseless));
    }
}

void addObjectionDuties(std::vector<RemovalDuty> &duties, const Round &round)
{
    for (const Objection &objection : round.objections) {
        if (isPending(objection) || objection.outcome != ObjectionOutcome::Sustained
            || objection.decided.n < round.decided.n)
            continue;
        const bool particulars = objection.about == ObjectionAbout::ParticularsWrong;
        const Operation operation = particulars ? Operation::Correct
            : objection.about == ObjectionAbout::ShouldNotBeListed ? Operation::Withdraw
                                                                   : Operation::Delete;
        duties.push_back(dutyOf(round, RemovalGround::ObjectionSustained, u"objection.correct"_s, objection.decided,
                                objection.decided.on, operation, !particulars));
    }
}

void addRestorationDuties(std::vector<RemovalDuty> &duties, const Round &round)
{
    for (const Restoration &restoration : round.designation.restorations) {
        if (restoration.decided && restoration.outcome == RestorationOutcome::Restored)
            duties.push_back(dutyOf(round, RemovalGround::Restored, u"removal"_s, restoration.decided,
                                    restoration.decided.on, Operation::Delete, true));
    }
}

void addReconsiderationDuties(std::vector<RemovalDuty> &duties, const Round &round)
{
    for (const Reconsideration &reconsideration : round.reconsiderations) {
        if (!reconsideration.decided)
            continue;
        const Deed &cause = reconsideration.decided;
        if (reconsideration.outcome == ReconsiderationOutcome::Revoked)
            duties.push_back(dutyOf(round, RemovalGround::ReconsiderationRevoked, u"removal"_s, cause, cause.on,
                                    Operation::Withdraw, true));
        if (reconsideration.outcome == ReconsiderationOutcome::Changed)
            duties.push_back(dutyOf(round, RemovalGround::ReconsiderationRevoked, u"objection.correct"_s, cause,
                                    cause.on, Operation::Correct, false));
    }
}

} // namespace

QDate effectiveOn(const Service &service, const Context &context)
{
    if (service.mode != ServiceMode::PublicNotice)
        return service.deed.on;
    const law::Answer answer = context.answer(u"service.public_notice", service.deed.on);
    if (!answer.limit || !answer.limit->span)
        return {};
    return context.ends(service.deed.on, *answer.limit->span, answer.question->roll).due;
}

std::optional<Served> served(const Round &round, Document document, const Context &context, QDate day, int sinceN)
{
    std::optional<Served> earliest;
    for (const Service &service : round.services) {
        if (service.document != document || service.deed.n < sinceN)
            continue;
        const QDate on = effectiveOn(service, context);
        if (on.isValid() && on <= day && (!earliest || on < earliest->on))
            earliest = Served{service.deed.n, on};
    }
    return earliest;
}

bool isEntered(const Round &round)
{
    return round.decided && round.outcome == EntryOutcome::Enter;
}

bool isFixedTerm(const Round &round, const Context &context)
{
    return isEntered(round) && termRule(round, context);
}

int termYears(const Round &round, const Context &context)
{
    const law::Rule *rule = isEntered(round) ? termRule(round, context) : nullptr;
    if (!rule)
        return 0;
    int years = round.termYears.value_or(rule->span->count);
    for (const auto &[deed, added] : round.extensions)
        years += added;
    return years;
}

QDate termEnds(const Round &round, const Context &context)
{
    if (round.program == Program::DeptKeyScrutiny)
        return isEntered(round) ? round.designation.scrutinyUntil : QDate();
    if (const auto months = round.designation.termMonths)
        return periodFrom(round.decided.on, {*months, law::DayUnit::Months}, u"term", context).due;

    const int years = termYears(round, context);
    if (years <= 0)
        return {};
    return periodFrom(round.decided.on, {years, law::DayUnit::Years}, u"term", context).due;
}

QDate graceEnds(const Round &round, const Context &context)
{
    if (!isEntered(round) || !round.graceMonths)
        return {};
    return periodFrom(round.decided.on, {*round.graceMonths, law::DayUnit::Months}, u"grace", context).due;
}

bool isInGrace(const Round &round, const Context &context, QDate day)
{
    const QDate ends = graceEnds(round, context);
    return ends.isValid() && day <= ends;
}

bool hasExpired(const Round &round, const Context &context, QDate day)
{
    const QDate ends = termEnds(round, context);
    return ends.isValid() && day > ends;
}

bool isSuspendedByOrder(const Round &round)
{
    return round.suspended.n > round.resumed.n;
}

std::vector<RemovalDuty> removalDuties(const Round &round, const Context &context, QDate day)
{
    std::vector<RemovalDuty> duties;
    if (!isEntered(round))
        return duties;

    addExitDuties(duties, round, context);
    addObjectionDuties(duties, round);
    addReconsiderationDuties(duties, round);
    addRestorationDuties(duties, round);
    if (round.early && round.earlyOutcome == EarlyOutcome::Delete)
        duties.push_back(dutyOf(round, RemovalGround::EarlyDeletion, u"removal"_s, round.early, round.early.on,
                                Operation::Delete, true));
    if (round.error)
        duties.push_back(dutyOf(round, RemovalGround::ErrorFound, u"error.withdraw"_s, round.error,
                                round.errorFoundOn, Operation::Withdraw, true));
    const QDate ends = termEnds(round, context);
    if (ends.isValid() && day > ends && !(round.removed && round.removed.on <= ends))
        duties.push_back(dutyOf(round, RemovalGround::TermExpired, u"removal.expiry"_s, round.decided, ends,
                                Operation::Delete, true));
    std::ranges::stable_sort(duties, {}, [](const RemovalDuty &duty) { return duty.cause.n; });
    return duties;
}

std::vector<ExitFact> earlyDeletionCauses(const Round &round, const Context &context)
{
    std::vector<ExitFact> causes;
    if (!isFixedTerm(round, context))
        return causes;
    for (const ExitFact &exit : round.exits) {
        if (exit.deed.n > round.decided.n
            && (exit.event == ExitEvent::Performed || exit.event == ExitEvent::SettlementPerformed))
            causes.push_back(exit);
    }
    return causes;
}

EntryStatus entryStatus(const Round &round, const Context &context, QDate day)
{
    if (!isEntered(round))
        return EntryStatus::None;
    if (round.removed) {
        switch (round.removal) {
        case Operation::Withdraw: return EntryStatus::Withdrawn;
        case Operation::Block: return EntryStatus::Blocked;
        case Operation::Delete:
        case Operation::Correct: return EntryStatus::Deleted;
        }
    }
    if (hasExpired(round, context, day))
        return EntryStatus::Expired;
    const auto duties = removalDuties(round, context, day);
    const bool ended =
        std::ranges::any_of(duties, [](const RemovalDuty &duty) { return duty.endsEffect && duty.owed(); });
    if (ended || isSuspendedByOrder(round) || isInGrace(round, context, day) || isBeingVerified(round, context)
        || isShielded(round, context))
        return EntryStatus::Suspended;
    return EntryStatus::Live;
}

bool isPending(const Objection &objection)
{
    return !objection.decided || objection.remitted.n > objection.decided.n;
}

const Objection *pendingObjection(const Round &round)
{
    const auto found = std::ranges::find_if(round.objections, isPending);
    return found == round.objections.end() ? nullptr : &*found;
}

const Reconsideration *pendingReconsideration(const Round &round)
{
    const auto found =
        std::ranges::find_if(round.reconsiderations, [](const Reconsideration &r) { return !r.decided; });
    return found == round.reconsiderations.end() ? nullptr : &*found;
}

int rejectedWithoutReconsideration(const Round &round)
{
    for (int i = int(round.objections.size()) - 1; i >= 0; --i) {
        const Objection &objection = round.objections[std::size_t(i)];
        if (isPending(objection) || objection.outcome != ObjectionOutcome::Rejected)
            continue;
        const bool used = std::ranges::any_of(round.reconsiderations, [&](const Reconsideration &r) {
            return r.objection == i && r.filed.n > objection.decided.n;
        });
        return used ? -1 : i;
    }
    return -1;
}

bool isDisputed(const Round &round, const Context &context, QDate day)
{
    if (!isEntered(round) || round.removed)
        return false;
    if (pendingObjection(round) || pendingReconsideration(round))
        return true;
    const int rejected = rejectedWithoutReconsideration(round);
    if (rejected < 0)
        return false;

    // Rejected, and the further tier is open until its time has run; unserved, it has not begun to.
    const Objection &objection = round.objections[std::size_t(rejected)];
    const auto reached = served(round, Document::RejectionDecision, context, day, objection.decided.n);
    if (!reached)
        return true;
    const law::Answer answer = context.answer(u"reconsideration.file", reached->on);
    if (!answer.limit || !answer.limit->span)
        return false;
    return day <= context.ends(reached->on, *answer.limit->span, answer.question->roll).due;
}

QDate birthday(const Subject &subject, int years)
{
    QDate birth = subject.birth;
    if (!birth.isValid())
        birth = identity::birthFrom(subject.id.kind, subject.id.value).value_or(QDate());
    return birth.isValid() ? birth.addYears(years) : QDate();
}

} // namespace zm::cases
