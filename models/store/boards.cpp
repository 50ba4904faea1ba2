#include "store/boards.h"

#include "cases/derive.h"
#include "sql/query.h"

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::Document;

namespace {

constexpr QStringView kOfBoards = u"SELECT case_id FROM case_list WHERE live = 1 OR stage = ? ORDER BY case_id";

Result<QStringList> casesOfBoards(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kOfBoards, {cases::word(cases::Stage::DecidedNotToEnter)}));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

const cases::CaseClock *openClock(const cases::CaseView &view, QLatin1StringView id)
{
    const auto found = std::ranges::find_if(view.clocks, [&](const cases::CaseClock &clock) {
        return clock.id == id && !clock.metOn.isValid();
    });
    return found == view.clocks.end() ? nullptr : &*found;
}

QDate endOf(const cases::CaseClock *clock)
{
    return !clock ? QDate() : clock->limit ? clock->limit->due : clock->target ? clock->target->due : QDate();
}

bool isBreached(const cases::CaseClock *clock)
{
    return clock && clock->state == cases::ClockState::Breached;
}

bool wasServedAfter(const cases::Round &round, Document document, const cases::Deed &deed)
{
    return deed && std::ranges::any_of(round.services, [&](const cases::Service &service) {
               return service.document == document && service.deed.n > deed.n;
           });
}

/// One pass over the cases.
class Pass {
public:
    explicit Pass(QDate today) : m_today(today) {}

    void take(const CaseFile &file)
    {
        const BoardCase of{file.id, file.number, file.state.head.subject.name};
        addRecipients(of, file);
        addRemedy(of, file);
        addRestoration(of, file);
        addNotListed(of, file);
    }

    Boards finish()
    {
        for (auto &[unit, row] : m_units)
            m_boards.recipients.push_back(std::move(row));
        std::ranges::stable_sort(m_boards.recipients, {}, [](const UnitBoardRow &row) { return row.owes.oldest; });
        std::ranges::stable_sort(m_boards.remedies, {}, &RemedyBoardRow::foundOn);
        std::ranges::stable_sort(m_boards.restorations, {}, [](const RestorationBoardRow &row) {
            return row.due.isValid() ? row.due : row.receivedOn;
        });
        std::ranges::stable_sort(m_boards.notListed, std::ranges::greater{}, &NotListedRow::decidedOn);
        return std::move(m_boards);
    }

private:
    void addRecipients(const BoardCase &of, const CaseFile &file)
    {
        std::map<QString, UnitRow> owed;
        addOwed(owed, file, m_today);
        for (const auto &[unit, row] : owed) {
            UnitBoardRow &board = m_units[unit];
            UnitRow &sum = board.owes;
            sum.unit = unit;
            sum.due += row.due;
            sum.late += row.late;
            sum.unknown += row.unknown;
            sum.residue += row.residue;
            sum.residueDays += row.residueDays;
            if (!sum.oldest.isValid() || row.oldest < sum.oldest)
                sum.oldest = row.oldest;
            board.cases.push_back(of);
        }
    }

    void addRemedy(const BoardCase &of, const CaseFile &file)
    {
        if (!file.view.remedyOpen)
            return;
        const cases::Round &round = file.state.closing();
        const auto &missing = file.view.remedyMissing;
        const auto lacks = [&](cases::ActKind act) { return std::ranges::find(missing, act) != missing.end(); };
        RemedyBoardRow row;
        row.of = of;
        row.foundOn = round.errorFoundOn.isValid() ? round.errorFoundOn : round.error ? round.error.on : round.removed.on;
        row.done[std::size_t(RemedyDuty::Removal)] = !lacks(cases::ActKind::Remove);
        row.done[std::size_t(RemedyDuty::Apology)] = wasServedAfter(round, Document::Apology, round.apologised);
        row.done[std::size_t(RemedyDuty::Clarification)] = !lacks(cases::ActKind::Clarify);
        row.done[std::size_t(RemedyDuty::Compensation)] = wasServedAfter(round, Document::CompensationNotice, round.compensation);
        const cases::CaseClock *withdraw = openClock(file.view, "error.withdraw"_L1);
        row.due = endOf(withdraw);
        row.late = isBreached(withdraw) || isBreached(openClock(file.view, "error.remedy"_L1));
        m_boards.remedies.push_back(std::move(row));
    }

    void addRestoration(const BoardCase &of, const CaseFile &file)
    {
        const cases::Restoration *pending = cases::pendingRestoration(file.state.closing());
        if (!pending)
            return;
        const bool answered = pending->answered.happened();
        const cases::CaseClock *clock =
            openClock(file.view, answered ? "restoration.decide"_L1 : "restoration.accept"_L1);
        m_boards.restorations.push_back({of, pending->receivedOn.isValid() ? pending->receivedOn : pending->filed.on, answered,
                                         endOf(clock), isBreached(clock)});
    }

    void addNotListed(const BoardCase &of, const CaseFile &file)
    {
        for (const StoredAct &stored : file.acts) {
            const auto *decision = std::get_if<cases::DecideEntry>(&stored.act.body);
            if (decision && decision->outcome == cases::EntryOutcome::DoNotEnter)
                m_boards.notListed.push_back({of, stored.act.on, stored.officer, decision->reasons});
        }
    }

    QDate m_today;
    Boards m_boards;
    std::map<QString, UnitBoardRow> m_units;
};

} // namespace

Result<Boards> boardsOf(Desk &desk, const BoardProgress &progress)
{
    ZM_TRY(const QStringList ids, casesOfBoards(desk.office().connection()));
    Pass pass(desk.today());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (progress && !progress(i, ids.size()))
            break;
        ZM_TRY(const CaseFile file, desk.read(ids[i]));
        pass.take(file);
    }
    return pass.finish();
}

} // namespace zm::store
