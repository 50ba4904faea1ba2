#include "cures.h"

#include "alphabet.h"

namespace zm::cases::test {

namespace {

constexpr int kMostSteps = 16;
/// How long an officer may have to wait before a cure can be done: a day, a public notice, a bar, a term.
constexpr int kWaits[] = {1, 40, 200, 1200};

/// The judge on the day of each act.
struct Bench {
    const Context &context;
    const Judge &judge;

    std::expected<void, Refusal> judged(const CaseState &state, const Act &act) const
    {
        const Context then{context.jurisdiction, context.office, context.packs, act.on};
        return judge(state, act, then);
    }
};

/// Of a department: who is on the list is not designated again, and only an error can be found by whoever looks for it;
/// the other grounds of a removal arise or do not.
bool isMootInDepartment(const CaseState &state, const Act &refused)
{
    if (refused.kind() == ActKind::Designate)
        return state.round().decided.happened() && !state.round().removed;
    const auto *remove = std::get_if<Remove>(&refused.body);
    return !remove || remove->ground != RemovalGround::ErrorFound;
}

/// Acts that may turn out to have nothing to do: what is public is not published again, a removal of which nobody had
/// been told has nobody to notify, and an open-ended entry has no term to shorten or extend.
bool isMoot(const CaseState &state, const Act &refused)
{
    const ActKind act = refused.kind();
    if (isDepartmental(state.head.program))
        return isMootInDepartment(state, refused);
    if (const auto *remove = std::get_if<Remove>(&refused.body))
        return remove->ground == RemovalGround::EarlyDeletion || remove->ground == RemovalGround::TermExpired;
    return act == ActKind::DecideEarlyDeletion || act == ActKind::ExtendTerm || act == ActKind::Publish || act == ActKind::Push || act == ActKind::NotifyRecipients
        || act == ActKind::RetainMeasure || act == ActKind::Acknowledge;
}

/// The way as it is walked.
struct Walk {
    CaseState state;
    QDate day;
    QStringList steps;

    /// Does what the cure asks for; the refusal where nobody may, on no day.
    std::expected<void, Refusal> follow(const Cure &cure, const Bench &bench)
    {
        std::optional<Refusal> first;
        for (int wait : kWaits) {
            for (const QString &officer : officersOf(cure.by, cure)) {
                const Act act = actOf(cure, state, day.addDays(wait), officer);
                const auto verdict = bench.judged(state, act);
                if (verdict) {
                    evolve(state, act);
                    day = act.on;
                    return {};
                }
                if (!first || first->rule == "FOUR-EYES")
                    first = verdict.error();
            }
        }
        return std::unexpected(*first);
    }
};

/// Follows the cure; where it is refused, follows that refusal's cure, and so on. False where it leads nowhere.
bool follow(Walk &walk, Cure cure, const Bench &bench)
{
    for (int depth = 0; depth < kMostSteps; ++depth) {
        walk.steps << word(cure.act) + " by " + word(cure.by);
        const auto done = walk.follow(cure, bench);
        if (done)
            return true;
        walk.steps << "(refused by " + done.error().rule + ": " + done.error().failed.join("; ") + ")";
        const std::optional<Cure> &next = done.error().cure;
        if (isFinal(done.error()) || (next->act == cure.act && next->by == cure.by && next->fields == cure.fields))
            return false;
        cure = *done.error().cure;
    }
    return false;
}

} // namespace

bool isFinal(const Refusal &refusal)
{
    return !refusal.cure || refusal.cure->act == ActKind::Note;
}

QString whereTheCureLeads(const Telling &told, const Refusal &refusal,
                          const std::function<Act(const CaseState &, QDate)> &again, const Context &context,
                          const Judge &judge)
{
    const Bench bench{context, judge};
    if (refusal.rule == "ROLE") {
        // Who may do it gets an answer of their own: yes, or a refusal that is followed in its turn.
        const Cure proper = *refusal.cure;
        const auto byWhoMay = [proper](const CaseState &state, QDate on) { return actOf(proper, state, on); };
        const auto verdict = bench.judged(told.state, byWhoMay(told.state, told.day));
        if (!verdict && verdict.error().rule == "ROLE")
            return "told to ask who may not either";
        return verdict ? QString() : whereTheCureLeads(told, verdict.error(), byWhoMay, context, judge);
    }
    Walk walk{told.state, told.day, {}};
    Refusal standing = refusal;
    for (int step = 0; step < kMostSteps; ++step) {
        const Act refused = again(walk.state, walk.day.addDays(1));
        if (isFinal(standing))
            return step == 0 || !standing.cure || isMoot(walk.state, refused) ? QString() : walk.steps.join(" > ") + " > final: " + standing.failed.join("; ");
        if (!follow(walk, *standing.cure, bench))
            return walk.steps.join(" > ") + " leads nowhere";
        if (standing.cure->act == refused.kind())
            return {}; // the same act, done as the law asks
        std::optional<Refusal> still;
        for (int wait : kWaits) {
            const auto verdict = bench.judged(walk.state, again(walk.state, walk.day.addDays(wait)));
            if (verdict)
                return {};
            if (!still)
                still = verdict.error();
        }
        standing = *still;
    }
    return walk.steps.join(" > ") + " > and so on";
}

} // namespace zm::cases::test
