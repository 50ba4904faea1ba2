#include "cases/nextstep.h"

#include "cases/hearing.h"

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

// These run out by themselves: nobody has to do anything before their end, so they give no date to work by.
constexpr std::array kLapsing{"term"_L1, "grace"_L1, "relisting.bar"_L1, "scrutiny"_L1};

/// What meets a clock, where one act does.
constexpr std::pair<QLatin1StringView, ActKind> kMeeting[] = {
    {"objection.accept"_L1, ActKind::AcceptObjection},
    {"objection.review"_L1, ActKind::DecideObjection},
    {"objection.correct"_L1, ActKind::Remove},
    {"reconsideration.decide"_L1, ActKind::DecideReconsideration},
    {"removal"_L1, ActKind::Remove},
    {"removal.expiry"_L1, ActKind::Remove},
    {"early_deletion.decide"_L1, ActKind::DecideEarlyDeletion},
    {"error.withdraw"_L1, ActKind::Remove},
    {"platform.share"_L1, ActKind::Push},
    {"restoration.accept"_L1, ActKind::AcceptRestoration},
    {"restoration.decide"_L1, ActKind::DecideRestoration},
};

bool asks(const CaseClock &clock)
{
    const bool runs = clock.state == ClockState::Open || clock.state == ClockState::Breached || clock.state == ClockState::Provisional;
    return runs && bindsTheOffice(clock);
}

QDate endOf(const CaseClock &clock)
{
    return clock.target ? clock.target->due : clock.limit ? clock.limit->due : QDate();
}

QDate doByOf(const CaseClock &clock)
{
    const QDate kNever(9999, 12, 31);
    const QDate day = clock.doBy.isValid() ? clock.doBy : endOf(clock);
    return day.isValid() ? day : kNever;
}

/// What the case waits for, the most pressing first, whether or not it can be done now.
class Waiting {
public:
    Waiting(const CaseState &state, const CaseView &view, QDate today) : m_state(state), m_view(view), m_today(today) {}

    std::vector<std::pair<ActKind, QString>> acts()
    {
        for (const CaseClock *clock : askingClocks(m_view))
            addMeeting(*clock);
        m_clock.clear();
        addService();
        addStage();
        return std::move(m_acts);
    }

private:
    void add(ActKind act) { m_acts.emplace_back(act, m_clock); }

    void addMeeting(const CaseClock &clock)
    {
        m_clock = clock.id;
        if (clock.id == "error.remedy"_L1)
            return addRemedy();
        if (clock.id == "recipients.release"_L1)
            return addReleases();
        if (clock.id == "creditor_request.decide"_L1)
            return addTowardsEntry();
        for (const auto &[id, act] : kMeeting) {
            if (clock.id == id)
                add(act);
        }
    }

    void addRemedy()
    {
        for (const ActKind missing : m_view.remedyMissing)
            add(missing);
    }

    /// Whoever was not told is told first; from the others a word is awaited.
    void addReleases()
    {
        const auto isUntold = [](const RecipientRow &row) { return row.open && !row.notified.isValid(); };
        add(std::ranges::any_of(m_view.recipients, isUntold) ? ActKind::NotifyRecipients : ActKind::Acknowledge);
    }

    bool isServed(Document document, const Deed &made) const
    {
        return std::ranges::any_of(m_state.round().services, [&](const Service &service) {
            return service.document == document && service.deed.n > made.n;
        });
    }

    /// A paper that was made and did not reach its person.
    void addService()
    {
        const Round &round = m_state.round();
        const bool warning = round.warned && !round.proposed && !isServed(Document::RiskWarning, round.warned);
        const Deed &noticed = round.designation.noticed;
        const bool notice = noticed && !round.decided && !isServed(Document::AdvanceNotice, noticed);
        // One served by public notice reaches its person when the time of the notice has passed: nothing is left to do.
        const auto awaitsService = [&](const Alarm &alarm) {
            return alarm.id.endsWith("unserved"_L1) && std::ranges::none_of(round.services, [&](const Service &service) {
                return service.deed.n > alarm.n && service.mode == ServiceMode::PublicNotice;
            });
        };
        if (warning || notice || std::ranges::any_of(m_view.alarms, awaitsService))
            add(ActKind::Serve);
    }

    /// Who was promised time is not proposed within it.
    void addTowardsEntry()
    {
        const Round &round = m_state.round();
        if (round.proposed)
            return add(ActKind::DecideEntry);
        if (!round.warned)
            return add(ActKind::IssueRiskWarning);
        if (!isServed(Document::RiskWarning, round.warned))
            return add(ActKind::Serve);
        if (!round.performBy.isValid() || m_today > round.performBy)
            add(ActKind::ProposeEntry);
    }

    void addTowardsDesignation()
    {
        const bool scrutiny = m_state.head.program == Program::DeptKeyScrutiny;
        if (!m_state.round().designation.prelisted)
            return add(ActKind::Prelist);
        if (scrutiny)
            return add(ActKind::EnterScrutiny);
        if (!m_state.round().designation.noticed)
            add(ActKind::NotifyInAdvance);
        add(ActKind::Designate);
        add(ActKind::AnnouncePreliminary);
    }

