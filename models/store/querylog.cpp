#include "store/querylog.h"

#include "cases/codec.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/casekeys.h"
#include "store/jsonbytes.h"
#include "store/purposes.h"

#include <QJsonDocument>

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAppend = u"INSERT INTO query_log (n, case_id, record, hash, signature) VALUES (?, ?, ?, ?, ?)";
constexpr QStringView kEnd = u"SELECT records, head FROM query_log_end";
constexpr QStringView kSetEnd = u"INSERT INTO query_log_end (one, records, head) VALUES (1, ?, ?) "
                                "ON CONFLICT (one) DO UPDATE SET records = excluded.records, head = excluded.head";
constexpr QStringView kOfCase = u"SELECT n, case_id, record, hash, signature FROM query_log WHERE case_id = ? ORDER BY n";
constexpr QStringView kAll = u"SELECT n, case_id, record, hash, signature FROM query_log ORDER BY n";

LoggedRecord rowOf(const sql::Query &query)
{
    return {query.bigNumber(0), query.text(1), query.bytes(2), query.bytes(3), query.bytes(4)};
}

Result<> checkPurpose(const Look &look)
{
    ZM_TRY(const auto known, purposes());
    const auto purpose = std::ranges::find(known, look.purpose, &Purpose::id);
    if (purpose == known.end())
        return fail(ErrorCode::Invalid, u"no purpose of the list: "_s + look.purpose);
    if (purpose->saysWhich && look.note.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"the purpose %1 needs words of its own"_s.arg(look.purpose));
    return {};
}

/// Keys of cases, each looked up once.
class Keys {
public:
    Keys(const sql::Connection &connection, const Session *session) : m_connection(connection), m_session(session) {}

    Result<const CaseKey *> of(const QString &caseId)
    {
        if (!m_session)
            return nullptr;
        auto at = m_keys.find(caseId);
        if (at == m_keys.end()) {
            ZM_TRY(auto key, caseKey(m_connection, *m_session, caseId));
            at = m_keys.emplace(caseId, std::move(key)).first;
        }
        return at->second ? &*at->second : nullptr;
    }

private:
    const sql::Connection &m_connection;
    const Session *m_session;
    std::map<QString, std::optional<CaseKey>> m_keys;
};

Result<LogEntry> entryOf(const LoggedRecord &logged, Keys &keys)
{
    LogEntry entry;
    auto record = readRecord(logged.bytes);
    if (!record)
        return fail(record.error().code, u"record %1: %2"_s.arg(logged.n).arg(record.error().detail));
    entry.record = *std::move(record);
    entry.hash = logged.hash;
    if (entry.record.sealed.isEmpty())
        return entry;
    ZM_TRY(const CaseKey *key, keys.of(entry.record.caseId));
    entry.withheld = !key || key->since != entry.record.key;
    if (entry.withheld) {
        entry.note = entry.recipient = cases::kWithheld.toString();
        return entry;
    }
    auto opened = crypto::openSealed(key->key.view(), recordAbout(entry.record.caseId, entry.record.n), entry.record.sealed);
    if (!opened)
        return fail(opened.error().code, u"record %1: %2"_s.arg(logged.n).arg(opened.error().detail));
    entry.sealed = QJsonDocument::fromJson(opened->view().toByteArray()).object();
    entry.note = entry.sealed["note"_L1].toString();
    entry.recipient = entry.sealed["recipient"_L1].toString();
    return entry;
}

} // namespace

Result<ChainEnd> queryLogEnd(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEnd));
    if (query.next())
        return ChainEnd{query.bigNumber(0), query.bytes(1)};
    ZM_CHECK(query.failed());
    return ChainEnd{};
}

Result<LogEntry> appendRecord(const Office &office, const Session &session, const Clock &clock, LogRecord record,
                              const QJsonObject &toSeal)
{
    const sql::Connection &connection = office.connection();
    ZM_CHECK(mayWork(connection, session.officer.id));
    ZM_TRY(const ChainEnd end, queryLogEnd(connection));
    record.n = end.length;
    record.prev = end.length == 0 ? office.profile().genesis : end.head;
    record.officer = session.officer.id;
    record.at = clock.now();
    if (!toSeal.isEmpty()) {
        ZM_TRY(const auto key, caseKey(connection, session, record.caseId));
        if (!key)
            return fail(ErrorCode::Denied, u"the key of the case was destroyed: nothing personal can be added to it"_s);
        record.key = key->since;
        ZM_TRY(record.sealed, crypto::seal(key->key.view(), recordAbout(record.caseId, record.n), canonical(toSeal)));
    }
    const QByteArray bytes = recordBytes(record);
    const QByteArray hash = recordHash(bytes);
    ZM_TRY(const QByteArray signature, session.key.sign(recordSignedBytes(bytes)));
    const QString ofCase = record.caseId.isNull() ? u""_s : record.caseId; // a null text would be no value at all
    ZM_CHECK(sql::run(connection, kAppend, {record.n, ofCase, bytes, hash, signature}));
    ZM_CHECK(sql::run(connection, kSetEnd, {record.n + 1, hash}));
    return LogEntry{std::move(record), hash, toSeal["note"_L1].toString(), toSeal["recipient"_L1].toString(), toSeal, false};
}

Result<LogEntry> writeLook(const Office &office, const Session &session, const Clock &clock, const Look &look)
{
    ZM_CHECK(checkPurpose(look));
    QJsonObject toSeal;
    if (!look.note.isEmpty())
        toSeal.insert(u"note"_s, look.note);
    if (!look.recipient.isEmpty())
        toSeal.insert(u"recipient"_s, look.recipient);
    LogRecord record;
    record.kind = look.kind;
    record.caseId = look.caseId;
    record.purpose = look.purpose;
    record.what = look.what;
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(auto entry, appendRecord(office, session, clock, std::move(record), toSeal));
    ZM_CHECK(transaction.commit());
    return entry;
}

Result<std::vector<LogEntry>> queryLog(const Office &office, const Session *session, const QString &caseId)
{
    const sql::Connection &connection = office.connection();
    Keys keys(connection, session);
    std::vector<LogEntry> entries;
    ZM_TRY(auto query, caseId.isEmpty() ? sql::run(connection, kAll) : sql::run(connection, kOfCase, {caseId}));
    while (query.next()) {
        ZM_TRY(auto entry, entryOf(rowOf(query), keys));
        entries.push_back(std::move(entry));
    }
    ZM_CHECK(query.failed());
    return entries;
}

Result<> forEachRecord(const sql::Connection &connection, const std::function<Result<>(LoggedRecord)> &take)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    while (query.next())
        ZM_CHECK(take(rowOf(query)));
    return query.failed();
}

} // namespace zm::store
