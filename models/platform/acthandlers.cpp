#include "platform/batchstore.h"
#include "platform/filebook.h"
#include "platform/handlers.h"
#include "platform/logbook.h"
#include "platform/publishing.h"
#include "platform/registerbook.h"
#include "platform/reply.h"
#include "platform/snapshot.h"
#include "platform/sqlstore.h"
#include "sync/actpayload.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kAcknowledge[] =
    "INSERT INTO consumer AS c (region, device, stream, acked_seq, digest, at) VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT (region, device, stream) DO UPDATE SET digest = excluded.digest, at = excluded.at, "
    "acked_seq = CASE WHEN excluded.acked_seq > c.acked_seq THEN excluded.acked_seq ELSE c.acked_seq END";

constexpr auto kLines = "application/x-ndjson";
constexpr int kTries = 3;             // two submissions may have locked each other's cases
constexpr int kMostLines = 500;
constexpr int kLongestWaitSeconds = 25;

/// The lines as they go before the judge. Where one transaction is written at a time, signatures are checked and made
/// before that turn comes, by as many threads as there are; otherwise nobody waits for them, and a question less is asked.
Result<std::vector<sync::ReadiedLine>> readied(const Asking &asking, const Standing &standing, Database &database)
{
    SqlStore store(database);
    std::vector<sync::ReadiedLine> lines;
    for (const QByteArrayView line : sync::linesOf(asking.request.body)) {
        if (database.sequencesAtOnce()) {
            ZM_TRY(auto one, standing.core.ready(line, asking.now.toMSecsSinceEpoch(), store));
            lines.push_back(std::move(one));
        } else {
            lines.push_back(sync::ServerCore::read(line));
        }
    }
    return lines;
}

/// What lets somebody go takes the entry off the published register in the same transaction. How many entries went.
Result<int> obeyRemovals(const std::vector<sync::ReadiedLine> &lines, const std::vector<QByteArray> &answers, const Asking &asking,
                      const Standing &standing, Database &database)
{
    Publishing publishing(database, standing.subjectKey);
    int gone = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].payload || lines[i].payload->type != "remove"_L1)
            continue;
        ZM_TRY(const sync::Answer answer, sync::readAnswer(answers[i]));
        if (answer.verdict != sync::Verdict::Accepted)
            continue;
        ZM_TRY(const int went, publishing.obey(*lines[i].payload, asking.now));
        gone += went;
    }
    return gone;
}

/// Files that accepted acts name may be fetched from now on; those of a case whose person was purged are destroyed.
Result<> obeyFiles(const std::vector<sync::ReadiedLine> &lines, const std::vector<QByteArray> &answers, const Asking &asking, Database &database)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &payload = lines[i].payload;
        if (!payload || (payload->type != "purge_identity"_L1 && !payload->body.contains("files"_L1)))
            continue;
        ZM_TRY(const sync::Answer answer, sync::readAnswer(answers[i]));
        if (answer.verdict == sync::Verdict::Accepted)
            ZM_CHECK(FileBook(database).obey(answer.eid, *payload, asking.now));
    }
    return {};
}

/// What became of a submission.
struct Judged {
    std::vector<QByteArray> answers = {};
    QSet<QString> longer = {}; ///< streams that go on from now
};

Result<std::vector<QByteArray>> judgedIn(sync::ServerStore &store, const std::vector<sync::ReadiedLine> &lines, const Asking &asking,
                                         const Standing &standing)
{
    const sync::Peer peer{asking.device->org, asking.device->device};
    std::vector<QByteArray> answers;
    for (const sync::ReadiedLine &line : lines) {
        ZM_TRY(QByteArray answer, standing.core.judge(line, peer, asking.now.toMSecsSinceEpoch(), store));
        answers.push_back(std::move(answer));
    }
    return answers;
}

/// What was judged over a server's database is written by column, over a file row after row.
Result<Judged> judgedAndWritten(const std::vector<sync::ReadiedLine> &lines, const Asking &asking, const Standing &standing,
                                Database &database)
{
    if (database.sequencesAtOnce()) {
        SqlStore store(database);
        ZM_TRY(auto answers, judgedIn(store, lines, asking, standing));
        return Judged{std::move(answers), store.published()};
    }
    ZM_TRY(auto store, BatchStore::ahead(database, lines));
    ZM_TRY(auto answers, judgedIn(store, lines, asking, standing));
    ZM_CHECK(store.write());
    return Judged{std::move(answers)}; // the feed goes on when the lines have their numbers
}

