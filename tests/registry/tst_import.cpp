#include "registerfixture.h"

#include "registry/generation.h"

#include <QDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zstd.h>

#include <csignal>

using namespace zm;
using namespace zm::registry;
using test::RegisterFixture;
using test::row;

namespace {

constexpr auto kNumber = "11010519491231002X";

qint64 count(const RegisterFixture &fixture, const char *statement)
{
    const auto file = sql::NativeFile::open(fixture.state().path, sql::NativeFile::Mode::Read);
    auto query = file->prepare(statement);
    return query && query->step().value_or(false) ? query->number(0) : -1;
}

/// While it lives no file of this process grows beyond so much: to SQLite the same as a full disk.
class Crowded {
public:
    explicit Crowded(int kibibytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit narrow = m_before;
        narrow.rlim_cur = rlim_t(kibibytes) << 10;
        setrlimit(RLIMIT_FSIZE, &narrow);
    }
    Crowded(const Crowded &) = delete;
    ~Crowded()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(bytes.size()))), Qt::Uninitialized);
    packed.resize(qsizetype(ZSTD_compress(packed.data(), std::size_t(packed.size()), bytes.data(), std::size_t(bytes.size()), 3)));
    return packed;
}

} // namespace

class ImportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLiveOrSuspendedIsShownAndTheRestRemembered()
    {
        const RegisterFixture fixture(3000);

        const auto report = fixture.import(fixture.csv());

        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
        const auto shown = std::ranges::count_if(fixture.lines, [](const QByteArray &line) {
            return line.contains(",live,") || line.contains(",suspended,");
        });
        QCOMPARE(report->entries, shown);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry"), shown);
        QCOMPARE(count(fixture, "SELECT count(*) FROM id_at"), shown);
        QCOMPARE(count(fixture, "SELECT count(*) FROM case_at"), shown);
        QCOMPARE(count(fixture, "SELECT count(*) FROM removed"), 3000 - shown);
        QCOMPARE(count(fixture, "SELECT sum(entries) FROM tally"), shown);
    }

    void aCompressedFileIsTheSameRegister()
    {
        const RegisterFixture fixture(2000);

        const auto report = fixture.import(compressed(fixture.csv()));

        QCOMPARE(report->rows, 2000);
    }

    void aRowInAnyOrderTakesItsPlaceByItsDay()
    {
        RegisterFixture fixture(500);
        std::ranges::reverse(fixture.lines);

        QVERIFY(fixture.import(fixture.csv()).has_value());

        QCOMPARE(count(fixture, "SELECT max(row) >> 24 FROM entry"),
                 count(fixture, "SELECT max(day) FROM tally WHERE entries > 0"));
    }

    void badRowsAreReportedWithLineFieldAndReason()
    {
        const RegisterFixture fixture;
        QByteArray bad = row(2, "虚构乙", "");
        bad.replace("2026-01-05,,live", "2026-02-30,,live");

        const auto report = fixture.import(fixture.header + row(1, "虚构甲", kNumber) + bad + "a,b\n" + row(3, "", ""));

        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->entries, 1);
        const std::vector<Reject> expected{{3, "listed_on", "no day as 2026-03-02"},
                                           {4, "", "2 cells where the header has 17"},
                                           {5, "name", "empty"}};
        QCOMPARE(report->rejects, expected);
        QCOMPARE(fixture.state().rejected, 3);
    }

    void aBadFileIsRefusedByLineAndTheOldRegisterStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const RegisterFixture fixture;
        const QByteArray good = fixture.header + row(1, "虚构甲", kNumber);
        const QByteArray packed = compressed(good + row(2, "虚构乙", ""));

        QTest::newRow("empty") << QByteArray() << "line 1: the file is empty";
        QTest::newRow("another header") << QByteArray("name,id\n") << "line 1: column 1 of the header is not entry_id";
        QTest::newRow("cut off within a row") << good + row(2, "虚构乙", "").chopped(9) << "line 3: the file ends within a row";
        QTest::newRow("cut off within its compression") << packed.chopped(5) << "the file ends within its compression";
        QTest::newRow("damaged compression") << QByteArray(packed.first(20) + QByteArray(40, 'x')) << "compression";
        QTest::newRow("GB 18030") << good + row(2, "\xD5\xC5", "") << "line 3: not UTF-8";
        QTest::newRow("a surrogate") << good + row(2, "\xED\xA0\x80", "") << "line 3: not UTF-8";
        QTest::newRow("a zero byte") << good + row(2, "x", "").replace('x', '\0') << "line 3: a zero byte";
        QTest::newRow("an id twice") << good + row(2, "虚构乙", "") + row(1, "虚构丙", "")
                                     << "line 4: entry_id: stands in line 2 already";
        QTest::newRow("a row of ten megabytes") << good + QByteArray(10 << 20, 'x') + '\n' << "line 3: the row is longer than 64 KiB";
        QTest::newRow("a quotation that never ends") << good + '"' + QByteArray(1 << 20, '\n') << "line 3: the row is longer";
        QTest::newRow("a bomb of one row") << compressed(good + QByteArray(200 << 20, 'x')) << "line 3: the row is longer";
        QTest::newRow("a bomb of line ends") << compressed(good + QByteArray(20 << 20, '\n')) << "this is no register";
    }

    void aBadFileIsRefusedByLineAndTheOldRegisterStays()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        const RegisterFixture fixture;
        QVERIFY(fixture.import(fixture.header + row(7, "从前", kNumber)).has_value());

        const auto report = fixture.import(bytes);

        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Invalid);
        QVERIFY2(report.error().detail.contains(said), qPrintable(report.error().detail));
        QCOMPARE(fixture.state().entries, 1);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry WHERE name = '从前'"), 1);
    }

    void aNewerSnapshotChangesWhatDiffers()
    {
        const RegisterFixture fixture;
        QVERIFY(fixture.import(fixture.header + row(1, "虚构甲", kNumber) + row(2, "虚构乙", "") + row(3, "虚构丙", "")).has_value());

        const auto report = fixture.import(fixture.header + row(1, "虚构甲", kNumber) + row(2, "虚构乙乙", "")
                                           + row(4, "虚构丁", "", "suspended", "2026-02-01"));

        QVERIFY(report->delta);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->forgotten, 1);
        QCOMPARE(count(fixture, "SELECT count(*) FROM names WHERE names MATCH '乙乙'"), 1);
        QCOMPARE(count(fixture, "SELECT count(*) FROM names WHERE names MATCH '丙'"), 0);
        QCOMPARE(count(fixture, "SELECT removals FROM tally WHERE removals > 0"), 1);
    }

    void whoeverIsRemovedIsForgottenInEveryFile()
    {
        const RegisterFixture fixture;
        const QByteArray name = "买买提·吐尔逊", reading = "maimaitituerxun";
        QVERIFY(fixture.import(fixture.header + row(1, "虚构甲", kNumber) + row(2, name, "110105185001010018")).has_value());
        QVERIFY(fixture.isAnywhere(name) && fixture.isAnywhere("110105185001010018"));

        const auto report = fixture.import(fixture.header + row(1, "虚构甲", kNumber) + row(2, name, "110105185001010018", "deleted", "2026-03-01"));

        QCOMPARE(report->forgotten, 1);
        QVERIFY(!fixture.isAnywhere(name));
        QVERIFY(!fixture.isAnywhere("买提吐尔"));
        QVERIFY(!fixture.isAnywhere(reading));
        QVERIFY(!fixture.isAnywhere("吐尔"));
        QVERIFY(!fixture.isAnywhere("110105185001010018"));
        QVERIFY(!fixture.isAnywhere("京0105执2号"));
    }

    void whatWasRemovedDoesNotComeBack()
    {
        const RegisterFixture fixture;
        const QByteArray first = row(1, "虚构甲", kNumber);
        QVERIFY(fixture.import(fixture.header + first + row(2, "虚构乙", "")).has_value());
        QVERIFY(fixture.import(fixture.header + first + row(3, "虚构丙", "", "live", "2026-03-01")).has_value());

        const auto again = fixture.import(fixture.header + first + row(2, "虚构乙", "", "live", "2026-04-01"));

        QCOMPARE(again->refusedReturns, 1);
        QCOMPARE(again->entries, 1);
    }

    void whatWasBlockedMayReturnLater()
    {
        const RegisterFixture fixture;
        const QByteArray first = row(1, "虚构甲", kNumber);
        QVERIFY(fixture.import(fixture.header + first + row(2, "虚构乙", "", "blocked", "2026-02-01")).has_value());

        const auto again = fixture.import(fixture.header + first + row(2, "虚构乙", "", "live", "2026-04-01"));

        QCOMPARE(again->added, 1);
    }

    void anOlderSnapshotIsRefused()
    {
        const RegisterFixture fixture;
        QVERIFY(fixture.import(fixture.header + row(1, "虚构甲", kNumber, "live", "2026-05-01")).has_value());

        const auto older = fixture.import(fixture.header + row(1, "虚构甲", kNumber, "live", "2026-04-01"));

        QVERIFY(!older.has_value());
        QVERIFY(older.error().detail.contains("older"));
    }

    void aWholeNewGenerationKeepsWhatIsGoneGone()
    {
        RegisterFixture fixture(3000, 1);
        QVERIFY(fixture.import(fixture.csv()).has_value());
        const RegisterFixture other(9000, 2);

        const auto report = fixture.import(other.csv() + fixture.lines.first(10).join());

        QVERIFY(!report->delta);
        QCOMPARE(fixture.state().generation, 2);
        QVERIFY(!QFile::exists(fixture.folder.filePath("register-1.sqlite")));
        const auto again = fixture.import(fixture.csv() + other.lines.join());
        QVERIFY(again->refusedReturns > 2000);
    }

    void aStoppedImportGoesOnWhereItStopped()
    {
        const RegisterFixture fixture(30'000);
        ImportOptions stopping;
        stopping.progress = [](ImportStage, qint64 done, qint64 total) { return done < total / 2; };

        const auto stopped = fixture.import(fixture.csv(), stopping);
        QVERIFY(stopped->cancelled);
        QCOMPARE(fixture.state().generation, 0);
        const auto report = fixture.import(fixture.csv());

        QVERIFY(report->resumed);
        QCOMPARE(report->rows, 30'000);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry") + count(fixture, "SELECT count(*) FROM removed"), 30'000);
        QCOMPARE(count(fixture, "SELECT count(DISTINCT entry_id) FROM entry"), report->entries);
    }

    void aLoadThatIsKilledLeavesTheOldRegisterAndGoesOn_data()
    {
        QTest::addColumn<int>("stage");

        QTest::newRow("while reading") << int(ImportStage::Reading);
        QTest::newRow("while building the indexes") << int(ImportStage::Indexing);
    }

    void aLoadThatIsKilledLeavesTheOldRegisterAndGoesOn()
    {
        QFETCH(const int, stage);
        const RegisterFixture fixture(40'000);
        QVERIFY(fixture.import(fixture.header + row(7, "从前", kNumber)).has_value());

        const pid_t loading = fork();
        if (loading == 0) {
            ImportOptions dying;
            dying.progress = [stage](ImportStage now, qint64 done, qint64 total) {
                if (int(now) == stage && (now == ImportStage::Indexing || done > total / 2))
                    kill(getpid(), SIGKILL);
                return true;
            };
            (void)fixture.import(fixture.csv(), dying);
            _exit(0);
        }
        int ended = 0;
        QCOMPARE(waitpid(loading, &ended, 0), loading);

        QVERIFY(WIFSIGNALED(ended));
        QCOMPARE(fixture.state().entries, 1);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry WHERE name = '从前'"), 1);
        const auto report = fixture.import(fixture.csv());
        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->rows, 40'000);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry") + count(fixture, "SELECT count(*) FROM removed"), 40'001);
        QCOMPARE(count(fixture, "SELECT count(*) FROM id_at"), report->entries);
    }

    void aDiskThatFillsUpLeavesTheOldRegister_data()
    {
        QTest::addColumn<int>("kibibytes");

        QTest::newRow("while reading") << 256;
        QTest::newRow("while building the indexes") << 3 * 1024;
    }

    void aDiskThatFillsUpLeavesTheOldRegister()
    {
        QFETCH(const int, kibibytes);
        const RegisterFixture fixture(20'000);
        QVERIFY(fixture.import(fixture.header + row(7, "从前", kNumber)).has_value());
        const QString path = fixture.write(fixture.csv());

        const auto report = [&] {
            const Crowded crowded(kibibytes);
            return importRegister(fixture.folder.path(), path, fixture.names, fixture.now, {});
        }();

        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, ErrorCode::Io);
        QCOMPARE(fixture.state().entries, 1);
        QCOMPARE(count(fixture, "SELECT count(*) FROM entry WHERE name = '从前'"), 1);
        const auto again = fixture.import(fixture.csv());
        QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(count(fixture, "SELECT count(*) FROM id_at"), again->entries);
    }

    void aReaderGoesOnWhileTheMirrorChanges()
    {
        const RegisterFixture fixture;
        QVERIFY(fixture.import(fixture.header + row(1, "虚构甲", kNumber) + row(2, "虚构乙", "")).has_value());
        const auto reader = sql::NativeFile::open(fixture.state().path, sql::NativeFile::Mode::Read);
        QVERIFY(reader->run("BEGIN"));
        auto query = reader->prepare("SELECT count(*) FROM entry");
        QVERIFY(*query->step());
        query->reset();

        QVERIFY(fixture.import(fixture.header + row(1, "虚构甲", kNumber)).has_value());

        QVERIFY(*query->step());
        QCOMPARE(query->number(0), 2);
        query->reset();
        QVERIFY(reader->run("COMMIT"));
        QVERIFY(*query->step());
        QCOMPARE(query->number(0), 1);
    }
};

QTEST_APPLESS_MAIN(ImportTest)
#include "tst_import.moc"
