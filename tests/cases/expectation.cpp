#include "expectation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace zm::cases::test {

namespace {

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QStringList textDifference(const QJsonValue &part, const QJsonValue &actual, const QString &path)
{
    if (actual.toString().contains(part.toString()))
        return {};
    return {path + ": expected a text with " + shown(part) + ", is " + shown(actual)};
}

QStringList listDifferences(const QJsonArray &expected, const QJsonArray &actual, const QString &path)
{
    if (expected.size() != actual.size())
        return {path + ": expected " + shown(expected) + ", is " + shown(actual)};
    QStringList found;
    for (qsizetype i = 0; i < expected.size(); ++i)
        found += differences(expected[i], actual[i], QString("%1[%2]").arg(path).arg(i));
    return found;
}

QJsonObject refusalOf(const QJsonObject &outcome, const QString &n)
{
    for (const QJsonValue &act : outcome["acts"].toArray()) {
        if (act["n"].toInt() == n.toInt())
            return act["refusal"].toObject();
    }
    return {};
}

QStringList refusalDifferences(const QJsonObject &refused, const QJsonObject &outcome)
{
    QStringList found;
    for (const QJsonValue &act : outcome["acts"].toArray()) {
        const QString n = QString::number(act["n"].toInt());
        const QString rule = act["accepted"].toBool() ? QString() : act["refusal"]["rule"].toString();
        if (rule != refused[n].toString())
            found << QString("act %1: expected \"%2\", is \"%3\" %4").arg(n, refused[n].toString(), rule, shown(act["refusal"]));
    }
    return found;
}

/// null expects that there is none, an object one clock of the name, a list several.
QStringList clockDifferences(const QJsonObject &clocks, const QJsonObject &outcome)
{
    QStringList found;
    for (auto it = clocks.begin(); it != clocks.end(); ++it) {
        QJsonArray named;
        for (const QJsonValue &clock : outcome["clocks"].toArray()) {
            if (clock["id"].toString() == it.key())
                named.append(clock);
        }
        const QJsonArray expected = it->isArray() ? it->toArray() : it->isNull() ? QJsonArray() : QJsonArray{*it};
        found += listDifferences(expected, named, it.key());
    }
    return found;
}

QStringList placeDifferences(const QJsonArray &places, const QJsonObject &outcome, bool permitted)
{
    QStringList has, found;
    for (const QJsonValue &act : outcome["permitted"].toArray())
        has << act["act"].toString() + " by " + act["by"].toString();
    for (const QJsonValue &place : places) {
        if (has.contains(place.toString()) != permitted)
            found << place.toString() + (permitted ? ": not permitted" : ": permitted");
    }
    return found;
}

QStringList whyDifferences(QJsonObject expected, const QJsonObject &why)
{
    QStringList found;
    const QJsonObject standings = expected.take("ends_when").toObject();
    for (auto it = standings.begin(); it != standings.end(); ++it) {
        QString standing = "absent";
        for (const QJsonValue &end : why["ends_when"].toArray()) {
            if (end["event"].toString() == it.key())
                standing = end["standing"].toString();
        }
        if (standing != it->toString())
            found << QString("ends_when %1: expected %2, is %3").arg(it.key(), it->toString(), standing);
    }
    return found + differences(expected, why, "why_listed");
}

/// \param silent  alarms that must not be there.
QStringList alarmDifferences(const QJsonArray &expected, const QJsonArray &silent, const QJsonObject &outcome)
{
    QStringList ids, found;
    for (const QJsonValue &alarm : outcome["alarms"].toArray())
        ids << alarm["id"].toString();
    for (const QJsonValue &id : expected) {
        if (!ids.contains(id.toString()))
            found << "no alarm " + id.toString() + " among " + ids.join(' ');
    }
    for (const QJsonValue &id : silent) {
        if (ids.contains(id.toString()))
            found << "an alarm " + id.toString();
    }
    return found;
}

/// What an act's refusal must say: its cure, a part of its citation, a part of what failed.
QStringList saidDifferences(const QJsonObject &expect, const QJsonObject &outcome)
{
    QStringList found;
    const QJsonObject cures = expect["cure"].toObject();
    for (auto it = cures.begin(); it != cures.end(); ++it)
        found += differences(*it, refusalOf(outcome, it.key()).value("cure"), "act " + it.key() + " cure");
    const QJsonObject citations = expect["citation"].toObject();
    for (auto it = citations.begin(); it != citations.end(); ++it)
        found += textDifference(*it, refusalOf(outcome, it.key()).value("citation"), "act " + it.key() + " citation");
    const QJsonObject failed = expect["failed"].toObject();
    for (auto it = failed.begin(); it != failed.end(); ++it) {
        QStringList sentences;
        for (const QJsonValue &sentence : refusalOf(outcome, it.key()).value("failed").toArray())
            sentences << sentence.toString();
        found += textDifference(*it, sentences.join("; "), "act " + it.key() + " failed");
    }
    return found;
}

/// "risk_warning.not_served" in place of a sentence, or a place left open in one.
bool isUnresolved(const QString &sentence)
{
    static const QRegularExpression id("^[a-z_]+\\.[a-z_.]+$"), open("%[1-9]");
    return sentence.trimmed().isEmpty() || id.match(sentence).hasMatch() || open.match(sentence).hasMatch();
}

QStringList saidBy(const QJsonObject &refusal, const char *language)
{
    const QJsonArray sentences = refusal[QLatin1StringView(language)].toArray();
    if (sentences.isEmpty())
        return {QString("says nothing in ") + language};
    for (const QJsonValue &sentence : sentences) {
        if (isUnresolved(sentence.toString()))
            return {QString("an unresolved sentence in %1: \"%2\"").arg(language, sentence.toString())};
    }
    return {};
}

} // namespace

