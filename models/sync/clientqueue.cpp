// What an office sends next: of a case one act at a time, whoever is let go first, whatever fails aside.

#include "sync/clientcore.h"
#include "sync/guard.h"

namespace zm::sync {

namespace {

/// What is known of one case's queue while the next acts are chosen.
struct CaseQueue {
    bool taken = false; ///< one of it is chosen, or waits aside: what follows waits behind it
};

} // namespace

/// Puts a line into a request, if there is room and nothing against it. False: the request is complete.
bool ClientCore::put(Request &request, const QByteArray &eid, const QByteArray &line) const
{
    const bool alone = m_aside.value(eid).alone;
    if (alone && !request.eids.empty())
        return true;
    if (int(request.eids.size()) == kMostActs || request.body.size() + line.size() >= kLongestSubmission)
        return false;
    request.body += line + '\n';
    request.eids.push_back(eid);
    return !alone;
}

Result<std::optional<Request>> ClientCore::offer(qint64 nowMs)
{
    ZM_TRY(const Link link, m_store->link());
    Request request{Ask::Offer, {}, 0, {}, {}, link.epoch, m_run};
    ZM_TRY(const auto lines, m_store->toOffer(4 * kMostActs));
    for (const QByteArray &line : lines) {
        ZM_TRY(const Envelope envelope, readEnvelope(line));
        const QByteArray eid = eventId(envelope.act.text);
        if (!isAside(eid, nowMs) && !put(request, eid, line))
            break;
    }
    if (request.eids.empty())
        return std::optional<Request>();
    return request;
}

Result<std::optional<Request>> ClientCore::submission(qint64 nowMs)
{
    ZM_TRY(const auto items, m_store->unsettled());
    QHash<QString, CaseQueue> queues;
    std::set<QString> lettingGo;
    std::vector<const OutboxItem *> chosen;
    for (const OutboxItem &item : items) {
        if (item.standing == Standing::Refused)
            continue; // what follows on it is refused as well, and a person decides about all of it together
        CaseQueue &queue = queues[item.caseId];
        if (item.letsGo)
            lettingGo.insert(item.caseId);
        if (queue.taken)
            continue;
        queue.taken = true;
        if (!isAside(item.eid, nowMs))
            chosen.push_back(&item);
    }
    if (ZM_STEP(removalsFirst))
        std::ranges::stable_partition(chosen, [&](const OutboxItem *item) { return lettingGo.contains(item->caseId); });
    ZM_TRY(const Link link, m_store->link());
    Request request{Ask::Submit, {}, 0, {}, {}, link.epoch, m_run};
    for (const OutboxItem *item : chosen) {
        if (!put(request, item->eid, item->line))
            break;
    }
    if (request.eids.empty())
        return std::optional<Request>();
    return request;
}

Result<std::optional<Request>> ClientCore::feedRequest()
{
    if (m_feedsDue.empty())
        return std::optional<Request>();
    const QString shard = *m_feedsDue.begin();
    ZM_TRY(const qint64 cursor, m_store->cursor(shard));
    const auto overlap = m_overlapDue.find(shard);
    return Request{Ask::Feed, shard, overlap == m_overlapDue.end() ? cursor : std::min(cursor, overlap->second), {}, {}};
}

} // namespace zm::sync
