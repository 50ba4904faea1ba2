#include "app/cli/signin.h"
#include "intake/intake.h"
#include "resources/resources.h"

#include <QFile>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kStep = 200; ///< rows written at once; what is written stays when a later step fails

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    return file.readAll();
}

/// Whatever the file does wrong is the call's fault, not the machine's.
Error ofInput(Error error, const QString &path)
{
    error.detail = path + u": "_s + error.detail;
    if (error.code == ErrorCode::Unsupported)
        error.code = ErrorCode::Invalid;
    return error;
}

Result<intake::Intake> readRows(const QString &path, store::Desk &desk)
{
    ZM_TRY(const QByteArray tsv, resources::read(u"intake_words.tsv"_s));
    ZM_TRY(const auto words, intake::IntakeWords::load(tsv));
    ZM_TRY(const QByteArray bytes, fileBytes(path));
    const auto table = intake::readTable(bytes);
    if (!table)
        return std::unexpected(ofInput(table.error(), path));
    std::optional<Error> broken;
    const auto known = [&](const QString &number) -> std::optional<cases::OpenCase> {
        auto here = desk.read(number);
        if (here)
            return std::move(here->state.head);
        if (here.error().code != ErrorCode::NotFound)
            broken = here.error();
        return std::nullopt;
    };
    auto intake = intake::readCases(*table, words, {desk.today(), known});
    if (broken)
        return std::unexpected(*broken);
    if (!intake)
        return std::unexpected(ofInput(intake.error(), path));
    return intake;
}

/// The law's no, told like any other fault of the row.
void refuse(intake::RowResult &row, const cases::Refusal &refusal)
{
    row.fate = intake::RowFate::Rejected;
    row.act.reset();
    row.faults.append({QString(), refusal.rule,
                       u"refused by %1: %2"_s.arg(refusal.rule, refusal.failed.join(u"; "_s)),
                       u"%1 %2"_s.arg(refusal.rule, refusal.failedZh.join(u"; "_s))});
}

/// Has the desk judge every row that was read without fault, and write those it accepts unless this is a dry run.
Result<> submit(const Call &call, store::Desk &desk, intake::Intake &intake, store::Writing writing)
{
    QList<intake::RowResult *> taken;
    for (intake::RowResult &row : intake.rows) {
        if (row.act)
            taken.append(&row);
    }
    for (qsizetype from = 0; from < taken.size(); from += qsizetype(kStep)) {
        const auto step = taken.mid(from, qsizetype(kStep));
        std::vector<store::Submission> submissions;
        for (const intake::RowResult *row : step)
            submissions.push_back({row->caseNumber, *row->act, {}});
        ZM_TRY(const auto verdicts, desk.submitBatch(submissions, writing));
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            if (const auto *refusal = std::get_if<cases::Refusal>(&verdicts[i]))
                refuse(*step[qsizetype(i)], *refusal);
        }
        if (taken.size() > qsizetype(kStep))
            call.complain(u"zm import: %1 of %2 rows"_s.arg(from + step.size()).arg(taken.size()));
    }
    return {};
}

Result<> writeRejected(const Call &call, const intake::Intake &intake)
{
    if (!call.has(u"rejected"_s))
        return {};
    const QString path = call.value(u"rejected"_s);
    QSaveFile file(path);
    const QByteArray bytes = intake::rejectedRows(intake);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

QJsonObject json(int line, const intake::Saying &saying)
{
    return {{u"line"_s, line},
            {u"field"_s, saying.field},
            {u"reason"_s, saying.english},
            {u"reason_zh"_s, saying.chinese}};
}

QJsonArray sayings(const intake::Intake &intake, QList<intake::Saying> intake::RowResult::*which)
{
    QJsonArray all;
    for (const intake::RowResult &row : intake.rows) {
        for (const intake::Saying &saying : row.*which)
            all.append(json(row.line, saying));
    }
    return all;
}

void report(const Call &call, const intake::Intake &intake, bool dryRun)
{
    using enum intake::RowFate;
    if (call.json()) {
        QJsonArray ofFile;
        for (const intake::Saying &saying : intake.notes)
            ofFile.append(saying.english);
        call.print(QJsonObject{{u"dry_run"_s, dryRun},
                               {u"taken"_s, intake.count(Taken)},
                               {u"unchanged"_s, intake.count(Unchanged)},
                               {u"rejected"_s, sayings(intake, &intake::RowResult::faults)},
                               {u"notes"_s, sayings(intake, &intake::RowResult::notes)},
                               {u"file_notes"_s, ofFile}});
        return;
    }
    for (const intake::Saying &saying : intake.notes)
        call.print(saying.english);
    for (const intake::RowResult &row : intake.rows) {
        for (const intake::Saying &fault : row.faults)
            call.print(u"line %1: %2: not taken: %3"_s.arg(row.line).arg(fault.field, fault.english));
        for (const intake::Saying &note : row.notes)
            call.print(u"line %1: %2: %3"_s.arg(row.line).arg(note.field, note.english));
    }
    call.print(u"%1%2 taken, %3 unchanged, %4 not taken"_s.arg(dryRun ? u"would be: "_s : QString())
                   .arg(intake.count(Taken))
                   .arg(intake.count(Unchanged))
                   .arg(intake.count(Rejected)));
}

int runImport(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"usage: zm import FILE --office DIR [--dry-run] [--rejected FILE]"_s);
        return BadCall;
    }
    const bool dryRun = call.has(u"dry-run"_s);
    auto open = openOffice(call, dryRun ? Signing::Optional : Signing::Required);
    if (!open)
        return open.error();
    if (!(*open)->session)
        call.complain(u"zm import: nobody is signed in: names already here are sealed and not compared"_s);
    store::Desk desk = (*open)->desk();
    auto intake = readRows(call.words().first(), desk);
    if (!intake)
        return tell(call, intake.error());
    const auto writing = dryRun ? store::Writing::DryRun : store::Writing::ForGood;
    if (const auto done = submit(call, desk, *intake, writing); !done)
        return tell(call, done.error());
    if (const auto done = writeRejected(call, *intake); !done)
        return tell(call, done.error());
    report(call, *intake, dryRun);
    return intake->count(intake::RowFate::Rejected) == 0 ? Done : LawfulNo;
}

} // namespace

QList<Command> importCommands()
{
    return {{u"import"_s, u"FILE --office DIR [--dry-run] [--rejected FILE]"_s,
             u"new cases from CSV or XLSX, with a report of every row not taken"_s, {u"dry-run"_s}, runImport}};
}

} // namespace zm::cli
