#include "actfixture.h"
#include "platform/logbook.h"
#include "platform/sqlstore.h"
#include "platform/standing.h"
#include "platform/verify.h"
#include "postgresfixture.h"

#include <QTest>

using namespace zm;
using namespace zm::platform;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 5), Qt::UTC);

} // namespace

/// What was changed behind the platform's back is found, whatever it was.
class VerifyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_folder = std::make_unique<Folder>(Folder::create(m_temporary.filePath("platform"), kNow).value());
    }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        const QByteArray name = "v" + QByteArray::number(++m_count);
        m_onServer = onServer;
        m_database = openDatabase(onServer ? DatabasePlace{{}, m_postgres->fresh(name)}
                                           : DatabasePlace{m_temporary.filePath(QString::fromLatin1(name)), {}}).value();
        m_court = std::make_unique<ActingOffice>();
        Directory directory(*m_database);
        const QString code = directory.invite({m_court->org, "a", {"clerk"}}, kNow).value();
        QVERIFY(directory.enrol(m_court->newcomer.asking(code), m_folder->authority(), kNow));
        play();
    }
    void cleanup() { m_database.reset(); }

    void whatNobodyTouchedHolds()
    {
        const Verified found = look();
        QCOMPARE(found.findings, QStringList());
        QCOMPARE(found.acts, 5);
        QCOMPARE(found.refused, 1);
        QCOMPARE(found.lines, 6);
        QCOMPARE(found.heads, 2);
        QCOMPARE(found.keyEvents, 1);
    }

    void whatWasChangedIsFound_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const char *statement, const char *finding) {
            QTest::newRow(name) << QByteArray(statement) << QString::fromLatin1(finding);
        };
        row("a verdict", "UPDATE submission SET verdict = 'accepted' WHERE verdict = 'conflict'", "otherwise than its receipt");
        row("a moment", "UPDATE submission SET received_at = received_at - 1", "otherwise than its receipt");
        row("a case", "UPDATE submission SET case_id = '110105-0105-2026-ffffffffffff'", "otherwise than its receipt");
        row("a device's number", "UPDATE submission SET device_n = device_n + 100", "otherwise than its receipt");
        row("bytes of an act", "UPDATE submission SET line = (SELECT line FROM submission ORDER BY eid LIMIT 1)", "name of the bytes");
        row("an answer", "UPDATE submission SET answer = (SELECT answer FROM submission ORDER BY eid LIMIT 1)", "receipt");
        row("the second name", "UPDATE submission SET eid_sm3 = eid", "name of the bytes");
        row("an act taken out of its lane", "DELETE FROM act WHERE lane_no = 1 AND lane = 'D'", "in no lane");
        row("an order", "UPDATE act SET lane_no = lane_no + 10 WHERE lane = 'D'", "next number");
        row("a chain", "UPDATE act SET prev = (SELECT eid FROM act WHERE case_id LIKE '%2') WHERE lane_no = 1", "not accepted as it stands there");
        row("a head", "UPDATE case_head SET n = n + 1", "another head");
        row("filings", "UPDATE case_head SET fcount = 7", "another head");
        row("a head that is gone", "DELETE FROM case_head", "heads of");
        row("a line of the feed", "DELETE FROM feed WHERE seq = 3", "gap");
        row("the feed's end", "DELETE FROM feed WHERE seq > 4", "are in the feed");
        row("a line put in place of another", "UPDATE feed SET body = (SELECT body FROM feed WHERE seq = 1) WHERE seq = 2", "head over");
        row("a signed head", "UPDATE checkpoint SET root = root_sm3", "head over");
        row("a signed note", "UPDATE checkpoint SET note = (SELECT note FROM checkpoint ORDER BY size LIMIT 1)", "head over");
        row("a key", "UPDATE officer_key SET key_id = '0'", "no key of the directory");
        row("an event of keys", "UPDATE key_event SET seq = 5", "directory of keys");
    }
    void whatWasChangedIsFound()
    {
        QFETCH(QByteArray, statement);
        QFETCH(QString, finding);
        unguard();
        QVERIFY2(m_database->runOnce(statement), statement.constData());

        const Verified found = look();

        QVERIFY2(!found.findings.filter(finding).isEmpty(), qPrintable(found.findings.join('\n')));
    }

    void aLogIsNotSignedOverAFeedThatForgot()
    {
        unguard();
        QVERIFY(m_database->runOnce("UPDATE sequencer SET last = 3"));
        const auto extended = LogBook(*m_database, "11").extend(m_folder->logKey().value(), kNow);
        QVERIFY(!extended);
        QCOMPARE(extended.error().code, ErrorCode::Corrupt);
    }

    void everyActOfTheLogIsProvenAgainstItsHead()
    {
        LogBook log(*m_database, "11");
        const auto receiptKey = m_folder->receiptKey()->publicKey().value();
        const auto logKey = m_folder->logKey()->publicKey().value();
        for (const QByteArray &eid : m_eids) {
            const auto bundle = log.proofOf(eid, {}).value();
            const auto receipt = proof::checkBundle(bundle, {receiptKey}, logKey);
            QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
            QCOMPARE(receipt->eid, eid);
        }
        QVERIFY(!log.proofOf(QByteArray(32, 'x'), {}));
        const auto path = log.consistency(proof::Family::Sm3, 4, 6).value();
        const auto head = [&](qint64 size) { return proof::checkCheckpoint(*log.headAt(size), proof::originOf("11"), logKey).value(); };
        QVERIFY(proof::isConsistent(proof::Family::Sm3, 4, head(4).rootSm3, 6, head(6).rootSm3, path));
        QVERIFY(!log.headAt(5));
    }