QStringList differences(const QJsonValue &expected, const QJsonValue &actual, const QString &path)
{
    if (expected.isArray() && actual.isArray())
        return listDifferences(expected.toArray(), actual.toArray(), path);
    if (!expected.isObject() || !actual.isObject())
        return expected == actual ? QStringList() : QStringList(path + ": expected " + shown(expected) + ", is " + shown(actual));
    QStringList found;
    const QJsonObject object = expected.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().endsWith('~'))
            found += textDifference(*it, actual[it.key().chopped(1)], path + '.' + it.key());
        else
            found += differences(*it, actual[it.key()], path + '.' + it.key());
    }
    return found;
}

QStringList unmet(const QJsonObject &expect, const QJsonObject &outcome)
{
    QStringList found = refusalDifferences(expect["refused"].toObject(), outcome);
    found += saidDifferences(expect, outcome);
    found += clockDifferences(expect["clocks"].toObject(), outcome);
    found += placeDifferences(expect["permitted"].toArray(), outcome, true);
    found += placeDifferences(expect["not_permitted"].toArray(), outcome, false);
    found += alarmDifferences(expect["alarms"].toArray(), expect["silent"].toArray(), outcome);
    if (expect.contains("state"))
        found += differences(expect["state"], outcome["state"], "state");
    if (expect.contains("entry"))
        found += differences(expect["entry"], outcome["entry"], "entry");
    if (expect.contains("recipients"))
        found += differences(expect["recipients"], outcome["recipients"], "recipients");
    if (expect.contains("cross_hits"))
        found += differences(expect["cross_hits"], outcome["cross_hits"], "cross_hits");
    if (expect.contains("missing"))
        found += differences(expect["missing"], outcome["remedy"]["missing"], "remedy.missing");
    if (expect.contains("why"))
        found += whyDifferences(expect["why"].toObject(), outcome["why_listed"].toObject());
    return found;
}

QStringList unansweredRefusals(const QJsonObject &outcome, const QStringList &final)
{
    QStringList found;
    for (const QJsonValue &act : outcome["acts"].toArray()) {
        if (act["accepted"].toBool())
            continue;
        const QString n = QString::number(act["n"].toInt());
        const QJsonObject refusal = act["refusal"].toObject();
        QStringList faults = saidBy(refusal, "failed") + saidBy(refusal, "failed_zh");
        if (refusal["rule"].toString().isEmpty())
            faults << "no rule";
        if (refusal["citation"].toString().isEmpty() || refusal["citation_zh"].toString().isEmpty())
            faults << "no article";
        if (refusal["failed"].toArray() == refusal["failed_zh"].toArray())
            faults << "the same sentence in both languages";
        if (refusal["cure"].isNull() != final.contains(n))
            faults << (refusal["cure"].isNull() ? "no cure" : "a cure where none can be");
        for (const QString &fault : faults)
            found << "act " + n + ": " + fault;
    }
    return found;
}

} // namespace zm::cases::test
