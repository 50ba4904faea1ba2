#include "faultscene.h"
#include "platform/verify.h"
#include "tests/store/faultyvfs.h"
#include "tests/store/powerlossvfs.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;
using test::Fault;

namespace {

enum class Trouble : quint8 { WriteFails, DiskFull, SyncFails, TornWrite, Killed, PowerLoss }; // the first as test::Fault

constexpr std::pair<Trouble, const char *> kTroubles[] = {
    {Trouble::WriteFails, "a write fails"},          {Trouble::DiskFull, "the disk is full"},
    {Trouble::SyncFails, "the disk does not confirm"}, {Trouble::TornWrite, "half of a write arrives"},
    {Trouble::Killed, "the program is killed"},      {Trouble::PowerLoss, "the power goes"},
};

/// This program again, which writes one kind of transaction of a platform that it makes itself, and is killed at one of its writes.
const QString kVictim = u"--victim"_s;
constexpr int kTables = -1; ///< in place of a kind: a database of its own is made

/// How many steps on the next is tried; every one where ZM_FAULTS is "all".
int stride(int step)
{
    if (qEnvironmentVariable("ZM_FAULTS") == "all"_L1)
        return 1;
    return step < 3 ? 1 : step < 20 ? 7 : 41;
}

} // namespace

/// Every kind of transaction that the platform writes into its file, every kind of trouble with the disk, at one step after the
/// other: what was answered is there, nothing is half, everything verifies, and the same again goes through.
class PlatformFaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<FaultScene>(m_temporary.filePath(u"platform"_s));
        m_file = m_scene->folder->databaseFile();
        for (const char *end : {"", "-wal"}) {
            if (QFile::exists(m_file + QLatin1StringView(end)))
                QVERIFY(QFile::copy(m_file + QLatin1StringView(end), kept(end)));
        }
    }
    void whateverHappensNothingAnsweredIsLostAndNothingIsHalf_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("trouble");
        for (std::size_t kind = 0; kind < faultKinds().size(); ++kind) {
            for (const auto &[trouble, name] : kTroubles)
                QTest::newRow(qPrintable(faultKinds()[kind].name + u": "_s + QLatin1StringView(name))) << int(kind) << int(trouble);
        }
    }
    void whateverHappensNothingAnsweredIsLostAndNothingIsHalf()
    {
        QFETCH(int, kind);
        QFETCH(int, trouble);
        const FaultKind &what = faultKinds()[std::size_t(kind)];
        const auto [before, after] = endsOf(what);
        QVERIFY2(before != after, "it writes nothing");
        int points = 0;
        for (int step = 1;; step += stride(step)) {
            Attempt seen;
            if (Trouble(trouble) == Trouble::Killed) {
                const QTemporaryDir other;
                const QString path = other.filePath(u"platform"_s);
                seen = killed(kind, path, step);
                verify(what, seen, before, after, Folder::open(path).value());
            } else {
                putBack();
                seen = attempt(Trouble(trouble), what, step);
                verify(what, seen, before, after, *m_scene->folder);
                if (!QTest::currentTestFailed())
                    goesThroughAfterAll(what, after);
            }
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"at step %1; it said: %2"_s.arg(step).arg(seen.said)));
            if (!seen.struck) {
                QVERIFY2(seen.acknowledged, qPrintable(seen.said));
                break;
            }
            ++points;
        }
        QVERIFY2(points > 0, "the trouble never came: the test tests nothing");
        m_points += points;
    }

    // The file itself is made, or brought up to date from the first version, under the same troubles.
    void theTablesAreMadeWhollyOrNotAtAll_data()
    {
        QTest::addColumn<int>("trouble");
        for (const auto &[trouble, name] : kTroubles)
            QTest::newRow(name) << int(trouble);
    }
    void theTablesAreMadeWhollyOrNotAtAll()
    {
        QFETCH(int, trouble);
        const QString file = m_temporary.filePath(u"new.sqlite"_s);
        const FaultKind making{u"tables"_s, [&file](FaultScene &, Database &) -> Result<> {
                                   ZM_CHECK(openDatabase({file, {}}));
                                   return {};
                               }};
        int points = 0;
        for (int step = 1;; step += stride(step)) {
            for (const char *end : {"", "-wal", "-shm", "-journal"})
                QFile::remove(file + QLatin1StringView(end));
            const Attempt seen = Trouble(trouble) == Trouble::Killed ? killed(kTables, file, step) : attempt(Trouble(trouble), making, step);
            const auto database = openDatabase({file, {}});
            QVERIFY2(database, database ? "" : qPrintable(u"at step %1: "_s.arg(step) + database.error().detail));
            tally(**database); // every table is there
            if (!seen.struck)
                break;
            ++points;
        }
        QVERIFY(points > 0);
        m_points += points;
    }
    void cleanupTestCase() { qInfo("%d points in %zu kinds of transaction and %zu kinds of trouble", m_points, faultKinds().size() + 1, std::size(kTroubles)); }