    void addStage()
    {
        const bool warnedInScrutiny = m_state.round().designation.warned.n > m_state.round().designation.scrutiny.n;
        switch (m_view.stage) {
        case Stage::Open:
        case Stage::Warned:
        case Stage::Proposed:
        case Stage::Preliminary:
        case Stage::Noticed: return isDepartmental(m_state.head.program) ? addTowardsDesignation() : addTowardsEntry();
        case Stage::Listed:
            if (!m_state.round().published)
                add(ActKind::Publish);
            return;
        case Stage::RemovalDue: return add(ActKind::Remove);
        case Stage::ErrorRemedy: return addRemedy();
        case Stage::Removed: return addClosing();
        case Stage::Scrutiny:
            if (!warnedInScrutiny)
                add(ActKind::WarnSubject);
            return;
        case Stage::None:
        case Stage::DecidedNotToEnter:
        case Stage::InGrace:
        case Stage::Closed:
        case Stage::Purged: return;
        }
    }

    void addClosing()
    {
        if (!unannounced(m_state.closing()).isEmpty())
            add(ActKind::AnnounceRemoval);
        if (std::ranges::any_of(m_view.recipients, &RecipientRow::open))
            addReleases();
        if (std::ranges::find(m_view.alarms, "alarm.scrutiny_owed"_L1, &Alarm::id) != m_view.alarms.end())
            add(ActKind::EnterScrutiny);
    }

    const CaseState &m_state;
    const CaseView &m_view;
    QDate m_today;
    QString m_clock;
    std::vector<std::pair<ActKind, QString>> m_acts;
};

/// \param rolesNow  who may do an act now; empty: nobody.
template <typename RolesNow>
std::optional<NextStep> firstOf(const CaseState &state, const CaseView &view, QDate today, const RolesNow &rolesNow)
{
    for (auto &[act, clock] : Waiting(state, view, today).acts()) {
        std::vector<Role> roles = rolesNow(act);
        if (!roles.empty())
            return NextStep{act, std::move(clock), std::move(roles), ruledOut(state, act)};
    }
    return std::nullopt;
}

} // namespace

bool bindsTheOffice(const CaseClock &clock)
{
    return clock.bindsAuthority && std::ranges::find(kLapsing, clock.id) == kLapsing.end();
}

std::vector<const CaseClock *> askingClocks(const CaseView &view)
{
    std::vector<const CaseClock *> asking;
    for (const CaseClock &clock : view.clocks) {
        if (asks(clock))
            asking.push_back(&clock);
    }
    std::ranges::stable_sort(asking, {}, [](const CaseClock *clock) { return doByOf(*clock); });
    return asking;
}

const CaseClock *mostUrgent(const CaseView &view)
{
    const auto asking = askingClocks(view);
    return asking.empty() || !endOf(*asking.front()).isValid() ? nullptr : asking.front();
}

std::vector<ActKind> awaitedActs(const CaseState &state, const CaseView &view, QDate today)
{
    std::vector<ActKind> acts;
    for (const auto &[act, clock] : Waiting(state, view, today).acts()) {
        if (std::ranges::find(acts, act) == acts.end())
            acts.push_back(act);
    }
    return acts;
}

std::optional<NextStep> nextStep(const CaseState &state, const CaseView &view, QDate today)
{
    return firstOf(state, view, today, [&](ActKind act) {
        std::vector<Role> roles;
        for (const PermittedAct &permitted : view.permitted) {
            if (permitted.act == act)
                roles.push_back(permitted.by);
        }
        return roles;
    });
}

std::optional<NextStep> nextStep(const CaseState &state, const CaseView &view, const Context &context)
{
    const Context scoped = scopedTo(state.head, context);
    const Hearing hearing{state, scoped, scoped.askOn};
    return firstOf(state, view, context.askOn, [&](ActKind act) { return rolesNow(hearing, act); });
}

bool waitsFor(const NextStep &step, const QString &holder, const Doer &doer)
{
    return std::ranges::any_of(doer.roles, [&](Role role) {
        const bool holdsIt = (role != Role::Clerk && role != Role::Department) || holder.isEmpty() || holder == doer.id;
        return holdsIt && std::ranges::find(step.by, role) != step.by.end() && !step.notBy.contains(doer.id);
    });
}

QStringList ruledOut(const CaseState &state, ActKind act)
{
    const Round &round = state.round();
    const bool ownScrutiny = act == ActKind::EnterScrutiny && state.head.program == Program::DeptKeyScrutiny;
    const Objection *objected = pendingObjection(round);
    const Restoration *restoring = pendingRestoration(round);
    QStringList ids;
    if (act == ActKind::DecideEntry || act == ActKind::Designate || ownScrutiny)
        ids.append(round.proposedBy);
    if (act == ActKind::DecideObjection || act == ActKind::DecideReconsideration)
        ids.append(QStringList(state.executors.begin(), state.executors.end()));
    if (act == ActKind::DecideObjection && objected && objected->remitted)
        ids.append(objected->decidedBy);
    for (const Objection &objection : round.objections) {
        if (act == ActKind::DecideReconsideration)
            ids.append(objection.decidedBy);
    }
    if (act == ActKind::DecideRestoration && restoring)
        ids.append(restoring->answeredBy);
    ids.removeAll(QString());
    return ids;
}

} // namespace zm::cases
