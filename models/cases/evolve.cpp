#include "cases/evolvedepartment.h"

#include "cases/subjectcheck.h"

#include <algorithm>

namespace zm::cases {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

void addOnce(QStringList &list, const QStringList &more)
{
    for (const QString &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
}

void addOnce(std::vector<QString> &list, const QString &item)
{
    if (std::ranges::find(list, item) == list.end())
        list.push_back(item);
}

RecipientFact &recipientAt(Round &round, const QString &unit)
{
    const auto found = std::ranges::find(round.recipients, unit, &RecipientFact::unit);
    if (found != round.recipients.end())
        return *found;
    RecipientFact &added = round.recipients.emplace_back();
    added.unit = unit;
    return added;
}

MeasureFact &measureAt(RecipientFact &recipient, const QString &code)
{
    const auto found = std::ranges::find(recipient.measures, code, &MeasureFact::code);
    if (found != recipient.measures.end())
        return *found;
    MeasureFact &added = recipient.measures.emplace_back();
    added.code = code;
    return added;
}

} // namespace

/// A later listing is a round of its own. After a removal it starts from nothing (a new warning); after a decision not
/// to enter, the warning that was served still stands.
void beginRoundIfOver(CaseState &state)
{
    const Round &last = state.round();
    const bool refusedEntry = last.decided && last.outcome == EntryOutcome::DoNotEnter;
    if (!last.removed && !refusedEntry && !isDropped(last))
        return;

    Round next;
    next.program = last.program;
    if (refusedEntry) {
        next.warned = last.warned;
        next.performBy = last.performBy;
        for (const Service &service : last.services) {
            if (service.document == Document::RiskWarning)
                next.services.push_back(service);
        }
        next.exits = last.exits;
    }
    state.rounds.push_back(std::move(next));
}

namespace {

bool belongsToClosing(Document document)
{
    return document == Document::RemovalNotice || document == Document::Apology
        || document == Document::CompensationNotice;
}

void release(RecipientFact &recipient, const Deed &deed, const QString &code)
{
    for (MeasureFact &measure : recipient.measures) {
        if (!code.isEmpty() && measure.code != code)
            continue;
        measure.released = deed;
        measure.residue = false;
    }
    const bool all = std::ranges::all_of(recipient.measures, [](const MeasureFact &measure) {
        return measure.released.happened() || measure.retained.happened();
    });
    if (code.isEmpty() || all) {
        recipient.releaseAcknowledged = deed;
        recipient.listedInSnapshot = false;
    }
}

void acknowledge(RecipientFact &recipient, const Deed &deed, const Acknowledge &act)
{
    switch (act.what) {
    case AckWhat::Listing: recipient.listingAcknowledged = deed; break;
    case AckWhat::Suspension: recipient.suspensionAcknowledged = deed; break;
    case AckWhat::Release: release(recipient, deed, act.code); break;
    case AckWhat::Measure:
        for (MeasureFact &measure : recipient.measures) {
            if (act.code.isEmpty() || measure.code == act.code)
                measure.acknowledged = deed;
        }
        break;
    }
}

/// After a removal whatever is still there is residue; what is gone stops being residue.
void sweep(Round &round, const Deed &deed, const ReportSnapshot &act)
{
    RecipientFact &recipient = recipientAt(round, act.recipient);
    recipient.snapshot = deed;
    if (!round.removed)
        return;
    recipient.listedInSnapshot = act.listed;
    for (const QString &code : act.measures)
        measureAt(recipient, code);
    for (MeasureFact &measure : recipient.measures)
        measure.residue = act.measures.contains(measure.code) && !measure.retained;
}

void decideReconsideration(Round &round, const Deed &deed, ReconsiderationOutcome outcome)
{
    const auto pending = std::ranges::find_if(round.reconsiderations,
                                              [](const Reconsideration &r) { return !r.decided; });
    if (pending == round.reconsiderations.end())
        return;
    pending->decided = deed;
    pending->outcome = outcome;
    if (outcome == ReconsiderationOutcome::Remitted && pending->objection >= 0)
        round.objections[std::size_t(pending->objection)].remitted = deed;
}

bool isPending(const Objection &objection)
{
    return !objection.decided || objection.remitted.n > objection.decided.n;
}

Objection *pendingObjection(Round &round)
{
    const auto pending = std::ranges::find_if(round.objections, isPending);
    return pending == round.objections.end() ? nullptr : &*pending;
}

Objection *unansweredObjection(Round &round)
{
    const auto unanswered = std::ranges::find_if(
        round.objections, [](const Objection &objection) { return isPending(objection) && !objection.accepted; });
    return unanswered == round.objections.end() ? nullptr : &*unanswered;
}

int lastRejected(const Round &round)
{
    for (int i = int(round.objections.size()) - 1; i >= 0; --i) {
        const Objection &objection = round.objections[std::size_t(i)];
        if (objection.decided && objection.outcome == ObjectionOutcome::Rejected)
            return i;
    }
    return -1;
}

void takeOff(CaseState &state, const Deed &deed, const Remove &act)
{
    Round &round = state.closing();
    if (act.operation == Operation::Correct) {
        round.corrections.push_back({deed, act.ground});
        round.told = deed;
        return;
    }
    if (!round.removed)
        round.removed = deed;
    if (act.operation == Operation::Withdraw)
        round.withdrawn = deed;
    round.removal = act.operation;
    round.removalGround = act.ground;
}

/// Whoever was warned or heard under another person's number was not this one: the round begins again with the request.
void correct(CaseState &state, const Deed &deed, const CorrectParticulars &act)
{
    state.head.subject = corrected(state.head.subject, act.subject);
    if (act.anotherPerson) {
        Round again;
        again.program = state.round().program;
        again.requested = state.round().requested;
        again.requestReceivedOn = state.round().requestReceivedOn;
        state.round() = std::move(again);
    }
    state.closing().particulars = deed;
}

void handOver(CaseState &state, const QString &to)
{
    if (!state.holder.isEmpty() && !state.former.contains(state.holder))
        state.former.append(state.holder);
    state.former.removeAll(to);
    state.holder = to;
}

} // namespace

const RecipientFact *findRecipient(const Round &round, const QString &unit)
{
    const auto found = std::ranges::find(round.recipients, unit, &RecipientFact::unit);
    return found == round.recipients.end() ? nullptr : &*found;
}

QStringList CaseState::workers(const QStringList &actors) const
{
    QStringList own;
    for (const QString &officer : actors) {
        if (!former.contains(officer))
            own.append(officer);
    }
    if (!holder.isEmpty() && !own.contains(holder))
        own.append(holder);
    return own;
}

void evolve(CaseState &state, const Act &act)
{
    const Deed deed{state.acts++, act.on};
    if (!state.lastOn.isValid() || act.on > state.lastOn)
        state.lastOn = act.on;

    std::visit(
        Overloaded{
            [&](const OpenCase &a) {
                state.opened = deed;
                state.head = a;
                state.holder = act.by.id;
                state.round().program = a.program;
            },
            [&](const RequestEntry &a) {
                beginRoundIfOver(state);
                state.round().requested = deed;
                state.round().requestReceivedOn = a.receivedOn;
            },
            [&](const IssueRiskWarning &a) {
                beginRoundIfOver(state);
                state.round().warned = deed;
                state.round().performBy = a.performBy;
                addOnce(state.executors, act.by.id);
            },
            [&](const Serve &a) {
                Round &round = belongsToClosing(a.document) ? state.closing() : state.round();
                round.services.push_back({deed, a.document, a.mode, !a.proof.isEmpty()});
            },
            [&](const ProposeEntry &a) {
                beginRoundIfOver(state);
                Round &round = state.round();
                round.proposed = deed;
                round.proposedBy = act.by.id;
                round.proposedGrounds = a.grounds;
                addOnce(state.executors, act.by.id);
            },
            [&](const DecideEntry &a) {
                Round &round = state.round();
                round.decided = deed;
                round.decidedBy = act.by.id;
                round.outcome = a.outcome;
                round.grounds = a.grounds;
                round.termYears = a.termYears;
                round.graceMonths = a.graceMonths;
                addOnce(state.executors, act.by.id);
            },
            [&](const Publish &a) {
                Round &round = state.round();
                if (!round.published)
                    round.published = deed;
                round.withheld = a.mode == PublishMode::Withheld;
                addOnce(round.channels, a.channels);
                round.told = deed;
            },
            [&](const Push &a) {
                state.round().told = deed;
                for (const QString &unit : a.recipients) {
                    RecipientFact &recipient = recipientAt(state.round(), unit);
                    if (!recipient.pushed)
                        recipient.pushed = deed;
                }
            },
            [&](const OrderMeasure &a) {
                measureAt(recipientAt(state.round(), a.recipient), a.code).ordered = deed;
            },
            [&](const Acknowledge &a) { acknowledge(recipientAt(state.closing(), a.recipient), deed, a); },
            [&](const FileObjection &a) {
                Objection &objection = state.round().objections.emplace_back();
                objection.filed = deed;
                objection.receivedOn = a.receivedOn;
                objection.postedOn = a.postedOn;
                objection.about = a.about;
            },
            [&](const AcceptObjection &) {
                if (Objection *unanswered = unansweredObjection(state.round()))
                    unanswered->accepted = deed;
            },
            [&](const DecideObjection &a) {
                if (Objection *pending = pendingObjection(state.round())) {
                    pending->decided = deed;
                    if (!pending->firstDecided)
                        pending->firstDecided = deed;
                    pending->outcome = a.outcome;
                    pending->decidedBy = act.by.id;
                }
            },
            [&](const FileReconsideration &a) {
                Round &round = state.round();
                round.reconsiderations.push_back(
                    {deed, a.receivedOn, a.postedOn, {}, ReconsiderationOutcome::Upheld, lastRejected(round)});
            },
            [&](const DecideReconsideration &a) { decideReconsideration(state.round(), deed, a.outcome); },
            [&](const SuspendMeasures &) { state.round().suspended = deed; },
            [&](const ResumeMeasures &) { state.round().resumed = deed; },
            [&](const RecordExitEvent &a) { state.round().exits.push_back({deed, a.event}); },
            [&](const DecideEarlyDeletion &a) {
                state.round().early = deed;
                state.round().earlyOutcome = a.outcome;
            },
            [&](const ExtendTerm &a) { state.round().extensions.emplace_back(deed, a.years); },
            [&](const Remove &a) { takeOff(state, deed, a); },
            [&](const ReportSnapshot &a) { sweep(state.closing(), deed, a); },
            [&](const AnnounceRemoval &a) {
                state.closing().announcedDeed = deed;
                addOnce(state.closing().announced, a.channels);
            },
            [&](const NotifyRecipients &a) {
                Round &round = state.closing();
                for (RecipientFact &recipient : round.recipients) {
                    if (a.recipients.isEmpty() || a.recipients.contains(recipient.unit))
                        (round.removed ? recipient.notified : recipient.suspensionSent) = deed;
                }
            },
            [&](const RetainMeasure &a) {
                MeasureFact &measure = measureAt(recipientAt(state.closing(), a.recipient), a.code);
                measure.retained = deed;
                measure.retainedUntil = a.until;
                measure.retainedBasis = a.basis;
                measure.residue = false;
            },
            [&](const FindError &a) {
                state.closing().error = deed;
                state.closing().errorFoundOn = a.foundOn;
            },
            [&](const Apologise &) { state.closing().apologised = deed; },
            [&](const Clarify &a) {
                state.closing().clarifiedDeed = deed;
                addOnce(state.closing().clarified, a.channels);
            },
            [&](const InformCompensation &) { state.closing().compensation = deed; },
            [&](const PurgeIdentity &) { state.purged = deed; },
            [&](const RecordInterference &) { ++state.interferences; },
            [&](const Note &) { ++state.notes; },
            [&](const CorrectParticulars &a) { correct(state, deed, a); },
            [&](const HandOver &a) { handOver(state, a.to); },
            [&](const auto &a) { evolveDepartment(state, act, deed, a); },
        },
        act.body);
}

} // namespace zm::cases