/// All lines in one transaction: nothing of a submission is answered that is not durable.
Result<Judged> judgeAll(const std::vector<sync::ReadiedLine> &lines, const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_TRY(auto judged, judgedAndWritten(lines, asking, standing, database));
    ZM_CHECK(obeyFiles(lines, judged.answers, asking, database));
    // Last, because it is the one lock that two submissions about different cases share.
    ZM_TRY(const int gone, obeyRemovals(lines, judged.answers, asking, standing, database));
    ZM_CHECK(transaction.commit());
    if (gone > 0)
        judged.longer.insert(QString::fromLatin1(kRegisterStream));
    return judged;
}

Result<QByteArray> eidIn(const QByteArray &part)
{
    if (!sync::isHex(QString::fromLatin1(part), 64))
        return fail(ErrorCode::Invalid, u"an act is named by 64 hex digits"_s);
    return QByteArray::fromHex(part);
}

bool isShard(const QByteArray &text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<QString> shardIn(const QByteArray &text)
{
    if (!isShard(text))
        return fail(ErrorCode::Invalid, u"a shard is the two digits of a province"_s);
    return QString::fromLatin1(text);
}

QJsonArray hexes(const std::vector<proof::Hash> &hashes)
{
    QJsonArray array;
    for (const proof::Hash &hash : hashes)
        array.append(sync::hexOf(hash));
    return array;
}

} // namespace

Result<web::Response> submit(const Asking &asking, const Standing &standing, Database &database, const TakeTurn &takeTurn,
                             const Longer &longer)
{
    const std::size_t count = sync::linesOf(asking.request.body).size();
    if (count == 0 || count > std::size_t(sync::kMostActs))
        return web::problem(413, "too_many_acts", "one to 64 acts come at a time");
    if (!standing.core.takesFrom(asking.request.headers.value("zm-epoch").toLongLong(), asking.request.headers.value("zm-run"), database.runId()))
        return web::problem(sync::kAnotherEpoch, "another_epoch", "the platform was set back or started since: greet it anew first");
    ZM_TRY(const auto lines, readied(asking, standing, database));
    auto turn = takeTurn();
    Result<Judged> judged = judgeAll(lines, asking, standing, database);
    for (int again = 1; again < kTries && !judged && judged.error().code == ErrorCode::Conflict; ++again)
        judged = judgeAll(lines, asking, standing, database);
    if (turn.owns_lock())
        turn.unlock(); // it is written: whoever writes next need not wait for the rest
    if (!judged)
        return std::unexpected(judged.error());
    for (const QString &stream : judged->longer)
        longer(stream);
    return web::Response{.contentType = kLines, .body = sync::answersBody(judged->answers)};
}

Result<web::Response> actOf(const Asking &asking, Database &database)
{
    ZM_TRY(const QByteArray eid, eidIn(asking.parts[0]));
    ZM_TRY(const QString shard, shardIn(asking.request.query.value("shard")));
    ZM_TRY(const auto answer, SqlStore(database).answerTo(shard, eid));
    if (!answer)
        return fail(ErrorCode::NotFound, u"no such act was submitted"_s);
    return web::Response{.body = *answer};
}

Result<web::Response> caseOf(const Asking &asking, Database &database)
{
    const QString caseId = QString::fromLatin1(asking.parts[0]);
    if (!sync::isCaseId(caseId))
        return fail(ErrorCode::Invalid, u"not the id of a case"_s);
    SqlStore store(database);
    ZM_TRY(const sync::CaseHead head, store.head(caseId));
    ZM_TRY(const auto acts, store.actsAfter(caseId, 0, 0));
    return jsonResponse({{u"case"_s, caseId},
                         {u"head"_s, sync::hexOf(head.decision)},
                         {u"decisions"_s, head.decisions},
                         {u"filings"_s, head.filings},
                         {u"acts"_s, hexes(acts)}});
}

Result<FeedWait> feedWait(const Asking &asking)
{
    QString shard = QString::fromLatin1(kRegisterStream);
    if (asking.route->operation == Operation::Feed) {
        ZM_TRY(shard, shardIn(asking.parts[0]));
    }
    ZM_TRY(const qint64 since, numberIn(asking.request.query, "since", 0));
    ZM_TRY(const qint64 seconds, numberIn(asking.request.query, "wait", 0));
    return FeedWait{shard, since, int(std::min<qint64>(seconds, kLongestWaitSeconds))};
}

Result<web::Response> feed(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const FeedWait wanted, feedWait(asking));
    ZM_TRY(const qint64 limit, numberIn(asking.request.query, "limit", kMostLines));
    ZM_TRY(const auto head, LogBook(database, wanted.shard).head());
    const QJsonObject more = head ? QJsonObject{{u"checkpoint"_s, QString::fromUtf8(*head)}} : QJsonObject();
    SqlStore store(database);
    ZM_TRY(QByteArray body, standing.core.feed(wanted.shard, wanted.since, int(std::clamp<qint64>(limit, 1, kMostLines)),
                                               asking.now.toMSecsSinceEpoch() + kLeaseMs, more, store));
    return web::Response{.contentType = kLines, .body = std::move(body)};
}

