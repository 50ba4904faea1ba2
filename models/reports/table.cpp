#include "reports/table.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

Cell optional(const std::optional<double> &value)
{
    return value ? Cell(*value) : Cell();
}

std::vector<Cell> row(const Report &report, const QString &section, Line line, const QString &by, const QString &name,
                      const Period &span, const Tally &tally)
{
    const Definitions &definitions = report.figures.definitions();
    const LineDefinition &definition = definitions.of(line);
    std::vector<Cell> cells{section, definitions.metricOf(line).id, lineName(line), definition.title.zh,
                            definition.title.en, by, name, span.from, span.to, qint64(tally.counts),
                            qint64(tally.others), qint64(tally.unknown), qint64(tally.apart)};
    const bool rate = definition.kind == LineKind::Rate;
    const auto interval = rate ? tally.wilson(definition.sense) : std::nullopt;
    cells.push_back(rate ? Cell(qint64(tally.base(definition.sense))) : Cell());
    cells.push_back(optional(rate ? tally.share(definition.sense) : std::nullopt));
    cells.push_back(interval ? Cell(interval->low) : Cell());
    cells.push_back(interval ? Cell(interval->high) : Cell());
    cells.push_back(definition.kind == LineKind::Sum ? Cell(tally.sum) : Cell());
    for (const int value : {tally.percentile(50), tally.percentile(90), tally.most(), tally.longestOpen})
        cells.push_back(definition.kind == LineKind::Spread ? Cell(qint64(value)) : Cell());
    return cells;
}

void addGroups(Sheet &sheet, const Report &report, Line line)
{
    for (int i = 0; i < kDimensions; ++i) {
        const Dimension by = Dimension(i);
        for (const Group &group : report.figures.breakdown(line, by)) {
            const QString name = group.name.isEmpty() ? u"(%1)"_s.arg(group.groups) : group.name;
            sheet.rows.push_back(row(report, u"group"_s, line, dimensionName(by), name, report.head.period, group.tally));
        }
    }
}

Sheet figuresSheet(const Report &report)
{
    Sheet sheet{u"figures"_s,
                {u"section"_s, u"metric"_s, u"line"_s, u"title_zh"_s, u"title_en"_s, u"by"_s, u"name"_s, u"from"_s, u"to"_s,
                 u"counts"_s, u"others"_s, u"unknown"_s, u"apart"_s, u"n"_s, u"share"_s, u"low"_s, u"high"_s, u"sum"_s,
                 u"p50"_s, u"p90"_s, u"max"_s, u"longest_open"_s},
                {}};
    for (int i = 0; i < kLines; ++i) {
        const Line line = Line(i);
        sheet.rows.push_back(row(report, u"figure"_s, line, {}, {}, report.head.period, report.figures.of(line)));
        addGroups(sheet, report, line);
        for (const SeriesPoint &point : report.figures.months(line))
            sheet.rows.push_back(row(report, u"month"_s, line, {}, {}, point.span, point.tally));
    }
    return sheet;
}

Sheet casesSheet(const Report &report)
{
    Sheet sheet{u"cases"_s, {u"line"_s, u"standing"_s, u"case_number"_s, u"case_id"_s}, {}};
    for (int i = 0; i < kLines; ++i) {
        const Line line = Line(i);
        const Standing failed = attention(report.figures.definitions().of(line));
        for (const Standing standing : {failed, Standing::Unknown}) {
            for (const CaseRef &one : report.figures.casesOf({line, {}, 0, standing}))
                sheet.rows.push_back({lineName(line), standing == failed ? u"attention"_s : u"unknown"_s, one.number, one.id});
        }
    }
    return sheet;
}

Sheet aboutSheet(const Report &report)
{
    const ReportHead &head = report.head;
    Sheet sheet{u"about"_s, {u"what"_s, u"value"_s}, {}};
    sheet.rows = {{u"office"_s, head.officeName}, {u"code"_s, head.officeCode}, {u"from"_s, head.period.from},
                  {u"to"_s, head.period.to}, {u"as_of"_s, head.asOf}, {u"filter"_s, head.filter},
                  {u"packs"_s, head.packs.join(u' ')}, {u"acts"_s, head.acts}, {u"cases"_s, head.cases},
                  {u"data_head"_s, QString::fromLatin1(head.dataHead.toHex())},
                  {u"definitions"_s, QString::fromLatin1(report.figures.definitions().digest.toHex())}};
    for (const Bilingual &rule : report.figures.definitions().rules)
        sheet.rows.push_back({rule.zh, rule.en});
    return sheet;
}

struct CsvText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', 12); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(QString text) const
    {
        if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
            return text;
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    }
};

} // namespace

std::vector<Sheet> sheetsOf(const Report &report)
{
    return {figuresSheet(report), casesSheet(report), aboutSheet(report)};
}

QByteArray csvOf(const Sheet &sheet)
{
    QStringList lines;
    const auto add = [&](const QStringList &fields) { lines.append(fields.join(u',')); };
    add(sheet.header);
    for (const std::vector<Cell> &cells : sheet.rows) {
        QStringList fields;
        for (const Cell &cell : cells)
            fields.append(std::visit(CsvText{}, cell));
        add(fields);
    }
    return (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

} // namespace zm::reports
