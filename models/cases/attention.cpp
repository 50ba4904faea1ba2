#include "cases/attention.h"

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, kAttentions> kWords{u"removal", u"no_ground", u"unserved", u"residue", u"remedy", u"expired"};

bool hasClock(const CaseView &view, QLatin1StringView prefix)
{
    return std::ranges::any_of(view.clocks, [&](const CaseClock &clock) { return clock.id.startsWith(prefix); });
}

/// A listing is taken off once, by its first ground: that one's clock tells.
void addOverdue(std::vector<Concern> &all, const Round &round, const CaseView &view, QDate today)
{
    const auto first = std::ranges::find_if(view.clocks, [&](const CaseClock &clock) {
        return clock.anchorN >= round.decided.n && measuresRemoval(clock, round);
    });
    if (!round.decided || first == view.clocks.end() || first->metOn.isValid())
        return;
    const ClockEnd *end = decisiveEnd(*first);
    if (end && !end->provisional && end->due < today)
        all.push_back({Attention::RemovalOverdue, first->id, end->due.addDays(1)});
}

/// The day the last thing that carried the entry ended: the oldest cause of a removal that nobody made.
QDate groundEndedOn(const Round &round, const CaseView &view)
{
    QDate ended;
    const auto consider = [&](QDate day) { ended = ended.isValid() ? std::min(ended, day) : day; };
    for (const CaseClock &clock : view.clocks) {
        if (clock.anchorN >= round.decided.n && !clock.metOn.isValid() && measuresRemoval(clock, round))
            consider(clock.anchorOn);
    }
    for (const ExitFact &exit : round.exits) {
        if (exit.deed.n > round.decided.n)
            consider(exit.deed.on);
    }
    return ended.isValid() ? ended : round.decided.on;
}

void addGround(std::vector<Concern> &all, const Round &round, const CaseView &view)
{
    if (view.entry.status != EntryStatus::Live)
        return;
    const bool removalRuns = hasClock(view, "removal"_L1) || hasClock(view, "objection.correct"_L1) || hasClock(view, "error"_L1);
    if (view.why.liveGrounds.empty() && (view.why.overdueSince.isValid() || !removalRuns))
        all.push_back({Attention::NoGround, {}, groundEndedOn(round, view)});
    if (std::ranges::any_of(view.why.liveGrounds, [](const LiveGround &ground) { return !ground.articleInForce; }))
        all.push_back({Attention::ExpiredBasis, {}, {}});
}

void addUnserved(std::vector<Concern> &all, const Round &round, const CaseView &view)
{
    for (const Alarm &alarm : view.alarms) {
        if (round.removed || alarm.id == "alarm.published_unserved"_L1 || !alarm.id.endsWith("_unserved"_L1))
            continue;
        const bool rejection = alarm.id == "alarm.rejection_unserved"_L1;
        const auto decided = std::ranges::find_if(round.objections, [&](const Objection &one) { return one.decided.n == alarm.n; });
        const QString paper = rejection ? word(Document::RejectionDecision)
            : round.program == Program::CourtDefaulter ? word(Document::EntryDecision)
                                                       : word(Document::Designation);
        all.push_back({Attention::Unserved, paper, rejection && decided != round.objections.end() ? decided->decided.on : round.decided.on});
    }
}

void addResidue(std::vector<Concern> &all, const Round &round)
{
    if (!round.removed)
        return;
    for (const RecipientFact &recipient : round.recipients) {
        if (recipient.listedInSnapshot || std::ranges::any_of(recipient.measures, &MeasureFact::residue))
            all.push_back({Attention::Residue, recipient.unit, recipient.snapshot.on});
    }
}

} // namespace

QString attentionWord(Attention what)
{
    return kWords[std::size_t(what)].toString();
}

std::optional<Attention> attentionNamed(QStringView word)
{
    const auto found = std::ranges::find(kWords, word);
    return found == kWords.end() ? std::nullopt : std::optional(Attention(found - kWords.begin()));
}

bool measuresRemoval(const CaseClock &clock, const Round &round)
{
    if (clock.id == "removal"_L1 || clock.id == "removal.expiry"_L1 || clock.id == "error.withdraw"_L1)
        return true;
    return clock.id == "objection.correct"_L1 && std::ranges::any_of(round.objections, [&](const Objection &objection) {
               return objection.decided.n == clock.anchorN && objection.about != ObjectionAbout::ParticularsWrong;
           });
}

std::vector<Concern> attentionOf(const CaseState &state, const CaseView &view, QDate today)
{
    std::vector<Concern> all;
    const Round &round = state.closing();
    addOverdue(all, round, view, today);
    addGround(all, round, view);
    addUnserved(all, round, view);
    for (const Round &one : state.rounds)
        addResidue(all, one);
    if (round.withdrawn && view.remedyOpen)
        all.push_back({Attention::RemedyOpen, {}, round.withdrawn.on});
    // The same of the same is said once, with its oldest day.
    std::ranges::sort(all, {}, [](const Concern &one) { return std::tie(one.what, one.about, one.since); });
    const auto again = std::ranges::unique(all, {}, [](const Concern &one) { return std::tie(one.what, one.about); });
    all.erase(again.begin(), again.end());
    return all;
}

} // namespace zm::cases
