#include "app/desktop/officesealed.h"

#include "app/desktop/registerjob.h"
#include "store/sealedregister.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

using Job = RegisterJob;

ui::SealedTally shown(const store::Tally &tally)
{
    return {tally.recorded, tally.passedOn, tally.answered};
}

Result<ui::SealedContents> read(const Job &job)
{
    ZM_TRY(const auto office, job.opened());
    ZM_TRY(const auto all, store::readSealedRegister(office, *job.session, *job.clock));
    ui::SealedContents contents;
    contents.supervises = job.session->officer.holds(cases::Role::Supervisor);
    for (const store::RegisterEntry &entry : all.entries) {
        const bool tip = entry.kind == store::SealedKind::Tip;
        contents.entries.push_back({entry.n, tip, entry.month, entry.on, tip ? entry.informant : entry.who, entry.how,
                                    entry.what, entry.caseNumber, job.name(entry.officer), entry.passedTo, entry.answer});
    }
    for (const store::MonthOnRegister &month : all.months)
        contents.months.push_back({month.month, shown(month.interference), shown(month.tips), job.name(month.officer)});
    return contents;
}

Result<> record(const Job &job, const ui::SealedForm &form)
{
    ZM_TRY(const auto office, job.opened());
    const QDate today = job.clock->today();
    const auto n = form.tip
        ? store::recordTip(office, *job.session, *job.clock, {form.what, form.who, today, form.caseNumber})
        : store::recordInterference(office, *job.session, *job.clock,
                                    {form.who, form.what, form.how, today, form.caseNumber});
    ZM_CHECK(n);
    return {};
}

} // namespace

std::shared_ptr<const ui::SealedPorts> sealedPorts(const QString &folder, store::SharedSession session, const Clock &clock,
                                                   QHash<QString, QString> officers)
{
    const Job job{folder, std::move(session), &clock, std::move(officers)};
    ui::SealedPorts ports;
    ports.read = [job] { return read(job); };
    ports.record = [job](const ui::SealedForm &form) { return record(job, form); };
    ports.passOn = [job](qint64 n, const QString &to) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        return store::passOn(office, *job.session, *job.clock, n, to);
    };
    ports.answer = [job](qint64 n, const QString &words) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        return store::answer(office, *job.session, *job.clock, n, words);
    };
    ports.signMonth = [job](const QString &month) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        return store::signMonth(office, *job.session, *job.clock, month);
    };
    return std::make_shared<const ui::SealedPorts>(std::move(ports));
}

} // namespace zm::desktop
