#include "reports/report.h"

#include <QCryptographicHash>

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kBroken{Dimension::Officer, Dimension::Recipient, Dimension::Ground, Dimension::Programme,
                             Dimension::Duty, Dimension::Detail};

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray numbers(const std::vector<CaseRef> &cases)
{
    QJsonArray array;
    for (const CaseRef &one : cases)
        array.append(one.number);
    return array;
}

QJsonObject headJson(const ReportHead &head, const Definitions &definitions)
{
    return {{u"report"_s, u"accountability"_s},
            {u"v"_s, 1},
            {u"office"_s, QJsonObject{{u"code"_s, head.officeCode}, {u"name"_s, head.officeName}, {u"demo"_s, head.demo}}},
            {u"from"_s, head.period.from.toString(Qt::ISODate)},
            {u"to"_s, head.period.to.toString(Qt::ISODate)},
            {u"as_of"_s, head.asOf.toString(Qt::ISODate)},
            {u"filter"_s, head.filter},
            {u"filter_name"_s, head.filterName},
            {u"packs"_s, QJsonArray::fromStringList(head.packs)},
            {u"definitions"_s, hex(definitions.digest)},
            {u"data"_s, QJsonObject{{u"seq"_s, head.seq}, {u"acts"_s, head.acts}, {u"cases"_s, head.cases},
                                    {u"head"_s, hex(head.dataHead)}, {u"log_records"_s, head.logRecords},
                                    {u"log_head"_s, hex(head.logHead)}, {u"sealed_records"_s, head.sealedRecords},
                                    {u"sealed_head"_s, hex(head.sealedHead)}}},
            {u"made_at"_s, head.madeAt.isValid() ? head.madeAt.toUTC().toString(Qt::ISODateWithMs) : QString()}};
}

QJsonArray figuresJson(const Report &report, bool lists)
{
    QJsonArray figures;
    for (int i = 0; i < kLines; ++i) {
        const Line line = Line(i);
        const LineDefinition &definition = report.figures.definitions().of(line);
        QJsonObject figure = toJson(report.figures.of(line), definition);
        figure.insert(u"line"_s, lineName(line));
        figure.insert(u"metric"_s, report.figures.definitions().metricOf(line).id);
        figure.insert(u"rests_on"_s, hex(restsOn(report.figures, line)));
        if (lists) {
            figure.insert(u"title"_s, definition.title.en);
            figure.insert(u"title_zh"_s, definition.title.zh);
            figure.insert(u"cases"_s, QJsonObject{
                {u"attention"_s, numbers(report.figures.casesOf({line, {}, 0, attention(definition)}))},
                {u"unknown"_s, numbers(report.figures.casesOf({line, {}, 0, Standing::Unknown}))}});
        }
        figures.append(figure);
    }
    return figures;
}

QJsonArray groupsJson(const Figures &figures)
{
    QJsonArray all;
    for (int i = 0; i < kLines; ++i) {
        for (const Dimension by : kBroken) {
            const auto groups = figures.breakdown(Line(i), by);
            if (groups.empty())
                continue;
            QJsonArray rows;
            for (const Group &group : groups) {
                QJsonObject row = toJson(group.tally, figures.definitions().of(Line(i)));
                row.insert(u"name"_s, group.name.isEmpty() ? QJsonValue() : QJsonValue(group.name));
                row.insert(u"groups"_s, group.groups);
                rows.append(row);
            }
            QJsonObject table{{u"line"_s, lineName(Line(i))}, {u"by"_s, dimensionName(by)}, {u"rows"_s, rows}};
            if (const auto spread = figures.dispersion(Line(i), by))
                table.insert(u"dispersion"_s, *spread);
            all.append(table);
        }
    }
    return all;
}

