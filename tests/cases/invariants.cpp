#include "invariants.h"

#include <algorithm>
#include <deque>

namespace zm::cases::test {

namespace {

template <typename Body>
const Body *as(const Act &act)
{
    return std::get_if<Body>(&act.body);
}

bool takesOff(const Act &act)
{
    const auto *remove = as<Remove>(act);
    return remove && remove->operation != Operation::Correct;
}

bool enters(const Act &act)
{
    const auto *decision = as<DecideEntry>(act);
    return decision && decision->outcome == EntryOutcome::Enter;
}

/// Where the present listing was decided; -1 where nobody is listed, or no longer.
int decisionOf(const std::vector<Act> &acts)
{
    for (int i = int(acts.size()) - 1; i >= 0; --i) {
        if (takesOff(acts[std::size_t(i)]))
            return -1;
        if (enters(acts[std::size_t(i)]))
            return i;
    }
    return -1;
}

/// When a service takes effect, worked out anew: a public notice after its sixty days, thirty since 2022.
QDate reached(const Act &act)
{
    if (as<Serve>(act)->mode != ServiceMode::PublicNotice)
        return act.on;
    return act.on.addDays(act.on < QDate(2022, 1, 1) ? 60 : 30);
}

bool warnedBefore(const std::vector<Act> &acts, int decision)
{
    bool issued = false, served = false;
    for (int i = 0; i < decision; ++i) {
        const Act &act = acts[std::size_t(i)];
        if (takesOff(act))
            issued = served = false;
        issued = issued || act.kind() == ActKind::IssueRiskWarning;
        if (const auto *serve = as<Serve>(act); serve && issued && serve->document == Document::RiskWarning)
            served = served || reached(act) <= acts[std::size_t(decision)].on;
    }
    return served;
}

/// What has taken the ground away from the listing decided in act \a decision; null where nothing has.
const char *whatEnded(const std::vector<Act> &acts, int decision, QDate day)
{
    const auto &grounds = as<DecideEntry>(acts[std::size_t(decision)])->grounds;
    const bool openEnded = std::ranges::all_of(grounds, [](int ground) { return ground == 1; });
    int years = 2;
    std::deque<ObjectionAbout> waiting; // the oldest is decided first
    ObjectionAbout rejected = ObjectionAbout::ShouldNotBeListed;
    for (std::size_t i = std::size_t(decision) + 1; i < acts.size(); ++i) {
        if (const auto *filed = as<FileObjection>(acts[i]))
            waiting.push_back(filed->about);
        if (const auto *extended = as<ExtendTerm>(acts[i]))
            years += extended->years;
        if (const auto *exit = as<RecordExitEvent>(acts[i]); exit && (openEnded || exit->event == ExitEvent::Died))
            return "an exit event";
        if (const auto *early = as<DecideEarlyDeletion>(acts[i]); early && early->outcome == EarlyOutcome::Delete)
            return "an early deletion";
        if (as<FindError>(acts[i]))
            return "an error";
        if (const auto *decided = as<DecideObjection>(acts[i])) {
            if (decided->outcome == ObjectionOutcome::Sustained && waiting.front() != ObjectionAbout::ParticularsWrong)
                return "a sustained objection";
            rejected = waiting.front();
            waiting.pop_front();
        }
        const auto *again = as<DecideReconsideration>(acts[i]);
        if (again && again->outcome == ReconsiderationOutcome::Revoked)
            return "a revocation";
        if (again && again->outcome == ReconsiderationOutcome::Remitted)
            waiting.push_front(rejected);
    }
    const bool over = !openEnded && day > acts[std::size_t(decision)].on.addYears(years);
    return over ? "the end of the term" : nullptr;
}

/// Whether the measure that was ordered in act \a i lives on \a day: released, kept by law, or found again.
bool livesOn(const std::vector<Act> &acts, std::size_t i, QDate day)
{
    const auto *order = as<OrderMeasure>(acts[i]);
    bool alive = true;
    QDate keptUntil;
    for (std::size_t j = i + 1; j < acts.size(); ++j) {
        const auto *release = as<Acknowledge>(acts[j]);
        if (release && release->what == AckWhat::Release && release->recipient == order->recipient
            && (release->code.isEmpty() || release->code == order->code))
            alive = false;
        const auto *kept = as<RetainMeasure>(acts[j]);
        if (kept && kept->recipient == order->recipient && kept->code == order->code)
            keptUntil = kept->until;
        const auto *sweep = as<ReportSnapshot>(acts[j]);
        if (sweep && sweep->recipient == order->recipient && sweep->measures.contains(order->code))
            alive = true;
    }
    return alive && !(keptUntil.isValid() && day <= keptUntil);
}

} // namespace

void Telling::record(const Act &act)
{
    evolve(state, act);
    acts.push_back(act);
}

QString liveNeedsWarningAndDecision(const Telling &told, const CaseView &view)
{
    if (view.entry.status != EntryStatus::Live)
        return {};
    const int decision = decisionOf(told.acts);
    if (decision < 0 || told.acts[std::size_t(decision)].by.role != Role::President)
        return "a live entry without a president's decision";
    return warnedBefore(told.acts, decision) ? QString() : "a live entry without a served warning";
}

QString noGroundIsNeverNormal(const Telling &told, const CaseView &view)
{
    const bool stands = view.entry.status == EntryStatus::Live || view.entry.status == EntryStatus::Suspended
        || view.entry.status == EntryStatus::Expired;
    const int decision = decisionOf(told.acts);
    if (!stands || decision < 0)
        return {};
    const char *ended = whatEnded(told.acts, decision, told.day);
    const bool saidSo = view.stage == Stage::RemovalDue && view.why.liveGrounds.empty() && !view.why.special.isEmpty();
    if (ended && !saidSo)
        return QString("shown as normal after ") + ended;
    if (view.why.liveGrounds.empty() && !saidSo)
        return "shown as normal without a live ground";
    return {};
}

QString closedHasNoMeasureAlive(const Telling &told, const CaseView &view)
{
    if (view.stage != Stage::Closed && view.stage != Stage::Purged)
        return {};
    for (std::size_t i = 0; i < told.acts.size(); ++i) {
        if (as<OrderMeasure>(told.acts[i]) && livesOn(told.acts, i, told.day))
            return "closed with a measure alive";
    }
    for (const RecipientRow &row : view.recipients) {
        if (row.open || row.residue)
            return "closed with an open recipient";
    }
    return {};
}

QString noMeasureInForceAfterRemoval(const Telling &told, const CaseView &view)
{
    const bool removed = std::ranges::any_of(told.acts, takesOff) && decisionOf(told.acts) < 0;
    if (!removed)
        return {};
    for (const RecipientRow &row : view.recipients) {
        for (const MeasureRow &measure : row.measures) {
            if (measure.state == MeasureState::InForce || measure.state == MeasureState::Suspended)
                return "a measure in force after the removal";
        }
    }
    return {};
}

QString nothingGoesOutBeforeTheDecision(const Telling &told, const CaseView &)
{
    bool entered = false;
    for (const Act &act : told.acts) {
        entered = (entered || enters(act)) && !takesOff(act);
        const bool goesOut = as<Publish>(act) || as<Push>(act) || as<OrderMeasure>(act);
        if (goesOut && !entered)
            return word(act.kind()) + " without an entry";
    }
    return {};
}

QString ordersAreOfTheCatalogue(const Telling &told, const CaseView &)
{
    for (const Act &act : told.acts) {
        if (const auto *order = as<OrderMeasure>(act); order && order->code.startsWith("99"))
            return "a measure of no catalogue";
    }
    return {};
}

QString whoDecidesDidNotPropose(const Telling &told, const CaseView &)
{
    QString proposer;
    for (const Act &act : told.acts) {
        if (as<ProposeEntry>(act))
            proposer = act.by.id;
        if (as<DecideEntry>(act) && act.by.id == proposer)
            return "decided by who proposed";
    }
    return {};
}

QStringList broken(const Telling &told, const CaseView &view)
{
    QStringList found;
    for (const auto invariant : {liveNeedsWarningAndDecision, noGroundIsNeverNormal, closedHasNoMeasureAlive,
                                 noMeasureInForceAfterRemoval, nothingGoesOutBeforeTheDecision,
                                 ordersAreOfTheCatalogue, whoDecidesDidNotPropose}) {
        if (const QString fault = invariant(told, view); !fault.isEmpty())
            found << fault;
    }
    return found;
}

} // namespace zm::cases::test
