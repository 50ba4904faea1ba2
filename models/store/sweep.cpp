#include "store/sweep.h"

#include "sql/query.h"
#include "store/caselist.h"

#include <QHash>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kEndedAndOpen = u"SELECT k.case_id FROM kept_apart k JOIN case_list l ON l.case_id = k.case_id "
                                      "WHERE l.live = 1 ORDER BY k.case_id";

Result<QStringList> endedAndOpen(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEndedAndOpen));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

bool isLate(const cases::CaseView &view)
{
    return std::ranges::any_of(view.clocks, [](const cases::CaseClock &clock) {
        return clock.id == "recipients.release"_L1 && clock.state == cases::ClockState::Breached;
    });
}

bool hasResidue(const cases::RecipientRow &row)
{
    return row.residue || std::ranges::any_of(row.measures, [](const cases::MeasureRow &measure) {
               return measure.state == cases::MeasureState::Residue;
           });
}

/// Nothing was heard from there since the entry was taken off.
bool isUnknown(const cases::Round &round, const cases::RecipientFact *fact)
{
    return fact && !fact->releaseAcknowledged && (!fact->snapshot || fact->snapshot.n < round.removed.n);
}

/// The role in which whoever is signed in works in cases of \a program: the one that may record what a unit shows, else any.
/// Nobody signed in is refused later; None: they do not work there.
cases::Role roleIn(const Desk &desk, cases::Program program)
{
    cases::Role works = cases::Role::None;
    for (const cases::Role role : desk.session() ? desk.session()->officer.roles : std::vector<cases::Role>{}) {
        if (cases::worksIn(program, role) && cases::mayDo(program, role, cases::ActKind::ReportSnapshot))
            return role;
        if (cases::worksIn(program, role))
            works = role;
    }
    return works;
}

/// What the unit shows of one case.
struct Shown {
    cases::ReportSnapshot act;
    std::vector<SnapshotLine> lines;
};

/// Judges what is shown of one case: a submission by \a role, or a place in the report.
void weigh(const CaseFile &file, const Shown &shown, QDate takenOn, cases::Role role, SweepReport &report,
           std::vector<Submission> &submissions)
{
    const cases::Round &round = file.state.closing();
    const cases::RecipientFact *fact = cases::findRecipient(round, shown.act.recipient);
    if (!fact)
        report.strangers.insert(report.strangers.end(), shown.lines.begin(), shown.lines.end());
    else if (!round.removed)
        report.asListed += shown.lines.empty() ? 0 : 1;
    else if (fact->snapshot && fact->snapshot.on >= takenOn)
        report.stale.append(file.number);
    else
        submissions.push_back({file.id, {takenOn, {role, {}}, shown.act}, file.state.acts});
}

} // namespace

void addOwed(std::map<QString, UnitRow> &board, const CaseFile &file, QDate today)
{
    const cases::Round &round = file.state.closing();
    if (!round.removed)
        return;
    for (const cases::RecipientRow &row : file.view.recipients) {
        if (!row.open)
            continue;
        UnitRow &unit = board[row.unit];
        unit.unit = row.unit;
        ++unit.due;
        unit.late += isLate(file.view) ? 1 : 0;
        unit.residue += hasResidue(row) ? 1 : 0;
        unit.residueDays += hasResidue(row) ? int(round.removed.on.daysTo(today)) : 0;
        unit.unknown += isUnknown(round, cases::findRecipient(round, row.unit)) ? 1 : 0;
        if (!unit.oldest.isValid() || round.removed.on < unit.oldest)
            unit.oldest = round.removed.on;
    }
}

Result<std::vector<UnitRow>> recipientsBoard(Desk &desk)
{
    ZM_TRY(const QStringList ids, endedAndOpen(desk.office().connection()));
    std::map<QString, UnitRow> board;
    for (const QString &id : ids) {
        ZM_TRY(const CaseFile file, desk.read(id));
        addOwed(board, file, desk.today());
    }
    std::vector<UnitRow> rows;
    for (auto &[unit, row] : board)
        rows.push_back(std::move(row));
    std::ranges::stable_sort(rows, {}, &UnitRow::oldest);
    return rows;
}

Result<SweepReport> takeSnapshot(Desk &desk, const QString &unit, QDate takenOn,
                                 const std::vector<SnapshotLine> &lines)
{
    SweepReport report;
    std::map<QString, Shown> byCase;
    ZM_TRY(const QStringList open, endedAndOpen(desk.office().connection()));
    for (const QString &id : open)
        byCase[id].act = {unit, {}, false};
    for (const SnapshotLine &line : lines) {
        ZM_TRY(const auto id, findCase(desk.office().connection(), line.caseNumber));
        if (!id) {
            report.strangers.push_back(line);
            continue;
        }
        Shown &shown = byCase[*id];
        shown.act.recipient = unit;
        shown.act.listed = shown.act.listed || line.listed;
        if (!line.code.isEmpty() && !shown.act.measures.contains(line.code))
            shown.act.measures.append(line.code);
        shown.lines.push_back(line);
    }
    std::vector<Submission> submissions;
    QHash<QString, QString> numbers;
    for (const auto &[id, shown] : byCase) {
        ZM_TRY(const CaseFile file, desk.read(id));
        const cases::Role role = roleIn(desk, file.state.head.program);
        if (role == cases::Role::None && desk.session()) {
            if (cases::findRecipient(file.state.closing(), unit) || !shown.lines.empty())
                report.ofOthers.append(file.number);
            continue;
        }
        numbers[id] = file.number;
        weigh(file, shown, takenOn, role, report, submissions);
    }
    ZM_TRY(const auto verdicts, desk.submitBatch(submissions));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto &act = std::get<cases::ReportSnapshot>(submissions[i].act.body);
        if (const auto *refusal = std::get_if<cases::Refusal>(&verdicts[i]))
            report.refused.emplace_back(numbers.value(submissions[i].caseRef), *refusal);
        else
            ++(act.listed || !act.measures.isEmpty() ? report.residue : report.clean);
    }
    return report;
}

} // namespace zm::store
