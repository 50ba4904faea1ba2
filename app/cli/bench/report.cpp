#include "app/cli/bench/report.h"

#include "app/cli/bench/bench.h"
#include "app/cli/bench/busyyear.h"
#include "app/reporting/digest.h"
#include "crypto/hash.h"
#include "sql/transaction.h"
#include "store/actbytes.h"
#include "store/audit.h"
#include "store/casepass.h"

#include <QFileInfo>

#include <limits>
#include <map>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

constexpr int kRounds = 3;
constexpr int kEvery = 50;          ///< one case in so many is a planted failure
constexpr int kActsAtOnce = 20'000; ///< in one transaction

using Place = std::pair<Line, Standing>;

/// What has to be found, by line.
using Expected = std::map<Place, int>;

/// What leaves no act behind cannot be planted in a log of acts alone.
QStringList plantableInActs()
{
    QStringList kinds;
    for (const QString &kind : plantable()) {
        const Story told = story(0, 1, kind);
        if (told.looks.empty() && told.refusals.empty() && told.findings.empty() && told.sendings.empty() && !told.hasAttachments)
            kinds.append(kind);
    }
    return kinds;
}

Story storyAt(int index, quint32 seed, const QStringList &kinds)
{
    const bool planted = index % kEvery == 0;
    return story(index, seed, planted ? kinds.at(index / kEvery % kinds.size()) : QString());
}

/// Writes the acts of one story as they would lie there, but for the signature, which a report does not look at.
Result<> write(const sql::Connection &connection, const Story &told)
{
    const QString caseId = QString::fromLatin1(crypto::sha256({told.number.toUtf8()}).toHex().first(32));
    QByteArray prev(32, '\0');
    for (int n = 0; n < int(told.acts.size()); ++n) {
        const cases::Act &act = told.acts[std::size_t(n)];
        const cases::EncodedAct encoded = cases::encodeAct(act);
        store::Payload payload;
        payload.act = encoded.open;
        payload.sealed = encoded.personal;
        payload.caseId = caseId;
        payload.n = n;
        payload.prev = prev;
        payload.device = caseId;
        payload.deviceN = n;
        payload.devicePrev = prev;
        payload.at = FixedClock(act.on).now();
        payload.officer = signerOf(act);
        const QByteArray bytes = store::payloadBytes(payload);
        prev = store::actHash(bytes);
        ZM_CHECK(store::appendAct(connection, {0, caseId, n, bytes, prev, QByteArray(64, '\1')}));
    }
    return {};
}

/// Tells the year, case after case.
Result<> fill(const BenchOffice &office, int count, quint32 seed)
{
    const sql::Connection &connection = office.office->connection();
    const QStringList kinds = plantableInActs();
    for (int index = 0; index < count;) {
        ZM_TRY(auto transaction, sql::Transaction::begin(connection));
        for (int acts = 0; acts < kActsAtOnce && index < count; ++index) {
            const Story told = storyAt(index, seed, kinds);
            ZM_CHECK(write(connection, told));
            acts += int(told.acts.size());
        }
        ZM_CHECK(transaction.commit());
    }
    return {};
}

/// Whether the year's report finds as many as were planted on every line that a planted failure names.
QStringList missed(const Report &report, int count, quint32 seed)
{
    Expected expected;
    const QStringList kinds = plantableInActs();
    for (int index = 0; index < count; index += kEvery) {
        for (const Planted &where : storyAt(index, seed, kinds).planted)
            ++expected[{where.line, where.standing}];
    }
    QStringList wrong;
    for (const auto &[place, wanted] : expected) {
        const auto found = int(report.figures.casesOf({place.first, {}, 0, place.second}).size());
        if (found != wanted)
            wrong.append(u"%1: %2 planted, %3 found"_s.arg(lineName(place.first)).arg(wanted).arg(found));
    }
    return wrong;
}

Result<BenchOffice> yearOffice(const Call &call, int count, quint32 seed)
{
    const QString kept = call.value(u"office"_s);
    if (!kept.isEmpty() && QFileInfo::exists(kept))
        return BenchOffice::open(kept);
    ZM_TRY(BenchOffice made, BenchOffice::make(crypto::Suite::Ed25519, kept));
    ZM_CHECK(fill(made, count, seed));
    ZM_CHECK(store::rebuildList(*made.office, made.jurisdiction, busyYearSeenOn()));
    return made;
}

/// The page's first figures, and whether they are those that the report counts.
Result<Measure> firstFigures(const QString &folder, const reporting::ReportMeans &means, const Report &report, QStringList &wrong)
{
    const FixedClock clock(busyYearSeenOn());
    double looking = std::numeric_limits<double>::max();
    Result<Digest> digest = fail(ErrorCode::Invalid, u"not made"_s);
    for (int round = 0; round < kRounds; ++round) {
        looking = std::min(looking, seconds([&] {
            digest = reporting::makeDigest(folder, means.jurisdiction, means.definitions, clock, busyYearSeenOn().addDays(-1), busyYearSeenOn());
        }));
        ZM_CHECK(digest);
    }
    for (const Line line : means.definitions.exceptions) {
        const DigestLine *found = digest->of(line);
        const auto counted = int(report.figures.casesOf({line, {}, 0, Standing::Counts}).size());
        if ((found ? found->cases() : 0) != counted)
            wrong.append(u"%1: the page shows %2 cases first, the report counts %3"_s.arg(lineName(line)).arg(found ? found->cases() : 0).arg(counted));
    }
    return Measure{u"first figures of the supervisor's page over the same acts"_s, u"ms"_s, looking * 1e3, u"one second"_s, 1e3, 1.0, false};
}

Result<bool> measured(const Call &call)
{
    const int count = call.value(u"cases"_s, u"20000"_s).toInt();
    const quint32 seed = call.value(u"seed"_s, u"1"_s).toUInt();
    ZM_TRY(const BenchOffice year, yearOffice(call, count, seed));
    const QString folder = year.office->folder();
    ZM_TRY(const auto means, reporting::reportMeans(year.jurisdiction));
    const reporting::ReportQuestion question{busyYear(), busyYearSeenOn(), {}, {}, {}, {}, false};
    double making = std::numeric_limits<double>::max(), bare = making;
    Result<reporting::MadeReport> made = fail(ErrorCode::Invalid, u"not made"_s);
    Result<qint64> bytes;
    // Turn about, the best of each: what else the machine does at the moment falls on both.
    for (int round = 0; round < kRounds; ++round) {
        bare = std::min(bare, seconds([&] { bytes = store::passBare(folder); }));
        ZM_CHECK(bytes);
        making = std::min(making, seconds([&] { made = reporting::makeReport(folder, *means, question); }));
        ZM_CHECK(made);
    }
    QStringList wrong = missed(made->report, count, seed);
    ZM_TRY(const Measure first, firstFigures(folder, *means, made->report, wrong));
    for (const QString &line : wrong)
        call.complain(line);
    const ReportHead &head = made->report.head;
    const Measure measure{u"accountability report, %1 cases, %2 acts"_s.arg(head.cases).arg(head.acts), u"ms"_s, making * 1e3,
                          u"one pass of the bare SQLite over the same acts"_s, bare * 1e3, 3.0, false};
    print(call, measure);
    print(call, first);
    return wrong.isEmpty() && measure.holds() && first.holds();
}

} // namespace

int report(const Call &call)
{
    const auto holds = measured(call);
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

} // namespace zm::cli::bench
