#include "store/syncoffice.h"

#include "sql/query.h"
#include "store/actor.h"
#include "store/caselist.h"
#include "store/reader.h"
#include "store/syncseen.h"
#include "sync/answer.h"

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMine = u"SELECT eid, case_id, line, answer FROM sync_outbox WHERE standing = 2 ORDER BY n";
constexpr QStringView kSent = u"SELECT eid, act, line FROM sync_outbox WHERE case_id = ? AND answer IS NOT NULL ORDER BY n";
constexpr QStringView kCounts = u"SELECT (SELECT count(*) FROM sync_outbox WHERE standing = 0), "
                                "(SELECT count(*) FROM sync_outbox WHERE standing = 1), "
                                "(SELECT count(*) FROM sync_outbox WHERE standing = 2), "
                                "(SELECT max(settled_at) FROM sync_outbox WHERE standing = 1), "
                                "(SELECT count(*) FROM sync_inbox WHERE reading = 2 OR op = 'other'), "
                                "(SELECT count(*) FROM act WHERE seq > (SELECT written FROM sync_link))";

QDateTime instant(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

/// The office's own act inside a platform's.
Result<SyncSide> sideOf(const QByteArray &eid, const sync::Envelope &envelope)
{
    ZM_TRY(const sync::ActPayload payload, sync::readActPayload(envelope.act.text));
    const QByteArray inner = payload.body["payload"_L1].toString().toUtf8();
    ZM_TRY(ReadAct read, decodeLogged({0, {}, 0, inner, {}, {}}, nullptr));
    SyncSide side;
    side.eid = eid;
    side.act = std::move(read.act);
    side.org = payload.by.org;
    side.officer = payload.by.id;
    side.at = payload.assertedAt;
    return side;
}

Result<SyncSide> sideOf(const Unseen &one)
{
    ZM_TRY(const sync::FeedLine line, sync::readFeedLine(one.line));
    if (!line.entry.act)
        return fail(ErrorCode::Corrupt, u"a line of the feed without its act"_s);
    return sideOf(one.eid, *line.entry.act);
}

/// The act as this office's officer takes it in: what was only handed in elsewhere is received here by whoever is signed in.
cases::Act asTakenIn(const cases::Act &act)
{
    cases::Act taken = act;
    if (sync::laneOf(cases::word(act.kind())) == sync::Lane::Filing && isOwnRole(act.by.role))
        taken.by = {};
    return taken;
}

using Tasks = std::map<QString, SyncTask>;

Result<> addMine(const sql::Connection &connection, Tasks &tasks)
{
    ZM_TRY(auto query, sql::run(connection, kMine));
    while (query.next()) {
        ZM_TRY(const sync::Envelope envelope, sync::readEnvelope(query.bytes(2)));
        ZM_TRY(SyncSide side, sideOf(query.bytes(0), envelope));
        ZM_TRY(const sync::Answer answer, sync::readAnswer(query.bytes(3)));
        side.code = answer.code;
        side.verdict = answer.verdict;
        tasks[query.text(1)].mine.push_back(std::move(side));
    }
    return query.failed();
}

Result<> addTheirs(Desk &desk, Tasks &tasks)
{
    ZM_TRY(const auto unseen, unseenActs(desk.office().connection()));
    for (const Unseen &one : unseen) {
        ZM_TRY(SyncSide side, sideOf(one));
        ZM_TRY(const Verdict verdict, desk.judge(one.caseId, asTakenIn(side.act)));
        if (const auto *refusal = std::get_if<cases::Refusal>(&verdict))
            side.refusal = *refusal;
        tasks[one.caseId].theirs.push_back(std::move(side));
    }
    return {};
}

} // namespace

Result<std::vector<SyncTask>> syncTasks(Desk &desk)
{
    const sql::Connection &connection = desk.office().connection();
    Tasks tasks;
    ZM_CHECK(addMine(connection, tasks));
    ZM_CHECK(addTheirs(desk, tasks));
    std::vector<SyncTask> all;
    for (auto &[caseId, task] : tasks) {
        ZM_TRY(const auto row, rowOf(connection, caseId));
        task.caseId = caseId;
        if (row) {
            task.number = row->number;
            task.due = row->due;
            task.common = std::max(0, row->acts - int(task.mine.size()));
        }
        all.push_back(std::move(task));
    }
    std::ranges::stable_sort(all, [](const SyncTask &a, const SyncTask &b) {
        return a.due.isValid() != b.due.isValid() ? a.due.isValid() : a.due < b.due;
    });
    return all;
}

Result<int> takeIn(Office &office, Desk &desk)
{
    const sql::Connection &connection = office.connection();
    ZM_CHECK(settleTaking(connection));
    ZM_TRY(const auto unseen, unseenActs(connection));
    int taken = 0;
    for (const Unseen &one : unseen) {
        const auto side = sideOf(one);
        if (!side)
            continue; // kept as it came; the bar counts it
        ZM_TRY(const ChainEnd end, caseEnd(connection, one.caseId));
        ZM_CHECK(beginTaking(connection, one, int(end.length)));
        const auto verdict = desk.submit({one.caseId, asTakenIn(side->act), int(end.length)});
        if (verdict && std::holds_alternative<Recorded>(*verdict)) {
            ZM_CHECK(settleTaking(connection));
            ++taken;
            continue;
        }
        ZM_CHECK(abandonTaking(connection, one.eid));
        if (!verdict && verdict.error().code != ErrorCode::Conflict)
            return std::unexpected(verdict.error());
    }
    return taken;
}

Result<std::vector<SentAct>> sentActs(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(auto query, sql::run(connection, kSent, {caseId}));
    std::vector<SentAct> acts;
    while (query.next()) {
        ZM_TRY(const sync::Envelope envelope, sync::readEnvelope(query.bytes(2)));
        ZM_TRY(const sync::ActPayload payload, sync::readActPayload(envelope.act.text));
        acts.push_back({query.bytes(0), query.number(1), payload.type});
    }
    ZM_CHECK(query.failed());
    return acts;
}

Result<SyncCounts> syncCounts(const Office &office, const Clock &clock)
{
    SyncBook book(office.connection(), clock);
    SyncCounts counts;
    ZM_TRY(const auto enrolment, book.enrolment());
    if (!enrolment)
        return counts;
    ZM_TRY(const sync::Link link, book.link());
    ZM_TRY(auto query, sql::run(office.connection(), kCounts));
    if (!query.next())
        return fail(ErrorCode::Io, u"the outbox cannot be counted"_s);
    ZM_TRY(const auto unseen, unseenActs(office.connection()));
    counts = {true,
              enrolment->url,
              query.bigNumber(0),
              query.bigNumber(5),
              query.bigNumber(1),
              query.bigNumber(2),
              qint64(unseen.size()),
              query.bigNumber(4),
              instant(link.contactMs),
              QDateTime::fromString(query.text(3), Qt::ISODateWithMs),
              instant(link.freshUntilMs),
              instant(link.forgotAtMs)};
    return counts;
}

} // namespace zm::store
