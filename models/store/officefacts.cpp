#include "store/officefacts.h"

#include "base/clock.h"
#include "sql/query.h"
#include "store/actbytes.h"
#include "store/sealedregister.h"
#include "sync/clientstore.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kEnrolled = u"SELECT 1 FROM sync_link";
// The last line of an act is its own: one that was refused and sent anew has two.
constexpr QStringView kLines = u"SELECT case_id, act, standing, settled_at, closed_at FROM sync_outbox ORDER BY case_id, act, n";
constexpr QStringView kTaken = u"SELECT case_id, before_act FROM sync_seen WHERE taken = 1";
constexpr QStringView kLinesOf = u"SELECT case_id, act, standing, settled_at, closed_at FROM sync_outbox WHERE case_id = ? ORDER BY act, n";
constexpr QStringView kTakenOf = u"SELECT before_act FROM sync_seen WHERE case_id = ? AND taken = 1";
constexpr QStringView kFirst = u"SELECT payload FROM act ORDER BY seq LIMIT 1";

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// Whether something that was written down at \a text had happened \a by then; invalid: it did whenever.
bool happened(const QString &text, const QDateTime &by)
{
    return !text.isEmpty() && (!by.isValid() || instant(text) <= by);
}

SendingFact factFrom(const sql::Query &query, const QDateTime &at)
{
    SendingFact fact{query.number(1), {}, false, false, false};
    if (!happened(query.text(3), at))
        return fact;
    fact.settledOn = FixedClock(instant(query.text(3))).today();
    const auto standing = sync::Standing(query.number(2));
    // Closed before it was kept when: as it stands.
    const bool closedLater = standing == sync::Standing::Closed && !query.text(4).isEmpty() && !happened(query.text(4), at);
    fact.accepted = standing == sync::Standing::Accepted;
    fact.refused = standing == sync::Standing::Refused || closedLater;
    return fact;
}

void put(std::vector<SendingFact> &ofCase, const SendingFact &fact)
{
    if (!ofCase.empty() && ofCase.back().n == fact.n)
        ofCase.back() = fact;
    else
        ofCase.push_back(fact);
}

Result<QDate> firstActOn(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kFirst));
    if (query.next())
        return faceOf(query.bytes(0)).recordedOn;
    ZM_CHECK(query.failed());
    return QDate();
}

Result<bool> isEnrolled(const sql::Connection &connection)
{
    ZM_TRY(auto enrolled, sql::run(connection, kEnrolled));
    const bool is = enrolled.next();
    ZM_CHECK(enrolled.failed());
    return is;
}

} // namespace

Result<InterferenceFacts> interferenceFacts(const sql::Connection &connection, std::optional<qint64> untilRecord)
{
    InterferenceFacts facts;
    QHash<qint64, std::size_t> at;
    ZM_CHECK(forEachSealedRecord(connection, [&](qint64 n, const QByteArray &bytes, const QByteArray &hash) -> Result<> {
        if (untilRecord && n >= *untilRecord)
            return {};
        facts.end = {n + 1, hash};
        ZM_TRY(const SealedRecord record, readSealedRecord(bytes));
        if (record.kind == SealedKind::Month) {
            facts.signedMonths.append(record.month);
        } else if (record.kind == SealedKind::Interference) {
            at.insert(n, facts.records.size());
            facts.records.push_back({record.month, false, false});
        } else if (const auto of = at.constFind(record.of); of != at.cend()) {
            InterferenceFact &fact = facts.records[*of];
            fact.passedOn = fact.passedOn || record.kind == SealedKind::PassedOn;
            fact.answered = fact.answered || record.kind == SealedKind::Answered;
        }
        return {};
    }));
    return facts;
}

bool waitsForPlatform(cases::ActKind act)
{
    using enum cases::ActKind;
    constexpr std::array kListing{DecideEntry, Designate, EnterScrutiny, ExtendTerm, Publish, Push, OrderMeasure};
    return std::ranges::find(kListing, act) != kListing.end();
}

Result<std::optional<std::vector<SendingFact>>> sendingFactsOf(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(const bool enrolled, isEnrolled(connection));
    if (!enrolled)
        return std::optional<std::vector<SendingFact>>();
    std::vector<SendingFact> facts;
    ZM_TRY(auto lines, sql::run(connection, kLinesOf, {caseId}));
    while (lines.next())
        put(facts, factFrom(lines, {}));
    ZM_CHECK(lines.failed());
    ZM_TRY(auto taken, sql::run(connection, kTakenOf, {caseId}));
    while (taken.next())
        facts.push_back({taken.number(0), {}, false, true, false});
    ZM_CHECK(taken.failed());
    return std::optional(std::move(facts));
}

Result<SendingFacts> sendingFacts(const sql::Connection &connection, const QDateTime &at)
{
    SendingFacts facts;
    ZM_TRY(facts.firstActOn, firstActOn(connection));
    ZM_TRY(facts.enrolled, isEnrolled(connection));
    if (!facts.enrolled)
        return facts;
    ZM_TRY(auto lines, sql::run(connection, kLines));
    while (lines.next()) {
        const SendingFact fact = factFrom(lines, at);
        put(facts.byCase[lines.text(0)], fact);
        if (fact.accepted)
            facts.anchoredOn = std::max(facts.anchoredOn, fact.settledOn);
    }
    ZM_CHECK(lines.failed());
    ZM_TRY(auto taken, sql::run(connection, kTaken));
    while (taken.next())
        facts.byCase[taken.text(0)].push_back({taken.number(1), {}, false, true, false});
    ZM_CHECK(taken.failed());
    return facts;
}

} // namespace zm::store
