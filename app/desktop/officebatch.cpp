// One act in many cases for OfficeWindow: runs in a worker thread with a desk of its own.

#include "app/desktop/officeregister.h"
#include "app/desktop/officewindow.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kStep = 50; // cases between two looks at whether to go on

struct Job {
    QString folder;
    cases::SharedJurisdiction jurisdiction;
    store::SharedSession session;
};

/// A refusal that another officer's hand would cure.
bool needsAnother(const cases::Refusal &refusal)
{
    return refusal.rule == "FOUR-EYES"_L1 || refusal.rule == "ROLE"_L1;
}

void tell(ui::BatchRow &row, const store::Verdict &verdict)
{
    const auto *refusal = std::get_if<cases::Refusal>(&verdict);
    row.fate = !refusal               ? ui::BatchRow::Fate::Passes
               : needsAnother(*refusal) ? ui::BatchRow::Fate::NeedsSecond
                                        : ui::BatchRow::Fate::Refused;
    if (!refusal)
        return;
    row.messageZh = u"%1（%2）"_s.arg(refusal->failedZh.join(u"；"_s), refusal->citationZh);
    row.message = u"%1 (%2)"_s.arg(refusal->failed.join(u"; "_s), refusal->citation);
}

Result<std::vector<ui::BatchRow>> run(const Job &job, const ui::BatchOrder &order,
                                      const std::function<bool(qint64, qint64)> &progress)
{
    if (!job.session)
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    ZM_TRY(auto office, store::Office::open(job.folder));
    const FixedClock clock(order.today);
    const SystemClock machine;
    // Signatures carry the machine's time; the legal day is the window's.
    const Clock &time = machine.today() == order.today ? static_cast<const Clock &>(machine) : clock;
    store::Desk desk(office, job.jurisdiction, time, job.session);
    reachRegister(desk, job.folder);
    std::vector<ui::BatchRow> rows;
    for (const QString &id : order.caseIds) {
        ZM_TRY(const auto file, desk.read(id));
        rows.push_back({id, file.number, ui::BatchRow::Fate::NotReached, {}, {}});
    }
    for (qsizetype from = 0; from < order.caseIds.size(); from += kStep) {
        if (!progress(from, order.caseIds.size()))
            return rows;
        std::vector<store::Submission> step;
        for (const QString &id : order.caseIds.mid(from, kStep))
            step.push_back({id, order.act, {}});
        ZM_TRY(const auto verdicts,
               desk.submitBatch(step, order.forGood ? store::Writing::ForGood : store::Writing::DryRun));
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            tell(rows[std::size_t(from) + i], verdicts[i]);
    }
    progress(order.caseIds.size(), order.caseIds.size());
    return rows;
}

} // namespace

void OfficeWindow::fillBatch()
{
    const Job job{m_office.folder(), m_jurisdiction, m_desk->session()};
    m_ports.batch = [job](const ui::BatchOrder &order, const std::function<bool(qint64, qint64)> &progress) {
        return run(job, order, progress);
    };
}

} // namespace zm::desktop
