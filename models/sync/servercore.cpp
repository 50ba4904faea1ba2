#include "sync/servercore.h"

#include "sync/guard.h"
#include "sync/hex.h"
#include "sync/keyring.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestPage = 500;

bool isNone(const QByteArray &hash)
{
    return hash.count('\0') == hash.size();
}

} // namespace

/// One act under judgement.
struct ServerCore::Case {
    Envelope envelope;
    ActPayload payload;
    QByteArray eid;
    QString shard;
    qint64 nowMs = 0;
    const ReadiedLine *ready = nullptr;
    std::optional<Receipt> promised = {}; ///< an own earlier word that came with it
};

ServerCore::ServerCore(crypto::SigningKey key, std::vector<crypto::PublicKey> keys, ServerRules rules, ServerEpoch epoch)
    : m_key(std::move(key)), m_keys(std::move(keys)), m_keyId(keyId(m_keys.front())), m_rules(std::move(rules)), m_epoch(epoch),
      m_read(std::make_shared<KeyRing>())
{
}

Result<ServerCore> ServerCore::make(crypto::SigningKey key, std::vector<crypto::PublicKey> earlier, ServerRules rules,
                                    ServerEpoch epoch)
{
    ZM_TRY(const crypto::PublicKey present, key.publicKey());
    earlier.insert(earlier.begin(), present);
    return ServerCore(std::move(key), std::move(earlier), std::move(rules), epoch);
}

ReadiedLine ServerCore::read(QByteArrayView line)
{
    ReadiedLine ready;
    ready.line = line;
    auto envelope = readEnvelope(line);
    if (!envelope)
        return ready;
    ready.eid = eventId(envelope->act.text);
    ready.envelope = *std::move(envelope);
    auto payload = readActPayload(ready.envelope->act.text);
    if (payload)
        ready.payload = *std::move(payload);
    else
        ready.isOfLaterSchema = payload.error().code == ErrorCode::Unsupported;
    return ready;
}

Result<ReadiedLine> ServerCore::ready(QByteArrayView line, qint64 nowMs, ServerStore &store) const
{
    ReadiedLine ready = read(line);
    if (!ready.payload)
        return ready;
    ZM_TRY(const auto before, store.answerTo(shardOf(ready.payload->caseId), ready.eid));
    if (before)
        return ready; // answered already: nothing more is worked out, or a repetition would cost what the first time did
    ZM_TRY(ready.verified, signerOf(*ready.envelope, {}, store));
    if (!ready.verified || ready.envelope->receipt)
        return ready;
    ZM_TRY(ready.guess, guessOf(ready, nowMs, store));
    if (!ready.guess)
        return ready;
    ZM_TRY(ready.promise, signReceipt(*ready.guess, m_key, m_keyId));
    return ready;
}

/// The receipt of acceptance, where acceptance is likely. A decision's number is the one it wants; a filing's is the next.
Result<std::optional<Receipt>> ServerCore::guessOf(const ReadiedLine &ready, qint64 nowMs, ServerStore &store) const
{
    const ActPayload &act = *ready.payload;
    ZM_TRY(const CaseHead head, store.head(act.caseId));
    if (act.lane == Lane::Decision && head.decisions > act.n)
        return std::optional<Receipt>(); // somebody was quicker
    const qint64 number = act.lane == Lane::Decision ? act.n : head.filings;
    return std::optional(Receipt{ready.eid, act.caseId, shardOf(act.caseId), Verdict::Accepted, {}, number, nowMs, m_epoch.epoch});
}

Result<QByteArray> ServerCore::judge(QByteArrayView line, const Peer &peer, qint64 nowMs, ServerStore &store) const
{
    return judge(read(line), peer, nowMs, store);
}

Result<QByteArray> ServerCore::judge(const ReadiedLine &ready, const Peer &peer, qint64 nowMs, ServerStore &store) const
{
    if (!ready.payload) {
        const QString code = ready.isOfLaterSchema ? u"unknown_schema"_s : u"malformed"_s;
        ZM_TRY(const Answer answer, stray(ready.line, ready.eid, code, nowMs, store));
        return answerLine(answer);
    }
    const QString shard = shardOf(ready.payload->caseId);
    ZM_TRY(const auto before, store.answerTo(shard, ready.eid));
    if (before && ZM_STEP(sameAnswer))
        return *before;
    ZM_TRY(const Answer answer,
           judged({*ready.envelope, *ready.payload, ready.eid, shard, nowMs, &ready}, ready.line, peer, store));
    return answerLine(answer);
}

