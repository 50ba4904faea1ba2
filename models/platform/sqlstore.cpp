#include "platform/sqlstore.h"

#include "sync/actpayload.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kKey[] = "SELECT key_id, org, officer, roles, suite, spki, invalid_from FROM officer_key WHERE key_id = $1";
constexpr char kAnswer[] = "SELECT answer FROM submission WHERE region = $1 AND eid = $2";
constexpr char kSentBy[] = "SELECT eid FROM submission WHERE region = $1 AND device = $2 AND device_n = $3 LIMIT 1";
constexpr char kCountersigned[] = "SELECT s.line FROM countersignature c JOIN submission s ON s.region = c.region AND s.eid = c.eid "
                                   "WHERE c.region = $1 AND c.eid = $2 AND c.org = $3 AND s.verdict = 'held' LIMIT 1";
constexpr char kKeep[] = "INSERT INTO submission (region, eid, eid_sm3, case_id, device, device_n, received_at, verdict, line, "
                         "answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
constexpr char kKeepKey[] = "INSERT INTO case_key (region, eid, boxed) VALUES ($1, $2, $3)";
constexpr char kStrays[] = "SELECT count(*) FROM stray";
constexpr char kKeepStray[] = "INSERT INTO stray (at, code, line) VALUES ($1, $2, $3)";
constexpr char kHead[] = "SELECT dhead, n, fcount FROM case_head WHERE region = $1 AND case_id = $2";
constexpr char kFirst[] = "INSERT INTO case_head (region, case_id, dhead, n, fcount) VALUES ($1, $2, $3, $4, $5) "
                          "ON CONFLICT DO NOTHING";
// The comparison is in the statement: on PostgreSQL it is made again after waiting for whoever was quicker.
constexpr char kAdvance[] = "UPDATE case_head SET dhead = $1, n = $2, fcount = $3 WHERE region = $4 AND case_id = $5 AND "
                            "dhead = $6 AND n = $7 AND fcount = $8";
constexpr char kFiling[] = "INSERT INTO case_head AS h (region, case_id, dhead, n, fcount) VALUES ($1, $2, $3, 0, 1) "
                           "ON CONFLICT (region, case_id) DO UPDATE SET fcount = h.fcount + 1 RETURNING fcount";
constexpr char kActsAfter[] = "SELECT eid FROM act WHERE region = $1 AND case_id = $2 AND ((lane = 'D' AND lane_no >= $3) OR "
                              "(lane = 'F' AND lane_no >= $4)) AND beside = 0 ORDER BY ord";
constexpr char kAddAct[] = "INSERT INTO act (region, eid, case_id, type, lane, lane_no, prev, beside) "
                           "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr char kToInbox[] = "INSERT INTO act_inbox (region, eid, body) VALUES ($1, $2, $3)";
constexpr char kNext[] = "INSERT INTO sequencer AS s (region, last) VALUES ($1, $2) ON CONFLICT (region) DO UPDATE SET "
                         "last = s.last + $2 RETURNING last";
constexpr char kToFeed[] = "INSERT INTO feed (region, seq, eid, body) VALUES ($1, $2, $3, $4)";
constexpr char kFeedHead[] = "SELECT last FROM sequencer WHERE region = $1";
constexpr char kFeedAfter[] = "SELECT seq, body FROM feed WHERE region = $1 AND seq > $2 ORDER BY seq LIMIT $3";
// Taking the row of the shard first makes one sequencer of however many there are: the others wait for its end.
constexpr char kLockShard[] = "INSERT INTO sequencer AS s (region, last) VALUES ($1, 0) ON CONFLICT (region) DO UPDATE SET "
                              "last = s.last RETURNING last";
// From the inbox into the feed without a journey of the lines to here and back.
constexpr char kMoveInbox[] = "WITH taken AS (DELETE FROM act_inbox WHERE region = $1 AND id IN (SELECT id FROM act_inbox "
                              "WHERE region = $1 ORDER BY id LIMIT $2) RETURNING id, eid, body), "
                              "numbered AS (INSERT INTO feed (region, seq, eid, body) SELECT $1, $3 + row_number() OVER (ORDER BY id), "
                              "eid, body FROM taken RETURNING seq) SELECT count(*) FROM numbered";
constexpr char kNumbered[] = "UPDATE sequencer SET last = $1 WHERE region = $2";
constexpr char kWaiting[] = "SELECT DISTINCT region FROM act_inbox";
constexpr char kShards[] = "SELECT region, last FROM sequencer WHERE last > 0";

