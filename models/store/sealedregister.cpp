#include "store/sealedregister.h"

#include "crypto/random.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/jsonbytes.h"
#include "store/officeseal.h"
#include "store/supervisorkey.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAppend = u"INSERT INTO sealed_record (n, record, hash) VALUES (?, ?, ?)";
constexpr QStringView kEnd = u"SELECT records, head FROM sealed_record_end";
constexpr QStringView kSetEnd = u"INSERT INTO sealed_record_end (one, records, head) VALUES (1, ?, ?) "
                                "ON CONFLICT (one) DO UPDATE SET records = excluded.records, head = excluded.head";
constexpr QStringView kAll = u"SELECT n, record, hash FROM sealed_record ORDER BY n";

/// What is about to be recorded.
struct Entry {
    SealedKind kind = SealedKind::Interference;
    qint64 of = -1;
    QJsonObject open, closed; ///< for the office, for the supervising level
    MonthOnRegister counted = {}; ///< of a Month
};

Result<MonthCounts> countsOf(const Office &office)
{
    MonthCounts counts;
    ZM_CHECK(forEachSealedRecord(office.connection(), [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<> {
        ZM_TRY(const auto record, readSealedRecord(bytes));
        counts.take(record);
        return {};
    }));
    return counts;
}

/// The month it is, or the first after it that nobody has signed yet: a signed count stays true.
QString openMonth(const MonthCounts &counts, QDate today)
{
    QDate month = today;
    while (!counts.of(month.toString(u"yyyy-MM")).officer.isEmpty())
        month = month.addMonths(1);
    return month.toString(u"yyyy-MM");
}

/// Seals what belongs to the supervising level, under a key of the record's own that is boxed to each of them.
Result<> sealClosed(const Office &office, const crypto::Secret &key, const Entry &entry, SealedRecord &record)
{
    ZM_TRY(const auto supervisors, supervisorPairs(office));
    if (supervisors.empty())
        return fail(ErrorCode::Denied, u"nobody of the supervising level is known here to whom it could be sealed: "
                                       "an administrator adds a supervisor, or one who is there reads the register once"_s);
    ZM_TRY(record.closed, crypto::seal(key.view(), sealedPlace(record.n, "closed"), canonical(entry.closed)));
    for (const OfficerPair &supervisor : supervisors)
        ZM_CHECK(giveRecordKey(office.connection(), record.n, supervisor, key));
    return {};
}

Result<> signRecord(const Session &session, const Clock &clock, const crypto::Secret &key, SealedRecord &record)
{
    Author author{session.officer.id, clock.now(), {}};
    ZM_TRY(author.signature, session.key.sign(sealedRecordSignedBytes(record, author.officer, author.at)));
    if (record.kind == SealedKind::Interference) {
        ZM_TRY(record.sealedAuthor, crypto::seal(key.view(), sealedPlace(record.n, "author"), authorBytes(author)));
    } else {
        record.author = std::move(author);
    }
    return {};
}

/// Adds a record within the caller's transaction.
Result<qint64> append(const Office &office, const Session &session, const Clock &clock, const MonthCounts &counts,
                      const Entry &entry)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(const ChainEnd end, sealedRegisterEnd(connection));
    SealedRecord record;
    record.n = end.length;
    record.prev = end.length == 0 ? office.profile().genesis : end.head;
    record.kind = entry.kind;
    record.of = entry.of;
    record.month = entry.kind == SealedKind::Month ? entry.counted.month : openMonth(counts, clock.today());
    record.interference = entry.counted.interference;
    record.tips = entry.counted.tips;
    if (!entry.open.isEmpty()) {
        ZM_TRY(record.open, sealForOffice(connection, session, sealedPlace(record.n, "open"), canonical(entry.open)));
    }
    crypto::Secret key;
    if (!entry.closed.isEmpty()) {
        ZM_TRY(key, crypto::makeSealKey(crypto::sealingOf(session.officeKey.view())));
        ZM_CHECK(sealClosed(office, key, entry, record));
    }
    ZM_CHECK(signRecord(session, clock, key, record));
    const QByteArray bytes = sealedRecordBytes(record);
    const QByteArray hash = sealedRecordHash(bytes);
    ZM_CHECK(sql::run(connection, kAppend, {record.n, bytes, hash}));
    ZM_CHECK(sql::run(connection, kSetEnd, {record.n + 1, hash}));
    return record.n;
}

Result<qint64> appendAlone(const Office &office, const Session &session, const Clock &clock, const Entry &entry)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const auto counts, countsOf(office));
    ZM_TRY(const qint64 n, append(office, session, clock, counts, entry));
    ZM_CHECK(transaction.commit());
    return n;
}

Result<> refuseBlank(const QString &name, const QString &words)
{
    if (words.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, name + u": missing"_s);
    return {};
}