private:
    struct Attempt {
        bool struck = false, acknowledged = false;
        QString said = {};
    };

    QString kept(const char *end) const { return m_temporary.filePath(u"kept"_s + QLatin1StringView(end)); }
    void putBack()
    {
        for (const char *end : {"", "-wal", "-shm"}) {
            QFile::remove(m_file + QLatin1StringView(end));
            if (QFile::exists(kept(end)))
                QVERIFY(QFile::copy(kept(end), m_file + QLatin1StringView(end)));
        }
    }
    std::unique_ptr<Database> opened() { return openDatabase({m_file, {}}).value(); }

    /// What there is before and after, when nothing goes wrong.
    std::pair<QByteArray, QByteArray> endsOf(const FaultKind &what)
    {
        putBack();
        const auto database = opened();
        const QByteArray before = tally(*database);
        const auto done = what.write(*m_scene, *database);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return {before, tally(*database)};
    }

    Attempt attempt(Trouble trouble, const FaultKind &what, int step)
    {
        const auto tried = [&](auto &disk) {
            const auto database = opened();
            disk.arm(step);
            const auto done = what.write(*m_scene, *database);
            return Attempt{false, done.has_value(), done ? QString() : done.error().detail};
        };
        if (trouble == Trouble::PowerLoss) {
            test::PowerLossVfs disk;
            Attempt seen = tried(disk);
            seen.struck = disk.isOff();
            disk.startAgain(unsigned(step) * 31U);
            return seen;
        }
        struct Armed {
            test::FaultyVfs disk;
            Fault fault;
            void arm(int step) { disk.arm(fault, step); }
        } armed{{}, Fault(int(trouble))};
        Attempt seen = tried(armed);
        seen.struck = armed.disk.struck();
        return seen;
    }
    /// In a process of its own, which ends in the middle of a write. \param where  the folder of its platform, or the file it makes.
    static Attempt killed(int kind, const QString &where, int step)
    {
        constexpr int kKilled = 9;
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {kVictim, QString::number(kind), where, QString::number(step)});
        victim.waitForFinished(60'000);
        return {victim.exitCode() == kKilled, victim.exitCode() == 0, u"exit %1"_s.arg(victim.exitCode())};
    }

    static void verify(const FaultKind &what, const Attempt &seen, const QByteArray &before, const QByteArray &after, const Folder &folder)
    {
        auto database = openDatabase({folder.databaseFile(), {}}).value();
        const QByteArray found = tally(*database);
        QVERIFY2(found == after || !seen.acknowledged, "it was answered and is not there");
        QVERIFY2(what.inPortions || found == before || found == after, (found + "\n is half of\n" + after).constData());
        QCOMPARE(database->run("PRAGMA integrity_check").value().bytes(0, 0), QByteArray("ok"));
        const Verified verified = platform::verify(folder, *database).value();
        QVERIFY2(verified.findings.isEmpty(), qPrintable(verified.findings.join(u'\n')));
    }
    /// What did not come about is asked for again.
    void goesThroughAfterAll(const FaultKind &what, const QByteArray &after)
    {
        auto database = opened();
        if (tally(*database) == after)
            return;
        const auto again = what.write(*m_scene, *database);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(tally(*database), after);
    }

    QTemporaryDir m_temporary;
    std::unique_ptr<FaultScene> m_scene;
    QString m_file;
    int m_points = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 5 || words[1] != kVictim) {
        PlatformFaultsTest test;
        return QTest::qExec(&test, argc, argv);
    }
    const int kind = words[2].toInt(), step = words[4].toInt();
    if (kind == kTables) {
        test::FaultyVfs disk;
        disk.arm(Fault::Killed, step);
        return openDatabase({words[3], {}}) ? 0 : 1;
    }
    FaultScene scene(words[3]);
    test::FaultyVfs disk;
    const auto database = openDatabase({scene.folder->databaseFile(), {}}).value();
    disk.arm(Fault::Killed, step);
    return faultKinds()[std::size_t(kind)].write(scene, *database) ? 0 : 1;
}
#include "tst_platformfaults.moc"