Result<web::Response> acknowledge(const Asking &asking, Database &database)
{
    ZM_TRY(const QJsonObject said, sync::readStrict(asking.request.body));
    ZM_TRY(const QString shard, shardIn(said["shard"_L1].toString().toLatin1()));
    const QByteArray stream = said["stream"_L1].toString().toUtf8(), digest = said["digest"_L1].toString().toUtf8(),
                     device = asking.device->device.toUtf8(), region = shard.toUtf8();
    const qint64 seq = said["seq"_L1].toInteger(-1);
    if ((stream != "feed" && stream != "register") || digest.size() > 64)
        return fail(ErrorCode::Invalid, u"a stream is feed or register, and a digest has 64 hex digits at most"_s);
    ZM_TRY(const qint64 head, stream == "feed" ? SqlStore(database).feedHead(shard) : RegisterBook(database).last());
    // Whoever could say that it has what does not exist yet would be counted as having been reached by it.
    if (seq < 0 || seq > head)
        return fail(ErrorCode::Invalid, u"the number acknowledged is not in the stream"_s);
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_CHECK(database.run(kAcknowledge, {region, device, stream, seq, digest, asking.now.toMSecsSinceEpoch()}));
    ZM_CHECK(transaction.commit());
    return jsonResponse({{u"acked"_s, seq}, {u"head"_s, head}});
}

Result<web::Response> checkpoint(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const QString shard, shardIn(asking.parts[0]));
    ZM_TRY(const qint64 size, numberIn(asking.request.query, "size", 0));
    LogBook log(database, shard);
    const bool seen = asking.request.query.value("seen") == "yes";
    ZM_TRY(const auto newest, seen ? log.seenHead(standing.quorum) : log.head());
    if (!newest)
        return fail(ErrorCode::NotFound, seen ? u"no head of this log was seen by enough witnesses yet"_s : u"nothing was signed in this log yet"_s);
    ZM_TRY(const QByteArray head, size > 0 ? log.headAt(size) : Result<QByteArray>(*newest));
    return web::Response{.contentType = "text/plain; charset=utf-8", .body = head};
}

Result<web::Response> cosign(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const QString shard, shardIn(asking.parts[0]));
    ZM_TRY(const QJsonObject said, sync::readStrict(asking.request.body));
    ZM_TRY(const QString whose, LogBook(database, shard)
                                    .cosign(said["size"_L1].toInteger(), said["line"_L1].toString().toUtf8(), standing.quorum, asking.now));
    return jsonResponse({{u"witness"_s, whose}});
}

Result<web::Response> consistency(const Asking &asking, Database &database)
{
    ZM_TRY(const QString shard, shardIn(asking.parts[0]));
    ZM_TRY(const qint64 from, numberIn(asking.request.query, "from", 0));
    ZM_TRY(const qint64 to, numberIn(asking.request.query, "to", 0));
    LogBook log(database, shard);
    ZM_TRY(const auto path, log.consistency(proof::Family::Sha256, from, to));
    ZM_TRY(const auto pathSm3, log.consistency(proof::Family::Sm3, from, to));
    return jsonResponse({{u"path"_s, hexes(path)}, {u"path_sm3"_s, hexes(pathSm3)}});
}

Result<web::Response> tile(const Asking &asking, Database &database)
{
    ZM_TRY(const QString shard, shardIn(asking.parts[0]));
    const QByteArray &family = asking.parts[1];
    ZM_TRY(const qint64 level, numberIn({{"level", asking.parts[2]}}, "level", 0));
    ZM_TRY(const qint64 no, numberIn({{"tile", asking.parts[3]}}, "tile", 0));
    if ((family != "sha256" && family != "sm3") || level > 8)
        return fail(ErrorCode::Invalid, u"a tile is of sha256 or sm3 and of level 0 to 8"_s);
    ZM_TRY(const QByteArray hashes, LogBook(database, shard)
                                        .tile(family == "sm3" ? proof::Family::Sm3 : proof::Family::Sha256, int(level), no));
    return web::Response{.contentType = "application/octet-stream", .body = hashes};
}

Result<web::Response> proofOf(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const QByteArray eid, eidIn(asking.parts[0]));
    ZM_TRY(const QString shard, shardIn(asking.request.query.value("shard")));
    ZM_TRY(const auto bundle, LogBook(database, shard).proofOf(eid, standing.quorum));
    return web::Response{.body = proof::bundleBytes(bundle)};
}

} // namespace zm::platform