private:
    /// Five acts that are accepted and one that is not, with a head signed over four and one over six.
    void play()
    {
        const auto standing = standingOf(*m_folder, *m_database).value();
        m_eids.clear();
        const auto one = m_court->first(testCase(1));
        const auto two = m_court->decision(testCase(1), one.eid, 1);
        const auto late = m_court->decision(testCase(1), one.eid, 1);
        const auto filed = m_court->filing(testCase(1), two.eid);
        const auto other = m_court->first(testCase(2));
        const auto three = m_court->decision(testCase(1), two.eid, 2, 1);
        for (const auto &act : {one, two, late, filed})
            judge(standing, act);
        sign();
        for (const auto &act : {other, three})
            judge(standing, act);
        sign();
    }
    void judge(const Standing &standing, const ActingOffice::Made &act)
    {
        auto transaction = Transaction::begin(*m_database);
        SqlStore store(*m_database);
        QVERIFY(standing.core.judge(act.line, {m_court->org, m_court->newcomer.device}, kNow.toMSecsSinceEpoch(), store));
        QVERIFY(transaction->commit());
        m_eids.push_back(act.eid);
    }
    void sign()
    {
        const std::vector<QString> waiting = shardsWaiting(*m_database).value();
        for (const QString &shard : waiting)
            QVERIFY(numberInbox(*m_database, shard));
        QVERIFY(LogBook(*m_database, "11").extend(m_folder->logKey().value(), kNow));
    }
    /// Whoever owns the machine can take the triggers away.
    void unguard()
    {
        for (const char *trigger : {"submission_stays", "submission_fixed", "act_stays", "act_fixed", "feed_stays", "feed_fixed",
                                    "checkpoint_stays", "checkpoint_fixed"}) {
            const QByteArray name = trigger;
            const QByteArray table = name.first(name.indexOf('_'));
            QVERIFY(m_database->runOnce(m_onServer ? "DROP TRIGGER IF EXISTS " + name + " ON " + table : "DROP TRIGGER " + name));
        }
    }
    Verified look() { return verify(*m_folder, *m_database).value(); }

    QTemporaryDir m_temporary;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ActingOffice> m_court;
    std::vector<QByteArray> m_eids;
    bool m_onServer = false;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "tst_verify.moc"
