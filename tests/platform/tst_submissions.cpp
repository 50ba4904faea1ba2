#include "actingfixture.h"
#include "postgresfixture.h"

#include <latch>
#include <thread>

using namespace zm;
using namespace zm::platform;
using sync::Verdict;
using web::Answered;
using web::TlsClient;

namespace {

constexpr int kOffices = 4, kRounds = 12;

std::vector<sync::Answer> answersTo(TlsClient &client, const QByteArray &lines)
{
    const Answered came = ActingPlatform::submit(client, lines);
    if (came.status != 200)
        qWarning("%d %s", came.status, came.body.constData());
    return sync::readAnswers(came.body).value_or(std::vector<sync::Answer>());
}

} // namespace

/// Many acts at once: each is judged as if it had come alone, whoever else sends at the same moment.
class SubmissionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        for (int i = 0; i < kOffices; ++i)
            m_offices.emplace_back(QStringLiteral("示010%1").arg(i), QLatin1Char(char('a' + i)), crypto::Suite::Ed25519);
        m_platforms[0] = std::make_unique<ActingPlatform>(m_folder.filePath("file"), "");
        m_platforms[1] = std::make_unique<ActingPlatform>(m_folder.filePath("server"), m_postgres->fresh("submissions"));
        for (auto &platform : m_platforms) {
            for (const ActingOffice &office : m_offices)
                platform->enrol(office);
        }
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
        m_client = m_platform->connection(m_offices[0]);
        const QByteArray time = TlsClient::headerOf(m_client->ask(httpGet("/v1/hello")).head, "zm-server-time");
        for (ActingOffice &office : m_offices)
            office.at = QDateTime::fromMSecsSinceEpoch(time.toLongLong(), Qt::UTC);
    }
    void cleanup() { m_client.reset(); }

    void everyLineIsJudgedBySightOfThoseBeforeIt()
    {
        ActingOffice &court = m_offices[0];
        const QString one = testCase(++m_cases), two = testCase(++m_cases), elsewhere = testCase(++m_cases, QStringLiteral("330106"));
        const auto opens = court.first(one), decides = court.decision(one, opens.eid, 1), files = court.filing(one, decides.eid),
                   blind = court.decision(one, decides.eid, 2, 0), sees = court.decision(one, decides.eid, 2, 1),
                   late = court.decision(one, decides.eid, 2, 1), follows = court.decision(one, late.eid, 3, 1),
                   other = court.first(two), province = court.first(elsewhere), unknown = court.decision(two, QByteArray(32, 'x'), 1);

        const auto answers = answersTo(*m_client, opens.line + '\n' + decides.line + '\n' + files.line + '\n' + blind.line + '\n'
                                                      + other.line + "\nno act at all\n" + sees.line + '\n' + late.line + '\n'
                                                      + follows.line + '\n' + opens.line + '\n' + province.line + '\n' + unknown.line + '\n');

        QCOMPARE(answers.size(), 12U);
        const std::array<Verdict, 12> due{Verdict::Accepted, Verdict::Accepted, Verdict::Accepted, Verdict::Conflict, Verdict::Accepted,
                                          Verdict::Quarantined, Verdict::Accepted, Verdict::Conflict, Verdict::Conflict, Verdict::Accepted,
                                          Verdict::Accepted, Verdict::NeedsPrev};
        for (std::size_t i = 0; i < due.size(); ++i)
            QVERIFY2(answers[i].verdict == due[i], qPrintable(QString::number(i) + u' ' + sync::verdictName(answers[i].verdict)));
        QCOMPARE(answers[3].code, QString("filing_arrived"));
        QCOMPARE(answers[3].unseen, std::vector<QByteArray>{files.eid});
        QCOMPARE(answers[7].code, QString("head_moved"));
        QCOMPARE(answers[7].unseen, std::vector<QByteArray>{sees.eid});
        QCOMPARE(answers[8].code, QString("follows_refused"));
        QCOMPARE(answers[9], answers[0]);
        QCOMPARE(answers[2].laneNo, 0);
        QCOMPARE(answers[6].laneNo, 2);

        const QJsonObject head = QJsonDocument::fromJson(m_client->ask(httpGet("/v1/cases/" + one.toLatin1())).body).object();
        QCOMPARE(head["decisions"].toInt(), 3);
        QCOMPARE(head["filings"].toInt(), 1);
        const QList<QByteArray> shown = shownOf(one), wanted{opens.eid, decides.eid, files.eid, blind.eid, sees.eid, late.eid, follows.eid};
        QCOMPARE(shown, wanted);
    }

    void theSameSubmissionAgainIsAnsweredTheSame()
    {
        QByteArray lines;
        QByteArray last(32, '\0');
        const QString caseId = testCase(++m_cases);
        for (int n = 0; n < 20; ++n) {
            const auto act = m_offices[0].decision(caseId, last, n);
            lines += act.line + '\n';
            last = act.eid;
        }
        const QByteArray first = ActingPlatform::submit(*m_client, lines).body;

        QCOMPARE(ActingPlatform::submit(*m_client, lines).body, first);
        QCOMPARE(shownOf(caseId).size(), 20);
    }

    // The offices name the same cases, every second one in the opposite order: nobody waits for ever, nobody wins twice.
    void ofThoseWhoDecideTheSameCasesAtOnceOneWinsEach()
    {
        constexpr int kCases = 6;
        for (int round = 0; round < kRounds; ++round) {
            QStringList cases;
            for (int i = 0; i < kCases; ++i)
                cases.append(testCase(++m_cases));
            std::vector<std::vector<sync::Answer>> answers(kOffices);
            std::latch together(kOffices);
            std::vector<std::thread> threads;
            for (int who = 0; who < kOffices; ++who) {
                threads.emplace_back([&, who] {
                    auto client = m_platform->connection(m_offices[std::size_t(who)]);
                    QByteArray lines;
                    for (int i = 0; i < kCases; ++i)
                        lines += m_offices[std::size_t(who)].first(cases[who % 2 == 0 ? i : kCases - 1 - i]).line + '\n';
                    together.arrive_and_wait();
                    answers[std::size_t(who)] = answersTo(*client, lines);
                });
            }
            for (std::thread &thread : threads)
                thread.join();

            int accepted = 0, conflicts = 0;
            for (const auto &one : answers) {
                QCOMPARE(one.size(), std::size_t(kCases));
                accepted += int(std::ranges::count(one, Verdict::Accepted, &sync::Answer::verdict));
                conflicts += int(std::ranges::count(one, Verdict::Conflict, &sync::Answer::verdict));
            }
            QCOMPARE(accepted, kCases);
            QCOMPARE(conflicts, kCases * (kOffices - 1));
            for (const QString &caseId : cases)
                QCOMPARE(shownOf(caseId).size(), kOffices);
        }
    }

