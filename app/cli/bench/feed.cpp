#include "app/cli/bench/bench.h"

#include "app/cli/bench/platformhost.h"
#include "app/cli/bench/register.h"
#include "app/compose/compose.h"
#include "app/sync/registerpull.h"
#include "cases/codec.h"
#include "crypto/box.h"
#include "crypto/seal.h"
#include "store/actbytes.h"
#include "sync/answer.h"
#include "sync/envelope.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QJsonDocument>

#include <atomic>
#include <thread>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostPulls = 3'000, kLeadTrips = 10;
constexpr int kLead = 20; ///< removals that are not counted: the first of everything is slow

/// A case as it reaches the platform, act by act: its office's acts in the platform's envelopes.
class ToldCase {
public:
    ToldCase(BenchDevice &device, int index) : m_device(&device), m_id(u"110105-0105-2026-%1"_s.arg(index, 12, 10, QLatin1Char('0'))) {}

    /// The acts of \a tale that lead up to the publication, or from there to the removal.
    Result<QByteArray> lines(const std::vector<store::Submission> &tale, std::size_t from, std::size_t until, const QDateTime &at)
    {
        QByteArray lines;
        for (std::size_t i = from; i < until; ++i) {
            const cases::EncodedAct act = cases::encodeAct(tale[i].act);
            store::Payload inner{act.open, {}, QString(32, u'a'), int(i), QByteArray(32, '\0'), QString(32, u'd'), qint64(i),
                                 QByteArray(32, '\0'), at, u"a"_s};
            if (!act.personal.isEmpty()) {
                ZM_TRY(inner.sealed, crypto::seal(m_key.view(), store::sealedAbout(inner.caseId, inner.n), act.personal));
            }
            const QString type = QJsonDocument::fromJson(act.open)["act"_L1].toString();
            const QJsonObject body{{u"payload"_s, QString::fromUtf8(store::payloadBytes(inner))}, {u"sig"_s, u"x"_s}, {u"reason"_s, u"performed"_s}};
            ZM_TRY(const auto made, m_device->act(type, m_id, m_seen, at, body, m_box));
            if (sync::laneOf(type) == sync::Lane::Decision)
                m_seen = {made.eid, m_seen.decisions + 1, m_seen.filings};
            else
                ++m_seen.filings;
            lines += made.line + '\n';
        }
        return lines;
    }
    Result<> sealTo(const QByteArray &boxKey)
    {
        ZM_TRY(m_box, crypto::sealTo(boxKey, "zmkey|" + m_id.toUtf8(), m_key.view()));
        return {};
    }

private:
    BenchDevice *m_device;
    QString m_id;
    crypto::Secret m_key{QByteArray(crypto::kSealKeySize, 'k')};
    QByteArray m_box;
    sync::CaseHead m_seen;
};

Result<> submit(app::Wire &wire, const QByteArray &lines)
{
    ZM_TRY(const auto came, wire.ask({.method = "POST", .target = "/v1/acts:submit", .body = lines, .contentType = "application/x-ndjson"}));
    ZM_TRY(const auto answers, sync::readAnswers(came.body));
    for (const sync::Answer &answer : answers) {
        if (answer.verdict != sync::Verdict::Accepted)
            return fail(ErrorCode::Io, u"an act of the bench is not accepted: "_s + answer.code);
    }
    return {};
}

/// Moments of one clock, in nanoseconds.
class Moments {
public:
    Moments() { m_timer.start(); }
    qint64 now() const { return m_timer.nsecsElapsed(); }

private:
    QElapsedTimer m_timer;
};

/// The mirror that waits: each page of changes is taken in as it comes. Notes when an entry was gone.
Result<> follow(app::Wire &wire, registry::Follower &follower, registry::FollowedTo from, const Moments &moments,
                std::vector<qint64> &gone, std::atomic<int> &asked, const std::atomic<bool> &stopped)
{
    registry::FollowedTo to = from;
    for (std::size_t removed = 0; removed < gone.size() && !stopped;) {
        ++asked;
        ZM_TRY(const auto answer, wire.ask({.target = app::changesTarget(to.seq, 25)}));
        ZM_TRY(const auto page, app::readChangePage(answer.body));
        to = {page.epoch, page.to};
        ZM_TRY(const auto took, follower.take(page.changes, to, QDateTime::fromMSecsSinceEpoch(page.freshUntilMs, Qt::UTC)));
        for (qint64 i = 0; i < took.forgotten && removed < gone.size(); ++i)
            gone[removed++] = moments.now();
    }
    return {};
}

Result<std::vector<double>> roundTrips(app::Wire &wire, int count)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        Result<app::WireAnswer> answer;
        times.push_back(seconds([&] { answer = wire.ask({.target = "/v1/hello"}); }) * 1e6);
        ZM_CHECK(answer);
    }
    return times;
}

