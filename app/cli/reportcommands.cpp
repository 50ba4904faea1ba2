#include "app/cli/desktopprogram.h"
#include "app/cli/digestcommands.h"
#include "app/cli/signin.h"
#include "app/cli/supervisioncommands.h"
#include "app/compose/compose.h"
#include "app/reporting/reportfile.h"
#include "filter/saved.h"
#include "reports/table.h"
#include "store/savedfilters.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
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

/// What --period names: "last-month" and the like as of \a today, or two days "2025-01-01..2025-03-31".
Result<Period> periodNamed(const QString &name, QDate today)
{
    const auto monday = [](QDate day) { return day.addDays(1 - day.dayOfWeek()); };
    const auto quarter = [](QDate day) { return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1); };
    const QDate sunday = monday(today).addDays(-1), quarterEnd = quarter(today).addDays(-1);
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    const QStringList days = name.split(u".."_s);
    const Period named{QDate::fromString(days.value(0), Qt::ISODate), QDate::fromString(days.value(1), Qt::ISODate)};
    if (name == "last-week"_L1)
        return Period{monday(sunday), sunday};
    if (name == "last-month"_L1)
        return Period{month.addMonths(-1), month.addDays(-1)};
    if (name == "last-quarter"_L1)
        return Period{quarter(quarterEnd), quarterEnd};
    if (name == "last-year"_L1)
        return Period{year.addYears(-1), year.addDays(-1)};
    if (days.size() != 2 || !named.from.isValid() || !named.to.isValid())
        return fail(ErrorCode::Invalid, u"--period: last-week, last-month, last-quarter, last-year or FROM..TO"_s);
    return named;
}

Result<reporting::ReportQuestion> questionIn(const Call &call, const Clock &clock)
{
    reporting::ReportQuestion question;
    if (call.has(u"period"_s)) {
        ZM_TRY(question.period, periodNamed(call.value(u"period"_s), clock.today()));
    }
    for (const auto &[option, day] : {std::pair{u"from"_s, &question.period.from}, {u"to"_s, &question.period.to}}) {
        if (day->isValid())
            continue;
        *day = QDate::fromString(call.value(option), Qt::ISODate);
        if (!day->isValid())
            return fail(ErrorCode::Invalid, u"--%1: not a date (YYYY-MM-DD)"_s.arg(option));
    }
    ZM_TRY(question.asOf, dayAsked(call, clock));
    question.filter = call.value(u"filter"_s);
    question.madeAt = clock.now();
    return question;
}

/// Puts the filter that --saved names, of the officer who is signed in, into \a question.
Result<> chooseSaved(const Call &call, const OpenOffice &open, reporting::ReportQuestion &question)
{
    if (!call.has(u"saved"_s))
        return {};
    if (!open.session)
        return fail(ErrorCode::Denied, u"--saved: saved filters are an officer's own: sign in with --officer"_s);
    ZM_TRY(const auto words, compose::filterWords());
    ZM_TRY(const QByteArray content, store::savedFilters(open.office, *open.session));
    std::vector<filter::SavedFilter> filters;
    if (!content.isEmpty()) {
        ZM_TRY(filters, filter::readSaved(content, words));
    }
    const auto found = std::ranges::find(filters, call.value(u"saved"_s), &filter::SavedFilter::name);
    if (found == filters.end())
        return fail(ErrorCode::NotFound, u"--saved: no filter of that name; zm filter list shows them"_s);
    question.filter = found->text;
    question.filterName = found->name;
    return {};
}

