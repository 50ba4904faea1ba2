#include "store/syncbook.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/jsonbytes.h"
#include "store/officeseal.h"
#include "sync/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using sync::Standing;

namespace {

constexpr QStringView kRead = u"SELECT enrolment, state FROM sync_link";
constexpr QStringView kEnrol = u"INSERT INTO sync_link (one, enrolment, state, written) VALUES (1, ?, ?, 0) "
                               "ON CONFLICT (one) DO UPDATE SET enrolment = excluded.enrolment";
constexpr QStringView kReseal = u"UPDATE sync_link SET enrolment = ?";
constexpr QStringView kSetState = u"UPDATE sync_link SET state = ?";
constexpr QStringView kUnsettled = u"SELECT eid, platform_case, lane, lets_go, line, standing FROM sync_outbox "
                                   "WHERE standing IN (0, 2) ORDER BY n";
constexpr QStringView kSettle = u"UPDATE sync_outbox SET standing = ?, answer = ?, settled_at = ? "
                                "WHERE eid = ? AND standing = 0";
constexpr QStringView kCursor = u"SELECT seq FROM sync_cursor WHERE shard = ?";
constexpr QStringView kSetCursor = u"INSERT INTO sync_cursor (shard, seq) VALUES (?, ?) "
                                   "ON CONFLICT (shard) DO UPDATE SET seq = excluded.seq";
constexpr QStringView kLineAt = u"SELECT line FROM sync_inbox WHERE shard = ? AND seq = ?";
constexpr QStringView kTake = u"INSERT INTO sync_inbox (shard, seq, platform_case, eid, op, line, reading) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView kHas = u"SELECT 1 FROM sync_inbox WHERE eid = ? AND reading = 0";
constexpr QStringView kSeen = u"UPDATE sync_outbox SET seq = ? WHERE eid = ?";
constexpr QStringView kUnseen = u"SELECT eid, line, answer FROM sync_outbox WHERE answer IS NOT NULL AND seq IS NULL "
                                "AND eid NOT IN (SELECT eid FROM sync_offer) ORDER BY n";
constexpr QStringView kForgotten = u"SELECT eid, line FROM sync_inbox WHERE seq > ? AND reading = 0 "
                                   "AND eid NOT IN (SELECT eid FROM sync_outbox) ORDER BY shard, seq";
constexpr QStringView kForget = u"DELETE FROM sync_inbox WHERE seq > ?";
constexpr QStringView kUnsee = u"UPDATE sync_outbox SET seq = NULL WHERE seq > ?";
constexpr QStringView kStepBack = u"UPDATE sync_cursor SET seq = ? WHERE seq > ?";
constexpr QStringView kLay = u"INSERT OR IGNORE INTO sync_offer (eid, line) VALUES (?, ?)";
constexpr QStringView kToOffer = u"SELECT line FROM sync_offer ORDER BY n LIMIT ?";
constexpr QStringView kOffered = u"DELETE FROM sync_offer WHERE eid = ?";

QByteArray bytesIn(const QJsonObject &object, QStringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const Enrolment &enrolment)
{
    return canonical({{u"url"_s, enrolment.url},
                      {u"org"_s, enrolment.org},
                      {u"officer"_s, enrolment.officer},
                      {u"shard"_s, enrolment.shard},
                      {u"certificate"_s, base64(enrolment.certificate)},
                      {u"authority"_s, base64(enrolment.authority)},
                      {u"key"_s, base64(enrolment.sealedKey)},
                      {u"signer"_s, base64(enrolment.sealedSigner)},
                      {u"suite"_s, crypto::suiteName(enrolment.suite)},
                      {u"log"_s, base64(enrolment.logKey)},
                      {u"box"_s, base64(enrolment.boxKey)}});
}

QByteArray linkBytes(const sync::Link &link)
{
    QJsonArray keys;
    for (const crypto::PublicKey &key : link.keys)
        keys.append(QJsonObject{{u"alg"_s, crypto::suiteName(key.suite())}, {u"spki"_s, base64(key.bytes())}});
    return canonical({{u"epoch"_s, link.epoch},
                      {u"run"_s, link.run},
                      {u"keys"_s, keys},
                      {u"contact"_s, link.contactMs},
                      {u"off"_s, link.offMs},
                      {u"rtt"_s, link.rttMs},
                      {u"fresh"_s, link.freshUntilMs},
                      {u"forgot"_s, link.forgotAtMs}});
}

Result<sync::Link> linkFrom(const QJsonObject &object)
{
    sync::Link link{object["epoch"_L1].toInteger(), {}, object["contact"_L1].toInteger(), object["off"_L1].toInteger(),
                    object["rtt"_L1].toInteger(), object["fresh"_L1].toInteger(), object["forgot"_L1].toInteger(),
                    object["run"_L1].toString()};
    for (const QJsonValue &one : object["keys"_L1].toArray()) {
        const auto suite = crypto::suiteNamed(one["alg"_L1].toString());
        if (!suite)
            return fail(ErrorCode::Corrupt, u"the platform's kept keys cannot be read"_s);
        ZM_TRY(auto key, crypto::PublicKey::read(*suite, bytesIn(one.toObject(), u"spki")));
        link.keys.push_back(std::move(key));
    }
    return link;
}

} // namespace

