#include "simserver.h"

#include "sync/guard.h"

namespace zm::sim {

using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;

QString numberOf(const QString &device, qint64 n)
{
    return device + u'|' + QString::number(n);
}

} // namespace

Result<std::optional<KnownKey>> SimServerStore::key(const QString &id)
{
    const auto found = state.keys.constFind(id);
    return found == state.keys.cend() ? std::optional<KnownKey>() : std::optional(*found);
}

Result<std::optional<QByteArray>> SimServerStore::answerTo(const QString &, const QByteArray &eid)
{
    const auto found = state.kept.constFind(eid);
    return found == state.kept.cend() ? std::optional<QByteArray>() : std::optional(found->answer);
}

Result<std::optional<QByteArray>> SimServerStore::sentBy(const QString &, const QString &device, qint64 deviceN)
{
    const auto found = state.numbers.constFind(numberOf(device, deviceN));
    return found == state.numbers.cend() ? std::optional<QByteArray>() : std::optional(*found);
}

Result<std::optional<QByteArray>> SimServerStore::countersigned(const QString &, const QByteArray &eid, const QString &org)
{
    const auto held = state.kept.constFind(eid);
    const bool is = held != state.kept.cend() && held->verdict == Verdict::Held && state.countersigned.value(eid) == org;
    return is ? std::optional(held->line) : std::nullopt;
}

Result<> SimServerStore::keep(const KeptSubmission &submission)
{
    state.kept.insert(submission.eid, submission);
    state.numbers.insert(numberOf(submission.device, submission.deviceN), submission.eid);
    return {};
}

Result<> SimServerStore::keepStray(QByteArrayView, const QString &, qint64)
{
    ++state.strays;
    return {};
}

Result<CaseHead> SimServerStore::head(const QString &caseId)
{
    return state.heads.value(caseId);
}

Result<bool> SimServerStore::advance(const QString &caseId, const CaseHead &seen, const CaseHead &next)
{
    CaseHead &head = state.heads[caseId];
    if (head.decision != seen.decision || head.decisions != seen.decisions
        || !ZM_GUARD(filingsCompared, head.filings == seen.filings))
        return false;
    head = {next.decision, next.decisions, head.filings};
    return true;
}

Result<qint64> SimServerStore::addFiling(const QString &caseId)
{
    CaseHead &head = state.heads[caseId];
    return ZM_STEP(filingsCounted) ? ++head.filings : head.filings + 1;
}

Result<std::vector<QByteArray>> SimServerStore::actsAfter(const QString &caseId, qint64 decisions, qint64 filings)
{
    std::vector<QByteArray> after;
    for (const AcceptedAct &act : state.acts) {
        if (act.caseId == caseId && act.laneNo >= (act.filing ? filings : decisions))
            after.push_back(act.eid);
    }
    return after;
}

Result<> SimServerStore::addAct(const AcceptedAct &act)
{
    state.acts.append(act);
    return {};
}

Result<> SimServerStore::publish(const QString &, const QByteArray &, const QByteArray &feedBytes)
{
    // Without this step every seventh line is lost between the act and the feed.
    if (ZM_STEP(feedTakesAll) || state.acts.size() % 7 != 3)
        state.feed.append(feedBytes);
    return {};
}

Result<qint64> SimServerStore::feedHead(const QString &)
{
    return state.feed.size();
}

Result<std::vector<QByteArray>> SimServerStore::feedAfter(const QString &, qint64 since, int limit)
{
    std::vector<QByteArray> lines;
    for (qint64 seq = since + 1; seq <= state.feed.size() && int(lines.size()) < limit; ++seq)
        lines.push_back(feedLine(seq, state.feed[seq - 1]));
    return lines;
}

SimServer::SimServer(crypto::SigningKey key, Random &random, bool timesJudged)
    : m_key(std::move(key)), m_random(&random), m_timesJudged(timesJudged)
{
    makeCore({1, 0});
}