bool isTable(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

bool isPdf(const QString &path)
{
    return path.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

/// A printed report needs fonts, which zm does without.
int printThroughDesktop(const Call &call, const reporting::ReportQuestion &question, const QString &out)
{
    const QString program = desktopProgram(u"zhengming"_s);
    if (program.isEmpty()) {
        call.complain(u"zm: the program zhengming is not installed beside zm"_s);
        return MachineFailed;
    }
    QStringList arguments{u"--report"_s, question.period.from.toString(Qt::ISODate) + u".."_s + question.period.to.toString(Qt::ISODate),
                          u"--office"_s, call.value(u"office"_s), u"--out"_s, out};
    for (const auto &[option, value] : {std::pair{u"--filter"_s, question.filter}, {u"--filter-name"_s, question.filterName},
                                        {u"--today"_s, call.value(u"on"_s)}, {u"--language"_s, call.value(u"language"_s)}}) {
        if (!value.isEmpty())
            arguments += {option, value};
    }
    QProcess process;
    process.setProcessEnvironment(desktopEnvironment(call));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    const QStringList answer = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u'\t');
    if (process.error() == QProcess::FailedToStart || process.exitStatus() == QProcess::CrashExit) {
        call.complain(u"zm: "_s + process.errorString());
        return MachineFailed;
    }
    if (process.exitCode() == Done && call.json())
        call.print(QJsonObject{{u"file"_s, answer.value(0)}, {u"data_head"_s, answer.value(1)}});
    else if (process.exitCode() == Done)
        call.print(answer.join(u'\t'));
    return process.exitCode();
}

int accountability(const Call &call)
{
    QString out = call.value(u"out"_s);
    const bool intoFolder = !out.isEmpty() && QFileInfo(out).isDir();
    if (!call.words().isEmpty() || (call.has(u"out"_s) && !intoFolder && !isTable(out) && !isPdf(out))) {
        call.complain(u"zm report accountability --office DIR (--from D --to D | --period last-month) [--filter TEXT | --saved NAME] [--out FILE.pdf|.csv|.xlsx|DIR]"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    auto question = questionIn(call, (*open)->clock);
    if (!question)
        return tell(call, question.error());
    if (const auto chosen = chooseSaved(call, **open, *question); !chosen)
        return tell(call, chosen.error());
    if (intoFolder)
        out += u"/report-%1-%2.pdf"_s.arg(question->period.from.toString(Qt::ISODate), question->period.to.toString(Qt::ISODate));
    if (isPdf(out))
        return printThroughDesktop(call, *question, out);
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

QJsonObject toJson(const reporting::PrintedReport &printed, const reporting::Verification &found)
{
    QJsonArray differences;
    for (const Difference &one : found.differences)
        differences.append(QJsonObject{{u"where"_s, one.where}, {u"printed"_s, one.printed}, {u"counted"_s, one.counted}});
    return {{u"holds"_s, found.holds()},
            {u"signed"_s, printed.isSigned},
            {u"signer"_s, found.signer},
            {u"key"_s, printed.fingerprint},
            {u"differences"_s, differences},
            {u"altered"_s, QJsonArray::fromStringList(found.altered)}};
}

void printForPeople(const Call &call, const reporting::PrintedReport &printed, const reporting::Verification &found)
{
    for (const QString &act : found.altered)
        call.print(u"ALTERED  %1: its bytes are not what was hashed"_s.arg(act));
    for (const Difference &one : found.differences)
        call.print(u"DIFFERS  %1: printed %2, counted %3"_s.arg(one.where, one.printed, one.counted));
    if (!printed.isSigned)
        call.print(u"The report is not signed."_s);
    else if (found.signer.isEmpty())
        call.print(u"Signed with the key %1, which is no officer's of this office."_s.arg(printed.fingerprint));
    else
        call.print(u"Signed by %1 with the key %2."_s.arg(found.signer, printed.fingerprint));
    call.print(found.holds() ? u"Every figure and the data head are as printed."_s : u"The report and the data do not agree."_s);
}

int verify(const Call &call)
{
    QFile file(call.words().value(0));
    if (call.words().size() != 1 || !file.open(QIODevice::ReadOnly)) {
        call.complain(call.words().size() != 1 ? u"zm report verify FILE.pdf --office DIR"_s : u"zm: cannot read "_s + file.fileName());
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto printed = reporting::readReport(file.readAll());
    if (!printed) {
        if (call.json())
            call.print(QJsonObject{{u"holds"_s, false}, {u"why"_s, printed.error().detail}});
        else
            call.print(u"NOT GENUINE: "_s + printed.error().detail);
        return LawfulNo;
    }
    const auto means = reporting::reportMeans((*open)->jurisdiction);
    if (!means)
        return tell(call, means.error());
    const auto found = reporting::verifyReport(call.value(u"office"_s), **means, *printed);
    if (!found)
        return tell(call, found.error());
    if (call.json())
        call.print(toJson(*printed, *found));
    else
        printForPeople(call, *printed, *found);
    return found->holds() && (!printed->isSigned || !found->signer.isEmpty()) ? Done : LawfulNo;
}

} // namespace

QList<Command> reportCommands()
{
    return QList<Command>{
        {u"report accountability"_s, u"--office DIR (--from D --to D | --period last-month) [--filter TEXT | --saved NAME] [--on D] [--language zh|en] [--out FILE.pdf|.csv|.xlsx|DIR]"_s,
         u"The supervisors' report: every figure with its denominator, its unknowns and its cases."_s, {}, accountability},
        {u"report verify"_s, u"FILE.pdf --office DIR"_s,
         u"Recomputes a printed report's figures and its data head from the office, and says what differs."_s, {}, verify},
    } + digestCommands() + supervisionCommands();
}

} // namespace zm::cli
