#include "store/simulation.h"

#include "sql/query.h"
#include "store/reader.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kOpen = u"SELECT case_id FROM case_list WHERE live = 1 ORDER BY number_key";

Result<QStringList> openCases(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kOpen));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

/// What PaperName::text() wrote.
PaperName nameIn(const QString &text)
{
    const QStringList parts = text.split(u'|');
    return {parts.value(0), parts.value(1).toInt(), parts.mid(3).join(u'|'), QDate::fromString(parts.value(2), Qt::ISODate)};
}

bool wasServed(const cases::CaseState &state, const PaperName &name)
{
    return std::ranges::any_of(state.closing().services, [&](const cases::Service &service) {
        return cases::word(service.document) == name.kind && service.deed.n > name.n;
    });
}

/// The papers of a case that state a day which no longer holds.
Result<> addPapers(const SimulationRun &run, const cases::CaseState &state, SimulatedCase &one, int &unread)
{
    ZM_TRY(const QSet<QString> names, issuedPapers(run.office, one.caseId));
    for (const QString &text : names) {
        const PaperName name = nameIn(text);
        const auto paper = run.session ? issuedPaper(run.office, *run.session, one.caseId, name)
                                       : Result<std::optional<IssuedPaper>>(std::unexpected(Error{ErrorCode::Denied, {}}));
        if (!paper && paper.error().code == ErrorCode::Io)
            return std::unexpected(paper.error());
        if (!paper || !*paper) {
            ++unread;
            continue;
        }
        const QString data = QString::fromUtf8((*paper)->data);
        for (const cases::ClockChange &change : one.change.clocks) {
            if (change.before.isValid() && change.before != change.after && data.contains(run.printed(change.before)))
                one.papers.push_back({name.kind, name.on, change.before, wasServed(state, name)});
        }
    }
    std::ranges::sort(one.papers, {}, [](const StatedPaper &paper) { return std::tuple(paper.on, paper.kind, paper.states); });
    const auto twice = std::ranges::unique(one.papers, {}, [](const StatedPaper &paper) {
        return std::tuple(paper.on, paper.kind, paper.states);
    });
    one.papers.erase(twice.begin(), twice.end());
    return {};
}

QString iso(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject clockJson(const cases::ClockChange &change)
{
    QJsonObject object{{u"clock"_s, change.clock},
                       {u"anchor"_s, change.anchorN},
                       {u"end"_s, change.isTarget ? u"target"_s : u"limit"_s},
                       {u"before"_s, iso(change.before)},
                       {u"after"_s, iso(change.after)},
                       {u"cause"_s, change.cause == cases::ChangeCause::Rule ? u"rule"_s : u"calendar"_s},
                       {u"rule"_s, change.rule},
                       {u"citation"_s, change.citation},
                       {u"citation_zh"_s, change.citationZh}};
    if (change.becomesOverdue)
        object.insert(u"becomes_overdue"_s, true);
    if (change.overdueDisappears)
        object.insert(u"overdue_disappears"_s, true);
    if (change.provisionalAfter)
        object.insert(u"provisional"_s, true);
    return object;
}

} // namespace

Result<Simulation> simulate(const SimulationRun &run, const LawFile &draft, QDate on)
{
    ZM_TRY(std::vector<LawFile> files, adoptedFiles(run.office.connection()));
    std::erase_if(files, [&](const LawFile &file) { return file.kind == draft.kind && file.id == draft.id; });
    files.push_back(draft);
    ZM_TRY(const auto drafted, jurisdictionWith(run.law, files));
    const cases::Context before = run.office.context(run.law, on), after = run.office.context(*drafted, on);

    Simulation simulation{draft, on, 0, 0, {}};
    ZM_TRY(const QStringList ids, openCases(run.office.connection()));
    for (const QString &id : ids) {
        if (run.progress && !run.progress(simulation.cases, ids.size()))
            return simulation;
        ZM_TRY(const auto history, readHistory(run.office.connection(), nullptr, id));
        ++simulation.cases;
        SimulatedCase one{id, history.state.head.caseNumber, cases::changesOf(history.state, before, after), {}};
        if (one.change.isEmpty())
            continue;
        ZM_CHECK(addPapers(run, history.state, one, simulation.papersUnread));
        simulation.changed.push_back(std::move(one));
    }
    return simulation;
}

QJsonArray changesJson(const Simulation &simulation)
{
    QJsonArray rows;
    for (const SimulatedCase &one : simulation.changed) {
        QJsonObject row{{u"case"_s, one.number}};
        QJsonArray clocks, papers;
        for (const cases::ClockChange &change : one.change.clocks)
            clocks.append(clockJson(change));
        for (const StatedPaper &paper : one.papers)
            papers.append(QJsonObject{{u"paper"_s, paper.kind},
                                      {u"on"_s, iso(paper.on)},
                                      {u"states"_s, iso(paper.states)},
                                      {u"served"_s, paper.served}});
        row.insert(u"clocks"_s, clocks);
        row.insert(u"papers"_s, papers);
        if (one.change.losesGround)
            row.insert(u"loses_ground"_s, QJsonObject{{u"citation"_s, one.change.ground}, {u"citation_zh"_s, one.change.groundZh}});
        rows.append(row);
    }
    return rows;
}

} // namespace zm::store
