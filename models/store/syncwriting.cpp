#include "store/syncoffice.h"

#include "cases/codec.h"
#include "crypto/box.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "store/officeseal.h"
#include "identity/casenumber.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/actbytes.h"
#include "store/casekeys.h"
#include "store/caselist.h"
#include "store/givenfiles.h"
#include "store/syncseen.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kWritten = u"SELECT written FROM sync_link";
constexpr QStringView kSetWritten = u"UPDATE sync_link SET written = ?";
constexpr QStringView kNextActs = u"SELECT seq, case_id, n, payload, hash, signature FROM act WHERE seq > ? ORDER BY seq LIMIT ?";
constexpr QStringView kActAt = u"SELECT seq, case_id, n, payload, hash, signature FROM act WHERE case_id = ? AND n = ?";
constexpr QStringView kDeviceEnd = u"SELECT (SELECT count(*) FROM sync_outbox), "
                                   "(SELECT eid FROM sync_outbox ORDER BY n DESC LIMIT 1)";
constexpr QStringView kAdd = u"INSERT INTO sync_outbox (eid, case_id, act, platform_case, lane, place, lets_go, line, standing) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
constexpr QStringView kRefused = u"SELECT eid, act FROM sync_outbox WHERE case_id = ? AND standing = 2 ORDER BY n";
constexpr QStringView kClose = u"UPDATE sync_outbox SET standing = 3, closed_by = ?, reason = ?, closed_at = ? "
                               "WHERE case_id = ? AND standing = 2";

LoggedAct loggedFrom(const sql::Query &query)
{
    return {query.bigNumber(0), query.text(1), query.number(2), query.bytes(3), query.bytes(4), query.bytes(5)};
}

/// Makes and writes down signed lines, all within one transaction of the caller.
class LineWriter {
public:
    LineWriter(const Office &office, const Session &session, const Clock &clock, Enrolment enrolment, crypto::SigningKey signer,
               sync::Link link)
        : m_office(office), m_session(session), m_clock(clock), m_enrolment(std::move(enrolment)), m_signer(std::move(signer)),
          m_link(std::move(link))
    {
    }

    static Result<LineWriter> make(const Office &office, const Session &session, const Clock &clock)
    {
        SyncBook book(office.connection(), clock);
        ZM_TRY(const auto enrolment, book.enrolment());
        if (!enrolment)
            return fail(ErrorCode::Denied, u"this office belongs to no platform"_s);
        ZM_TRY(const crypto::Secret pkcs8,
               openForOffice(office.connection(), session, kSyncSignerPlace, enrolment->sealedSigner));
        ZM_TRY(auto signer, crypto::SigningKey::read(enrolment->suite, pkcs8));
        ZM_TRY(auto link, book.link());
        return LineWriter(office, session, clock, *enrolment, std::move(signer), std::move(link));
    }

    /// \param place  in the order of what was seen and done: see sightOf().
    Result<> write(const LoggedAct &logged, int place, const sync::CaseHead &sight, const QByteArray &supersedes)
    {
        ZM_TRY(sync::ActPayload payload, payloadOf(logged, sight));
        payload.supersedes = supersedes;
        sync::Envelope envelope;
        ZM_TRY(envelope.act, sync::signText(sync::kActTag, sync::payloadText(payload), m_signer));
        ZM_TRY(envelope.boxedKey, boxedKey(logged, payload.caseId));
        ZM_CHECK(sql::run(m_office.connection(), kAdd,
                          {sync::eventId(envelope.act.text), logged.caseId, logged.n, payload.caseId,
                           payload.lane == sync::Lane::Filing ? u"F"_s : u"D"_s, place, int(sync::letsGo(payload.type)),
                           sync::envelopeLine(envelope)}));
        return {};
    }

private:
    Result<sync::ActPayload> payloadOf(const LoggedAct &logged, const sync::CaseHead &sight) const
    {
        ZM_TRY(const Payload inner, readPayload(logged.payload));
        const QJsonObject act = QJsonDocument::fromJson(inner.act).object();
        ZM_TRY(const auto row, rowOf(m_office.connection(), logged.caseId));
        ZM_TRY(auto device, sql::run(m_office.connection(), kDeviceEnd));
        if (!row || !device.next())
            return fail(ErrorCode::Corrupt, u"a case without its row"_s);
        ZM_TRY(const QByteArray nonce, crypto::randomBytes(16));
        const QString by = act["by"_L1].toString();
        sync::ActPayload payload;
        payload.type = act["act"_L1].toString();
        payload.caseId = platformCase(row->number, m_enrolment.shard);
        payload.lane = sync::laneOf(payload.type);
        payload.prev = sight.decision;
        payload.n = sight.decisions;
        payload.filingsSeen = sight.filings;
        payload.nonce = nonce;
        payload.body = {{u"payload"_s, QString::fromUtf8(logged.payload)},
                        {u"sig"_s, QString::fromLatin1(logged.signature.toBase64())}};
        if (act.contains("ground"_L1))
            payload.body.insert(u"reason"_s, act["ground"_L1]);
        ZM_TRY(const auto files, filesNamedBy(m_office, m_session, logged));
        sync::nameFiles(payload.body, files);
        payload.by = {inner.officer, m_enrolment.org, by.section(u':', 0, 0), {}};
        payload.device = m_office.profile().device;
        payload.deviceN = device.bigNumber(0);
        payload.devicePrev = payload.deviceN > 0 ? device.bytes(1) : QByteArray(32, '\0');
        payload.assertedAt = inner.at;
        const qint64 ageMs = m_clock.now().toMSecsSinceEpoch() - m_link.contactMs;
        payload.clock = {m_link.offMs, m_link.rttMs, m_link.contactMs > 0 ? std::max<qint64>(0, ageMs / 1000) : -1, ageMs >= 0};
        payload.app = QCoreApplication::applicationVersion();
        return payload;
    }
    Result<QByteArray> boxedKey(const LoggedAct &logged, const QString &platformCaseId) const
    {
        if (m_enrolment.boxKey.isEmpty())
            return QByteArray();
        ZM_TRY(const auto key, caseKey(m_office.connection(), m_session, logged.caseId));
        if (!key)
            return QByteArray();
        const QByteArray about = "zmkey|" + platformCaseId.toUtf8();
        return crypto::sealTo(m_enrolment.boxKey, about, key->key.view());
    }

