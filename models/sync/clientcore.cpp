#include "sync/clientcore.h"

#include "sync/guard.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFirstWaitMs = 1000;
constexpr qint64 kLongestWaitMs = 300'000;
// How far back is compared when the platform was started anew: it may run on an older file, and whatever came after its backup
// may have come again in another order.
constexpr qint64 kComparedLines = 500;

Result<std::vector<crypto::PublicKey>> keysFrom(const QJsonArray &array)
{
    std::vector<crypto::PublicKey> keys;
    for (const QJsonValue &one : array) {
        const auto suite = crypto::suiteNamed(one["alg"_L1].toString());
        if (!suite)
            continue; // of a later version
        ZM_TRY(auto key, crypto::PublicKey::read(*suite, QByteArray::fromBase64(one["spki"_L1].toString().toLatin1())));
        keys.push_back(std::move(key));
    }
    return keys;
}

Standing standingFor(Verdict verdict)
{
    return verdict == Verdict::Accepted ? Standing::Accepted : Standing::Refused;
}

/// The platform's word on exactly this act.
std::optional<Receipt> wordOn(const QByteArray &eid, const std::optional<Signed> &said,
                              const std::vector<crypto::PublicKey> &keys)
{
    if (!said)
        return {};
    auto receipt = ZM_STEP(receiptsChecked) ? checkReceipt(*said, keys) : readReceipt(*said);
    if (!receipt || receipt->eid != eid)
        return {};
    return *std::move(receipt);
}

} // namespace

qint64 backoffMs(int failures, double chance)
{
    const qint64 most = std::min(kLongestWaitMs, kFirstWaitMs << std::min(failures, 16));
    return qint64(chance * double(most));
}

Reading readingOf(const FeedLine &line, const std::vector<crypto::PublicKey> &keys)
{
    const FeedEntry &entry = line.entry;
    if (entry.op == FeedOp::Key || entry.op == FeedOp::Other)
        return Reading::NotUnderstood;
    const auto receipt = wordOn(entry.eid, entry.receipt, keys);
    const bool accepted = entry.op != FeedOp::Refused;
    if (!receipt || (receipt->verdict == Verdict::Accepted) != accepted)
        return Reading::Unproven;
    if (entry.act && eventId(entry.act->act.text) != entry.eid)
        return Reading::Unproven;
    return Reading::Sound;
}

ClientCore::ClientCore(ClientStore &store, QStringList shards, std::function<double()> chance, Versions versions)
    : m_store(&store), m_shards(std::move(shards)), m_chance(std::move(chance)), m_versions(versions), m_protocol(versions.newest)
{
    beginRound();
}

void ClientCore::beginRound()
{
    m_helloDue = true;
    m_feedsDue = {m_shards.begin(), m_shards.end()};
}

Result<std::optional<Request>> ClientCore::next(qint64 nowMs)
{
    ZM_TRY(auto request, due(nowMs));
    if (request)
        request->protocol = m_protocol;
    return request;
}

Result<std::optional<Request>> ClientCore::due(qint64 nowMs)
{
    if (m_notBeforeMs - nowMs > kLongestWaitMs)
        m_notBeforeMs = nowMs; // the clock went back
    if (nowMs < m_notBeforeMs)
        return std::optional<Request>();
    if (m_helloDue)
        return Request{Ask::Hello, {}, 0, {}, {}};
    ZM_TRY(auto again, offer(nowMs));
    if (again)
        return again;
    ZM_TRY(auto acts, submission(nowMs));
    if (acts)
        return acts;
    return feedRequest();
}

void ClientCore::failed(qint64 nowMs)
{
    waitAWhile(LinkState::Unreachable, nowMs);
}

void ClientCore::waitAWhile(LinkState why, qint64 nowMs, qint64 leastMs)
{
    m_state = why;
    m_notBeforeMs = nowMs + std::clamp(backoffMs(m_failures++, m_chance()), leastMs, kLongestWaitMs);
}

bool ClientCore::isAside(const QByteArray &eid, qint64 nowMs) const
{
    const qint64 left = m_aside.value(eid).untilMs - nowMs;
    return left > 0 && left <= kFirstWaitMs + kLongestWaitMs; // more: the clock went back
}

void ClientCore::setAside(const QByteArray &eid, qint64 nowMs)
{
    Aside &aside = m_aside[eid];
    aside.untilMs = nowMs + kFirstWaitMs + backoffMs(aside.failures++, m_chance());
}