Result<Answer> ServerCore::judged(Case one, QByteArrayView line, const Peer &peer, ServerStore &store) const
{
    const qint64 nowMs = one.nowMs;
    ZM_TRY(const auto signer, signerOf(one.envelope, one.ready->verified, store));
    if (!signer)
        return stray(line, one.eid, u"unknown_signer"_s, nowMs, store);
    if (one.envelope.receipt) {
        if (auto receipt = checkReceipt(*one.envelope.receipt, m_keys); receipt && receipt->eid == one.eid)
            one.promised = *std::move(receipt);
    }
    if (one.promised && ZM_STEP(receiptsHonoured))
        return honour(one, store);
    if (!ZM_GUARD(ownDevice, one.payload.device == peer.device && signer->org == peer.org))
        return stray(line, one.eid, u"another_device"_s, nowMs, store);
    if (!ZM_GUARD(keyInForce, !signer->invalidFromMs || nowMs < *signer->invalidFromMs))
        return settle(one, Verdict::Quarantined, u"key_revoked"_s, store);
    if (!ZM_GUARD(ownOffice, one.payload.by.org == signer->org))
        return settle(one, Verdict::Quarantined, u"another_office"_s, store);
    if (m_rules.refusalOf) {
        if (const QString code = m_rules.refusalOf(*signer, one.payload); !code.isEmpty())
            return settle(one, Verdict::Quarantined, code, store);
    }
    return inOrder(one, store);
}

/// The key of the directory that signed; a key that is not there has signed nothing.
/// \param verified  a key that was found to have signed before: looked up again, because it may be revoked since.
Result<std::optional<KnownKey>> ServerCore::signerOf(const Envelope &envelope, const std::optional<KnownKey> &verified,
                                                     ServerStore &store) const
{
    for (const Signature &one : envelope.act.signatures) {
        ZM_TRY(const auto known, store.key(one.key));
        if (!known)
            continue;
        if (verified && verified->id == known->id && verified->bytes == known->bytes)
            return known;
        const auto key = m_read->key(known->suite, known->bytes);
        if (key && ZM_GUARD(actSignature, isSignedBy(kActTag, envelope.act, *key)))
            return known;
    }
    return std::optional<KnownKey>();
}

Result<Answer> ServerCore::stray(QByteArrayView line, const QByteArray &eid, const QString &code, qint64 nowMs,
                                 ServerStore &store) const
{
    ZM_CHECK(store.keepStray(line, code, nowMs));
    return Answer{eid, Verdict::Quarantined, code, -1, {}, {}, {}};
}

/// What the act follows on, whether it needs a second person, and then the comparison.
Result<Answer> ServerCore::inOrder(const Case &one, ServerStore &store) const
{
    const ActPayload &act = one.payload;
    if (act.lane == Lane::Filing) {
        // Only that the case is known: whatever became of the decision the filing was made under, it is taken.
        ZM_TRY(const CaseHead head, store.head(act.caseId));
        ZM_TRY(const auto before, store.answerTo(one.shard, act.prev));
        if (head.decisions == 0 && before) // its opening was refused, and nobody has opened it since
            return settle(one, Verdict::Conflict, u"follows_refused"_s, store);
        if (head.decisions == 0)
            return Answer{one.eid, Verdict::NeedsPrev, u"unknown_case"_s, -1, {}, {}, {}};
    } else if (!isNone(act.prev)) {
        ZM_TRY(const auto before, store.answerTo(one.shard, act.prev));
        if (!before)
            return Answer{one.eid, Verdict::NeedsPrev, u"unknown_prev"_s, -1, {}, {}, {}};
        ZM_TRY(const Answer answer, readAnswer(*before));
        if (answer.verdict != Verdict::Accepted)
            return settle(one, Verdict::Conflict, u"follows_refused"_s, store);
    }
    ZM_TRY(const QString held, whyHeld(one, store));
    if (!held.isEmpty())
        return settle(one, Verdict::Held, held, store);
    return act.lane == Lane::Filing ? file(one, store) : compare(one, store);
}

Result<QString> ServerCore::whyHeld(const Case &one, ServerStore &store) const
{
    const ActPayload &act = one.payload;
    ZM_TRY(const auto other, store.sentBy(one.shard, act.device, act.deviceN));
    if (!ZM_GUARD(oneActANumber, !other || *other == one.eid))
        return u"device_number_used"_s;
    const qint64 ago = one.nowMs - act.assertedAt.toMSecsSinceEpoch();
    if (m_rules.futureMs && ago < -*m_rules.futureMs)
        return u"asserted_in_the_future"_s;
    if (!m_rules.lateMs || ago <= *m_rules.lateMs)
        return QString();
    ZM_TRY(const bool countersigned, isCountersigned(one, store));
    return countersigned ? QString() : u"recorded_late"_s;
}