Result<std::optional<Enrolment>> enrolmentIn(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kRead));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return std::optional<Enrolment>();
    }
    const QJsonObject kept = QJsonDocument::fromJson(query.bytes(0)).object();
    return Enrolment{kept["url"_L1].toString(),        kept["org"_L1].toString(), kept["officer"_L1].toString(),
                     kept["shard"_L1].toString(),      bytesIn(kept, u"certificate"), bytesIn(kept, u"authority"),
                     bytesIn(kept, u"key"), bytesIn(kept, u"signer"),
                     crypto::suiteNamed(kept["suite"_L1].toString()).value_or(crypto::Suite::Sm2Sm3), bytesIn(kept, u"log"), bytesIn(kept, u"box")};
}

Result<std::optional<Enrolment>> SyncBook::enrolment() const
{
    return enrolmentIn(*m_connection);
}

Result<> SyncBook::setEnrolment(const Enrolment &enrolment)
{
    ZM_CHECK(sql::run(*m_connection, kEnrol, {bytesOf(enrolment), linkBytes({})}));
    return {};
}

Result<qint64> enrolmentUnderOlder(const sql::Connection &connection, int newest)
{
    ZM_TRY(const auto enrolment, enrolmentIn(connection));
    return enrolment && (generationOf(enrolment->sealedKey) != newest || generationOf(enrolment->sealedSigner) != newest) ? 1 : 0;
}

Result<int> carryEnrolment(const sql::Connection &connection, const Session &session, int)
{
    ZM_TRY(auto enrolment, enrolmentIn(connection));
    if (!enrolment)
        return 0;
    ZM_TRY(auto key, sealAnew(connection, session, kSyncTlsPlace, enrolment->sealedKey));
    ZM_TRY(auto signer, sealAnew(connection, session, kSyncSignerPlace, enrolment->sealedSigner));
    if (!key && !signer)
        return 0;
    enrolment->sealedKey = key.value_or(enrolment->sealedKey);
    enrolment->sealedSigner = signer.value_or(enrolment->sealedSigner);
    ZM_CHECK(sql::run(connection, kReseal, {bytesOf(*enrolment)}));
    return 1;
}

Result<sync::Link> SyncBook::link()
{
    ZM_TRY(auto query, sql::run(*m_connection, kRead));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return sync::Link{};
    }
    return linkFrom(QJsonDocument::fromJson(query.bytes(1)).object());
}

Result<> SyncBook::setLink(const sync::Link &link)
{
    ZM_CHECK(sql::run(*m_connection, kSetState, {linkBytes(link)}));
    return {};
}

Result<std::vector<sync::OutboxItem>> SyncBook::unsettled()
{
    ZM_TRY(auto query, sql::run(*m_connection, kUnsettled));
    std::vector<sync::OutboxItem> items;
    while (query.next())
        items.push_back({query.bytes(0), query.text(1), query.text(2) == "F"_L1 ? sync::Lane::Filing : sync::Lane::Decision,
                         query.number(3) == 1, query.bytes(4), Standing(query.number(5))});
    ZM_CHECK(query.failed());
    return items;
}

Result<> SyncBook::settle(const QByteArray &eid, Standing standing, const QByteArray &answerLine)
{
    ZM_CHECK(sql::run(*m_connection, kSettle,
                      {int(standing), answerLine, m_clock->now().toString(Qt::ISODateWithMs), eid}));
    return {};
}

Result<qint64> SyncBook::cursor(const QString &shard)
{
    ZM_TRY(auto query, sql::run(*m_connection, kCursor, {shard}));
    if (query.next())
        return query.bigNumber(0);
    ZM_CHECK(query.failed());
    return 0;
}

