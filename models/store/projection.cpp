#include "store/projection.h"

#include "cases/nextstep.h"
#include "identity/casenumber.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::CaseClock;
using cases::CaseView;
using cases::ClockState;
using cases::EntryStatus;
using cases::Stage;

namespace {

QDate endOf(const CaseClock &clock)
{
    return clock.target ? clock.target->due : clock.limit ? clock.limit->due : QDate();
}

QDate doByOf(const CaseClock &clock)
{
    return clock.doBy.isValid() ? clock.doBy : endOf(clock);
}

bool anySuspended(const CaseView &view)
{
    return std::ranges::any_of(view.clocks, [](const CaseClock &clock) {
        return cases::bindsTheOffice(clock) && clock.state == ClockState::Suspended;
    });
}

bool isServed(const cases::Round &round, cases::Document document)
{
    return std::ranges::any_of(round.services,
                               [&](const cases::Service &service) { return service.document == document; });
}

/// A document is made and not served.
bool isUnserved(const cases::CaseState &state, const CaseView &view)
{
    const cases::Round &round = state.round();
    return (round.warned && !round.proposed && !isServed(round, cases::Document::RiskWarning))
        || std::ranges::any_of(view.alarms, [](const cases::Alarm &alarm) { return alarm.id.endsWith("unserved"_L1); });
}

/// A recipient has not confirmed the release.
bool isRecipientOpen(const CaseView &view)
{
    return view.stage == Stage::Removed
        && std::ranges::any_of(view.recipients, [](const cases::RecipientRow &row) { return row.open; });
}

bool waitsForPaper(const cases::CaseState &state, const CaseView &view)
{
    return isUnserved(state, view) || isRecipientOpen(view);
}

bool isSuspended(const CaseView &view)
{
    return view.entry.status == EntryStatus::Suspended || anySuspended(view);
}

bool isToPublish(const cases::CaseState &state, const CaseView &view)
{
    return view.stage == Stage::Listed && !state.round().published;
}

Band standingOf(const cases::CaseState &state, const CaseView &view, const CaseClock *urgent)
{
    if (waitsForPaper(state, view))
        return Band::WaitingForService;
    if (isSuspended(view))
        return Band::Suspended;
    if (isToPublish(state, view))
        return Band::ToPublish;
    if (urgent && urgent->state == ClockState::Provisional)
        return Band::Provisional;
    return Band::Later;
}

bool isOver(const cases::CaseState &state, const CaseView &view, const CaseClock *urgent)
{
    switch (view.stage) {
    case Stage::Closed:
    case Stage::Purged: return true;
    case Stage::DecidedNotToEnter: return !urgent && !waitsForPaper(state, view);
    case Stage::None:
    case Stage::Open:
    case Stage::Warned:
    case Stage::Proposed:
    case Stage::InGrace:
    case Stage::Listed:
    case Stage::RemovalDue:
    case Stage::Removed:
    case Stage::ErrorRemedy:
    case Stage::Preliminary:
    case Stage::Noticed:
    case Stage::Scrutiny: return false;
    }
    return false;
}

} // namespace

QString numberKey(const QString &number)
{
    const auto parsed = identity::parseCaseNumber(number);
    return parsed ? parsed->canonical : number.simplified();
}

ListRow projected(const QString &caseId, const QByteArray &head, const cases::CaseState &state, const CaseView &view,
                  QDate asOf)
{
    ListRow row;
    row.caseId = caseId;
    row.number = state.head.caseNumber;
    row.numberKey = numberKey(row.number);
    row.acts = state.acts;
    row.head = head;
    row.kind = state.head.subject.kind;
    row.stage = view.stage;
    row.entry = view.entry.status;
    row.disputed = view.entry.disputed;
    const CaseClock *urgent = cases::mostUrgent(view);
    row.live = !isOver(state, view, urgent);
    row.standing = row.live ? standingOf(state, view, urgent) : Band::Closed;
    if (urgent) {
        row.clock = urgent->id;
        row.doBy = doByOf(*urgent);
        row.due = endOf(*urgent);
        row.limitDue = urgent->limit ? urgent->limit->due : QDate();
        row.provisional = urgent->state == ClockState::Provisional;
    }
    row.wakeOn = view.wakeOn;
    row.asOf = asOf;
    row.attention = cases::attentionOf(state, view, asOf);
    return row;
}

filter::CaseFacts factsOf(const ListRow &row, const cases::CaseState &state, const CaseView &view, const cases::Context &context)
{
    const cases::Round &round = state.round();
    filter::CaseFacts facts;
    facts.kind = row.kind;
    facts.stage = row.stage;
    facts.program = state.head.program;
    facts.grounds = view.entry.grounds;
    facts.due = row.due;
    facts.doBy = row.doBy;
    if (round.decided && round.outcome == cases::EntryOutcome::Enter)
        facts.listedOn = round.decided.on;
    facts.closed = !row.live;
    facts.disputed = row.disputed;
    facts.suspended = isSuspended(view);
    facts.provisional = row.provisional;
    facts.unserved = isUnserved(state, view);
    facts.toPublish = isToPublish(state, view);
    facts.recipientOpen = isRecipientOpen(view);
    facts.holder = state.holder;
    if (auto next = row.live ? cases::nextStep(state, view, context) : std::nullopt)
        facts.next = std::make_shared<const cases::NextStep>(*std::move(next));
    return facts;
}

} // namespace zm::store