/// Whether a second officer of the same office stands for it, with a key of their own that is in force: the same bytes bear both
/// signatures, or the act repeats one that was held and that a second officer has signed for since. A name alone is nobody's word.
Result<bool> ServerCore::isCountersigned(const Case &one, ServerStore &store) const
{
    const ActBy &by = one.payload.by;
    if (!isNone(one.payload.supersedes)) {
        ZM_TRY(const auto line, store.countersigned(one.shard, one.payload.supersedes, by.org));
        const auto held = line ? readEnvelope(*line) : Result<Envelope>(fail(ErrorCode::NotFound, {}));
        const auto before = held ? readActPayload(held->act.text) : Result<ActPayload>(fail(ErrorCode::NotFound, {}));
        if (before && before->caseId == one.payload.caseId && before->device == one.payload.device && before->body == one.payload.body)
            return true; // word for word what was looked at
    }
    if (by.second.isEmpty() || by.second == by.id)
        return false;
    ZM_TRY(const auto first, signerOf(one.envelope, one.ready->verified, store));
    for (const Signature &signature : one.envelope.act.signatures) {
        ZM_TRY(const auto known, store.key(signature.key));
        const bool isTheirs = known && first && known->id != first->id && known->org == by.org && known->officer == by.second
            && (!known->invalidFromMs || one.nowMs < *known->invalidFromMs);
        if (!isTheirs)
            continue;
        const auto key = m_read->key(known->suite, known->bytes);
        if (key && isSignedBy(kActTag, one.envelope.act, *key))
            return true;
    }
    return false;
}

/// A filing is numbered by the platform, whatever the one who hands it in had seen.
Result<Answer> ServerCore::file(const Case &one, ServerStore &store) const
{
    ZM_TRY(const qint64 count, store.addFiling(one.payload.caseId));
    return keep(one, {one.eid, Verdict::Accepted, {}, count - 1, {}, {}, {}}, one.nowMs, Place::InLane, store);
}

Result<Answer> ServerCore::compare(const Case &one, ServerStore &store) const
{
    const ActPayload &act = one.payload;
    const CaseHead seen{act.prev, act.n, act.filingsSeen};
    ZM_TRY(const bool moved, store.advance(act.caseId, seen, {one.eid, act.n + 1, seen.filings}));
    if (ZM_GUARD(headCompared, moved))
        return keep(one, {one.eid, Verdict::Accepted, {}, act.n, {}, {}, {}}, one.nowMs, Place::InLane, store);
    ZM_TRY(const CaseHead head, store.head(act.caseId));
    const bool onlyFilings = head.decision == act.prev && head.decisions == act.n;
    return settle(one, Verdict::Conflict, onlyFilings ? u"filing_arrived"_s : u"head_moved"_s, store);
}

/// The platform's own earlier word binds it: the verdict, the moment and the receipt stay as they were given.
Result<Answer> ServerCore::honour(const Case &one, ServerStore &store) const
{
    const Receipt &promised = *one.promised;
    const ActPayload &act = one.payload;
    Answer answer{one.eid, promised.verdict, promised.code, promised.laneNo, {}, {}, one.envelope.receipt};
    const qint64 then = promised.receivedAtMs;
    if (promised.verdict != Verdict::Accepted)
        return keep(one, answer, then, Place::InLane, store);
    if (act.lane == Lane::Filing) {
        ZM_CHECK(store.addFiling(act.caseId));
        return keep(one, answer, then, Place::InLane, store);
    }
    if (!isNone(act.prev)) {
        ZM_TRY(const auto before, store.answerTo(one.shard, act.prev));
        if (!before)
            return Answer{one.eid, Verdict::NeedsPrev, u"unknown_prev"_s, -1, {}, {}, {}};
    }
    ZM_TRY(const CaseHead head, store.head(act.caseId));
    // Its filings were compared when it was promised; they come back in any order.
    const bool follows = head.decision == act.prev && head.decisions == act.n;
    if (!follows)
        return keep(one, answer, then, Place::Beside, store);
    ZM_TRY(const bool moved, store.advance(act.caseId, head, {one.eid, act.n + 1, head.filings}));
    return keep(one, answer, then, moved ? Place::InLane : Place::Beside, store);
}

