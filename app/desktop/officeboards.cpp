// What runs across cases, for OfficeWindow: read in a worker thread with a desk of its own.

#include "app/desktop/officereview.h"
#include "app/desktop/officesealed.h"
#include "app/desktop/officewindow.h"
#include "items/dates.h"
#include "store/boards.h"
#include "ui/shell/boardports.h"

namespace zm::desktop {

namespace {

struct Job {
    QString folder;
    cases::SharedJurisdiction jurisdiction;
    store::SharedSession session;
    const Clock *clock;
    QHash<QString, QString> officers; ///< names by id
    cases::UnitBook units;
};

ui::BoardCase shown(const store::BoardCase &of)
{
    return {of.caseId, of.number, of.name};
}

ui::BoardContents shown(const store::Boards &boards, const QHash<QString, QString> &officers, const cases::UnitBook &units)
{
    ui::BoardContents contents;
    for (const store::UnitBoardRow &row : boards.recipients) {
        const store::UnitRow &owes = row.owes;
        ui::UnitOnBoard unit{units.name(owes.unit, items::inChinese()), owes.due, owes.late, owes.unknown, owes.residue, owes.oldest, {}};
        for (const store::BoardCase &of : row.cases)
            unit.cases.push_back(shown(of));
        contents.recipients.push_back(std::move(unit));
    }
    for (const store::RemedyBoardRow &row : boards.remedies)
        contents.remedies.push_back({shown(row.of), row.foundOn, row.done, row.due, row.late});
    for (const store::RestorationBoardRow &row : boards.restorations)
        contents.restorations.push_back({shown(row.of), row.receivedOn, row.answered, row.due, row.late});
    for (const store::NotListedRow &row : boards.notListed)
        contents.notListed.push_back(
            {shown(row.of), row.decidedOn, officers.value(row.officer, row.officer), row.reasons});
    return contents;
}

Result<ui::BoardContents> read(const Job &job, const std::function<bool(qint64, qint64)> &progress)
{
    if (!job.session)
        return fail(ErrorCode::Denied, QStringLiteral("nobody is signed in"));
    ZM_TRY(auto office, store::Office::open(job.folder));
    store::Desk desk(office, job.jurisdiction, *job.clock, job.session);
    ZM_TRY(const auto boards, store::boardsOf(desk, progress));
    return shown(boards, job.officers, job.units);
}

} // namespace

void OfficeWindow::fillBoards()
{
    const Job job{m_office.folder(), m_jurisdiction, m_desk->session(), &m_clock, m_officerNames, m_stationery.units};
    ui::BoardPorts ports;
    ports.read = [job](const std::function<bool(qint64, qint64)> &progress) { return read(job, progress); };
    ports.sealed = sealedPorts(job.folder, job.session, m_clock, m_officerNames);
    ports.reviews = reviewPorts(job.folder, job.session, m_clock, m_officerNames);
    m_ports.boards = std::make_shared<const ui::BoardPorts>(std::move(ports));
}

} // namespace zm::desktop
