#include "simclient.h"

#include "sync/guard.h"
#include "sync/hex.h"

namespace zm::sim {

using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray offerOf(const QByteArray &line, const Signed &receipt)
{
    Envelope envelope = *readEnvelope(line);
    envelope.receipt = receipt;
    return envelopeLine(envelope);
}

} // namespace

Result<> SimClientStore::disk() const
{
    if (m_random->chance(diskError))
        return fail(ErrorCode::Io, u"the office's disk failed"_s);
    return {};
}

Own *SimClientStore::find(const QByteArray &eid)
{
    const auto at = std::ranges::find_if(own, [&](const Own &one) { return one.item.eid == eid; });
    return at == own.end() ? nullptr : &*at;
}

Result<Link> SimClientStore::link()
{
    return linkKept;
}

Result<> SimClientStore::setLink(const Link &link)
{
    ZM_CHECK(disk());
    linkKept = link;
    return {};
}

/// What must never be done: the act is written once more instead of being sent again.
OutboxItem SimClientStore::madeAnew(OutboxItem item) const
{
    ActPayload payload = *readActPayload(readEnvelope(item.line)->act.text);
    payload.nonce = QByteArray::number(m_random->next(), 16).rightJustified(16, '0');
    const Envelope envelope{*signText(kActTag, payloadText(payload), *signer), {}, {}};
    item.eid = eventId(envelope.act.text);
    item.line = envelopeLine(envelope);
    return item;
}

Result<std::vector<OutboxItem>> SimClientStore::unsettled()
{
    std::vector<OutboxItem> items;
    for (const Own &one : own) {
        if (one.item.standing == Standing::Waiting || one.item.standing == Standing::Refused)
            items.push_back(ZM_STEP(sameLineAgain) ? one.item : madeAnew(one.item));
    }
    return items;
}

Result<> SimClientStore::settle(const QByteArray &eid, Standing standing, const QByteArray &answerLine)
{
    ZM_CHECK(disk());
    Own *one = find(eid);
    if (!one)
        return {};
    // Only what its author has written down binds: what was said and lost again before a restore is said anew.
    m_history->told(eid, verdictName(readReceipt(*readAnswer(answerLine)->receipt)->verdict));
    if (one->item.standing != Standing::Waiting)
        return {};
    m_history->promised.insert(eid);
    one->answer = answerLine;
    one->item.standing = standing == Standing::Refused && !ZM_STEP(refusalsWait) ? Standing::Closed : standing;
    return {};
}

Result<qint64> SimClientStore::cursor(const QString &)
{
    return m_cursor;
}

Result<QByteArray> SimClientStore::lineAt(const QString &, qint64 seq)
{
    return seq >= 1 && seq <= inbox.size() ? inbox[seq - 1].line.raw : QByteArray();
}

Result<> SimClientStore::take(const QString &, const std::vector<InboxRow> &rows, qint64 cursor)
{
    ZM_CHECK(disk());
    for (const InboxRow &row : rows) {
        if (row.reading == Reading::Sound && taken.value(row.line.entry.eid) > 0)
            return fail(ErrorCode::Conflict, u"the act is there already"_s);
    }
    m_cursor = cursor;
    for (const InboxRow &row : rows) {
        inbox.append(row);
        const FeedEntry &entry = row.line.entry;
        m_history->saw(m_client, linkKept.epoch, row.line.seq, row.line.raw);
        if (row.reading != Reading::Sound)
            continue;
        ++taken[entry.eid];
        if (!filings.contains(entry.eid))
            filings.insert(entry.eid, laneOf(readActPayload(entry.act->act.text)->type) == Lane::Filing);
        if (entry.op == FeedOp::Remove && ZM_STEP(removalsObeyed))
            released.insert(entry.caseId);
        if (Own *one = find(entry.eid))
            one->seenInFeed = true;
    }
    return {};
}

Result<> SimClientStore::stepBack(qint64 fromSeq)
{
    ZM_CHECK(disk());
    ++m_history->restores;
    while (inbox.size() > fromSeq) {
        const InboxRow row = inbox.takeLast();
        const FeedEntry &entry = row.line.entry;
        taken[entry.eid] -= row.reading == Reading::Sound ? 1 : 0;
        if (Own *one = find(entry.eid))
            one->seenInFeed = false;
        else if (entry.act && entry.receipt && row.reading == Reading::Sound && ZM_STEP(othersOffered))
            offers.prepend(offerOf(envelopeLine(*entry.act), *entry.receipt));
    }
    m_cursor = std::min(m_cursor, fromSeq);
    return {};
}

Result<> SimClientStore::offerUnseen()
{
    ZM_CHECK(disk());
    QSet<QByteArray> ready;
    for (const QByteArray &line : offers)
        ready.insert(eventId(readEnvelope(line)->act.text));
    for (const Own &one : own) {
        if (!one.answer.isEmpty() && !one.seenInFeed && !ready.contains(one.item.eid) && ZM_STEP(ownOffered))
            offers.append(offerOf(one.item.line, *readAnswer(one.answer)->receipt));
    }
    return {};
}

