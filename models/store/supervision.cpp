#include "store/supervision.h"

#include "crypto/hash.h"
#include "crypto/keyeddigest.h"
#include "sql/transaction.h"
#include "store/casepass.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kSeedTag = "ZMSEED1";

Result<> requireSupervisor(const Session &session)
{
    if (!session.officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"this is a supervisor's to do"_s);
    return {};
}

Result<QDate> firstDay(const QString &month)
{
    const QDate first = QDate::fromString(month + u"-01"_s, Qt::ISODate);
    if (!first.isValid())
        return fail(ErrorCode::Invalid, u"%1: not a month (YYYY-MM)"_s.arg(month));
    return first;
}

Result<> append(const Office &office, const Session &session, const Clock &clock, LogKind kind, const QString &caseId,
                const QString &what)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    LogRecord record;
    record.kind = kind;
    record.caseId = caseId;
    record.what = what;
    ZM_CHECK(appendRecord(office, session, clock, std::move(record), {}));
    return transaction.commit();
}

QByteArray seedOf(const Office &office, const Session &session, const QString &month)
{
    const crypto::KeyedDigest digest(session.officeKey.view());
    const auto bytes = digest.of(QByteArray(kSeedTag.toByteArray() + office.profile().genesis + month.toUtf8()));
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QString promiseOf(const QByteArray &seed)
{
    return QString::fromLatin1(crypto::sha256({kSeedTag, seed}).toHex());
}

/// The parts of the latest record of the month's sample that begins with \a word; empty where there is none.
/// "commit:2025-05:<hash>", "draw:2025-05:<seed>:<count>:<population>".
Result<std::pair<QStringList, LogRecord>> sampleRecord(const Office &office, const QString &word, const QString &month)
{
    ZM_TRY(const auto log, queryLog(office, nullptr));
    const QString begins = word + u':' + month + u':';
    for (const LogEntry &entry : log) {
        if (entry.record.kind == LogKind::Sample && entry.record.what.startsWith(begins))
            return std::pair(entry.record.what.split(u':'), entry.record);
    }
    return std::pair(QStringList(), LogRecord());
}

/// Every decision of the month, entries and non-listings apart, by case id.
Result<std::vector<DrawnCase>> decisionsOf(const Office &office, QDate first)
{
    const QDate last(first.year(), first.month(), first.daysInMonth());
    std::vector<DrawnCase> all;
    ZM_TRY(const qint64 untilSeq, lastArrived(office.folder()));
    PassRange range;
    range.untilSeq = untilSeq;
    ZM_CHECK(passCases(office.folder(), range, [&](PassedCase &passed) {
        for (const cases::Round &round : passed.state.rounds) {
            if (round.decided && round.decided.on >= first && round.decided.on <= last)
                all.push_back({passed.id, passed.state.head.caseNumber, round.outcome == cases::EntryOutcome::DoNotEnter});
        }
        return true;
    }));
    return all;
}

QString digestOf(const std::vector<DrawnCase> &population)
{
    crypto::Sha256 digest;
    for (const DrawnCase &one : population)
        digest.add(QString(one.caseId + (one.nonListing ? u"n\n"_s : u"e\n"_s)).toLatin1());
    return QString::fromLatin1(digest.result().toHex());
}

/// The first \a count of each kind in the order of the digests of seed and case: whoever knows both finds the same.
std::vector<DrawnCase> drawn(const QByteArray &seed, std::vector<DrawnCase> population, int count)
{
    const auto rank = [&](const DrawnCase &one) { return crypto::sha256({seed, one.caseId.toLatin1()}); };
    std::ranges::sort(population, {}, rank);
    std::vector<DrawnCase> sample;
    std::array<int, 2> taken{};
    for (DrawnCase &one : population) {
        if (taken[std::size_t(one.nonListing)]++ < count)
            sample.push_back(std::move(one));
    }
    return sample;
}

} // namespace

Result<> noteSamePerson(const Office &office, const Session &session, const Clock &clock, const QString &caseId,
                        cases::ActKind act)
{
    LogRecord record;
    record.kind = LogKind::Refuse;
    record.caseId = caseId;
    record.what = u"four-eyes:"_s + cases::word(act);
    ZM_CHECK(appendRecord(office, session, clock, std::move(record), {}));
    return {};
}

Result<> noteRegisterCheck(const Office &office, const Session &session, const Clock &clock, const QString &what)
{
    return append(office, session, clock, LogKind::Check, {}, what);
}

