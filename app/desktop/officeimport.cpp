// Importing for OfficeWindow: runs in a worker thread with a desk of its own.

#include "app/desktop/officeimport.h"
#include "app/desktop/officewindow.h"
#include "intake/intake.h"
#include "resources/resources.h"

#include <QFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kStep = 200; // rows between two looks at whether to go on

/// Copies of everything the worker needs; the office folder is opened once more for its thread.
struct Job {
    QString folder;
    cases::SharedJurisdiction jurisdiction;
    store::SharedSession session;
};

ui::ImportedRow shown(const intake::RowResult &row)
{
    ui::ImportedRow result{row.line, row.caseNumber, {}, row.fate == intake::RowFate::Taken, {}, {}};
    QStringList zh, en;
    for (const intake::Saying &saying : row.faults + row.notes) {
        zh.append(saying.chinese);
        en.append(saying.english);
    }
    result.messageZh = zh.join(u"；"_s);
    result.message = en.join(u"; "_s);
    return result;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read "_s + path);
    return file.readAll();
}

Result<intake::Intake> readRows(const QByteArray &bytes, store::Desk &desk, QDate today)
{
    ZM_TRY(const auto tsv, resources::read(u"intake_words.tsv"_s));
    ZM_TRY(const auto words, intake::IntakeWords::load(tsv));
    ZM_TRY(const auto table, intake::readTable(bytes));
    std::optional<Error> broken; // a case that cannot be read is no new case
    const auto known = [&](const QString &number) -> std::optional<cases::OpenCase> {
        auto found = desk.read(number);
        if (found)
            return std::move(found->state.head);
        if (found.error().code != ErrorCode::NotFound)
            broken = found.error();
        return std::nullopt;
    };
    auto read = intake::readCases(table, words, {today, known});
    if (broken)
        return std::unexpected(*broken);
    return read;
}

/// Submits the rows taken, a step at a time; what the desk refuses is said in its row.
Result<> submit(store::Desk &desk, const intake::Intake &read, std::vector<ui::ImportedRow> &rows,
                const ui::ImportProgress &progress)
{
    std::vector<store::Submission> step;
    std::vector<std::size_t> at;
    const auto flush = [&](std::size_t done) -> Result<bool> {
        if (!step.empty()) {
            ZM_TRY(const auto verdicts, desk.submitBatch(step));
            for (std::size_t i = 0; i < verdicts.size(); ++i) {
                const auto *refusal = std::get_if<cases::Refusal>(&verdicts[i]);
                rows[at[i]].done = refusal == nullptr;
                if (refusal) {
                    rows[at[i]].messageZh = refusal->failedZh.join(u"；"_s);
                    rows[at[i]].message = refusal->failed.join(u"; "_s);
                }
            }
        }
        step.clear();
        at.clear();
        return progress(qint64(done), qint64(rows.size()));
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const auto &act = read.rows[qsizetype(i)].act) {
            step.push_back({rows[i].caseNumber, *act, {}});
            at.push_back(i);
        }
        if (step.size() == kStep) {
            ZM_TRY(const bool goOn, flush(i + 1));
            if (!goOn)
                return {};
        }
    }
    ZM_TRY([[maybe_unused]] const bool last, flush(rows.size()));
    return {};
}

Result<std::vector<ui::ImportedRow>> run(const Job &job, const QString &path, QDate today,
                                          const ui::ImportProgress &progress)
{
    if (!job.session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    ZM_TRY(auto office, store::Office::open(job.folder));
    const FixedClock clock(today);
    const SystemClock machine;
    // Signatures carry the machine's time; the legal day is the window's.
    const Clock &time = machine.today() == today ? static_cast<const Clock &>(machine) : clock;
    store::Desk desk(office, job.jurisdiction, time, job.session);
    ZM_TRY(const auto bytes, bytesOf(path));
    ZM_TRY(const auto read, readRows(bytes, desk, today));
    std::vector<ui::ImportedRow> rows;
    for (const intake::RowResult &row : read.rows)
        rows.push_back(shown(row));
    ZM_CHECK(submit(desk, read, rows, progress));
    return rows;
}

} // namespace

Result<> importSample(store::Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    ZM_TRY(const auto password, bytesOf(office.folder() + u"/demo-password"_s));
    ZM_TRY(auto session, office.signIn(u"a"_s, password.trimmed()));
    store::Desk desk(office, jurisdiction, clock, session);
    ZM_TRY(const auto bytes, resources::read(u"sample/cases.csv"_s));
    ZM_TRY(const auto read, readRows(bytes, desk, clock.today()));
    std::vector<store::Submission> submissions;
    for (const intake::RowResult &row : read.rows) {
        if (row.act)
            submissions.push_back({row.caseNumber, *row.act, {}});
    }
    ZM_TRY([[maybe_unused]] const auto verdicts, desk.submitBatch(submissions));
    return {};
}

void OfficeWindow::fillImport()
{
    const Job job{m_office.folder(), m_jurisdiction, m_desk->session()};
    m_ports.import = [job](const QString &path, QDate today, const ui::ImportProgress &progress) {
        return run(job, path, today, progress);
    };
}

} // namespace zm::desktop
