#include "actingfixture.h"

#include "base/clock.h"

#include <atomic>
#include <thread>

using namespace zm;
using namespace zm::platform;
using web::Answered;
using web::TlsClient;

namespace {

constexpr int kOffices = 3;
constexpr int kBatch = 16;
constexpr int kKills = 2;
constexpr int kActsBetween = 60 * kBatch; // under load, before each kill
constexpr int kSecondsToReturn = 150;

/// What one office was promised, and how often nothing came.
struct Load {
    std::map<QByteArray, QByteArray> promised = {};
    qint64 unanswered = 0;
};

} // namespace

/// The primary of the platform's database dies under load: every act that was acknowledged is there afterwards. Needs a cluster:
/// packaging/platform/high-availability/failover-test brings one up and runs this. No part of the ordinary tests.
class FailoverTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedActIsLost()
    {
        const QByteArray url = qgetenv("ZM_FAILOVER_URL");
        const QStringList kill = QString::fromLocal8Bit(qgetenv("ZM_FAILOVER_KILL")).split(' ', Qt::SkipEmptyParts);
        const QStringList state = QString::fromLocal8Bit(qgetenv("ZM_FAILOVER_STATE")).split(' ', Qt::SkipEmptyParts);
        QVERIFY2(!url.isEmpty() && !kill.isEmpty() && !state.isEmpty(), "no cluster: packaging/platform/high-availability/failover-test");
        ActingPlatform platform(m_folder.filePath("platform"), url);
        std::vector<ActingOffice> offices;
        for (int i = 0; i < kOffices; ++i) {
            offices.emplace_back(QStringLiteral("示010%1").arg(i), QLatin1Char(char('a' + i)), crypto::Suite::Ed25519);
            platform.enrol(offices.back());
        }
        std::atomic<bool> stopping = false, givingUp = false;
        std::atomic<qint64> answered = 0;
        std::vector<Load> loads(kOffices);
        std::vector<std::thread> threads;
        for (int i = 0; i < kOffices; ++i)
            threads.emplace_back([&, i] { send(platform, offices[std::size_t(i)], i, loads[std::size_t(i)], stopping, givingUp, answered); });

        bool returned = true;
        for (int n = 0; n < kKills && returned; ++n) {
            const qint64 loaded = answered + kActsBetween;
            QTRY_VERIFY_WITH_TIMEOUT(answered >= loaded, kSecondsToReturn * 1000);
            QTRY_VERIFY_WITH_TIMEOUT(said(state).contains(" sync"), kSecondsToReturn * 1000); // somebody holds what is acknowledged
            QCOMPARE(QProcess::execute(kill.first(), kill.sliced(1)), 0);
            const qint64 before = answered;
            QElapsedTimer timer;
            timer.start();
            // Some answers were under way already: that many more show that a new primary takes acts.
            returned = QTest::qWaitFor([&] { return answered >= before + 10 * kBatch; }, kSecondsToReturn * 1000);
            qInfo("kill %d: acts are taken again after %lld ms", n + 1, timer.elapsed());
        }
        stopping = true;
        givingUp = !returned; // else each goes on until what it sent last is answered
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY2(returned, "after a kill no act was taken any more");

        std::map<QByteArray, int> shown;
        auto client = platform.connection(offices[0]);
        const auto read = [&] {
            shown.clear();
            for (qint64 since = 0;;) {
                const auto page = sync::readFeed(client->ask(httpGet("/v1/feed/11?since=" + QByteArray::number(since))).body, u"11", since);
                if (!page || page->lines.empty())
                    return;
                for (const sync::FeedLine &line : page->lines)
                    ++shown[line.entry.eid];
                since = page->lines.back().seq;
            }
        };
        qint64 promised = 0, unanswered = 0;
        for (const Load &load : loads) {
            promised += qint64(load.promised.size());
            unanswered += load.unanswered;
        }
        QTRY_VERIFY_WITH_TIMEOUT((read(), std::ranges::all_of(loads, [&](const Load &load) {
                                     return std::ranges::all_of(load.promised, [&](const auto &one) { return shown[one.first] == 1; });
                                 })), 60'000);
        const Ran verified = platform.command({"verify", platform.folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
        qInfo("%lld acts acknowledged, %lld submissions without an answer, %zu lines in the feed", promised, unanswered, shown.size());
    }

private:
    static QByteArray said(const QStringList &command)
    {
        QProcess process;
        process.start(command.first(), command.sliced(1));
        process.waitForFinished();
        return process.readAllStandardOutput();
    }
    /// One office: new acts, or the same ones again until they are answered.
    static void send(const ActingPlatform &platform, ActingOffice &office, int number, Load &load, const std::atomic<bool> &stopping,
                     const std::atomic<bool> &givingUp, std::atomic<qint64> &answered)
    {
        auto client = platform.connection(office);
        QByteArray lines;
        for (int next = 0; !givingUp && (!stopping || !lines.isEmpty());) {
            if (lines.isEmpty()) {
                office.at = SystemClock().now();
                for (int i = 0; i < kBatch; ++i)
                    lines += office.first(testCase(number * 1'000'000 + next++)).line + '\n';
            }
            const Answered came = ActingPlatform::submit(*client, lines);
            const auto answers = sync::readAnswers(came.body);
            if (came.status != 200 || !answers) {
                ++load.unanswered;
                (void)client->isClosedWithin(200); // a moment, and then again
                client = platform.connection(office);
                continue;
            }
            for (const sync::Answer &one : *answers) {
                if (one.verdict == sync::Verdict::Accepted)
                    load.promised[one.eid] = sync::answerLine(one);
            }
            answered += kBatch;
            lines.clear();
        }
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FailoverTest)
#include "failover.moc"