Result<QByteArray> SyncBook::lineAt(const QString &shard, qint64 seq)
{
    ZM_TRY(auto query, sql::run(*m_connection, kLineAt, {shard, seq}));
    if (query.next())
        return query.bytes(0);
    ZM_CHECK(query.failed());
    return QByteArray();
}

Result<> SyncBook::take(const QString &shard, const std::vector<sync::InboxRow> &rows, qint64 cursor)
{
    constexpr std::array kOps{"act"_L1, "remove"_L1, "refused"_L1, "key"_L1, "other"_L1};
    ZM_TRY(auto transaction, sql::Transaction::begin(*m_connection));
    for (const sync::InboxRow &row : rows) {
        const sync::FeedEntry &entry = row.line.entry;
        const QString caseId = entry.caseId.isNull() ? u""_s : entry.caseId;
        const QByteArray eid = entry.eid.isNull() ? QByteArray("") : entry.eid;
        if (row.reading == sync::Reading::Sound) {
            ZM_TRY(auto known, sql::run(*m_connection, kHas, {eid}));
            if (known.next())
                return fail(ErrorCode::Conflict, u"the feed tells of an act a second time"_s);
        }
        ZM_CHECK(sql::run(*m_connection, kTake, {shard, row.line.seq, caseId, eid, kOps[std::size_t(entry.op)],
                                                 row.line.raw, int(row.reading)}));
        if (row.reading == sync::Reading::Sound)
            ZM_CHECK(sql::run(*m_connection, kSeen, {row.line.seq, eid}));
    }
    ZM_CHECK(sql::run(*m_connection, kSetCursor, {shard, cursor}));
    return transaction.commit();
}

Result<> SyncBook::lay(const QByteArray &eid, const QByteArray &line, const sync::Signed &receipt)
{
    ZM_TRY(sync::Envelope envelope, sync::readEnvelope(line));
    envelope.receipt = receipt;
    ZM_CHECK(sql::run(*m_connection, kLay, {eid, sync::envelopeLine(envelope)}));
    return {};
}

Result<> SyncBook::offerUnseen()
{
    struct Unseen { QByteArray eid, line, answer; };
    std::vector<Unseen> all;
    {
        ZM_TRY(auto query, sql::run(*m_connection, kUnseen));
        while (query.next())
            all.push_back({query.bytes(0), query.bytes(1), query.bytes(2)});
        ZM_CHECK(query.failed());
    }
    if (all.empty())
        return {};
    ZM_TRY(auto transaction, sql::Transaction::begin(*m_connection));
    for (const Unseen &one : all) {
        ZM_TRY(const auto answer, sync::readAnswer(one.answer));
        if (answer.receipt)
            ZM_CHECK(lay(one.eid, one.line, *answer.receipt));
    }
    return transaction.commit();
}

Result<> SyncBook::stepBack(qint64 fromSeq)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(*m_connection));
    std::vector<sync::FeedLine> forgotten;
    {
        ZM_TRY(auto query, sql::run(*m_connection, kForgotten, {fromSeq}));
        while (query.next()) {
            ZM_TRY(auto line, sync::readFeedLine(query.bytes(1)));
            forgotten.push_back(std::move(line));
        }
        ZM_CHECK(query.failed());
    }
    for (const sync::FeedLine &line : forgotten) {
        if (line.entry.act && line.entry.receipt)
            ZM_CHECK(lay(line.entry.eid, sync::envelopeLine(*line.entry.act), *line.entry.receipt));
    }
    ZM_CHECK(sql::run(*m_connection, kForget, {fromSeq}));
    ZM_CHECK(sql::run(*m_connection, kUnsee, {fromSeq}));
    ZM_CHECK(sql::run(*m_connection, kStepBack, {fromSeq, fromSeq}));
    return transaction.commit();
}

Result<std::vector<QByteArray>> SyncBook::toOffer(int limit)
{
    ZM_TRY(auto query, sql::run(*m_connection, kToOffer, {limit}));
    std::vector<QByteArray> lines;
    while (query.next())
        lines.push_back(query.bytes(0));
    ZM_CHECK(query.failed());
    return lines;
}

Result<> SyncBook::offered(const std::vector<QByteArray> &eids)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(*m_connection));
    for (const QByteArray &eid : eids)
        ZM_CHECK(sql::run(*m_connection, kOffered, {eid}));
    return transaction.commit();
}

} // namespace zm::store