/// A verdict against the act. It is kept and shown like any other: the work is not lost.
Result<Answer> ServerCore::settle(const Case &one, Verdict verdict, const QString &code, ServerStore &store) const
{
    Answer answer{one.eid, verdict, code, -1, {}, {}, {}};
    if (verdict == Verdict::Conflict) {
        ZM_TRY(answer.head, store.head(one.payload.caseId));
        ZM_TRY(answer.unseen, store.actsAfter(one.payload.caseId, one.payload.n, one.payload.filingsSeen));
    }
    return keep(one, std::move(answer), one.nowMs, Place::InLane, store);
}

Result<Answer> ServerCore::keep(const Case &one, Answer answer, qint64 receivedAtMs, Place place, ServerStore &store) const
{
    const ActPayload &act = one.payload;
    if (!answer.receipt) {
        const Receipt due{one.eid, act.caseId, one.shard, answer.verdict, answer.code, answer.laneNo, receivedAtMs, m_epoch.epoch};
        const bool isGuessed = one.ready->promise && ZM_GUARD(promiseMatched, one.ready->guess == due);
        answer.receipt = isGuessed ? one.ready->promise : std::nullopt;
        if (!answer.receipt) {
            ZM_TRY(answer.receipt, signReceipt(due, m_key, m_keyId));
        }
    }
    const bool accepted = answer.verdict == Verdict::Accepted;
    const bool beside = place == Place::Beside;
    if (accepted || ZM_STEP(refusedKept)) {
        ZM_CHECK(store.keep({one.eid, eventIdSm3(one.envelope.act.text), act.caseId, one.shard, act.device, act.deviceN,
                             receivedAtMs, answer.verdict, envelopeLine({one.envelope.act, {}, {}}), one.envelope.boxedKey,
                             answerLine(answer)}));
    }
    if (accepted)
        ZM_CHECK(store.addAct({one.eid, act.prev, act.caseId, one.shard, act.type, act.lane == Lane::Filing, answer.laneNo,
                               beside}));
    const bool removes = accepted && act.type == "remove"_L1;
    FeedEntry entry{accepted ? (removes ? FeedOp::Remove : FeedOp::Act) : FeedOp::Refused, act.caseId, one.eid,
                    removes ? act.body["reason"_L1].toString() : QString(), beside, Envelope{one.envelope.act, {}, {}},
                    answer.receipt};
    if (accepted || ZM_STEP(refusedShown))
        ZM_CHECK(store.publish(one.shard, one.eid, feedBytes(entry)));
    return answer;
}

bool ServerCore::takesFrom(qint64 stated, QByteArrayView statedRun, QByteArrayView run) const
{
    return ZM_GUARD(epochOfRequest, stated == 0 || stated == m_epoch.epoch)
        && (statedRun.isEmpty() || statedRun == run);
}

QByteArray ServerCore::skewOf(QByteArrayView stated) const
{
    const int major = majorIn(stated).value_or(m_rules.versions.newest);
    return major < m_rules.versions.oldest ? "client_too_old"_ba : major > m_rules.versions.newest ? "server_too_old"_ba : QByteArray();
}

QByteArray ServerCore::hello(qint64 nowMs, const QString &run) const
{
    QJsonArray keys;
    for (const crypto::PublicKey &key : m_keys)
        keys.append(QJsonObject{{u"kid"_s, keyId(key)},
                                {u"alg"_s, crypto::suiteName(key.suite())},
                                {u"spki"_s, QString::fromLatin1(key.bytes().toBase64())}});
    return canonicalJson({{u"epoch"_s, m_epoch.epoch},
                          {u"from_seq"_s, m_epoch.fromSeq},
                          {u"run"_s, run},
                          {u"server_time"_s, nowMs},
                          {u"min_client"_s, m_rules.versions.oldest},
                          {u"max_client"_s, m_rules.versions.newest},
                          {u"receipt_keys"_s, keys},
                          {u"limits"_s, QJsonObject{{u"acts"_s, kMostActs},
                                                    {u"bytes"_s, kLongestSubmission},
                                                    {u"line"_s, kLongestLine},
                                                    {u"page"_s, kLongestPage}}}});
}

Result<QByteArray> ServerCore::feed(const QString &shard, qint64 since, int limit, qint64 freshUntilMs,
                                    const QJsonObject &more, ServerStore &store) const
{
    FeedPage page{m_epoch.epoch, shard, since + 1, {}, 0, freshUntilMs, more};
    ZM_TRY(page.lines, store.feedAfter(shard, since, std::clamp(limit, 1, kLongestPage)));
    ZM_TRY(page.head, store.feedHead(shard));
    return feedBody(page);
}

} // namespace zm::sync
