// What runs across cases, for OfficeWindow: read in a worker thread with a desk of its own.

#include "app/desktop/officereview.h"
#include "app/desktop/officesealed.h"
#include "app/desktop/officewindow.h"
#include "intake/snapshot.h"
#include "items/dates.h"
#include "resources/resources.h"
#include "store/boards.h"
#include "ui/shell/boardports.h"

#include <QCoreApplication>
#include <QFile>

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
        ui::UnitOnBoard unit{owes.unit, units.name(owes.unit, items::inChinese()), owes.due, owes.late, owes.unknown, owes.residue,
                             owes.residueDays, owes.oldest, {}};
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

ui::TakenSnapshot shown(const store::SweepReport &sweep)
{
    ui::TakenSnapshot taken{sweep.clean, sweep.residue, sweep.asListed, {}};
    for (const store::SnapshotLine &line : sweep.strangers)
        taken.apart.append(QCoreApplication::translate("zm::desktop::boards", "Line %1: %2 was never sent to this unit.")
                               .arg(line.line)
                               .arg(line.caseNumber));
    for (const QString &number : sweep.stale)
        taken.apart.append(QCoreApplication::translate("zm::desktop::boards", "%1: a newer list of this unit is on record.").arg(number));
    if (!sweep.ofOthers.isEmpty())
        taken.apart.append(QCoreApplication::translate("zm::desktop::boards", "Of a programme you do not work in, left to whoever does: %1")
                               .arg(sweep.ofOthers.size()));
    for (const auto &[number, refusal] : sweep.refused)
        taken.apart.append(number + QLatin1StringView(" · ") + items::spoken(refusal.failedZh.join(u'；'), refusal.failed.join(QLatin1StringView("; "))) + QLatin1StringView(" · ") +
                           items::spoken(refusal.citationZh, refusal.citation));
    return taken;
}

Result<ui::TakenSnapshot> takeSnapshot(const Job &job, const QString &unit, const QString &path, QDate takenOn)
{
    if (!job.session)
        return fail(ErrorCode::Denied, QStringLiteral("nobody is signed in"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + QLatin1StringView(": ") + file.errorString());
    ZM_TRY(const QByteArray tsv, resources::read(QStringLiteral("intake_words.tsv")));
    ZM_TRY(const auto words, intake::IntakeWords::load(tsv));
    ZM_TRY(const auto rows, intake::readSnapshot(file.readAll(), words));
    std::vector<store::SnapshotLine> lines;
    for (const intake::SnapshotRow &row : rows)
        lines.push_back({row.line, row.caseNumber, row.code, row.listed});
    ZM_TRY(auto office, store::Office::open(job.folder));
    store::Desk desk(office, job.jurisdiction, *job.clock, job.session);
    ZM_TRY(const auto sweep, store::takeSnapshot(desk, unit, takenOn, lines));
    return shown(sweep);
}

} // namespace

void OfficeWindow::fillBoards()
{
    const Job job{m_office.folder(), m_jurisdiction, m_desk->session(), &m_clock, m_officerNames, m_stationery.units};
    ui::BoardPorts ports;
    ports.read = [job](const std::function<bool(qint64, qint64)> &progress) { return read(job, progress); };
    ports.takeSnapshot = [job](const QString &unit, const QString &path, QDate takenOn) { return takeSnapshot(job, unit, path, takenOn); };
    ports.sealed = sealedPorts(job.folder, job.session, m_clock, m_officerNames);
    ports.reviews = reviewPorts(job.folder, job.session, m_clock, m_officerNames);
    m_ports.boards = std::make_shared<const ui::BoardPorts>(std::move(ports));
}

} // namespace zm::desktop
