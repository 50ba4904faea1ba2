#include "app/desktop/officereview.h"

#include "app/desktop/registerjob.h"
#include "items/dates.h"
#include "store/caselist.h"
#include "store/purposes.h"
#include "store/reviews.h"

#include <algorithm>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

using Job = RegisterJob;

Result<std::vector<ui::LookCard>> looksOf(const store::Office &office, const Job &job)
{
    ZM_TRY(const auto looks, store::looksOnRecord(office));
    ZM_TRY(const auto purposes, store::purposes());
    QHash<QString, QString> numbers; // of cases, as looked up
    std::vector<ui::LookCard> cards;
    for (const store::LookOnRecord &look : looks) {
        if (!numbers.contains(look.caseId)) {
            ZM_TRY(const auto row, store::rowOf(office.connection(), look.caseId));
            numbers.insert(look.caseId, row ? row->number : QString());
        }
        const auto purpose = std::ranges::find(purposes, look.purpose, &store::Purpose::id);
        cards.push_back({look.n, FixedClock(look.at).today(), job.name(look.officer), store::logWord(look.kind), look.what,
                         purpose == purposes.end() ? look.purpose : items::spoken(purpose->zh, purpose->en),
                         numbers.value(look.caseId), job.name(look.reviewedBy), look.officer == job.session->officer.id});
    }
    return cards;
}

Result<ui::ReviewContents> read(const Job &job, const QString &asked)
{
    ZM_TRY(const auto office, job.opened());
    ZM_TRY(const auto months, store::reviewMonths(office));
    ui::ReviewContents contents;
    contents.supervises = job.session->officer.holds(cases::Role::Supervisor);
    contents.next = job.clock->today().addMonths(1).toString(u"yyyy-MM"_s);
    for (const store::ReviewMonth &month : months) {
        contents.months.push_back({month.month, month.promise, job.name(month.promisedBy), month.promisedOn, month.count > 0});
        const bool wanted = asked.isEmpty() ? contents.shown.isEmpty() && month.count > 0 : month.month == asked;
        if (!wanted)
            continue;
        contents.shown = month.month;
        if (month.count == 0)
            continue;
        ZM_TRY(const auto sample, store::drawnSample(office, month.month));
        for (const store::DrawnCase &one : sample.cases) {
            ui::DrawnCard card{one.caseId, one.number, one.nonListing, {}, {}};
            if (const auto found = month.findings.find(one.caseId); found != month.findings.end()) {
                card.wrong = found->second.wrong;
                card.foundBy = job.name(found->second.officer);
            }
            contents.cases.push_back(std::move(card));
        }
    }
    ZM_TRY(contents.looks, looksOf(office, job));
    return contents;
}

} // namespace

std::shared_ptr<const ui::ReviewPorts> reviewPorts(const QString &folder, store::SharedSession session, const Clock &clock,
                                                   QHash<QString, QString> officers)
{
    const Job job{folder, std::move(session), &clock, std::move(officers)};
    ui::ReviewPorts ports;
    ports.read = [job](const QString &month) { return read(job, month); };
    ports.promise = [job](const QString &month) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        ZM_CHECK(store::commitSample(office, *job.session, *job.clock, month));
        return {};
    };
    ports.draw = [job](const QString &month, int count) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        ZM_CHECK(store::drawSample(office, *job.session, *job.clock, month, count));
        return {};
    };
    ports.find = [job](const QString &month, const QString &caseId, bool wrong) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        return store::recordFinding(office, *job.session, *job.clock, month, caseId, wrong);
    };
    ports.verify = [job](const QString &month) -> Result<QStringList> {
        ZM_TRY(const auto office, job.opened());
        return store::verifySample(office, month);
    };
    ports.review = [job](qint64 look) -> Result<> {
        ZM_TRY(const auto office, job.opened());
        return store::reviewLook(office, *job.session, *job.clock, look);
    };
    return std::make_shared<const ui::ReviewPorts>(std::move(ports));
}

} // namespace zm::desktop