QJsonArray monthsJson(const Figures &figures)
{
    QJsonArray all;
    for (int i = 0; i < kLines; ++i) {
        QJsonArray points;
        for (const SeriesPoint &point : figures.months(Line(i))) {
            QJsonObject one = toJson(point.tally, figures.definitions().of(Line(i)));
            one.insert(u"from"_s, point.span.from.toString(Qt::ISODate));
            points.append(one);
        }
        all.append(QJsonObject{{u"line"_s, lineName(Line(i))}, {u"points"_s, points}});
    }
    return all;
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return u"-"_s;
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

void compareValue(std::vector<Difference> &differences, const QString &where, const QJsonValue &printed,
                  const QJsonValue &counted)
{
    if (printed != counted)
        differences.push_back({where, shown(printed), shown(counted)});
}

/// Every field of two objects, under the name they stand by.
void compareObjects(std::vector<Difference> &differences, const QString &where, const QJsonObject &printed,
                    const QJsonObject &counted)
{
    QStringList keys = printed.keys() + counted.keys();
    keys.removeDuplicates();
    for (const QString &key : keys)
        compareValue(differences, where + u' ' + key, printed[key], counted[key]);
}

QString nameOf(const QJsonObject &one, qsizetype at)
{
    const QString by = one["by"_L1].toString();
    return one.contains("line"_L1) ? one["line"_L1].toString() + (by.isEmpty() ? QString() : u" by "_s + by)
                                   : QString::number(at + 1);
}

void compareLists(std::vector<Difference> &differences, const QJsonArray &printed, const QJsonArray &counted)
{
    for (qsizetype i = 0; i < std::max(printed.size(), counted.size()); ++i) {
        const QJsonObject one = printed.at(i).toObject(), other = counted.at(i).toObject();
        if (one != other)
            compareObjects(differences, nameOf(one.isEmpty() ? other : one, i), one, other);
    }
}

} // namespace

Standing attention(const LineDefinition &definition)
{
    return definition.sense == Sense::Good ? Standing::Other : Standing::Counts;
}

QJsonObject toJson(const Tally &tally, const LineDefinition &definition)
{
    QJsonObject json{{u"counts"_s, tally.counts}, {u"others"_s, tally.others}, {u"unknown"_s, tally.unknown},
                     {u"apart"_s, tally.apart}};
    if (definition.kind == LineKind::Rate) {
        json.insert(u"n"_s, tally.base(definition.sense));
        const auto share = tally.share(definition.sense);
        const auto interval = tally.wilson(definition.sense);
        json.insert(u"share"_s, share ? QJsonValue(*share) : QJsonValue());
        if (interval)
            json.insert(u"wilson"_s, QJsonArray{interval->low, interval->high});
    }
    if (definition.kind == LineKind::Spread) {
        json.insert(u"p50"_s, tally.percentile(50));
        json.insert(u"p90"_s, tally.percentile(90));
        json.insert(u"max"_s, tally.most());
        json.insert(u"longest_open"_s, tally.longestOpen);
    }
    if (definition.kind == LineKind::Sum)
        json.insert(u"sum"_s, tally.sum);
    return json;
}

QByteArray restsOn(const Figures &figures, Line line)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Collection &all = figures.collection();
    for (const Observation &one : figures.on(line)) {
        const QString text = (one.caseAt == kNoCase ? QString() : all.cases[one.caseAt].id) + u'|'
            + QString::number(int(one.standing)) + u'|' + QString::number(one.value) + u'|'
            + QString::number(one.on.toJulianDay()) + u'\n';
        hash.addData(text.toLatin1());
    }
    return hash.result();
}

QJsonObject toJson(const Report &report, bool lists)
{
    QJsonObject json = headJson(report.head, report.figures.definitions());
    json.insert(u"figures"_s, figuresJson(report, lists));
    json.insert(u"groups"_s, groupsJson(report.figures));
    json.insert(u"months"_s, monthsJson(report.figures));
    return json;
}

std::vector<Difference> compare(const QJsonObject &said, const Report &anew)
{
    std::vector<Difference> differences;
    // As it would be read back: a share of one is written as the number it is.
    const QJsonObject now = QJsonDocument::fromJson(QJsonDocument(toJson(anew, false)).toJson()).object();
    for (const QString &key : {u"office"_s, u"data"_s})
        compareObjects(differences, key, said[key].toObject(), now[key].toObject());
    for (const QString &key : {u"from"_s, u"to"_s, u"as_of"_s, u"filter"_s, u"filter_name"_s, u"packs"_s, u"definitions"_s})
        compareValue(differences, key, said[key], now[key]);
    for (const QString &key : {u"figures"_s, u"groups"_s, u"months"_s})
        compareLists(differences, said[key].toArray(), now[key].toArray());
    return differences;
}

} // namespace zm::reports
