#include "actfixture.h"
#include "platform/sqlstore.h"
#include "platform/standing.h"
#include "platform/ticker.h"
#include "postgresfixture.h"

#include <QTest>

#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace zm;
using namespace zm::platform;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 5), Qt::UTC);
constexpr char kNaive[] = "CREATE TABLE naive (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, who bigint NOT NULL)";
constexpr char kNaiveInsert[] = "INSERT INTO naive (who) VALUES ($1)";
constexpr char kNaiveNext[] = "SELECT id FROM naive WHERE id > $1 ORDER BY id";
constexpr char kNaiveCount[] = "SELECT count(*) FROM naive";
constexpr int kWriters = 8, kEach = 60;

QByteArray eidOf(int writer, int n)
{
    return QByteArray::number(writer * 1000 + n).rightJustified(32, '0');
}

/// The store of a judge, with one line of the feed after the other in it.
QByteArray line(int writer, int n)
{
    sync::FeedEntry entry;
    entry.caseId = testCase(writer);
    entry.eid = eidOf(writer, n);
    return sync::feedBytes(entry);
}

} // namespace

/// The feed has every accepted act once, in order and without a gap, on both databases and with many writers at once.
class FeedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<PostgresFixture>(); }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        const QByteArray name = "f" + QByteArray::number(++m_count);
        m_place = onServer ? DatabasePlace{{}, m_postgres->fresh(name)}
                           : DatabasePlace{m_folder.filePath(QString::fromLatin1(name)), {}};
        m_database = openDatabase(m_place).value();
    }
    void cleanup() { m_database.reset(); }

    void aReaderMissesNothingWhileManyWrite()
    {
        std::atomic<bool> writing = true;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([this, writer] { write(writer); });
        std::thread numbering([this, &writing] {
            const auto mine = openDatabase(m_place).value();
            while (writing || !shardsWaiting(*mine)->empty())
                QVERIFY(mine->sequencesAtOnce() || numberInbox(*mine, "11", 7));
        });

        std::vector<QByteArray> read;
        SqlStore store(*m_database);
        const auto readOn = [&] {
            const std::vector<QByteArray> page = store.feedAfter("11", qint64(read.size()), 50).value();
            for (const QByteArray &got : page) {
                const sync::FeedLine line = sync::readFeedLine(got).value();
                QCOMPARE(line.seq, qint64(read.size()) + 1); // never a gap, not even for a moment
                read.push_back(line.entry.eid);
            }
        };
        std::thread joining([&writers, &writing] {
            for (std::thread &writer : writers)
                writer.join();
            writing = false;
        });
        while (writing)
            readOn();
        joining.join();
        numbering.join();
        while (qint64(read.size()) < store.feedHead("11").value())
            readOn();

        QCOMPARE(read.size(), std::size_t(kWriters * kEach));
        QCOMPARE(std::set<QByteArray>(read.begin(), read.end()).size(), read.size());
        std::map<int, int> lastOfWriter; // one after the other in the order in which they were accepted
        for (const QByteArray &eid : read) {
            const int id = eid.toInt();
            QCOMPARE(id % 1000, lastOfWriter[id / 1000]++);
        }
    }

    /// The control: what is wrong with the numbers a database gives by itself, with the same readers and writers.
    void numbersGivenByTheDatabaseItselfLoseLines()
    {
        QFETCH_GLOBAL(bool, onServer);
        if (!onServer)
            return; // a file has one writer: its numbers are given in the order of the commits
        QVERIFY(m_database->runOnce(kNaive));
        std::atomic<int> writing = kWriters;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < kWriters; ++writer) {
            writers.emplace_back([this, &writing, writer] {
                const auto mine = openDatabase(m_place).value();
                for (int n = 0; n < kEach * 4; ++n) {
                    auto transaction = Transaction::begin(*mine);
                    QVERIFY(mine->run(kNaiveInsert, {qint64(writer)}));
                    // Others get numbers and commit in between, as real transactions do that have more to do.
                    for (int i = 0; i < writer % 3; ++i)
                        QVERIFY(mine->run(kNaiveCount));
                    QVERIFY(transaction->commit());
                }
                --writing;
            });
        }
        qint64 seen = 0, last = 0;
        const auto readOn = [&] {
            const Table rows = m_database->run(kNaiveNext, {last}).value();
            seen += qint64(rows.size());
            last = rows.isEmpty() ? last : rows.number(rows.size() - 1, 0);
        };
        while (writing > 0)
            readOn();
        for (std::thread &writer : writers)
            writer.join();
        readOn();
        const qint64 committed = m_database->run(kNaiveCount)->number(0, 0);
        QCOMPARE(committed, kWriters * kEach * 4);
        QVERIFY2(seen < committed, "the control found nothing: this test would not see a lost line");
    }

    void ofTwoDecisionsOnTheSameHeadOneMovesIt()
    {
        std::atomic<int> moved = 0;
        std::vector<std::thread> racers;
        for (int i = 0; i < kWriters; ++i) {
            racers.emplace_back([this, &moved, i] {
                const auto mine = openDatabase(m_place).value();
                for (int n = 0; n < 20; ++n) {
                    auto transaction = Transaction::begin(*mine);
                    SqlStore store(*mine);
                    const QByteArray eid = QByteArray::number(i * 100 + n).rightJustified(32, '0');
                    moved += store.advance(testCase(n), {}, {eid, 1, 0}).value();
                    QVERIFY(transaction->commit());
                }
            });
        }
        for (std::thread &racer : racers)
            racer.join();
        QCOMPARE(moved.load(), 20);
    }

    void filingsAreNumberedWhoeverHandsThemIn()
    {
        std::vector<std::thread> citizens;
        for (int i = 0; i < 4; ++i) {
            citizens.emplace_back([this] {
                const auto mine = openDatabase(m_place).value();
                for (int n = 0; n < 10; ++n) {
                    auto transaction = Transaction::begin(*mine);
                    QVERIFY(SqlStore(*mine).addFiling(testCase(1)));
                    QVERIFY(transaction->commit());
                }
            });
        }
        for (std::thread &citizen : citizens)
            citizen.join();
        const sync::CaseHead head = SqlStore(*m_database).head(testCase(1)).value();
        QCOMPARE(head.filings, 40);
        QCOMPARE(head.decisions, 0);
    }

    void whatWasTakenBackGetsNoNumber()
    {
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(SqlStore(*m_database).publish("11", eidOf(1, 1), line(1, 1)));
        }
        write(2, 1);
        if (!m_database->sequencesAtOnce())
            QCOMPARE(numberInbox(*m_database, "11").value(), 1);
        const auto lines = SqlStore(*m_database).feedAfter("11", 0, 10).value();
        QCOMPARE(lines.size(), 1U);
        QCOMPARE(sync::readFeedLine(lines[0])->seq, 1);
    }

    void shardsAreNumberedApart()
    {
        auto transaction = Transaction::begin(*m_database);
        SqlStore store(*m_database);
        QVERIFY(store.publish("11", eidOf(1, 1), line(1, 1)));
        QVERIFY(store.publish("33", eidOf(1, 1), line(1, 1)));
        QVERIFY(store.publish("33", eidOf(1, 2), line(1, 2)));
        QVERIFY(transaction->commit());
        const std::vector<QString> waiting = shardsWaiting(*m_database).value();
        for (const QString &shard : waiting)
            QVERIFY(numberInbox(*m_database, shard));
        QCOMPARE(store.feedHead("11").value(), 1);
        QCOMPARE(store.feedHead("33").value(), 2);
        QCOMPARE(feedHeads(*m_database)->size(), 2U);
    }

    void whatWasAcceptedIsNeitherChangedNorRemoved_data()
    {
        QTest::addColumn<QByteArray>("statement");
        for (const char *table : {"feed", "submission", "act", "checkpoint", "inquiry"}) {
            QTest::addRow("%s removed", table) << "DELETE FROM " + QByteArray(table);
        }
        QTest::newRow("feed changed") << QByteArray("UPDATE feed SET seq = seq + 1");
        QTest::newRow("act changed") << QByteArray("UPDATE act SET lane_no = 9");
        QTest::newRow("verdict changed") << QByteArray("UPDATE submission SET verdict = 'accepted'");
        QTest::newRow("head changed") << QByteArray("UPDATE checkpoint SET size = 9");
    }
    void whatWasAcceptedIsNeitherChangedNorRemoved()
    {
        QFETCH(QByteArray, statement);
        const QByteArray eid(32, 'e');
        auto transaction = Transaction::begin(*m_database);
        SqlStore store(*m_database);
        QVERIFY(store.keep({eid, eid, testCase(1), "11", "d", 1, 1, sync::Verdict::Accepted, "l", "k", "a"}));
        QVERIFY(store.addAct({eid, eid, testCase(1), "11", "t", false, 0, false}));
        QVERIFY(m_database->runOnce("INSERT INTO feed (region, seq, eid, body) VALUES ('11', 1, 'a', 'b');"
                                    "INSERT INTO checkpoint VALUES ('11', 1, 'a', 'b', 1, 'n');"
                                    "INSERT INTO inquiry (at, device, org, purpose, subject_digest, hits) "
                                    "VALUES (1, 'd', 'o', 'p', 's', 0)")
                || m_database->sequencesAtOnce());
        if (m_database->sequencesAtOnce())
            QVERIFY(m_database->runOnce("INSERT INTO feed (region, seq, eid, body) VALUES ('11', 1, x'01', x'02');"
                                        "INSERT INTO checkpoint VALUES ('11', 1, x'01', x'02', 1, x'03');"
                                        "INSERT INTO inquiry (at, device, org, purpose, subject_digest, hits) "
                                        "VALUES (1, 'd', 'o', 'p', 's', 0)"));
        QVERIFY(transaction->commit());

        QVERIFY2(!m_database->runOnce(statement), statement.constData());
    }

    void aReaderWhoWaitsIsWokenByTheNextLine()
    {
        const FixedClock clock(kNow);
        auto ticker = Ticker::start(m_place, clock, crypto::SigningKey::generate(crypto::Suite::Ed25519).value(),
                                    std::chrono::hours(1)).value();
        std::atomic<int> woken = 0, timedOut = 0;
        ticker->wait("11", 0, std::chrono::minutes(5), [&woken] { ++woken; });
        ticker->wait("33", 0, std::chrono::milliseconds(50), [&timedOut] { ++timedOut; });
        ticker->wait("44", 0, std::chrono::minutes(5), [&timedOut] { ++timedOut; });
        QTRY_COMPARE(timedOut.load(), 1);
        QCOMPARE(woken.load(), 0);

        write(1, 1);
        ticker->kick();

        QTRY_COMPARE(woken.load(), 1);
        ticker->stop();
        QCOMPARE(timedOut.load(), 2);
        ticker->wait("11", 9, std::chrono::minutes(5), [&woken] { ++woken; });
        QCOMPARE(woken.load(), 2);
    }

private:
    void write(int writer, int count = kEach)
    {
        const auto mine = openDatabase(m_place).value();
        for (int n = 0; n < count; ++n) {
            auto transaction = Transaction::begin(*mine);
            QVERIFY2(transaction, "a writer has to wait, not to fail");
            QVERIFY(SqlStore(*mine).publish("11", eidOf(writer, n), line(writer, n)));
            QVERIFY(transaction->commit());
        }
    }

    std::unique_ptr<PostgresFixture> m_postgres;
    QTemporaryDir m_folder;
    DatabasePlace m_place;
    std::unique_ptr<Database> m_database;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