Result<bool> measuredFeed(const Call &call)
{
    const int removals = std::max(50, call.value(u"removals"_s, u"300"_s).toInt()) + kLead;
    const SystemClock clock;
    ZM_TRY(const auto host, PlatformHost::make(call.value(u"database"_s)));
    ZM_TRY(auto office, BenchDevice::enrol(*host, QString(32, u'a'), u"clerk"_s, crypto::Suite::Sm2Sm3));
    ZM_TRY(const auto reader, BenchDevice::enrol(*host, QString(32, u'b'), u"clerk"_s, crypto::Suite::Ed25519));
    ZM_TRY(auto wire, office.wire(*host));
    ZM_TRY(const auto hello, wire.ask({.target = "/v1/hello"}));
    ZM_TRY(const QJsonObject said, sync::readStrict(hello.body));
    const QByteArray boxKey = QByteArray::fromBase64(said["box_key"_L1].toString().toLatin1());

    std::vector<ToldCase> cases;
    std::vector<std::vector<store::Submission>> tales;
    constexpr std::size_t kUpToPublication = 7, kRemoval = 10;
    for (int i = 0; i < removals; ++i) {
        cases.emplace_back(office, i);
        ZM_CHECK(cases.back().sealTo(boxKey));
        tales.push_back(tale(i, 1, clock.today(), true));
        ZM_TRY(const QByteArray lines, cases.back().lines(tales.back(), 0, kUpToPublication, clock.now()));
        ZM_CHECK(submit(wire, lines));
    }
    ZM_TRY(const auto names, compose::nameReader());
    const QString folder = host->file(u"mirror"_s);
    QDir().mkpath(folder);
    ZM_TRY(QSslConfiguration tls, reader.tls(*host));
    const app::RegisterSource source{QUrl(u"https://127.0.0.1:%1"_s.arg(host->port())), tls, u"11"_s};
    ZM_TRY(app::PullReport pulled, app::pullRegister(source, folder, names, clock.now(), {}));
    for (int again = 0; pulled.entries < removals && again < kMostPulls; ++again) {
        ZM_TRY(pulled, app::pullRegister(source, folder, names, clock.now(), {}));
    }
    if (pulled.entries != removals)
        return fail(ErrorCode::Io, u"%1 of %2 published cases reached the mirror"_s.arg(pulled.entries).arg(removals));

    const Moments moments;
    std::vector<qint64> accepted, gone(std::size_t(removals), 0);
    std::atomic<int> asked = 0;
    std::atomic<bool> stopped = false;
    Result<> followed;
    std::thread waiting([&] {
        const auto run = [&]() -> Result<> {
            ZM_TRY(const auto mirror, registry::Mirror::open(folder));
            ZM_TRY(auto follower, registry::Follower::open(mirror, names));
            ZM_TRY(auto mine, reader.wire(*host));
            return follow(mine, follower, pulled.to, moments, gone, asked, stopped);
        };
        followed = run();
    });
    const auto remove = [&]() -> Result<> {
        for (std::size_t i = 0; i < cases.size(); ++i) {
            ZM_TRY(const QByteArray before, cases[i].lines(tales[i], kUpToPublication, kRemoval - 1, clock.now()));
            ZM_CHECK(submit(wire, before));
            ZM_TRY(const QByteArray removal, cases[i].lines(tales[i], kRemoval - 1, kRemoval, clock.now()));
            // So that the mirror waits again: it has asked since the last removal, and the platform has had time to see it.
            while (asked <= int(i) && !stopped)
                ZM_CHECK(wire.ask({.target = "/v1/hello"}));
            ZM_CHECK(roundTrips(wire, kLeadTrips));
            ZM_CHECK(submit(wire, removal));
            accepted.push_back(moments.now());
        }
        return {};
    };
    const auto removed = remove();
    stopped = !removed;
    waiting.join();
    ZM_CHECK(removed);
    ZM_CHECK(followed);
    std::vector<double> took;
    for (std::size_t i = kLead; i < accepted.size(); ++i)
        took.push_back(double(gone[i] - accepted[i]) / 1e3);
    ZM_TRY(auto bare, roundTrips(wire, int(took.size())));
    const Measure measure{u"from an accepted removal to its effect at a waiting mirror, half of them within"_s, u"us"_s,
                          percentile(took, 0.5), u"one bare TLS round trip"_s, percentile(bare, 0.5), 3.0, false};
    print(call, measure);
    return measure.holds();
}

} // namespace

int feed(const Call &call)
{
    const auto holds = measuredFeed(call);
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

} // namespace zm::cli::bench