// A flood of lines that nobody known answers for must not fill the disk.
constexpr qint64 kMostStrays = 10'000;
constexpr qsizetype kStrayBytes = 4'096;

std::optional<QByteArray> firstOf(const Table &table)
{
    return table.isEmpty() ? std::nullopt : std::optional(table.bytes(0, 0));
}

std::vector<QString> textsOf(const Table &table)
{
    std::vector<QString> texts;
    for (std::size_t row = 0; row < table.size(); ++row)
        texts.push_back(QString::fromUtf8(table.bytes(row, 0)));
    return texts;
}

} // namespace

Result<sync::KnownKey> knownKeyIn(const Table &table, std::size_t row)
{
    const auto text = [&](std::size_t column) { return QString::fromUtf8(table.bytes(row, column)); };
    const auto suite = crypto::suiteNamed(text(4));
    if (!suite)
        return fail(ErrorCode::Corrupt, u"a key of the directory has no known suite"_s);
    sync::KnownKey known{text(0), text(1), text(2), text(3).split(u',', Qt::SkipEmptyParts), *suite, table.bytes(row, 5), {}};
    if (!table.rows[row][6].isNull)
        known.invalidFromMs = table.number(row, 6);
    return known;
}

Result<std::optional<sync::KnownKey>> SqlStore::key(const QString &id)
{
    if (const auto found = m_keys.find(id); found != m_keys.end())
        return found->second;
    const QByteArray name = id.toUtf8();
    ZM_TRY(const Table found, m_database.run(kKey, {name}));
    if (found.isEmpty())
        return std::optional<sync::KnownKey>();
    ZM_TRY(auto known, knownKeyIn(found, 0));
    m_keys.emplace(id, known);
    return known;
}

Result<std::optional<QByteArray>> SqlStore::answerTo(const QString &shard, const QByteArray &eid)
{
    if (const auto mine = m_answers.find({shard, eid}); mine != m_answers.end())
        return mine->second;
    const QByteArray region = shard.toUtf8();
    ZM_TRY(const Table found, m_database.run(kAnswer, {region, Blob{eid}}));
    return firstOf(found);
}

Result<std::optional<QByteArray>> SqlStore::sentBy(const QString &shard, const QString &device, qint64 deviceN)
{
    const QByteArray region = shard.toUtf8(), name = device.toUtf8();
    ZM_TRY(const Table found, m_database.run(kSentBy, {region, name, deviceN}));
    return firstOf(found);
}

Result<std::optional<QByteArray>> SqlStore::countersigned(const QString &shard, const QByteArray &eid, const QString &org)
{
    const QByteArray region = shard.toUtf8(), office = org.toUtf8();
    ZM_TRY(const Table found, m_database.run(kCountersigned, {region, Blob{eid}, office}));
    return firstOf(found);
}

Result<> SqlStore::keep(const sync::KeptSubmission &submission)
{
    const QByteArray region = submission.shard.toUtf8(), caseId = submission.caseId.toUtf8(),
                     device = submission.device.toUtf8(), verdict = sync::verdictName(submission.verdict).toUtf8();
    m_answers[{submission.shard, submission.eid}] = submission.answer;
    ZM_CHECK(m_database.later(kKeep, {region, Blob{submission.eid}, Blob{submission.eidSm3}, caseId, device, submission.deviceN,
                                    submission.receivedAtMs, verdict, Blob{submission.line}, Blob{submission.answer}}));
    if (!submission.boxedKey.isEmpty())
        ZM_CHECK(m_database.later(kKeepKey, {region, Blob{submission.eid}, Blob{submission.boxedKey}}));
    return {};
}

Result<> SqlStore::keepStray(QByteArrayView line, const QString &code, qint64 atMs)
{
    ZM_TRY(const Table count, m_database.run(kStrays));
    if (count.number(0, 0) >= kMostStrays)
        return {};
    const QByteArray why = code.toUtf8();
    ZM_CHECK(m_database.run(kKeepStray, {atMs, why, Blob{line.first(std::min(line.size(), kStrayBytes))}}));
    return {};
}

Result<sync::CaseHead> SqlStore::head(const QString &caseId)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8();
    ZM_TRY(const Table found, m_database.run(kHead, {region, name}));
    if (found.isEmpty())
        return sync::CaseHead();
    return sync::CaseHead{found.bytes(0, 0), found.number(0, 1), found.number(0, 2)};
}

