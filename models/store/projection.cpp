#include "store/projection.h"

#include "identity/casenumber.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::CaseClock;
using cases::CaseView;
using cases::ClockState;
using cases::EntryStatus;
using cases::Stage;

namespace {

// These run out by themselves: nobody has to do anything before their end, so they give no date to work by.
constexpr std::array kLapsing{"term"_L1, "grace"_L1, "relisting.bar"_L1, "scrutiny"_L1};

bool runs(const CaseClock &clock)
{
    switch (clock.state) {
    case ClockState::Open:
    case ClockState::Breached:
    case ClockState::Provisional: return true;
    case ClockState::Met:
    case ClockState::Late:
    case ClockState::Suspended: return false;
    }
    return false;
}

bool asksTheOffice(const CaseClock &clock)
{
    return clock.bindsAuthority && std::ranges::find(kLapsing, clock.id) == kLapsing.end();
}

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
        return asksTheOffice(clock) && clock.state == ClockState::Suspended;
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

const CaseClock *mostUrgent(const CaseView &view)
{
    const CaseClock *urgent = nullptr;
    for (const CaseClock &clock : view.clocks) {
        if (!runs(clock) || !asksTheOffice(clock) || !endOf(clock).isValid())
            continue;
        if (!urgent || doByOf(clock) < doByOf(*urgent))
            urgent = &clock;
    }
    return urgent;
}

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
    const CaseClock *urgent = mostUrgent(view);
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

filter::CaseFacts factsOf(const ListRow &row, const cases::CaseState &state, const CaseView &view)
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
    return facts;
}

} // namespace zm::store