Result<> ClientCore::answered(const Request &request, const Reply &reply, qint64 nowMs, qint64 tookMs)
{
    if (reply.status != 200) {
        refusedByServer(request, reply, nowMs);
        return {};
    }
    m_state = LinkState::Good;
    const auto done = understood(request, reply, nowMs, tookMs);
    if (!done) {
        const bool isSkewed = done.error().code == ErrorCode::Unsupported;
        waitAWhile(isSkewed ? m_skew : LinkState::Strange, nowMs);
        // What came back is no answer: asked again later. What the own database says is the caller's to hear.
        return isSkewed || done.error().code == ErrorCode::Invalid ? Result<>() : done;
    }
    m_failures = 0;
    m_notBeforeMs = 0;
    return {};
}

/// No status but a signed verdict is for good: whatever is refused so waits and is sent again.
void ClientCore::refusedByServer(const Request &request, const Reply &reply, qint64 nowMs)
{
    switch (reply.status) {
    case 401:
    case 403:
        waitAWhile(LinkState::KeyProblem, nowMs);
        return;
    case kAnotherEpoch:
        m_helloDue = true; // it was set back: first what it forgot, with its own receipts
        waitAWhile(LinkState::Busy, nowMs);
        return;
    case 426:
        waitAWhile(reply.body.contains("server_too_old") ? LinkState::ServerTooOld : LinkState::ClientTooOld, nowMs);
        return;
    case 429:
    case 503:
        waitAWhile(LinkState::Busy, nowMs, std::clamp(reply.retryAfterMs, qint64(0), kLongestWaitMs));
        return;
    default:
        break;
    }
    // Something in the request is too much for the server. Sent one by one they show which, and only that waits.
    if (request.eids.size() == 1 && ZM_STEP(poisonAside)) {
        setAside(request.eids.front(), nowMs);
        return;
    }
    for (const QByteArray &eid : request.eids)
        m_aside[eid].alone = true;
    waitAWhile(LinkState::Busy, nowMs);
}

Result<> ClientCore::understood(const Request &request, const Reply &reply, qint64 nowMs, qint64 tookMs)
{
    ZM_TRY(const Link link, m_store->link());
    if (request.ask == Ask::Hello)
        return greeted(reply, nowMs, tookMs);
    if (reply.epoch != link.epoch && ZM_STEP(epochNoticed))
        m_helloDue = true; // the receipts hold all the same
    return request.ask == Ask::Feed ? fed(request, reply, nowMs) : judged(request, reply, nowMs);
}

Result<> ClientCore::greeted(const Reply &reply, qint64 nowMs, qint64 tookMs)
{
    ZM_TRY(const QJsonObject hello, readStrict(reply.body));
    const qint64 epoch = hello["epoch"_L1].toInteger();
    ZM_TRY(Link link, m_store->link());
    const Versions theirs{int(hello["min_client"_L1].toInteger()), int(hello["max_client"_L1].toInteger())};
    const auto common = spokenByBoth(m_versions, theirs);
    if (!common) {
        m_skew = theirs.oldest > m_versions.newest ? LinkState::ClientTooOld : LinkState::ServerTooOld;
        return fail(ErrorCode::Unsupported, u"the platform speaks another version"_s);
    }
    m_protocol = *common;
    if (epoch < 1 || epoch < link.epoch)
        return fail(ErrorCode::Invalid, u"an older state of the platform answers"_s);
    ZM_TRY(link.keys, keysFrom(hello["receipt_keys"_L1].toArray()));
    if (link.keys.empty())
        return fail(ErrorCode::Invalid, u"the platform names no key"_s);
    const bool renewed = link.epoch != 0 && epoch > link.epoch && ZM_STEP(epochNoticed);
    if (renewed)
        ZM_CHECK(sawForgetting(hello["from_seq"_L1].toInteger(), nowMs));
    if (renewed)
        link.forgotAtMs = nowMs;
    ZM_CHECK(m_store->offerUnseen());
    // The epoch last: where this is interrupted, the forgetting is seen once more.
    link.epoch = epoch;
    link.contactMs = nowMs;
    link.rttMs = tookMs;
    link.offMs = hello["server_time"_L1].toInteger() - nowMs + tookMs / 2;
    ZM_CHECK(m_store->setLink(link));
    m_helloDue = false;
    return compareAnew(hello["run"_L1].toString());
}

/// What is here is compared with what is there: the last line always, many where the platform was started since.
Result<> ClientCore::compareAnew(const QString &run)
{
    m_run = run;
    ZM_TRY(const Link link, m_store->link());
    const qint64 back = link.run == m_run ? 1 : kComparedLines;
    m_overlapDue.clear();
    for (const QString &shard : m_feedsDue) {
        ZM_TRY(const qint64 cursor, m_store->cursor(shard));
        m_overlapDue[shard] = std::max<qint64>(0, cursor - back);
    }
    return {};
}

/// The lines of a page that are here as well. False: the platform holds others, or fewer.
Result<bool> ClientCore::isSame(const QString &shard, qint64 cursor, const ReadFeed &page)
{
    if (page.head < cursor)
        return false;
    for (const FeedLine &line : page.lines) {
        if (line.seq > cursor)
            break;
        ZM_TRY(const QByteArray known, m_store->lineAt(shard, line.seq));
        if (line.raw != known)
            return false;
    }
    return true;
}

