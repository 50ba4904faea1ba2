#include "store/syncseen.h"

#include "sql/query.h"
#include "store/actbytes.h"
#include "store/actlog.h"
#include "sync/actpayload.h"
#include "sync/feed.h"

#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// One order of both: what was seen before act n, as the feed has it, then what was sent anew in sight of it, then act n.
constexpr QStringView kSight = u"SELECT eid, lane, place, 1 AS own, n FROM sync_outbox "
                               "WHERE case_id = ? AND act < ? AND standing IN (0, 1) UNION ALL "
                               "SELECT eid, lane, before_act * 2 - 1, 0, (SELECT max(seq) FROM sync_inbox WHERE eid = sync_seen.eid) "
                               "FROM sync_seen WHERE case_id = ? AND before_act <= ? "
                               "ORDER BY place, own, n";
constexpr QStringView kWasTaken = u"SELECT 1 FROM sync_seen WHERE case_id = ? AND before_act = ? AND taken = 1";
constexpr QStringView kUnseen = u"SELECT i.eid, i.line, o.case_id FROM sync_inbox i JOIN (SELECT DISTINCT platform_case, case_id "
                                "FROM sync_outbox) o ON o.platform_case = i.platform_case WHERE i.op IN ('act', 'remove') "
                                "AND i.reading = 0 AND (? = '' OR o.case_id = ?) "
                                "AND i.eid NOT IN (SELECT eid FROM sync_outbox) AND i.eid NOT IN (SELECT eid FROM sync_seen) "
                                "ORDER BY i.seq";
constexpr QStringView kSee = u"INSERT OR IGNORE INTO sync_seen (eid, case_id, before_act, lane, taken, reason) "
                             "VALUES (?, ?, ?, ?, ?, ?)";
constexpr QStringView kAbandon = u"DELETE FROM sync_seen WHERE eid = ? AND taken = 2";
constexpr QStringView kBegun = u"SELECT s.eid, s.case_id, s.before_act, i.line FROM sync_seen s "
                               "LEFT JOIN sync_inbox i ON i.eid = s.eid WHERE s.taken = 2";
constexpr QStringView kTook = u"UPDATE sync_seen SET taken = 1 WHERE eid = ?";

constexpr int kSeenOnly = 0, kBeingTaken = 2;

Result<sync::ActPayload> payloadIn(const QByteArray &line)
{
    ZM_TRY(const sync::FeedLine read, sync::readFeedLine(line));
    if (!read.entry.act)
        return fail(ErrorCode::Corrupt, u"a line of the feed without its act"_s);
    return sync::readActPayload(read.entry.act->act.text);
}

QString laneIn(const QByteArray &line)
{
    const auto payload = payloadIn(line);
    return payload && payload->lane == sync::Lane::Filing ? u"F"_s : u"D"_s;
}

/// Whether the act \a n that lies in the log is the one that \a line tells of.
Result<bool> isInLog(const sql::Connection &connection, const QString &caseId, int n, const QByteArray &line)
{
    ZM_TRY(const auto acts, actsOf(connection, caseId, n));
    const auto payload = payloadIn(line);
    if (acts.empty() || !payload)
        return false;
    ZM_TRY(const Payload here, readPayload(acts.front().payload));
    ZM_TRY(const Payload there, readPayload(payload->body["payload"_L1].toString().toUtf8()));
    QJsonObject mine = QJsonDocument::fromJson(here.act).object(), theirs = QJsonDocument::fromJson(there.act).object();
    mine.remove(u"by"_s); // what another office received is received here by this one's officer
    theirs.remove(u"by"_s);
    return mine == theirs;
}

} // namespace

Result<sync::CaseHead> sightOf(const sql::Connection &connection, const QString &caseId, int n)
{
    ZM_TRY(auto query, sql::run(connection, kSight, {caseId, n, caseId, n}));
    sync::CaseHead head;
    while (query.next()) {
        if (query.text(1) == "F"_L1)
            ++head.filings;
        else
            head = {query.bytes(0), head.decisions + 1, head.filings};
    }
    ZM_CHECK(query.failed());
    return head;
}

Result<bool> wasTaken(const sql::Connection &connection, const QString &caseId, int n)
{
    ZM_TRY(auto query, sql::run(connection, kWasTaken, {caseId, n + 1}));
    const bool found = query.next();
    ZM_CHECK(query.failed());
    return found;
}

Result<std::vector<Unseen>> unseenActs(const sql::Connection &connection, const QString &caseId)
{
    const QString asked = caseId.isNull() ? u""_s : caseId;
    ZM_TRY(auto query, sql::run(connection, kUnseen, {asked, asked}));
    std::vector<Unseen> acts;
    while (query.next())
        acts.push_back({query.bytes(0), query.bytes(1), query.text(2)});
    ZM_CHECK(query.failed());
    return acts;
}

Result<> beginTaking(const sql::Connection &connection, const Unseen &act, int n)
{
    ZM_CHECK(sql::run(connection, kSee, {act.eid, act.caseId, n + 1, laneIn(act.line), kBeingTaken, u""_s}));
    return {};
}

Result<> abandonTaking(const sql::Connection &connection, const QByteArray &eid)
{
    ZM_CHECK(sql::run(connection, kAbandon, {eid}));
    return {};
}

Result<> settleTaking(const sql::Connection &connection)
{
    struct Begun { QByteArray eid; QString caseId; int n; QByteArray line; };
    std::vector<Begun> all;
    {
        ZM_TRY(auto query, sql::run(connection, kBegun));
        while (query.next())
            all.push_back({query.bytes(0), query.text(1), query.number(2) - 1, query.bytes(3)});
        ZM_CHECK(query.failed());
    }
    for (const Begun &one : all) {
        ZM_TRY(const bool there, isInLog(connection, one.caseId, one.n, one.line));
        ZM_CHECK(sql::run(connection, there ? kTook : kAbandon, {one.eid}));
    }
    return {};
}

Result<> seeAll(const sql::Connection &connection, const QString &caseId, int n, const QString &reason)
{
    ZM_TRY(const auto acts, unseenActs(connection, caseId));
    for (const Unseen &one : acts)
        ZM_CHECK(sql::run(connection, kSee, {one.eid, caseId, n, laneIn(one.line), kSeenOnly, reason}));
    return {};
}

} // namespace zm::store