    const Office &m_office;
    const Session &m_session;
    const Clock &m_clock;
    Enrolment m_enrolment;
    crypto::SigningKey m_signer;
    sync::Link m_link;
};

Result<std::vector<LoggedAct>> nextActs(const Office &office, int most)
{
    ZM_TRY(auto written, sql::run(office.connection(), kWritten));
    if (!written.next())
        return fail(ErrorCode::Denied, u"this office belongs to no platform"_s);
    ZM_TRY(auto query, sql::run(office.connection(), kNextActs, {written.bigNumber(0), most}));
    std::vector<LoggedAct> acts;
    while (query.next())
        acts.push_back(loggedFrom(query));
    ZM_CHECK(query.failed());
    return acts;
}

struct RefusedAct {
    QByteArray eid;
    int act = 0;
};

Result<std::vector<RefusedAct>> refusedActs(const Office &office, const QString &caseId)
{
    ZM_TRY(auto query, sql::run(office.connection(), kRefused, {caseId}));
    std::vector<RefusedAct> acts;
    while (query.next())
        acts.push_back({query.bytes(0), query.number(1)});
    ZM_CHECK(query.failed());
    return acts;
}

} // namespace

QString platformCase(const QString &number, const QString &shard)
{
    static const QRegularExpression digits(u"[0-9]{4}"_s);
    const auto parsed = identity::parseCaseNumber(number);
    const QString court = parsed ? digits.match(parsed->court).captured() : QString();
    const QString place = court.isEmpty() ? u"0000"_s : court;
    const QByteArray digest = crypto::sha256({numberKey(number).toUtf8()}).first(6).toHex();
    return u"%1%2-%2-%3-%4"_s.arg(shard, place, parsed ? QString::number(parsed->year) : u"0000"_s,
                                  QString::fromLatin1(digest));
}

Result<int> writeLines(const Office &office, const Session &session, const Clock &clock, int most)
{
    ZM_TRY(LineWriter writer, LineWriter::make(office, session, clock));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_CHECK(settleTaking(office.connection()));
    ZM_TRY(const auto acts, nextActs(office, most));
    int lines = 0;
    for (const LoggedAct &logged : acts) {
        ZM_TRY(const bool taken, wasTaken(office.connection(), logged.caseId, logged.n));
        if (!taken) {
            ZM_TRY(const auto sight, sightOf(office.connection(), logged.caseId, logged.n));
            ZM_CHECK(writer.write(logged, logged.n * 2, sight, {}));
            ++lines;
        }
        ZM_CHECK(sql::run(office.connection(), kSetWritten, {logged.seq}));
    }
    ZM_CHECK(transaction.commit());
    return lines;
}

Result<> closeSyncTask(const Office &office, const Session &session, const Clock &clock, const QString &caseId, Closing closing,
                       const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"a reason is needed"_s);
    ZM_TRY(LineWriter writer, LineWriter::make(office, session, clock));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const ChainEnd end, caseEnd(office.connection(), caseId));
    ZM_TRY(const auto refused, refusedActs(office, caseId));
    ZM_CHECK(seeAll(office.connection(), caseId, int(end.length), reason));
    ZM_CHECK(sql::run(office.connection(), kClose, {session.officer.id, reason, clock.now().toString(Qt::ISODateWithMs), caseId}));
    if (closing == Closing::MineAgain) {
        for (const RefusedAct &one : refused) {
            ZM_TRY(auto query, sql::run(office.connection(), kActAt, {caseId, one.act}));
            if (!query.next())
                return fail(ErrorCode::Corrupt, u"an act on its way is not in the log"_s);
            const LoggedAct logged = loggedFrom(query);
            // In sight of everything there is now: that is what the person has just looked at.
            ZM_TRY(const auto sight, sightOf(office.connection(), caseId, int(end.length)));
            ZM_CHECK(writer.write(logged, int(end.length) * 2 - 1, sight, one.eid));
        }
    }
    return transaction.commit();
}

} // namespace zm::store