Result<> ClientCore::sawForgetting(qint64 fromSeq, qint64 nowMs)
{
    ZM_CHECK(m_store->stepBack(fromSeq));
    ZM_TRY(Link link, m_store->link());
    link.forgotAtMs = nowMs;
    ZM_CHECK(m_store->setLink(link));
    m_feedsDue = {m_shards.begin(), m_shards.end()};
    m_overlapDue.clear();
    return {};
}

Result<> ClientCore::judged(const Request &request, const Reply &reply, qint64 nowMs)
{
    ZM_TRY(const auto answers, readAnswers(reply.body));
    if (answers.size() != request.eids.size())
        return fail(ErrorCode::Invalid, u"answers of another number than acts"_s);
    ZM_TRY(const Link link, m_store->link());
    std::vector<QByteArray> kept;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].eid != request.eids[i])
            return fail(ErrorCode::Invalid, u"an answer to another act"_s);
        if (request.ask == Ask::Submit) {
            ZM_CHECK(takeAnswer(answers[i], link, nowMs));
        } else if (wordOn(answers[i].eid, answers[i].receipt, link.keys)) {
            kept.push_back(answers[i].eid);
            m_aside.remove(answers[i].eid);
        } else {
            setAside(answers[i].eid, nowMs);
        }
    }
    if (request.ask == Ask::Offer)
        ZM_CHECK(m_store->offered(kept));
    m_feedsDue = {m_shards.begin(), m_shards.end()};
    return {};
}

Result<> ClientCore::takeAnswer(const Answer &answer, const Link &link, qint64 nowMs)
{
    const auto receipt = wordOn(answer.eid, answer.receipt, link.keys);
    if (receipt) {
        m_aside.remove(answer.eid);
        return m_store->settle(answer.eid, standingFor(receipt->verdict), answerLine(answer));
    }
    // Nothing is settled without the platform's signed word.
    setAside(answer.eid, nowMs);
    if (answer.verdict == Verdict::NeedsPrev)
        m_helloDue = true; // it may have forgotten what this follows on
    else
        m_state = answer.code == "unknown_schema"_L1 ? LinkState::ServerTooOld : LinkState::KeyProblem;
    return {};
}

Result<> ClientCore::settleFrom(const InboxRow &row)
{
    if (row.reading != Reading::Sound)
        return {};
    const FeedEntry &entry = row.line.entry;
    ZM_TRY(const Receipt receipt, readReceipt(*entry.receipt));
    return m_store->settle(entry.eid, standingFor(receipt.verdict),
                           answerLine({entry.eid, receipt.verdict, receipt.code, receipt.laneNo, {}, {}, entry.receipt}));
}

Result<> ClientCore::fed(const Request &request, const Reply &reply, qint64 nowMs)
{
    const QString &shard = request.shard;
    ZM_TRY(Link link, m_store->link());
    ZM_TRY(const ReadFeed page, readFeed(reply.body, shard, request.since));
    ZM_TRY(const qint64 cursor, m_store->cursor(shard));
    if (page.epoch != link.epoch) {
        m_helloDue = true;
        return {};
    }
    std::vector<InboxRow> rows;
    for (const FeedLine &line : page.lines) {
        if (line.seq > cursor)
            rows.push_back({line, readingOf(line, link.keys)});
    }
    if (const auto overlap = m_overlapDue.find(shard); overlap != m_overlapDue.end()) {
        ZM_TRY(const bool same, isSame(shard, cursor, page));
        if (!ZM_GUARD(overlapCompared, same))
            return sawForgetting(0, nowMs); // set back without saying so: all of it is compared anew
        if (same && !page.lines.empty() && page.lines.back().seq < cursor) {
            overlap->second = page.lines.back().seq; // and on with the comparison
            return {};
        }
        m_overlapDue.erase(overlap);
    }
    for (const InboxRow &row : rows)
        ZM_CHECK(settleFrom(row)); // an answer that was lost comes here as well
    const qint64 reached = rows.empty() ? cursor : rows.back().line.seq;
    if (!rows.empty()) {
        const auto taken = m_store->take(shard, rows, reached);
        if (!taken && taken.error().code == ErrorCode::Conflict)
            return sawForgetting(0, nowMs);
        ZM_CHECK(taken);
    }
    if (reached >= page.head) {
        m_feedsDue.erase(shard);
        link.freshUntilMs = page.freshUntilMs;
        link.contactMs = nowMs;
        if (m_overlapDue.empty())
            link.run = m_run;
        ZM_CHECK(m_store->setLink(link));
    }
    return {};
}

} // namespace zm::sync
