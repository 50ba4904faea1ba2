#include "platform/publishing.h"

#include "crypto/hash.h"
#include "sync/envelope.h"
#include "sync/feed.h"
#include "sync/strictjson.h"

#include <set>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kLines[] = "SELECT s.line, k.boxed FROM act a JOIN submission s ON s.region = a.region AND s.eid = a.eid "
                          "LEFT JOIN case_key k ON k.region = a.region AND k.eid = a.eid "
                          "WHERE a.region = $1 AND a.case_id = $2 AND a.beside = 0 ORDER BY a.ord";
constexpr char kEntries[] = "SELECT entry_id FROM register_case WHERE region = $1 AND case_id = $2 ORDER BY round";
constexpr char kLink[] = "INSERT INTO register_case (region, case_id, round, entry_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
constexpr char kUnlink[] = "DELETE FROM register_case WHERE region = $1 AND case_id = $2 AND entry_id = $3";
constexpr char kFollowed[] = "SELECT coalesce(max(seq), 0) FROM register_followed WHERE region = $1";
constexpr char kNoteFollowed[] = "INSERT INTO register_followed AS f (region, seq) VALUES ($1, $2) ON CONFLICT (region) "
                                 "DO UPDATE SET seq = excluded.seq";
constexpr char kAfter[] = "SELECT f.seq, a.case_id FROM feed f LEFT JOIN act a ON a.region = f.region AND a.eid = f.eid "
                          "WHERE f.region = $1 AND f.seq > $2 ORDER BY f.seq LIMIT $3";

/// The office's own act inside; empty where it cannot be read.
QJsonObject innerAct(const sync::ActPayload &payload)
{
    const auto inner = sync::readStrict(payload.body["payload"_L1].toString().toUtf8());
    return inner ? (*inner)["act"_L1].toObject() : QJsonObject();
}

} // namespace

QString entryIdOf(const QString &caseId, int round)
{
    return QString::fromLatin1(
        crypto::sha256({QByteArrayView("ZMENT1\0", 7), caseId.toUtf8(), QByteArray(1, '\n'), QByteArray::number(round)}).first(16).toHex());
}

Result<int> Publishing::obey(const sync::ActPayload &removal, const QDateTime &now)
{
    const QJsonObject act = innerAct(removal);
    if (act["operation"_L1].toString() == "correct"_L1)
        return 0; // the entry goes on; follow() brings what was corrected
    const QByteArray region = sync::shardOf(removal.caseId).toUtf8(), caseId = removal.caseId.toUtf8();
    ZM_TRY(const bool alone, RegisterBook(m_database).tryLock());
    if (!alone)
        return 0; // a register is being loaded: an act does not wait for that, and follow() comes right after
    ZM_TRY(const Table found, m_database.run(kEntries, {region, caseId}));
    if (found.isEmpty())
        return 0;
    RegisterBook book(m_database);
    const QString on = act["on"_L1].toString();
    int gone = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const QString id = QString::fromUtf8(found.bytes(i, 0));
        ZM_TRY(const bool was, book.drop(id, removal.body["reason"_L1].toString(), on.isEmpty() ? now.date().toString(Qt::ISODate) : on, now));
        ZM_CHECK(unlink(removal.caseId, id));
        gone += was;
    }
    return gone;
}

Result<bool> Publishing::follow(const QString &caseId, const TellEntries &tell, const QDateTime &now)
{
    // First: a removal that is accepted from here on waits, and one that was accepted before is read.
    ZM_CHECK(RegisterBook(m_database).lock());
    ZM_TRY(const auto acts, actsOf(caseId));
    ZM_TRY(const auto told, tell(acts));
    RegisterBook book(m_database);
    bool changed = false;
    for (const ToldEntry &entry : told) {
        const QString id = entryIdOf(caseId, entry.round);
        if (entry.shown) {
            ZM_CHECK(link(caseId, entry.round, id));
            ZM_TRY(const bool put, book.put(id, entry.cells, m_subjectKey, now));
            changed = changed || put;
        } else {
            // The removal itself took it off; this is for what ended in another way, or before it was followed.
            ZM_TRY(const bool was, book.drop(id, u"ended"_s, now.date().toString(Qt::ISODate), now));
            ZM_CHECK(unlink(caseId, id));
            changed = changed || was;
        }
    }
    return changed;
}

Result<std::vector<CaseAct>> Publishing::actsOf(const QString &caseId)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8();
    ZM_TRY(const Table rows, m_database.run(kLines, {region, name}));
    std::vector<CaseAct> acts;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        ZM_TRY(const auto envelope, sync::readEnvelope(rows.bytes(row, 0)));
        ZM_TRY(auto payload, sync::readActPayload(envelope.act.text));
        acts.push_back({std::move(payload), rows.bytes(row, 1)});
    }
    return acts;
}

Result<> Publishing::link(const QString &caseId, int round, const QString &entryId)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8(), id = entryId.toUtf8();
    ZM_CHECK(m_database.run(kLink, {region, name, qint64(round), id}));
    return {};
}

Result<> Publishing::unlink(const QString &caseId, const QString &entryId)
{
    const QByteArray region = sync::shardOf(caseId).toUtf8(), name = caseId.toUtf8(), id = entryId.toUtf8();
    ZM_CHECK(m_database.run(kUnlink, {region, name, id}));
    return {};
}

Result<Publishing::Followed> Publishing::casesAfter(const QString &shard, int most)
{
    const QByteArray region = shard.toUtf8();
    ZM_TRY(const Table before, m_database.run(kFollowed, {region}));
    Followed followed{{}, before.number(0, 0)};
    ZM_TRY(const Table rows, m_database.run(kAfter, {region, followed.upTo, qint64(most)}));
    std::set<QString> seen;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        followed.upTo = rows.number(row, 0);
        const QString caseId = QString::fromUtf8(rows.bytes(row, 1));
        if (!caseId.isEmpty() && seen.insert(caseId).second)
            followed.cases.push_back(caseId);
    }
    return followed;
}

Result<> Publishing::noteFollowed(const QString &shard, qint64 seq)
{
    const QByteArray region = shard.toUtf8();
    ZM_CHECK(m_database.run(kNoteFollowed, {region, seq}));
    return {};
}

} // namespace zm::platform