private:
    /// The acts of a case in the order of its feed, the refused among them.
    QList<QByteArray> shownOf(const QString &caseId)
    {
        QList<QByteArray> shown;
        const QByteArray shard = caseId.first(2).toLatin1();
        // What is accepted is numbered a moment later on a server: an act that comes after all of these is waited for.
        const auto mark = m_offices[0].first(testCase(1'000'000 + m_marks++, caseId.first(6)));
        ActingPlatform::answerTo(*m_client, mark.line);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 20'000;) {
            shown.clear();
            bool marked = false;
            for (qint64 since = 0;;) {
                const auto page = sync::readFeed(m_client->ask(httpGet("/v1/feed/" + shard + "?since=" + QByteArray::number(since))).body,
                                                 QString::fromLatin1(shard), since);
                if (!page || page->lines.empty())
                    break;
                for (const sync::FeedLine &line : page->lines) {
                    if (line.entry.caseId == caseId)
                        shown.append(line.entry.eid);
                    marked = marked || line.entry.eid == mark.eid;
                }
                since = page->lines.back().seq;
            }
            if (marked)
                break;
        }
        return shown;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::array<std::unique_ptr<ActingPlatform>, 2> m_platforms;
    ActingPlatform *m_platform = nullptr;
    std::vector<ActingOffice> m_offices;
    std::unique_ptr<TlsClient> m_client;
    int m_cases = 0, m_marks = 0;
};

QTEST_GUILESS_MAIN(SubmissionsTest)
#include "tst_submissions.moc"
