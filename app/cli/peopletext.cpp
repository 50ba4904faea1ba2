#include "app/cli/peopletext.h"

#include <QMap>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString day(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s;
}

QString endText(const QString &name, const std::optional<cases::ClockEnd> &end)
{
    if (!end)
        return {};
    QString text = u"  "_s + name + u' ' + day(end->due);
    if (end->provisional)
        text += u" (provisional, %1 to %2)"_s.arg(day(end->earliest), day(end->latest));
    else if (end->due != end->raw)
        text += u" (rolled from %1)"_s.arg(day(end->raw));
    return text + u" ["_s + end->citation + u']';
}

QString clockLine(const cases::CaseClock &clock)
{
    QString line = u"  %1  %2  from %3"_s.arg(clock.id, -22).arg(cases::word(clock.state), -11).arg(day(clock.anchorOn));
    if (clock.metOn.isValid())
        line += u"  done "_s + day(clock.metOn);
    if (clock.taskOnly)
        return line + u"  promptly: the law gives no number"_s;
    return line + endText(u"target"_s, clock.target)
        + (clock.limit ? endText(u"limit"_s, clock.limit) : u"  no limit"_s);
}

QString recipientLine(const cases::RecipientRow &row)
{
    QStringList measures;
    for (const cases::MeasureRow &measure : row.measures)
        measures.append(measure.code + u' ' + cases::word(measure.state));
    return u"  %1  pushed %2  confirmed %3  %4%5"_s.arg(row.unit, day(row.pushed), day(row.acknowledged),
                                                       row.open ? u"open"_s : u"let go"_s,
                                                       measures.isEmpty() ? QString() : u"  "_s + measures.join(u", "_s));
}

QStringList permittedLines(const std::vector<cases::PermittedAct> &permitted)
{
    QMap<QString, QStringList> actsByRole;
    for (const cases::PermittedAct &act : permitted)
        actsByRole[cases::word(act.by)].append(cases::word(act.act));
    QStringList lines;
    for (auto it = actsByRole.begin(); it != actsByRole.end(); ++it)
        lines.append(u"  "_s + it.key() + u": "_s + it.value().join(u", "_s));
    return lines;
}

QString standingText(cases::EndCondition::Standing standing)
{
    switch (standing) {
    case cases::EndCondition::Standing::Met: return u"met"_s;
    case cases::EndCondition::Standing::NotMet: return u"not met"_s;
    case cases::EndCondition::Standing::Unknown: break;
    }
    return u"unknown"_s;
}

} // namespace

QStringList viewLines(const cases::CaseView &view)
{
    QStringList lines{u"state: "_s + cases::word(view.stage) + u"   entry: "_s + cases::word(view.entry.status)
                      + (view.entry.termEnds.isValid() ? u", until "_s + day(view.entry.termEnds) : QString())
                      + (view.entry.disputed ? u", disputed"_s : QString())
                      + (view.entry.published ? u", published"_s : QString())};
    if (!view.clocks.empty())
        lines.append(u"clocks:"_s);
    for (const cases::CaseClock &clock : view.clocks)
        lines.append(clockLine(clock));
    if (!view.recipients.empty())
        lines.append(u"recipients:"_s);
    for (const cases::RecipientRow &row : view.recipients)
        lines.append(recipientLine(row));
    QStringList missing;
    for (cases::ActKind act : view.remedyMissing)
        missing.append(cases::word(act));
    if (!missing.isEmpty())
        lines.append(u"remedy still missing: "_s + missing.join(u", "_s));
    for (const cases::Alarm &alarm : view.alarms)
        lines.append(u"alarm: "_s + alarm.en);
    if (!view.permitted.empty())
        lines.append(u"can be done now:"_s);
    return lines + permittedLines(view.permitted);
}

QStringList whyLines(const cases::WhyListed &why)
{
    QStringList lines;
    if (!why.special.isEmpty())
        lines.append(why.special);
    for (const cases::LiveGround &ground : why.liveGrounds)
        lines.append(u"live ground %1, decided in act %2 [%3]%4"_s.arg(ground.ground)
                         .arg(ground.decisionN)
                         .arg(ground.citation, ground.articleInForce ? QString() : u", an article no longer in force"_s));
    if (!why.endsWhen.empty())
        lines.append(u"it ends with:"_s);
    for (const cases::EndCondition &end : why.endsWhen)
        lines.append(u"  %1  %2  %3 [%4]"_s.arg(end.event, -24).arg(standingText(end.standing), -8)
                         .arg(end.missing.isEmpty() ? u"recorded"_s : end.missing + u"; from: "_s + cases::word(end.by),
                              end.citation));
    for (const cases::Blocking &blocking : why.blockedBy)
        lines.append(u"pending: "_s + blocking.what + u" (act %1, %2)"_s.arg(blocking.n).arg(day(blocking.since)));
    if (why.nextDate.isValid())
        lines.append(u"next date: "_s + day(why.nextDate));
    if (lines.isEmpty())
        lines.append(u"not listed: nothing stands against this person in this case"_s);
    return lines;
}

} // namespace zm::cli