Result<std::vector<QByteArray>> SimClientStore::toOffer(int limit)
{
    return std::vector<QByteArray>(offers.begin(), offers.begin() + std::min(qsizetype(limit), offers.size()));
}

Result<> SimClientStore::offered(const std::vector<QByteArray> &eids)
{
    ZM_CHECK(disk());
    offers.removeIf([&](const QByteArray &line) {
        return std::ranges::find(eids, eventId(readEnvelope(line)->act.text)) != eids.end();
    });
    return {};
}

SimClient::SimClient(int number, crypto::SigningKey key, Random &random, History &history)
    : m_number(number), m_key(std::move(key)), m_org(u"org%1"_s.arg(number)),
      m_device(QString(32, QChar(u'0' + number + 1))), m_random(&random), m_history(&history), m_store(number, random, history)
{
    m_store.signer = &m_key;
    restart();
}

void SimClient::restart()
{
    m_core.emplace(m_store, QStringList{u"11"_s}, [this] { return m_random->share(); }, m_versions);
    underWay.reset();
    ++request;
}

Sight SimClient::look(const QString &caseId) const
{
    Sight sight;
    QSet<QByteArray> counted;
    for (const InboxRow &row : m_store.inbox) {
        const FeedEntry &entry = row.line.entry;
        if (entry.caseId != caseId || entry.op == FeedOp::Refused || row.reading != Reading::Sound)
            continue;
        sight.seen.insert(entry.eid);
        counted.insert(entry.eid);
        if (m_store.filings.value(entry.eid))
            ++sight.head.filings;
        else if (!entry.beside)
            sight.head = {entry.eid, sight.head.decisions + 1, sight.head.filings};
    }
    for (const Own &one : m_store.own) {
        const bool counts = one.item.standing == Standing::Waiting || one.item.standing == Standing::Accepted;
        if (one.item.caseId != caseId || !counts || counted.contains(one.item.eid))
            continue;
        sight.seen.insert(one.item.eid);
        if (one.item.lane == Lane::Filing)
            ++sight.head.filings;
        else
            sight.head = {one.item.eid, sight.head.decisions + 1, sight.head.filings};
    }
    return sight;
}

Envelope SimClient::compose(const QString &type, const QString &caseId, const Sight &sight, const QByteArray &supersedes,
                            qint64 atMs)
{
    ActPayload payload;
    payload.type = type;
    payload.caseId = caseId;
    payload.lane = laneOf(type);
    payload.prev = sight.head.decision;
    payload.n = sight.head.decisions;
    payload.filingsSeen = sight.head.filings;
    payload.nonce = QByteArray::number(m_random->next(), 16).rightJustified(16, '0');
    payload.body = {{u"reason"_s, u"performed"_s}};
    payload.by = {u"officer"_s, m_org, u"clerk"_s, {}};
    payload.device = m_device;
    payload.deviceN = m_deviceN;
    payload.devicePrev = m_devicePrev;
    payload.assertedAt = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    payload.supersedes = supersedes;
    return {*signText(kActTag, payloadText(payload), m_key), {}, {}};
}

void SimClient::act(const QString &type, const QString &caseId, const Sight &sight, const QByteArray &supersedes,
                    qint64 nowMs, qint64 skewMs)
{
    const Envelope envelope = compose(type, caseId, ZM_STEP(sightOfTheForm) ? sight : look(caseId), supersedes, nowMs + skewMs);
    const QByteArray eid = eventId(envelope.act.text);
    ++m_deviceN;
    m_devicePrev = eid;
    m_store.own.append({{eid, caseId, laneOf(type), letsGo(type), envelopeLine(envelope), Standing::Waiting}, {}, false, false,
                        type});
    m_history->made.insert(eid, {m_number, caseId, laneOf(type) == Lane::Decision, sight.seen});
}

void SimClient::decideConflicts(qint64 nowMs, qint64 skewMs)
{
    QList<Own> anew;
    for (Own &one : m_store.own) {
        if (one.item.standing != Standing::Refused)
            continue;
        one.item.standing = Standing::Closed;
        one.closedByPerson = true;
        const auto receipt = readReceipt(*readAnswer(one.answer)->receipt);
        if (receipt->verdict == Verdict::Conflict && m_random->chance(0.7))
            anew.append(one);
    }
    for (const Own &one : anew) {
        const Sight sight = look(one.item.caseId);
        const bool opened = sight.head.decisions > 0;
        const QString type = !opened ? u"open_case"_s : one.type == "open_case"_L1 ? u"request_entry"_s : one.type;
        act(type, one.item.caseId, sight, one.item.eid, nowMs, skewMs);
    }
}

} // namespace zm::sim