Result<bool> SqlStore::advance(const QString &caseId, const sync::CaseHead &seen, const sync::CaseHead &next)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8();
    if (seen == sync::CaseHead()) {
        ZM_TRY(const Table first, m_database.run(kFirst, {region, name, Blob{next.decision}, next.decisions, next.filings}));
        if (first.changed == 1)
            return true;
    }
    ZM_TRY(const Table moved,
           m_database.run(kAdvance, {Blob{next.decision}, next.decisions, next.filings, region, name, Blob{seen.decision},
                                     seen.decisions, seen.filings}));
    return moved.changed == 1;
}

Result<qint64> SqlStore::addFiling(const QString &caseId)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8(), none(32, '\0');
    ZM_TRY(const Table count, m_database.run(kFiling, {region, name, Blob{none}}));
    return count.number(0, 0);
}

Result<std::vector<QByteArray>> SqlStore::actsAfter(const QString &caseId, qint64 decisions, qint64 filings)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8();
    ZM_TRY(const Table found, m_database.run(kActsAfter, {region, name, decisions, filings}));
    std::vector<QByteArray> eids;
    for (std::size_t row = 0; row < found.size(); ++row)
        eids.push_back(found.bytes(row, 0));
    return eids;
}

Result<> SqlStore::addAct(const sync::AcceptedAct &act)
{
    const QByteArray region = act.shard.toUtf8(), caseId = act.caseId.toUtf8(), type = act.type.toUtf8();
    ZM_CHECK(m_database.later(kAddAct, {region, Blob{act.eid}, caseId, type, QByteArrayView(act.filing ? "F" : "D"), act.laneNo,
                                      Blob{act.prev}, qint64(act.beside)}));
    return {};
}

Result<> SqlStore::publish(const QString &shard, const QByteArray &eid, const QByteArray &feedBytes)
{
    const QByteArray region = shard.toUtf8();
    m_published.insert(shard);
    if (!m_database.sequencesAtOnce()) {
        ZM_CHECK(m_database.later(kToInbox, {region, Blob{eid}, Blob{feedBytes}}));
        return {};
    }
    ZM_TRY(const Table next, m_database.run(kNext, {region, qint64(1)}));
    ZM_CHECK(m_database.later(kToFeed, {region, next.number(0, 0), Blob{eid}, Blob{feedBytes}}));
    return {};
}

Result<qint64> SqlStore::feedHead(const QString &shard)
{
    const QByteArray region = shard.toUtf8();
    ZM_TRY(const Table found, m_database.run(kFeedHead, {region}));
    return found.isEmpty() ? 0 : found.number(0, 0);
}

Result<std::vector<QByteArray>> SqlStore::feedAfter(const QString &shard, qint64 since, int limit)
{
    const QByteArray region = shard.toUtf8();
    ZM_TRY(const Table found, m_database.run(kFeedAfter, {region, since, qint64(limit)}));
    std::vector<QByteArray> lines;
    for (std::size_t row = 0; row < found.size(); ++row)
        lines.push_back(sync::feedLine(found.number(row, 0), found.bytes(row, 1)));
    return lines;
}

Result<int> numberInbox(Database &database, const QString &shard, int most)
{
    const QByteArray region = shard.toUtf8();
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_TRY(const Table locked, database.run(kLockShard, {region}));
    const qint64 last = locked.number(0, 0);
    ZM_TRY(const Table moved, database.run(kMoveInbox, {region, qint64(most), last}));
    const qint64 count = moved.number(0, 0);
    if (count > 0)
        ZM_CHECK(database.later(kNumbered, {last + count, region}));
    ZM_CHECK(transaction.commit());
    return int(count);
}

Result<std::vector<QString>> shardsWaiting(Database &database)
{
    if (database.sequencesAtOnce())
        return std::vector<QString>();
    ZM_TRY(const Table found, database.run(kWaiting));
    return textsOf(found);
}

Result<std::map<QString, qint64>> feedHeads(Database &database)
{
    ZM_TRY(const Table found, database.run(kShards));
    std::map<QString, qint64> heads;
    for (std::size_t row = 0; row < found.size(); ++row)
        heads[QString::fromUtf8(found.bytes(row, 0))] = found.number(row, 1);
    return heads;
}

} // namespace zm::platform
