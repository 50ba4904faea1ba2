#include "app/cli/measurecommands.h"

#include "app/compose/compose.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindWord(law::MeasureKind kind)
{
    switch (kind) {
    case law::MeasureKind::Restrict: return u"restrict"_s;
    case law::MeasureKind::Stricter: return u"stricter_review"_s;
    case law::MeasureKind::Consider: return u"consider"_s;
    }
    return {};
}

QStringList kindWords(const law::MeasureItem &item)
{
    QStringList words;
    for (const law::MeasureKind kind : item.kinds)
        words.append(kindWord(kind));
    return words;
}

QJsonObject measureJson(const law::MeasureItem &item)
{
    return {{u"code"_s, item.code},
            {u"zh"_s, item.zh},
            {u"en"_s, item.en},
            {u"favour"_s, item.incentive},
            {u"kinds"_s, item.incentive ? QJsonArray() : QJsonArray::fromStringList(kindWords(item))},
            {u"recommended"_s, item.recommended},
            {u"reaches_linked"_s, item.reachesLinked},
            {u"citation"_s, item.citation},
            {u"citation_zh"_s, item.citationZh},
            {u"grade"_s, law::gradeName(item.grade)}};
}

QString measureLine(const law::MeasureItem &item)
{
    QStringList what = item.incentive ? QStringList(u"favour"_s) : kindWords(item);
    if (item.recommended)
        what.append(u"recommended"_s);
    if (item.reachesLinked)
        what.append(u"reaches who runs a unit"_s);
    return u"%1\t%2\t%3 (%4)\t%5, %6"_s.arg(item.code, item.zh, item.en, what.join(", "_L1), item.citation, law::gradeName(item.grade));
}

int listMeasures(const Call &call)
{
    const auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction) {
        call.complain(jurisdiction.error().detail);
        return MachineFailed;
    }
    QJsonArray array;
    for (const law::MeasureItem &item : (*jurisdiction)->law.measures().items()) {
        array.append(measureJson(item));
        if (!call.json())
            call.print(measureLine(item));
    }
    if (call.json())
        call.print(array);
    return Done;
}

} // namespace

QList<Command> measureCommands()
{
    return {{u"measure list"_s, {}, u"The measures and favours there are: what each does, whom it reaches, where it is written. No other may be ordered."_s, {}, listMeasures}};
}

} // namespace zm::cli
