#include "store/worklist.h"

#include "sql/transaction.h"
#include "store/caselist.h"
#include "store/casekeys.h"
#include "store/desk.h"
#include "store/listdates.h"
#include "store/projection.h"
#include "store/reader.h"
#include "store/workqueries.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// A list that is looked at must not wait long for cases that changed by themselves over a holiday: so many at once,
// the rest at the next look. Each is a few dozen microseconds.
constexpr int kWakeAtOnce = 2000;

// A width of the screen, not a limit of the law: what product.md calls "within three working days".
constexpr int kSoonWorkingDays = 3;

QString bare(const QString &number)
{
    QString part = number.simplified();
    part.replace(u'（', u'(').replace(u'）', u')').replace(u'〔', u'(').replace(u'〕', u')');
    return part;
}

} // namespace

BandDays daysFrom(QDate today, const law::WorkCalendar &calendar)
{
    QDate end = today;
    for (int i = 0; i < kSoonWorkingDays; ++i)
        end = calendar.nextWorkingDay(end.addDays(1));
    return {today, end};
}

WorkCursor cursorAt(const WorkRow &row)
{
    switch (row.band) {
    case Band::Overdue: return {row.band, listText(row.target), row.caseId};
    case Band::Closed: return {row.band, numberKey(row.caseNumber), row.caseId};
    case Band::Today:
    case Band::Soon:
    case Band::WaitingForService:
    case Band::Suspended:
    case Band::ToPublish:
    case Band::Provisional:
    case Band::Later: break;
    }
    return {row.band, listText(row.doBy), row.caseId};
}

Result<> Desk::wake(const WorkQuery &query)
{
    ZM_CHECK(learnLaw());
    ZM_TRY(const QStringList ids, casesToWake(m_office->connection(), query.today, kWakeAtOnce));
    ZM_CHECK(projectAnew(ids, query.today));
    return {};
}

Result<bool> Desk::projectAnew(const QStringList &ids, QDate today)
{
    if (ids.isEmpty())
        return true;
    auto transaction = sql::Transaction::begin(m_office->connection());
    if (!transaction)
        return false; // somebody else is writing, or the disk is read-only: the list as it was computed last
    const cases::Context context = this->context(today);
    for (const QString &id : ids) {
        ZM_TRY(const auto history, readHistory(m_office->connection(), m_session.get(), id));
        const cases::CaseView view = cases::viewOf(history.state, context);
        ZM_CHECK(putRow(m_office->connection(), projected(id, history.head, history.state, view, today)));
    }
    ZM_CHECK(transaction->commit());
    return true;
}

Result<std::vector<AttentionRow>> Desk::attention(QDate today, const std::function<bool()> &goesOn)
{
    ZM_CHECK(learnLaw());
    for (const bool woken : {true, false}) {
        for (bool written = true; written;) {
            if (goesOn && !goesOn())
                return fail(ErrorCode::Conflict, u"it was stopped"_s);
            ZM_TRY(const QStringList ids, woken ? casesToWake(m_office->connection(), today, kWakeAtOnce)
                                                : casesToAttend(m_office->connection(), kWakeAtOnce));
            ZM_TRY(written, projectAnew(ids, today));
            written = written && !ids.isEmpty();
        }
    }
    return attentionRows(m_office->connection());
}

QString Desk::shownName(const QString &caseId, const QByteArray &wrapped, const QByteArray &name) const
{
    if (!m_session || wrapped.isEmpty() || name.isEmpty())
        return u"***"_s;
    return openName(m_office->connection(), *m_session, caseId, wrapped, name).value_or(u"***"_s);
}

Result<WorkPage> Desk::workList(const WorkQuery &query)
{
    ZM_CHECK(wake(query));
    const BandDays days = daysFrom(query.today, m_jurisdiction->calendar);
    const QString part = bare(query.caseNumber);
    WorkCursor from = query.after.value_or(WorkCursor{query.band.value_or(Band::Overdue), {}, {}});
    const Band last = query.band.value_or(Band::Later);

    WorkPage page;
    while (true) {
        const int wanted = query.limit - int(page.rows.size());
        ZM_TRY(auto rows, bandRows(m_office->connection(), from.band, days, part, from, wanted + 1));
        for (int i = 0; i < int(rows.size()) && i < wanted; ++i) {
            SealedRow &sealed = rows[std::size_t(i)];
            sealed.row.name = shownName(sealed.row.caseId, sealed.wrapped, sealed.name);
            from = {from.band, sealed.key, sealed.row.caseId};
            page.rows.push_back(std::move(sealed.row));
        }
        if (int(rows.size()) > wanted) {
            page.next = from;
            return page;
        }
        if (from.band >= last)
            return page;
        from = {Band(int(from.band) + 1), {}, {}};
    }
}

Result<BandCounts> Desk::bandCounts(QDate today)
{
    ZM_CHECK(wake({today, {}, {}, 0, {}}));
    return countBands(m_office->connection(), daysFrom(today, m_jurisdiction->calendar));
}

} // namespace zm::store
