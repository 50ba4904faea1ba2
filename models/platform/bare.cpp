#include "platform/bare.h"

#include "platform/sqlstore.h"
#include "sync/answer.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

Result<BareAct> BareAct::of(QByteArrayView line)
{
    ZM_TRY(const auto envelope, sync::readEnvelope(line));
    ZM_TRY(auto payload, sync::readActPayload(envelope.act.text));
    const QByteArray eid = sync::eventId(envelope.act.text);
    // A receipt's length of bytes in its place, so that the rows are as long as those of a judged act.
    const sync::Signed receipt{QByteArray(300, 'x'), {{QString(32, u'0'), crypto::Suite::Sm2Sm3, QByteArray(71, '\1')}}};
    const sync::Answer answer{eid, sync::Verdict::Accepted, {}, payload.n, {}, {}, receipt};
    const sync::FeedEntry entry{sync::FeedOp::Act, payload.caseId, eid, {}, false, sync::Envelope{envelope.act, {}, {}}, receipt};
    return BareAct{std::move(payload), eid, sync::eventIdSm3(envelope.act.text), line.toByteArray(), sync::answerLine(answer),
                   sync::feedBytes(entry)};
}

Result<> insertBare(Database &database, const std::vector<BareAct> &acts, const crypto::SigningKey &key, std::size_t atOnce)
{
    for (std::size_t from = 0; from < acts.size(); from += atOnce) {
        ZM_TRY(auto transaction, Transaction::begin(database));
        SqlStore store(database);
        for (std::size_t i = from; i < std::min(acts.size(), from + atOnce); ++i) {
            const BareAct &one = acts[i];
            const sync::ActPayload &act = one.payload;
            const QString shard = sync::shardOf(act.caseId);
            ZM_CHECK(key.sign(one.answer));
            const sync::CaseHead seen{act.prev, act.n, act.filingsSeen};
            ZM_CHECK(store.advance(act.caseId, seen, {one.eid, act.n + 1, seen.filings}));
            ZM_CHECK(store.keep({one.eid, one.eidSm3, act.caseId, shard, act.device, act.deviceN, 1, sync::Verdict::Accepted,
                                 one.line, {}, one.answer}));
            ZM_CHECK(store.addAct({one.eid, act.prev, act.caseId, shard, act.type, false, act.n, false}));
            ZM_CHECK(store.publish(shard, one.eid, one.feedBytes));
        }
        ZM_CHECK(transaction.commit());
    }
    return {};
}

} // namespace zm::platform
