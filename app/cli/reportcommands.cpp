#include "app/cli/signin.h"
#include "app/reporting/makereport.h"
#include "reports/table.h"

#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + u" %"_s;
}

/// A figure in words for people.
QString said(const Tally &tally, const LineDefinition &definition)
{
    QStringList parts;
    switch (definition.kind) {
    case LineKind::Rate: {
        const auto share = tally.share(definition.sense);
        parts.append(share ? percent(*share) + u" (%1 of %2)"_s.arg(tally.counts).arg(tally.base(definition.sense)) : u"-"_s);
        break;
    }
    case LineKind::Spread:
        parts.append(tally.values.empty() ? u"-"_s
                                          : u"middle %1, nine tenths %2, most %3 (of %4)"_s.arg(tally.percentile(50))
                                                .arg(tally.percentile(90))
                                                .arg(tally.most())
                                                .arg(tally.counts));
        break;
    case LineKind::Sum: parts.append(u"%1 (of %2)"_s.arg(tally.sum).arg(tally.counts)); break;
    case LineKind::Count: parts.append(QString::number(tally.counts)); break;
    case LineKind::Ratio: parts.append(u"%1 to %2"_s.arg(tally.counts).arg(tally.others)); break;
    }
    if (tally.unknown > 0)
        parts.append(u"unknown %1"_s.arg(tally.unknown));
    if (tally.apart > 0)
        parts.append(u"apart %1"_s.arg(tally.apart));
    return parts.join(u"; "_s);
}

void printForPeople(const Call &call, const Report &report)
{
    const Definitions &definitions = report.figures.definitions();
    const ReportHead &head = report.head;
    call.print(u"%1 to %2, as of %3; %4 cases, %5 acts, data head %6"_s
                   .arg(head.period.from.toString(Qt::ISODate), head.period.to.toString(Qt::ISODate),
                        head.asOf.toString(Qt::ISODate), QString::number(head.cases), QString::number(head.acts),
                        QString::fromLatin1(head.dataHead.toHex().first(16))));
    for (const Line line : definitions.exceptions) {
        const int count = report.figures.of(line).counts;
        if (count > 0)
            call.print(u"! %1: %2"_s.arg(definitions.of(line).title.en).arg(count));
    }
    for (const MetricDefinition &metric : definitions.metrics) {
        call.print(metric.id + u"  "_s + metric.title.en
                   + (metric.counters.isEmpty() ? QString() : u"  (read with "_s + metric.counters.join(u", "_s) + u')'));
        for (const Line line : metric.lines)
            call.print(u"    %1: %2"_s.arg(definitions.of(line).title.en, said(report.figures.of(line), definitions.of(line))));
    }
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

Result<> writeTables(const QString &path, const Report &report)
{
    const std::vector<Sheet> sheets = sheetsOf(report);
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return write(path, csvOf(sheets.front()));
    ZM_TRY(const QByteArray workbook, workbookOf(sheets));
    return write(path, workbook);
}

Result<reporting::ReportQuestion> questionIn(const Call &call, const Clock &clock)
{
    reporting::ReportQuestion question;
    for (const auto &[option, day] : {std::pair{u"from"_s, &question.period.from}, {u"to"_s, &question.period.to}}) {
        *day = QDate::fromString(call.value(option), Qt::ISODate);
        if (!day->isValid())
            return fail(ErrorCode::Invalid, u"--%1: not a date (YYYY-MM-DD)"_s.arg(option));
    }
    ZM_TRY(question.asOf, dayAsked(call, clock));
    question.filter = call.value(u"filter"_s);
    return question;
}

bool isTable(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

int accountability(const Call &call)
{
    const QString out = call.value(u"out"_s);
    if (!call.words().isEmpty() || (call.has(u"out"_s) && !isTable(out))) {
        call.complain(u"zm report accountability --office DIR --from D --to D [--filter TEXT] [--out FILE.csv|.xlsx]"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    auto question = questionIn(call, (*open)->clock);
    if (!question)
        return tell(call, question.error());
    question->officer = (*open)->session ? (*open)->session->officer.id : QString();
    const auto means = reporting::reportMeans((*open)->jurisdiction);
    if (!means)
        return tell(call, means.error());
    const auto made = reporting::makeReport(call.value(u"office"_s), **means, *question);
    if (!made)
        return tell(call, made.error());
    if (call.json())
        call.print(toJson(made->report, true));
    else if (out.isEmpty())
        printForPeople(call, made->report);
    if (out.isEmpty())
        return Done;
    if (const auto written = writeTables(out, made->report); !written)
        return tell(call, written.error());
    return Done;
}

} // namespace

QList<Command> reportCommands()
{
    return {
        {u"report accountability"_s, u"--office DIR --from D --to D [--filter TEXT] [--on D] [--out FILE.csv|.xlsx]"_s,
         u"The supervisors' report: every figure with its denominator, its unknowns and its cases."_s, {}, accountability},
    };
}

} // namespace zm::cli
