#include "ui/cases/standing.h"

#include "items/words.h"

#include <QCoreApplication>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAside(cases::ActKind act)
{
    return act == cases::ActKind::Note || act == cases::ActKind::CorrectParticulars || act == cases::ActKind::HandOver ||
           act == cases::ActKind::RecordInterference ||
           act == cases::ActKind::PurgeIdentity || act == cases::ActKind::FindError;
}

QDate urgency(const cases::CaseClock &clock)
{
    const QDate kNever(9999, 12, 31);
    if (!clock.bindsAuthority)
        return kNever;
    return clock.target ? clock.target->due : clock.limit ? clock.limit->due : kNever;
}

} // namespace

QString standingText(const CaseFile &file)
{
    QStringList parts{items::stageName(file.view.stage)};
    const cases::Round &round = file.state.round();
    if (isOnList(file.view) && round.decided)
        parts.append(QCoreApplication::translate("zm::ui::standing", "since %1").arg(items::dayText(round.decided.on)));
    if (!file.view.entry.grounds.empty()) {
        QStringList grounds;
        for (const int ground : file.view.entry.grounds)
            grounds.append(QString::number(ground));
        parts.append(QCoreApplication::translate("zm::ui::standing", "ground %1").arg(grounds.join(u", "_s)));
    }
    if (file.view.entry.termEnds.isValid())
        parts.append(QCoreApplication::translate("zm::ui::standing", "until %1")
                         .arg(items::dayText(file.view.entry.termEnds)));
    if (file.view.entry.disputed)
        parts.append(QCoreApplication::translate("zm::ui::standing", "disputed"));
    return parts.join(u" · "_s);
}

bool isOnList(const cases::CaseView &view)
{
    return view.entry.status == cases::EntryStatus::Live || view.entry.status == cases::EntryStatus::Suspended ||
           view.stage == cases::Stage::RemovalDue;
}

std::vector<cases::CaseClock> runningClocks(const cases::CaseView &view)
{
    std::vector<cases::CaseClock> running;
    std::ranges::copy_if(view.clocks, std::back_inserter(running), [](const cases::CaseClock &clock) {
        return clock.state != cases::ClockState::Met && clock.state != cases::ClockState::Late;
    });
    std::ranges::stable_sort(running, {}, urgency);
    return running;
}

std::vector<cases::ActKind> offeredActs(const CaseFile &file)
{
    std::vector<cases::ActKind> offered;
    const auto offer = [&](cases::ActKind act) {
        const bool permitted = std::ranges::find(file.view.permitted, act, &cases::PermittedAct::act) !=
                               file.view.permitted.end();
        if (permitted && std::ranges::find(offered, act) == offered.end())
            offered.push_back(act);
    };
    for (const cases::ActKind act : cases::awaitedActs(file.state, file.view, file.today))
        offer(act);
    const bool publishedAlready = file.view.entry.published;
    for (const cases::PermittedAct &permitted : file.view.permitted) {
        if (!isAside(permitted.act) && !(publishedAlready && permitted.act == cases::ActKind::Publish))
            offer(permitted.act);
    }
    for (const cases::PermittedAct &permitted : file.view.permitted)
        offer(permitted.act);
    return offered;
}

std::optional<cases::NextStep> nextStepOf(const CaseFile &file)
{
    return cases::nextStep(file.state, file.view, file.today);
}

std::vector<cases::BarredAct> barredActs(const CaseFile &file)
{
    std::vector<cases::BarredAct> barred;
    for (const cases::BarredAct &one : file.barred) {
        if (std::ranges::find(barred, one.act, &cases::BarredAct::act) == barred.end() &&
            one.act != cases::ActKind::OpenCase)
            barred.push_back(one);
    }
    std::ranges::stable_partition(barred, [](const cases::BarredAct &one) { return one.refusal.cure.has_value(); });
    return barred;
}

QString doersText(const cases::CaseView &view, cases::ActKind act)
{
    QStringList doers;
    for (const cases::PermittedAct &permitted : view.permitted) {
        if (permitted.act == act)
            doers.append(items::roleName(permitted.by));
    }
    doers.removeDuplicates();
    return doers.join(QCoreApplication::translate("zm::ui::standing", ", ", "between roles"));
}

} // namespace zm::ui
