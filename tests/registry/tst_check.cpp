#include "registerfixture.h"

#include "registry/check.h"
#include "sql/query.h"

#include <QTest>

using namespace zm;
using namespace zm::registry;
using test::RegisterFixture;
using test::row;

namespace {

const QDate kToday(2026, 11, 2);
const auto kNumber = QStringLiteral("11010519491231002X");
const auto kOther = QStringLiteral("110101185001010018");

} // namespace

class CheckTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<RegisterFixture>();
        QVERIFY(m_fixture->import(m_fixture->header + row(1, "虚构甲", kNumber.toLatin1().constData())
                                  + row(2, "虚构乙", "", "suspended") + row(3, "虚构丙", "110101185001020013", "suspended")).has_value());
        m_mirror.emplace(*Mirror::open(m_fixture->folder.path()));
        m_searcher.emplace(*Searcher::open(*m_mirror, m_fixture->names));
    }

    void theNumberDecides_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("acted");

        QTest::newRow("same number and name") << "虚构甲" << kNumber << Verdict::Listed << true;
        QTest::newRow("same number, another name") << "别人" << kNumber << Verdict::Listed << true;
        QTest::newRow("typed with spaces") << "虚构甲" << "110105 19491231 002x" << Verdict::Listed << true;
        QTest::newRow("same name, another number") << "虚构甲" << kOther << Verdict::Namesake << false;
        QTest::newRow("same name, no number") << "虚构甲" << "" << Verdict::Namesake << false;
        QTest::newRow("the entry has no number") << "虚构乙" << kOther << Verdict::Namesake << false;
        QTest::newRow("part of a name") << "虚构" << "" << Verdict::Clear << false;
        QTest::newRow("nobody") << "别人" << kOther << Verdict::Clear << false;
        QTest::newRow("a wrong check digit") << "虚构甲" << "110105194912310021" << Verdict::Invalid << false;
        QTest::newRow("nothing") << "" << "" << Verdict::Invalid << false;
        QTest::newRow("suspended") << "虚构丙" << "110101185001020013" << Verdict::Listed << false;
    }

    void theNumberDecides()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, number);

        const auto answer = check(*m_searcher, m_fixture->state(), {name, QStringLiteral("ric"), number}, kToday);

        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().detail));
        QTEST(answer->verdict, "verdict");
        QTEST(answer->mayBeActedOn, "acted");
    }

    void aNameNeverLists()
    {
        const RegisterFixture fixture(2000, 9);
        QVERIFY(fixture.import(fixture.csv()).has_value());
        const Mirror mirror = *Mirror::open(fixture.folder.path());
        auto searcher = *Searcher::open(mirror, fixture.names);
        for (const QByteArray &line : fixture.lines) {
            const QString name = QString::fromUtf8(line.split(',')[3]);
            const auto nameless = check(searcher, fixture.state(), {name, {}, {}}, kToday);
            QVERIFY(nameless->verdict == Verdict::Namesake || nameless->verdict == Verdict::Clear);
            const auto numbered = check(searcher, fixture.state(), {name, QStringLiteral("ric"), kNumber}, kToday);
            QVERIFY(numbered->verdict != Verdict::Listed);
            QVERIFY(!nameless->mayBeActedOn && !numbered->mayBeActedOn);
        }
    }

    void aFileIsCheckedAndRecordedWithItsReason()
    {
        const auto batch = checked("name,id_kind,id_number\n虚构甲,ric," + kNumber.toLatin1() + "\n虚构甲,ric," + kOther.toLatin1()
                                   + "\n=1+1,ric,1\n别人,,\n");

        QVERIFY2(batch.has_value(), qPrintable(batch ? QString() : batch.error().detail));
        QCOMPARE(batch->record.listed, 1);
        QCOMPARE(batch->record.namesake, 1);
        QCOMPARE(batch->record.invalid, 1);
        QCOMPARE(batch->record.clear, 1);
        QVERIFY(batch->csv().contains("4, =1+1,ric"));
        auto log = sql::run(m_mirror->connection(), u"SELECT reason, officer, listed FROM check_log");
        QVERIFY(log->next());
        QCOMPARE(log->text(0), QStringLiteral("bid 12"));
        QCOMPARE(log->text(1), QStringLiteral("a"));
        auto subjects = sql::run(m_mirror->connection(), u"SELECT count(*) FROM check_subject");
        QVERIFY(subjects->next());
        QCOMPARE(subjects->number(0), 4);
    }

    void withoutAReasonNothingIsChecked()
    {
        const auto batch = checked("name,id_kind,id_number\n", QStringLiteral("  "));

        QCOMPARE(batch.error().code, ErrorCode::Invalid);
    }

    void pastItsLeaseTheMirrorIsReadButNoFileIsChecked()
    {
        const QDateTime later = m_fixture->now.addSecs(25 * 3600);

        const auto batch = checked("name,id_kind,id_number\n虚构甲,ric," + kNumber.toLatin1() + "\n", QStringLiteral("bid"), later);

        QCOMPARE(batch.error().code, ErrorCode::Denied);
        QVERIFY(m_fixture->state().isStale(later) && !m_fixture->state().isStale(m_fixture->now));
        QCOMPARE(m_searcher->search(QStringLiteral("虚构甲"), 5)->entries.size(), 1u);
    }

    void aWrongFileIsNamedByLine()
    {
        QVERIFY(checked("name;id\n").error().detail.contains(QStringLiteral("line 1")));
        QVERIFY(checked("name,id_kind,id_number\na,b\n").error().detail.contains(QStringLiteral("line 2")));
    }

private:
    Result<Batch> checked(const QByteArray &csv, const QString &reason = QStringLiteral("bid 12"), QDateTime at = {}) const
    {
        return checkFile(*m_mirror, m_fixture->write(csv, QStringLiteral("subjects.csv")), QStringLiteral("a"),
                         reason, at.isValid() ? at : m_fixture->now, kToday, recordInMirror(*m_mirror));
    }

    std::unique_ptr<RegisterFixture> m_fixture;
    std::optional<Mirror> m_mirror;
    std::optional<Searcher> m_searcher;
};

QTEST_APPLESS_MAIN(CheckTest)
#include "tst_check.moc"
