#include "platform/countersigning.h"

#include "platform/reply.h"
#include "platform/sqlstore.h"
#include "sync/actpayload.h"
#include "sync/answer.h"
#include "sync/envelope.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kHeld[] = "SELECT s.region, s.eid, s.line, s.answer, s.received_at FROM submission s JOIN device d ON d.device = s.device "
                         "WHERE s.verdict = 'held' AND d.org = $1 ORDER BY s.received_at DESC LIMIT 200";
constexpr char kOfAct[] = "SELECT officer FROM countersignature WHERE region = $1 AND eid = $2 ORDER BY at";
constexpr char kOne[] = "SELECT line FROM submission WHERE region = $1 AND eid = $2 AND verdict = 'held'";
constexpr char kAdd[] = "INSERT INTO countersignature (region, eid, key_id, org, officer, line, at) VALUES ($1, $2, $3, $4, $5, $6, $7) "
                        "ON CONFLICT DO NOTHING";
constexpr qsizetype kLongestWords = 500;

/// What is said, as far as its form goes. Errors: Invalid.
struct Said {
    QByteArray region, eid;
};
Result<Said> saidIn(const QByteArray &text)
{
    ZM_TRY(const QJsonObject said, sync::readStrict(text));
    const QString act = said["act"_L1].toString(), shard = said["shard"_L1].toString(), words = said["said"_L1].toString();
    const bool isShard = shard.size() == 2 && std::ranges::all_of(shard, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!sync::isHex(act, 64) || !isShard || !sync::isHex(said["nonce"_L1].toString(), 32) || words.trimmed().isEmpty() || words.size() > kLongestWords)
        return fail(ErrorCode::Invalid, u"a second officer names act, shard, why in words, and a number used once"_s);
    return Said{shard.toLatin1(), sync::bytesOf(act)};
}

/// The key that signed, where it is an officer's of this office who did not sign the act. None: nobody may.
Result<std::optional<sync::KnownKey>> secondOf(const sync::Signed &line, const sync::Envelope &held, const sync::ActPayload &act,
                                               const Asking &asking, Database &database)
{
    SqlStore store(database);
    for (const sync::Signature &one : line.signatures) {
        ZM_TRY(const auto known, store.key(one.key));
        const bool isSecond = known && known->org == asking.device->org && known->officer != act.by.id
            && (!known->invalidFromMs || asking.now.toMSecsSinceEpoch() < *known->invalidFromMs)
            && std::ranges::none_of(held.act.signatures, [&](const sync::Signature &first) { return first.key == known->id; });
        if (!isSecond)
            continue;
        ZM_TRY(const auto key, crypto::PublicKey::read(known->suite, known->bytes));
        if (sync::isSignedBy(sync::kCountersignTag, line, key))
            return known;
    }
    return std::optional<sync::KnownKey>();
}

} // namespace

Result<web::Response> heldActs(const Asking &asking, Database &database)
{
    const QByteArray org = asking.device->org.toUtf8();
    ZM_TRY(const Table rows, database.run(kHeld, {org}));
    QJsonArray held;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        ZM_TRY(const sync::Answer answer, sync::readAnswer(rows.bytes(row, 3)));
        ZM_TRY(const Table officers, database.run(kOfAct, {rows.bytes(row, 0), Blob{rows.bytes(row, 1)}}));
        QJsonArray by;
        for (std::size_t i = 0; i < officers.size(); ++i)
            by.append(QString::fromUtf8(officers.bytes(i, 0)));
        held.append(QJsonObject{{u"act"_s, sync::hexOf(rows.bytes(row, 1))}, {u"shard"_s, QString::fromLatin1(rows.bytes(row, 0))},
                                {u"code"_s, answer.code}, {u"line"_s, QString::fromUtf8(rows.bytes(row, 2))},
                                {u"received_at"_s, rows.number(row, 4)}, {u"countersigned_by"_s, by}});
    }
    return jsonResponse({{u"held"_s, held}});
}

Result<web::Response> countersign(const Asking &asking, Database &database)
{
    ZM_TRY(const QJsonObject body, sync::readStrict(asking.request.body));
    ZM_TRY(const sync::Signed line, sync::signedFrom(body));
    ZM_TRY(const Said said, saidIn(line.text));
    ZM_TRY(const Table found, database.run(kOne, {said.region, Blob{said.eid}}));
    const auto held = found.isEmpty() ? Result<sync::Envelope>(fail(ErrorCode::NotFound, {})) : sync::readEnvelope(found.bytes(0, 0));
    const auto act = held ? sync::readActPayload(held->act.text) : Result<sync::ActPayload>(fail(ErrorCode::NotFound, {}));
    if (!act || act->by.org != asking.device->org) // whether another office has such an act is nobody else's business
        return web::problem(404, "not_held", "no act of this office is held under this name");
    ZM_TRY(const auto second, secondOf(line, *held, *act, asking, database));
    if (!second)
        return web::problem(403, "no_second_officer", "this is not signed by another officer of the same office, with a key in force");
    const QByteArray key = second->id.toUtf8(), org = second->org.toUtf8(), officer = second->officer.toUtf8();
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_CHECK(database.run(kAdd, {said.region, Blob{said.eid}, key, org, officer, asking.request.body, asking.now.toMSecsSinceEpoch()}));
    ZM_CHECK(transaction.commit());
    return jsonResponse({{u"countersigned"_s, true}});
}

} // namespace zm::platform
