#include "reports/definitions.h"

#include <QCryptographicHash>

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 5> kKinds{"rate"_L1, "spread"_L1, "sum"_L1, "count"_L1, "ratio"_L1};
constexpr std::array<QLatin1StringView, 3> kSenses{"good"_L1, "bad"_L1, "none"_L1};

std::unexpected<Error> wrong(const QString &what)
{
    return fail(ErrorCode::Invalid, u"metrics.json: "_s + what);
}

Bilingual words(const QJsonObject &object)
{
    return {object["zh"_L1].toString(), object["en"_L1].toString()};
}

bool isComplete(const Bilingual &text)
{
    return !text.zh.isEmpty() && !text.en.isEmpty();
}

template <typename E, std::size_t N>
Result<E> named(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return wrong(name + u": not a word that is known here"_s);
    return E(found - names.begin());
}

Result<std::vector<Line>> linesIn(const QJsonArray &array)
{
    std::vector<Line> lines;
    for (const QJsonValue &value : array) {
        const auto line = lineNamed(value.toString());
        if (!line)
            return wrong(value.toString() + u": no such line"_s);
        lines.push_back(*line);
    }
    return lines;
}

Result<Parameters> parametersIn(const QJsonObject &object)
{
    Parameters read;
    const auto number = [&](QLatin1StringView name) { return object[name].toInt(); };
    read.smallNumber = number("small_number"_L1);
    read.staleSnapshotDays = number("stale_snapshot_days"_L1);
    read.suspensionOrderWorkingDays = number("suspension_order_working_days"_L1);
    read.queryReviewDays = number("query_review_days"_L1);
    const QJsonArray followUp = object["follow_up_days"_L1].toArray();
    for (std::size_t i = 0; i < read.followUpDays.size(); ++i)
        read.followUpDays[i] = followUp.at(qsizetype(i)).toInt();
    for (const QJsonValue &band : object["age_bands"_L1].toArray())
        read.ageBands.push_back(band.toInt());
    const bool rising = std::ranges::is_sorted(read.ageBands) && std::ranges::is_sorted(read.followUpDays);
    if (read.smallNumber <= 0 || read.staleSnapshotDays <= 0 || read.suspensionOrderWorkingDays <= 0
        || read.queryReviewDays <= 0 || read.followUpDays.front() <= 0 || read.ageBands.empty() || !rising)
        return wrong(u"params: numbers from one up, lists rising"_s);
    return read;
}

Result<LineDefinition> lineIn(const QJsonObject &object, int metric)
{
    LineDefinition line;
    ZM_TRY(line.kind, (named<LineKind>(kKinds, object["kind"_L1].toString())));
    ZM_TRY(line.sense, (named<Sense>(kSenses, object["sense"_L1].toString())));
    line.unit = object["unit"_L1].toString();
    line.title = words(object);
    line.counts = words(object["counts"_L1].toObject());
    line.of = words(object["of"_L1].toObject());
    line.metric = metric;
    if (!isComplete(line.title) || !isComplete(line.counts) || !isComplete(line.of))
        return wrong(object["id"_L1].toString() + u": a text is missing"_s);
    return line;
}

} // namespace

Result<Definitions> Definitions::load(const QByteArray &bytes)
{
    Definitions read;
    read.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    ZM_TRY(read.parameters, parametersIn(root["params"_L1].toObject()));
    std::array<bool, kLines> seen{};
    for (const QJsonValue &value : root["metrics"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        MetricDefinition metric;
        metric.id = object["id"_L1].toString();
        metric.title = words(object);
        metric.definition = words(object["definition"_L1].toObject());
        metric.counters = object["counter"_L1].toVariant().toStringList();
        for (const QJsonValue &one : object["lines"_L1].toArray()) {
            const auto line = lineNamed(one.toObject()["id"_L1].toString());
            if (!line || std::exchange(seen[std::size_t(*line)], true))
                return wrong(one.toObject()["id"_L1].toString() + u": unknown, or there twice"_s);
            ZM_TRY(read.lines[std::size_t(*line)], lineIn(one.toObject(), int(read.metrics.size())));
            metric.lines.push_back(*line);
        }
        if (!isComplete(metric.title) || !isComplete(metric.definition) || metric.lines.empty())
            return wrong(metric.id + u": a text or its lines are missing"_s);
        read.metrics.push_back(std::move(metric));
    }
    for (int i = 0; i < kLines; ++i) {
        if (!seen[std::size_t(i)])
            return wrong(lineName(Line(i)) + u": missing"_s);
    }
    for (const MetricDefinition &metric : read.metrics) {
        for (const QString &counter : metric.counters) {
            if (std::ranges::find(read.metrics, counter, &MetricDefinition::id) == read.metrics.end())
                return wrong(metric.id + u": there is no counter-metric "_s + counter);
        }
    }
    for (const QJsonValue &value : root["classes"_L1].toArray()) {
        FailureClass one{value["id"_L1].toString(), words(value.toObject()), {}};
        ZM_TRY(one.lines, linesIn(value["lines"_L1].toArray()));
        read.classes.push_back(std::move(one));
    }
    ZM_TRY(read.exceptions, linesIn(root["exceptions"_L1].toArray()));
    const QJsonObject rules = root["rules"_L1].toObject();
    const QJsonArray zh = rules["zh"_L1].toArray(), en = rules["en"_L1].toArray();
    for (qsizetype i = 0; i < std::max(zh.size(), en.size()); ++i)
        read.rules.push_back({zh.at(i).toString(), en.at(i).toString()});
    if (read.classes.size() != 3 || read.exceptions.empty() || read.rules.empty() || zh.size() != en.size())
        return wrong(u"classes, exceptions or rules are missing"_s);
    return read;
}

} // namespace zm::reports
