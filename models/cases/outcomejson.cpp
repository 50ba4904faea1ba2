#include "cases/outcomejson.h"

#include <QJsonArray>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

QString gradeLetter(law::Grade grade)
{
    switch (grade) {
    case law::Grade::T: return u"T"_s;
    case law::Grade::Q: return u"Q"_s;
    case law::Grade::K: break;
    }
    return u"K"_s;
}

QJsonValue toJson(const std::optional<ClockEnd> &end)
{
    if (!end)
        return QJsonValue::Null;
    QJsonObject object{
        {"raw"_L1, dayJson(end->raw)},          {"due"_L1, dayJson(end->due)},
        {"citation"_L1, end->citation},         {"rule"_L1, end->rule},
        {"provisional"_L1, end->provisional},   {"grade"_L1, gradeLetter(end->grade)},
    };
    if (end->provisional) {
        object.insert("earliest"_L1, dayJson(end->earliest));
        object.insert("latest"_L1, dayJson(end->latest));
    }
    return object;
}

QJsonArray toJson(const std::vector<int> &numbers)
{
    QJsonArray array;
    for (int number : numbers)
        array.append(number);
    return array;
}

QJsonObject toJson(const EntryView &entry)
{
    const QJsonArray grounds =
        entry.groundTexts.isEmpty() ? toJson(entry.grounds) : QJsonArray::fromStringList(entry.groundTexts);
    return {{"status"_L1, word(entry.status)},
            {"grounds"_L1, grounds},
            {"term_ends"_L1, dayJson(entry.termEnds)},
            {"disputed"_L1, entry.disputed},
            {"published"_L1, entry.published}};
}

QJsonObject toJson(const RecipientRow &row)
{
    QJsonArray measures;
    for (const MeasureRow &measure : row.measures) {
        QJsonObject object{{"code"_L1, measure.code},
                           {"state"_L1, word(measure.state)},
                           {"until"_L1, dayJson(measure.until)}};
        if (!measure.basis.isEmpty())
            object.insert("basis"_L1, measure.basis);
        measures.append(object);
    }
    QJsonObject object{{"unit"_L1, row.unit},
                       {"pushed"_L1, dayJson(row.pushed)},
                       {"notified"_L1, dayJson(row.notified)},
                       {"acknowledged"_L1, dayJson(row.acknowledged)},
                       {"measures"_L1, measures},
                       {"residue"_L1, row.residue},
                       {"open"_L1, row.open}};
    if (row.suspensionSent.isValid() || row.suspensionAcknowledged.isValid())
        object.insert("suspension"_L1, QJsonObject{{"sent"_L1, dayJson(row.suspensionSent)},
                                                   {"acknowledged"_L1, dayJson(row.suspensionAcknowledged)}});
    return object;
}

QString standingWord(EndCondition::Standing standing)
{
    switch (standing) {
    case EndCondition::Standing::Met: return u"met"_s;
    case EndCondition::Standing::NotMet: return u"not_met"_s;
    case EndCondition::Standing::Unknown: break;
    }
    return u"unknown"_s;
}

} // namespace

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Refusal &refusal)
{
    QJsonValue cure = QJsonValue::Null;
    if (refusal.cure) {
        QJsonObject object = refusal.cure->fields;
        object.insert("act"_L1, word(refusal.cure->act));
        object.insert("by"_L1, word(refusal.cure->by));
        cure = object;
    }
    return {{"rule"_L1, refusal.rule},
            {"citation"_L1, refusal.citation},
            {"citation_zh"_L1, refusal.citationZh},
            {"grade"_L1, gradeLetter(refusal.grade)},
            {"failed"_L1, QJsonArray::fromStringList(refusal.failed)},
            {"failed_zh"_L1, QJsonArray::fromStringList(refusal.failedZh)},
            {"cure"_L1, cure}};
}

QJsonObject toJson(const CaseClock &clock)
{
    return {{"id"_L1, clock.id},
            {"state"_L1, word(clock.state)},
            {"anchor"_L1, QJsonObject{{"n"_L1, clock.anchorN}, {"date"_L1, dayJson(clock.anchorOn)}}},
            {"target"_L1, toJson(clock.target)},
            {"limit"_L1, toJson(clock.limit)},
            {"do_by"_L1, dayJson(clock.doBy)},
            {"met_on"_L1, dayJson(clock.metOn)}};
}

QJsonObject toJson(const WhyListed &why)
{
    QJsonArray grounds, ends, blocked;
    for (const LiveGround &ground : why.liveGrounds)
        grounds.append(QJsonObject{{"ground"_L1, ground.ground},
                                   {"decision"_L1, ground.decisionN},
                                   {"citation"_L1, ground.citation},
                                   {"grade"_L1, gradeLetter(ground.grade)},
                                   {"article_in_force"_L1, ground.articleInForce}});
    for (const EndCondition &end : why.endsWhen)
        ends.append(QJsonObject{{"event"_L1, end.event},
                                {"standing"_L1, standingWord(end.standing)},
                                {"missing"_L1, end.missing},
                                {"missing_zh"_L1, end.missingZh},
                                {"by"_L1, word(end.by)},
                                {"citation"_L1, end.citation},
                                {"grade"_L1, gradeLetter(end.grade)}});
    for (const Blocking &blocking : why.blockedBy)
        blocked.append(QJsonObject{{"what"_L1, blocking.what},
                                   {"what_zh"_L1, blocking.whatZh},
                                   {"n"_L1, blocking.n},
                                   {"since"_L1, dayJson(blocking.since)}});
    return {{"live_grounds"_L1, grounds},
            {"ends_when"_L1, ends},
            {"blocked_by"_L1, blocked},
            {"next_date"_L1, dayJson(why.nextDate)},
            {"overdue_since"_L1, dayJson(why.overdueSince)},
            {"special"_L1, why.special},
            {"special_zh"_L1, why.specialZh}};
}

QJsonObject toJson(const CaseView &view)
{
    QJsonArray clocks, recipients, missing, permitted, alarms;
    for (const CaseClock &clock : view.clocks)
        clocks.append(toJson(clock));
    for (const RecipientRow &row : view.recipients)
        recipients.append(toJson(row));
    for (ActKind act : view.remedyMissing)
        missing.append(word(act));
    for (const PermittedAct &act : view.permitted)
        permitted.append(QJsonObject{{"act"_L1, word(act.act)}, {"by"_L1, word(act.by)}});
    for (const Alarm &alarm : view.alarms)
        alarms.append(QJsonObject{{"id"_L1, alarm.id}, {"n"_L1, alarm.n}, {"text"_L1, alarm.en}, {"text_zh"_L1, alarm.zh}});
    QJsonArray hits;
    for (const CrossHit &hit : view.crossHits)
        hits.append(QJsonObject{{"list"_L1, hit.list}, {"action"_L1, hit.action}});
    QJsonObject outcome{{"state"_L1, word(view.stage)},
            {"entry"_L1, toJson(view.entry)},
            {"clocks"_L1, clocks},
            {"recipients"_L1, recipients},
            {"remedy"_L1, QJsonObject{{"open"_L1, view.remedyOpen}, {"missing"_L1, missing}}},
            {"permitted"_L1, permitted},
            {"why_listed"_L1, toJson(view.why)},
            {"alarms"_L1, alarms}};
    if (!hits.isEmpty())
        outcome.insert("cross_hits"_L1, hits);
    return outcome;
}

} // namespace zm::cases
