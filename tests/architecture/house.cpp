#include "checks.h"

#include <QJsonArray>

namespace zm::architecture {

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue &one : value.toArray())
        all.append(one.toString());
    return all;
}

QSet<QString> set(const QJsonValue &value)
{
    const QStringList all = texts(value);
    return {all.begin(), all.end()};
}

LookIn lookIn(const QString &word, const QString &id, QStringList &problems)
{
    if (word == "code")
        return LookIn::Code;
    if (word == "literals")
        return LookIn::Literals;
    if (word != "raw")
        problems.append(id + ": \"in\" is code, literals or raw");
    return LookIn::Raw;
}

QRegularExpression pattern(const QString &text, const QString &id, QStringList &problems)
{
    const QRegularExpression made(text, QRegularExpression::UseUnicodePropertiesOption);
    if (!made.isValid())
        problems.append(id + ": " + made.errorString());
    return made;
}

WordRule readWord(const QJsonObject &row, QStringList &problems)
{
    WordRule rule;
    rule.id = row["id"].toString();
    rule.why = row["why"].toString();
    rule.pattern = pattern(row["pattern"].toString(), rule.id, problems);
    rule.in = lookIn(row["in"].toString(), rule.id, problems);
    rule.suffix = row["suffix"].toString();
    rule.where = texts(row["where"]);
    rule.plantedPath = row["planted"]["path"].toString();
    rule.plantedText = row["planted"]["text"].toString();
    for (const QJsonValue &value : row["except"].toArray()) {
        Exception exception{value["path"].toString(), pattern(value["matches"].toString(), rule.id, problems),
                            value["why"].toString()};
        if (exception.path.isEmpty() || exception.why.isEmpty())
            problems.append(rule.id + ": an exception needs a path and a why");
        rule.except.append(exception);
    }
    if (rule.id.isEmpty() || rule.why.isEmpty() || rule.pattern.pattern().isEmpty() || rule.where.isEmpty())
        problems.append(rule.id + ": id, why, pattern and where are needed");
    if (rule.plantedPath.isEmpty() || rule.plantedText.isEmpty())
        problems.append(rule.id + ": a rule needs a planted breach that proves it");
    return rule;
}

} // namespace

House readHouse(const QJsonObject &document, QStringList &problems)
{
    House house;
    house.folders = texts(document["folders"]);
    house.longestFile = document["longest_file"].toInt();
    for (const QJsonValue &row : document["layers"].toArray())
        house.layers.append({row["folder"].toString(), row["target"].toString(), set(row["may"]), set(row["qt"])});
    for (const QJsonValue &row : document["words"].toArray())
        house.words.append(readWord(row.toObject(), problems));
    if (house.folders.isEmpty() || house.layers.isEmpty() || house.longestFile <= 0)
        problems.append("folders, layers and longest_file are needed");
    return house;
}

} // namespace zm::architecture
