#include "actingfixture.h"
#include "postgresfixture.h"
#include "torncable.h"

#include <QRandomGenerator>

using namespace zm;
using namespace zm::platform;
using sync::Verdict;
using web::Answered;
using web::TlsClient;

namespace {

constexpr int kStep = 397;   // bytes from one tear to the next; a prime, so that it meets every part of a record
constexpr int kKills = 6;

} // namespace

/// Cables tear and processes are killed in the middle of whatever they do: what was receipted is there, once, and stays so.
class TornTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_platforms[0] = std::make_unique<ActingPlatform>(m_folder.filePath("file"), "");
        m_platforms[1] = std::make_unique<ActingPlatform>(m_folder.filePath("server"), m_postgres->fresh("torn"));
        for (auto &platform : m_platforms)
            platform->enrol(m_court);
    }
    void initTestCase_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("in a file") << 0;
        QTest::newRow("on PostgreSQL") << 1;
    }
    void init()
    {
        QFETCH_GLOBAL(int, which);
        m_platform = m_platforms[std::size_t(which)].get();
        m_cable = std::make_unique<TornCable>(m_platform->running().port());
        auto client = straight();
        m_court.at = QDateTime::fromMSecsSinceEpoch(
            TlsClient::headerOf(client->ask(httpGet("/v1/hello")).head, "zm-server-time").toLongLong(), Qt::UTC);
        m_promised.clear();
    }
    void cleanup()
    {
        everyPromiseIsKept();
        m_cable.reset();
    }

    void aCableTornOnTheWayThere() { tearEverywhere(true); }
    void aCableTornOnTheWayBack() { tearEverywhere(false); }

    void aSlowCableIsOnlySlow()
    {
        m_cable->delay(15);
        const auto act = m_court.first(testCase(++m_cases));
        auto client = through();
        QCOMPARE(take(*client, act.line).verdict, Verdict::Accepted);
    }

    void aPlatformKilledWhileASubmissionArrives()
    {
        const qint64 whole = exchangeBytes(true);
        for (int i = 0; i < kKills; ++i)
            killOnceUp(whole * i / (kKills - 1));
    }

    // The whole submission has arrived: it is being read, judged, written, made durable, answered.
    void aPlatformKilledWhileItJudges()
    {
        for (int i = 0; i < kKills; ++i) {
            const auto lines = batch(8);
            auto client = straight();
            client->send(httpPost("/v1/acts:submit", lines, "application/x-ndjson"));
            const qint64 ns = QRandomGenerator::global()->bounded(250'000 << (i % 8));
            for (QElapsedTimer timer = begun(); timer.nsecsElapsed() < ns;) {
            }
            m_platform->running().kill();
            note(client->receive(), lines);
            m_platform->start();
            m_cable->leadTo(m_platform->running().port());
            sendAgain(lines);
        }
    }

    void aPlatformKilledBetweenAnswerAndCable()
    {
        for (int i = 0; i < 4; ++i) {
            const auto lines = batch(2);
            m_cable->tearAfter(-1, 3'000 + i * 400); // within the answer, or right after the handshake
            m_cable->onTear([this] { m_platform->running().signalKill(); });
            auto client = through();
            note(ActingPlatform::submit(*client, lines), lines);
            m_cable->onTear({});
            m_cable->neverTear();
            m_platform->running().kill();
            m_platform->start();
            m_cable->leadTo(m_platform->running().port());
            sendAgain(lines);
        }
    }

private:
    std::unique_ptr<TlsClient> straight() const { return m_platform->connection(m_court); }
    std::unique_ptr<TlsClient> through() const { return m_platform->connection(m_court, m_cable->port()); }
    QByteArray batch(int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines += m_court.first(testCase(++m_cases)).line + '\n';
        return lines;
    }

    static QElapsedTimer begun()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    /// How many bytes an undisturbed submission takes, up or down.
    qint64 exchangeBytes(bool up)
    {
        m_cable->neverTear();
        auto client = through();
        take(*client, m_court.first(testCase(++m_cases)).line);
        return up ? m_cable->up() : m_cable->down();
    }

    void tearEverywhere(bool up)
    {
        const qint64 whole = exchangeBytes(up);
        QVERIFY(whole > 1'000);
        for (qint64 at = 1; at < whole; at += kStep) {
            const QByteArray line = m_court.first(testCase(++m_cases)).line + '\n';
            m_cable->tearAfter(up ? at : -1, up ? -1 : at);
            {
                auto client = through();
                note(ActingPlatform::submit(*client, line), line);
            }
            sendAgain(line);
        }
        m_cable->neverTear();
    }

    void killOnceUp(qint64 bytes)
    {
        const auto lines = batch(3);
        m_cable->tearAfter(std::max<qint64>(1, bytes), -1);
        m_cable->onTear([this] { m_platform->running().signalKill(); });
        {
            auto client = through();
            note(ActingPlatform::submit(*client, lines), lines);
        }
        m_cable->onTear({});
        m_cable->neverTear();
        m_platform->running().kill();
        m_platform->start();
        m_cable->leadTo(m_platform->running().port());
        sendAgain(lines);
    }

    sync::Answer take(TlsClient &client, const QByteArray &line)
    {
        const Answered answered = ActingPlatform::submit(client, line + '\n');
        note(answered, line + '\n');
        const auto answers = sync::readAnswers(answered.body);
        return answers && !answers->empty() ? answers->front() : sync::Answer();
    }

    /// What came back whole is a promise.
    void note(const Answered &answered, const QByteArray &lines)
    {
        const auto answers = sync::readAnswers(answered.body);
        if (answered.status != 200 || !answers || answers->size() != sync::linesOf(lines).size())
            return;
        for (const sync::Answer &one : *answers) {
            QVERIFY(one.receipt);
            if (m_promised.contains(one.eid))
                QCOMPARE(m_promised[one.eid], sync::answerLine(one)); // the same act gets the same answer for ever
            m_promised[one.eid] = sync::answerLine(one);
        }
    }

    /// An office sends the very same bytes until it has the answer.
    void sendAgain(const QByteArray &lines)
    {
        auto client = straight();
        const Answered answered = ActingPlatform::submit(*client, lines);
        QCOMPARE(answered.status, 200);
        note(answered, lines);
        const auto answers = sync::readAnswers(answered.body);
        QVERIFY(answers);
        for (const sync::Answer &one : *answers)
            QCOMPARE(one.verdict, Verdict::Accepted);
    }

    void everyPromiseIsKept()
    {
        std::map<QByteArray, int> shown;
        const auto look = [&] {
            auto client = straight();
            shown.clear();
            for (qint64 since = 0;;) {
                const Answered answered = client->ask(httpGet("/v1/feed/11?since=" + QByteArray::number(since)));
                const auto page = sync::readFeed(answered.body, u"11", since);
                if (!page || page->lines.empty())
                    return;
                for (const sync::FeedLine &line : page->lines)
                    ++shown[line.entry.eid];
                since = page->lines.back().seq;
            }
        };
        QTRY_VERIFY_WITH_TIMEOUT((look(), std::ranges::all_of(m_promised, [&](const auto &one) { return shown[one.first] == 1; })), 20'000);
        const Ran verified = m_platform->command({"verify", m_platform->folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::array<std::unique_ptr<ActingPlatform>, 2> m_platforms;
    ActingPlatform *m_platform = nullptr;
    std::unique_ptr<TornCable> m_cable;
    ActingOffice m_court{"示0105", 'a', crypto::Suite::Ed25519};
    std::map<QByteArray, QByteArray> m_promised;
    int m_cases = 0;
};

QTEST_GUILESS_MAIN(TornTest)
#include "tst_torn.moc"
