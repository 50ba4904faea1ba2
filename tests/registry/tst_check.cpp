#include "registerfixture.h"

#include "registry/check.h"
#include "resources/resources.h"
#include "sql/migrations.h"
#include "sql/query.h"

#include <QBuffer>
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

        const auto answer = check(*m_searcher, m_fixture->state(), {name, QStringLiteral("ric"), number}, m_fixture->now, kToday);

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
            const auto nameless = check(searcher, fixture.state(), {name, {}, {}}, fixture.now, kToday);
            QVERIFY(nameless->verdict == Verdict::Namesake || nameless->verdict == Verdict::Clear);
            const auto numbered = check(searcher, fixture.state(), {name, QStringLiteral("ric"), kNumber}, fixture.now, kToday);
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
        QVERIFY(written(*batch).contains("4, =1+1,ric"));
        auto log = sql::run(m_mirror->connection(), u"SELECT reason, officer, listed FROM check_log");
        QVERIFY(log->next());
        QCOMPARE(log->text(0), QStringLiteral("bid 12"));
        QCOMPARE(log->text(1), QStringLiteral("a"));
    }

    void whoWasAskedAboutLearnsWhoAskedAndWhy()
    {
        QVERIFY(checked("name,id_kind,id_number\n虚构甲,ric," + kNumber.toLatin1() + "\n别人,,\n").has_value());
        QVERIFY(checked("name,id_kind,id_number\n虚构甲,ric," + kOther.toLatin1() + "\n", QStringLiteral("bid 13")).has_value());

        const auto asked = [this](const char *name, const QString &number) { return *whoAsked(*m_mirror, {QString::fromUtf8(name), {}, number}); };

        QCOMPARE(asked("", kNumber).size(), 1u);
        QCOMPARE(asked("", QStringLiteral("110105 19491231 002x")).front().reason, QStringLiteral("bid 12"));
        QCOMPARE(asked("", kOther).front().reason, QStringLiteral("bid 13"));
        QCOMPARE(asked("别 人", {}).front().officer, QStringLiteral("a"));
        QVERIFY(asked("虚构甲", {}).empty()); // asked about with a number, and recorded under that
    }

    void everySubjectOfALargeFileIsOnRecord()
    {
        QByteArray csv = "name,id_kind,id_number\n";
        for (int i = 0; i < 1300; ++i)
            csv += "某" + QByteArray::number(i) + ",,\n";
        QVERIFY(checked(csv).has_value());

        for (const int i : {0, 1, 511, 512, 777, 1299})
            QCOMPARE(whoAsked(*m_mirror, {QStringLiteral("某%1").arg(i), {}, {}})->size(), 1u);
        QVERIFY(whoAsked(*m_mirror, {QStringLiteral("某1300"), {}, {}})->empty());
    }

    void whatAnOlderProgramRecordedIsStillTold()
    {
        const QTemporaryDir folder;
        const auto digest = crypto::KeyedDigest(QByteArray(32, 'k')).of("110101185001010018");
        {
            const auto old = sql::Connection::open(folder.filePath(QStringLiteral("register.sqlite")));
            const auto step = sql::migrationFrom(QStringLiteral("0001_register.sql"), *resources::read(QStringLiteral("sql/registry/0001_register.sql")));
            QVERIFY(sql::migrate(*old, {*step}));
            QVERIFY(sql::run(*old, u"INSERT INTO mirror VALUES (1, 0, ?)", {QByteArray(32, 'k')}));
            QVERIFY(sql::run(*old, u"INSERT INTO check_log VALUES (7, '2026-01-02T03:04:05.000Z', 'a', 'lease 4', 0, 0, 1, 0)"));
            QVERIFY(sql::run(*old, u"INSERT INTO check_subject VALUES (7, ?)", {QByteArray(reinterpret_cast<const char *>(digest.data()), 32)}));
        }

        const auto asked = whoAsked(*Mirror::open(folder.path()), {{}, {}, kOther});

        QCOMPARE(asked->size(), 1u);
        QCOMPARE(asked->front().reason, QStringLiteral("lease 4"));
    }

    void aFileAnswersWhatOneByOneAnswers()
    {
        const RegisterFixture fixture(3000, 9);
        QVERIFY(fixture.import(fixture.csv()).has_value());
        const Mirror mirror = *Mirror::open(fixture.folder.path());
        auto searcher = *Searcher::open(mirror, fixture.names);
        QByteArray csv = "name,id_kind,id_number\n";
        std::vector<CheckSubject> subjects;
        for (qsizetype i = 0; i < qsizetype(fixture.lines.size()); ++i) {
            const QList<QByteArray> cells = fixture.lines[i].split(',');
            const QByteArray name = i % 7 == 0 ? "某某" : i % 5 == 0 ? cells[3].first(3) + "· " + cells[3].sliced(3) : cells[3];
            const QByteArray kind = i % 11 == 0 ? "?" : cells[4], own = cells[5];
            const QByteArray number = i % 3 == 0 ? QByteArray() : i % 13 == 0 ? kOther.toLatin1() : i % 17 == 0 ? own.first(own.size() / 2) + '-' + own.sliced(own.size() / 2).toLower() : own;
            csv += name + ',' + kind + ',' + number + '\n';
            subjects.push_back({QString::fromUtf8(name), QString::fromLatin1(kind), QString::fromLatin1(number)});
        }

        const auto batch = checkFile(mirror, fixture.write(csv, QStringLiteral("subjects.csv")), QStringLiteral("a"), QStringLiteral("x"), fixture.now,
                                     kToday, recordInMirror(mirror));

        QVERIFY2(batch.has_value(), qPrintable(batch ? QString() : batch.error().detail));
        QCOMPARE(batch->rows.size(), subjects.size());
        std::array<int, 4> seen{};
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            const BatchRow &row = batch->rows[i];
            const auto one = *check(searcher, fixture.state(), subjects[i], fixture.now, kToday);
            QCOMPARE(row.verdict, one.verdict);
            QCOMPARE(row.mayBeActedOn, one.mayBeActedOn);
            QCOMPARE(QByteArray(row.reason.data(), qsizetype(row.reason.size())), one.reason.toUtf8());
            const std::size_t told = row.verdict == Verdict::Namesake ? std::min<std::size_t>(5, one.entries.size()) : one.entries.size();
            QCOMPARE(row.entryRows.size(), told);
            if (told < 20) // one by one says no more either
                QCOMPARE(row.entries.ends_with("; ..."), one.entries.size() > told);
            for (std::size_t at = 0; at < told; ++at)
                QCOMPARE(row.entryRows[at], one.entries[at].row);
            ++seen[std::size_t(row.verdict)];
        }
        QVERIFY(std::ranges::all_of(seen, [](int count) { return count > 20; }));
    }

    void aStoppedCheckSaysFromWhichLineOnNobodyWasAnswered()
    {
        QByteArray csv = "name,id_kind,id_number\n";
        csv += QByteArray("虚构甲,ric," + kNumber.toLatin1() + "\n").repeated(600'000);
        int asked = 0;

        const auto batch = checkFile(*m_mirror, m_fixture->write(csv, QStringLiteral("subjects.csv")), QStringLiteral("a"), QStringLiteral("x"),
                                     m_fixture->now, kToday, recordInMirror(*m_mirror), [&](qint64, qint64) { return ++asked < 1; });

        QVERIFY2(batch.has_value(), qPrintable(batch ? QString() : batch.error().detail));
        QVERIFY(batch->cancelled);
        QCOMPARE(batch->stoppedAtLine, 2 + qint64(batch->rows.size()));
        const QByteArray result = written(*batch);
        QVERIFY(result.endsWith("stopped: nobody from this line on was answered,\r\n"));
        QCOMPARE(batch->record.subjects.size(), batch->rows.size());
    }

    void oneSubjectIsCheckedOnRecordAsWell()
    {
        const auto record = recordInMirror(*m_mirror);
        const auto one = checkOne(*m_searcher, m_fixture->state(), {QStringLiteral("别人"), QStringLiteral("ric"), kNumber},
                                  {QStringLiteral("a"), QStringLiteral(" at the counter "), m_fixture->now, kToday}, record);

        QVERIFY(one->verdict == Verdict::Listed && one->mayBeActedOn);
        QCOMPARE(whoAsked(*m_mirror, {{}, {}, kNumber})->at(0).reason, QStringLiteral("at the counter"));
        QCOMPARE(checkOne(*m_searcher, m_fixture->state(), {{}, QStringLiteral("ric"), kOther}, {QStringLiteral("a"), QStringLiteral(" "), m_fixture->now, kToday},
                          record).error().code, ErrorCode::Invalid);
        const auto full = checkOne(*m_searcher, m_fixture->state(), {{}, QStringLiteral("ric"), kOther},
                                   {QStringLiteral("a"), QStringLiteral("x"), m_fixture->now, kToday},
                                   [](const CheckRecord &) -> Result<> { return fail(ErrorCode::Io, QStringLiteral("disk full")); });
        QCOMPARE(full.error().code, ErrorCode::Io); // what cannot be recorded is not answered
        QVERIFY(whoAsked(*m_mirror, {{}, {}, kOther})->empty());
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
        QVERIFY(whoAsked(*m_mirror, {{}, {}, kNumber})->empty()); // nobody was asked about
        const auto one = check(*m_searcher, m_fixture->state(), {{}, QStringLiteral("ric"), kNumber}, later, kToday);
        QVERIFY(one->verdict == Verdict::Listed && !one->mayBeActedOn);
        QVERIFY(m_fixture->state().isStale(later) && !m_fixture->state().isStale(m_fixture->now));
        QCOMPARE(m_searcher->search(QStringLiteral("虚构甲"), 5)->entries.size(), 1u);
    }

    void aWrongFileIsNamedByLine()
    {
        QVERIFY(checked("name;id\n").error().detail.contains(QStringLiteral("line 1")));
        QVERIFY(checked("name,id_kind,id_number\na,b\n").error().detail.contains(QStringLiteral("line 2")));
    }

private:
    static QByteArray written(const Batch &batch)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return batch.write(buffer) ? buffer.data() : QByteArray();
    }

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