/// What became of record \a n: for the office where it is a tip, else for the supervising level.
Result<> follow(const Office &office, const Session &session, const Clock &clock, SealedKind kind, qint64 n,
                const QString &words)
{
    ZM_CHECK(refuseBlank(sealedWord(kind), words));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const auto counts, countsOf(office));
    const SealedKind of = counts.kindOf(n);
    if (of != SealedKind::Interference && of != SealedKind::Tip)
        return fail(ErrorCode::NotFound, u"record %1 is neither interference nor a tip"_s.arg(n));
    if (of == SealedKind::Interference && !session.officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"this is a supervisor's to do"_s);
    if (kind == SealedKind::Answered && counts.isAnswered(n))
        return fail(ErrorCode::Conflict, u"record %1 was answered already"_s.arg(n));
    Entry entry{kind, n, {}, {}};
    (of == SealedKind::Tip ? entry.open : entry.closed).insert(u"words"_s, words.trimmed());
    ZM_CHECK(append(office, session, clock, counts, entry));
    return transaction.commit();
}

} // namespace

Result<qint64> recordInterference(const Office &office, const Session &session, const Clock &clock,
                                  const Interference &interference)
{
    ZM_CHECK(refuseBlank(u"who"_s, interference.who));
    ZM_CHECK(refuseBlank(u"what"_s, interference.what));
    ZM_CHECK(refuseBlank(u"how"_s, interference.how));
    return appendAlone(office, session, clock,
                       {SealedKind::Interference, -1, {},
                        {{u"who"_s, interference.who.trimmed()},
                         {u"what"_s, interference.what.trimmed()},
                         {u"how"_s, interference.how.trimmed()},
                         {u"on"_s, interference.on.toString(Qt::ISODate)},
                         {u"case"_s, interference.caseNumber}}});
}

Result<qint64> recordTip(const Office &office, const Session &session, const Clock &clock, const Tip &tip)
{
    ZM_CHECK(refuseBlank(u"what"_s, tip.what));
    return appendAlone(office, session, clock,
                       {SealedKind::Tip, -1,
                        {{u"what"_s, tip.what.trimmed()}, {u"on"_s, tip.on.toString(Qt::ISODate)}, {u"case"_s, tip.caseNumber}},
                        {{u"informant"_s, tip.informant.trimmed()}}});
}

Result<> passOn(const Office &office, const Session &session, const Clock &clock, qint64 n, const QString &to)
{
    return follow(office, session, clock, SealedKind::PassedOn, n, to);
}

Result<> answer(const Office &office, const Session &session, const Clock &clock, qint64 n, const QString &words)
{
    return follow(office, session, clock, SealedKind::Answered, n, words);
}

Result<> signMonth(const Office &office, const Session &session, const Clock &clock, const QString &month)
{
    if (!session.officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"this is a supervisor's to do"_s);
    const QDate first = QDate::fromString(month + u"-01"_s, Qt::ISODate);
    if (!first.isValid() || first.toString(u"yyyy-MM") != month)
        return fail(ErrorCode::Invalid, u"%1: not a month (YYYY-MM)"_s.arg(month));
    if (clock.today() < first.addMonths(1))
        return fail(ErrorCode::Conflict, u"the month %1 is not over"_s.arg(month));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const auto counts, countsOf(office));
    Entry entry{SealedKind::Month, -1, {}, {}, counts.of(month)};
    if (!entry.counted.officer.isEmpty())
        return fail(ErrorCode::Conflict, u"the month %1 was signed by %2 already"_s.arg(month, entry.counted.officer));
    ZM_CHECK(append(office, session, clock, counts, entry));
    return transaction.commit();
}

Result<ChainEnd> sealedRegisterEnd(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEnd));
    if (query.next())
        return ChainEnd{query.bigNumber(0), query.bytes(1)};
    ZM_CHECK(query.failed());
    return ChainEnd{};
}

Result<> forEachSealedRecord(const sql::Connection &connection,
                             const std::function<Result<>(qint64, const QByteArray &, const QByteArray &)> &take)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    while (query.next())
        ZM_CHECK(take(query.bigNumber(0), query.bytes(1), query.bytes(2)));
    return query.failed();
}

void MonthCounts::take(const SealedRecord &record)
{
    MonthOnRegister &month = m_months[record.month];
    month.month = record.month;
    if (record.kind == SealedKind::Month) {
        month.officer = record.author.officer;
        return;
    }
    const SealedKind of = record.of >= 0 ? kindOf(record.of) : record.kind;
    Tally &tally = of == SealedKind::Tip ? month.tips : month.interference;
    if (record.kind == SealedKind::PassedOn) {
        ++tally.passedOn;
    } else if (record.kind == SealedKind::Answered) {
        ++tally.answered;
        m_answered.insert(record.of);
    } else {
        ++tally.recorded;
        m_kinds.insert(record.n, record.kind);
    }
}

} // namespace zm::store