Result<> reviewLook(const Office &office, const Session &session, const Clock &clock, qint64 n)
{
    ZM_CHECK(requireSupervisor(session));
    ZM_TRY(const auto log, queryLog(office, nullptr));
    const auto look = std::ranges::find_if(log, [&](const LogEntry &entry) {
        return entry.record.n == n && isLook(entry.record.kind);
    });
    if (look == log.end())
        return fail(ErrorCode::NotFound, u"record %1 of the query log is no look"_s.arg(n));
    if (look->record.officer == session.officer.id)
        return fail(ErrorCode::Denied, u"nobody reviews their own look"_s);
    return append(office, session, clock, LogKind::Review, look->record.caseId, u"look:%1"_s.arg(n));
}

Result<QString> commitSample(const Office &office, const Session &session, const Clock &clock, const QString &month)
{
    ZM_CHECK(requireSupervisor(session));
    ZM_TRY(const QDate first, firstDay(month));
    if (clock.today() >= first)
        return fail(ErrorCode::Conflict, u"%1 has begun: its seed had to be promised before"_s.arg(month));
    ZM_TRY(const auto known, sampleRecord(office, u"commit"_s, month));
    if (!known.first.isEmpty())
        return fail(ErrorCode::Conflict, u"the seed of %1 is promised already"_s.arg(month));
    const QString promise = promiseOf(seedOf(office, session, month));
    ZM_CHECK(append(office, session, clock, LogKind::Sample, {}, u"commit:"_s + month + u':' + promise));
    return promise;
}

Result<DrawnSample> drawSample(const Office &office, const Session &session, const Clock &clock, const QString &month, int count)
{
    ZM_CHECK(requireSupervisor(session));
    ZM_TRY(const QDate first, firstDay(month));
    ZM_TRY(const auto already, sampleRecord(office, u"draw"_s, month));
    if (!already.first.isEmpty())
        return drawnSample(office, month);
    ZM_TRY(const auto promise, sampleRecord(office, u"commit"_s, month));
    const QByteArray seed = seedOf(office, session, month);
    if (promise.first.value(2) != promiseOf(seed))
        return fail(ErrorCode::Conflict, u"no seed was promised for %1 before it began"_s.arg(month));
    if (clock.today() < first.addMonths(1))
        return fail(ErrorCode::Conflict, u"%1 is not over"_s.arg(month));
    if (count < 1)
        return fail(ErrorCode::Invalid, u"a sample has at least one case of each kind"_s);
    ZM_TRY(const auto population, decisionsOf(office, first));
    const QString what = u"draw:%1:%2:%3:%4"_s.arg(month, QString::fromLatin1(seed.toHex()), QString::number(count), digestOf(population));
    ZM_CHECK(append(office, session, clock, LogKind::Sample, {}, what));
    return drawnSample(office, month);
}

Result<DrawnSample> drawnSample(const Office &office, const QString &month)
{
    ZM_TRY(const QDate first, firstDay(month));
    ZM_TRY(const auto record, sampleRecord(office, u"draw"_s, month));
    if (record.first.size() != 5)
        return fail(ErrorCode::NotFound, u"no sample was drawn of "_s + month);
    DrawnSample sample{month, record.first[2], record.first[4], record.first[3].toInt(), {}};
    ZM_TRY(auto population, decisionsOf(office, first));
    sample.cases = drawn(QByteArray::fromHex(sample.seed.toLatin1()), std::move(population), sample.count);
    return sample;
}

Result<QStringList> verifySample(const Office &office, const QString &month)
{
    ZM_TRY(const QDate first, firstDay(month));
    ZM_TRY(const auto promise, sampleRecord(office, u"commit"_s, month));
    ZM_TRY(const DrawnSample sample, drawnSample(office, month));
    ZM_TRY(const auto population, decisionsOf(office, first));
    QStringList differences;
    if (promise.first.value(2) != promiseOf(QByteArray::fromHex(sample.seed.toLatin1())))
        differences.append(u"the seed is not the one that was promised"_s);
    if (FixedClock(promise.second.at).today() >= first)
        differences.append(u"the seed was promised after the month had begun"_s);
    if (digestOf(population) != sample.population)
        differences.append(u"the decisions of the month are not those that were drawn from"_s);
    return differences;
}

Result<> recordFinding(const Office &office, const Session &session, const Clock &clock, const QString &month,
                       const QString &caseId, bool wrong)
{
    ZM_CHECK(requireSupervisor(session));
    ZM_TRY(const DrawnSample sample, drawnSample(office, month));
    const auto found = std::ranges::find(sample.cases, caseId, &DrawnCase::caseId);
    if (found == sample.cases.end())
        return fail(ErrorCode::NotFound, u"the case is not in the sample of "_s + month);
    return append(office, session, clock, LogKind::Finding, caseId,
                  u"sample:%1:%2:%3"_s.arg(month, found->nonListing ? u"non_listing"_s : u"listing"_s, wrong ? u"wrong"_s : u"right"_s));
}

} // namespace zm::store