void SimServer::makeCore(ServerEpoch epoch)
{
    ServerRules rules;
    if (m_timesJudged)
        rules = {5 * kMinuteMs, 7 * kDayMs, {}};
    rules.versions = m_versions;
    m_core.emplace(*ServerCore::make(m_key, {}, rules, epoch));
}

void SimServer::speak(Versions versions)
{
    m_versions = versions;
    makeCore(m_core->epoch());
}

void SimServer::restore(bool toldSo)
{
    m_store.state = m_backup;
    ++m_run; // nobody puts a file in the place of one that is open
    for (auto at = m_revoked.cbegin(); at != m_revoked.cend() && ZM_STEP(revocationsRepeated); ++at)
        revoke(at.key(), at.value()); // the operators repeat what they know
    if (toldSo && ZM_STEP(epochBegun))
        makeCore({m_core->epoch().epoch + 1, m_store.state.feed.size()});
}

void SimServer::revoke(const QString &keyId, qint64 nowMs)
{
    m_revoked.insert(keyId, nowMs);
    m_store.state.keys[keyId].invalidFromMs = nowMs;
}

std::optional<Reply> SimServer::handle(const Request &request, const Peer &peer, qint64 nowMs)
{
    Reply reply{200, m_core->epoch().epoch, nowMs, 0, {}};
    const QByteArray stated = QByteArray::number(request.protocol) + ".0";
    const QByteArray skew = m_core->skewOf(stated);
    if (request.ask != Ask::Hello && !skew.isEmpty())
        return Reply{426, m_core->epoch().epoch, nowMs, 0, skew};
    switch (request.ask) {
    case Ask::Hello:
        reply.body = m_core->hello(nowMs, QString::number(m_run));
        return reply;
    case Ask::Feed:
        reply.body = *m_core->feed(request.shard, request.since, 7, nowMs + kDayMs, {}, m_store);
        return reply;
    case Ask::Submit:
    case Ask::Offer:
        break;
    }
    if (!m_core->takesFrom(request.epoch, request.run.toLatin1(), QByteArray::number(m_run)))
        return Reply{kAnotherEpoch, m_core->epoch().epoch, nowMs, 0, {}};
    reply = submitted(request.body, peer, nowMs);
    if (m_random->chance(m_faults.serverCrash))
        return {};
    return reply;
}

Reply SimServer::submitted(const QByteArray &body, const Peer &peer, qint64 nowMs)
{
    std::vector<QByteArray> answers;
    // As the program does on a file: everything is readied before the first line is judged, and the case moves meanwhile.
    std::vector<ReadiedLine> lines;
    for (const QByteArrayView line : linesOf(body))
        lines.push_back(*m_core->ready(line, nowMs, m_store));
    for (const ReadiedLine &ready : lines) {
        const QByteArrayView line = ready.line;
        if (!m_poison.isEmpty() && line.contains(m_poison))
            return {500, m_core->epoch().epoch, nowMs, 0, {}};
        const auto answer = judgeOne(ready, peer, nowMs);
        if (!answer)
            return {503, m_core->epoch().epoch, nowMs, 100, {}};
        answers.push_back(*answer);
    }
    return {200, m_core->epoch().epoch, nowMs, 0, answersBody(answers)};
}

Result<QByteArray> SimServer::judgeOne(const ReadiedLine &line, const sync::Peer &peer, qint64 nowMs)
{
    const bool fails = m_random->chance(m_faults.diskError);
    const bool writtenAfterAll = m_random->chance(0.33);
    const std::optional<ServerState> before = fails ? std::optional(m_store.state) : std::nullopt;
    auto answer = m_core->judge(line, peer, nowMs, m_store);
    if (!fails)
        return answer;
    // Taken back whole, or, one time in three, on the disk after all.
    if (!ZM_STEP(rolledBackWhole))
        m_store.state.feed = before->feed;
    else if (!writtenAfterAll)
        m_store.state = *before;
    return fail(ErrorCode::Io, u"the disk failed"_s);
}

} // namespace zm::sim
