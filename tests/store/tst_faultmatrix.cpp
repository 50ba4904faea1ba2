#include "faultscene.h"
#include "faultyvfs.h"
#include "powerlossvfs.h"
#include "store/audit.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Trouble : quint8 { WriteFails, DiskFull, SyncFails, TornWrite, Killed, PowerLoss }; // the first as test::Fault

constexpr std::pair<Trouble, const char *> kTroubles[] = {
    {Trouble::WriteFails, "a write fails"},          {Trouble::DiskFull, "the disk is full"},
    {Trouble::SyncFails, "the disk does not confirm"}, {Trouble::TornWrite, "half of a write arrives"},
    {Trouble::Killed, "the program is killed"},      {Trouble::PowerLoss, "the power goes"},
};

/// How many of a long row of steps are tried; all of them where ZM_FAULTS is "all".
int stride(int step)
{
    if (qEnvironmentVariable("ZM_FAULTS") == "all"_L1)
        return 1;
    return step < 8 ? 1 : step < 40 ? 6 : 37;
}

void copyTree(const QString &from, const QString &to)
{
    QDirIterator walk(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo one(walk.next());
        const QString target = to + u'/' + QDir(from).relativeFilePath(one.filePath());
        if (one.isDir() ? !QDir().mkpath(target) : !QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(one.filePath(), target))
            qFatal("cannot copy to %s", qUtf8Printable(target));
    }
}

} // namespace

/// Every kind of transaction, every kind of trouble, at one step after the other: what was acknowledged is there, what is
/// there is whole, the office verifies and works on.
class FaultMatrixTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whateverHappensNothingIsLostAndNothingIsHalf_data();
    void whateverHappensNothingIsLostAndNothingIsHalf();
    void cleanupTestCase();

private:
    struct Attempt {
        bool struck = false, acknowledged = false;
        QString said;
    };
    const QString &prepared(std::size_t kind);
    Attempt attempt(Trouble trouble, std::size_t kind, const FaultScene &scene, int step);
    void verify(const FaultKind &kind, const FaultScene &scene, const Attempt &attempt);

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::map<std::size_t, std::unique_ptr<QTemporaryDir>> m_prepared;
    std::map<std::size_t, QString> m_paths;
    int m_points = 0, m_there = 0;
};

void FaultMatrixTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void FaultMatrixTest::whateverHappensNothingIsLostAndNothingIsHalf_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("trouble");
    for (std::size_t kind = 0; kind < faultKinds().size(); ++kind) {
        for (const auto &[trouble, name] : kTroubles)
            QTest::newRow(qPrintable(faultKinds()[kind].name + u": "_s + QLatin1StringView(name))) << int(kind) << int(trouble);
    }
}

const QString &FaultMatrixTest::prepared(std::size_t kind)
{
    auto &folder = m_prepared[kind];
    if (!folder) {
        folder = std::make_unique<QTemporaryDir>();
        faultKinds()[kind].prepare({folder->path(), m_law}, *m_template);
        m_paths[kind] = folder->path();
    }
    return m_paths[kind];
}

FaultMatrixTest::Attempt FaultMatrixTest::attempt(Trouble trouble, std::size_t at, const FaultScene &scene, int step)
{
    const FaultKind &kind = faultKinds()[at];
    const store::SharedSession &session = m_template->session(kind.officer);
    if (trouble == Trouble::Killed) {
        QProcess victim;
        victim.start(QStringLiteral(ZM_FAULT_VICTIM), {scene.folder, QString::number(at), QString::number(step)});
        victim.waitForFinished(60000);
        return {victim.exitCode() == 9, victim.readAllStandardOutput().contains("done"), {}};
    }
    if (trouble == Trouble::PowerLoss) {
        PowerLossVfs disk;
        disk.arm(step);
        const auto done = kind.act(scene, kFaultPassword, session);
        const bool struck = disk.isOff();
        disk.startAgain(unsigned(step) * 31U + unsigned(at));
        return {struck, done.has_value(), done ? QString() : done.error().detail};
    }
    FaultyVfs disk;
    disk.arm(Fault(int(trouble)), step);
    const auto done = kind.act(scene, kFaultPassword, session);
    return {disk.struck(), done.has_value(), done ? QString() : done.error().detail};
}

void FaultMatrixTest::verify(const FaultKind &kind, const FaultScene &scene, const Attempt &attempt)
{
    const bool there = kind.isThere(scene);
    m_there += there ? 1 : 0;
    QVERIFY2(there || !attempt.acknowledged, "it was acknowledged and is not there");
    const store::Office office = must(store::Office::open(scene.office()));
    const auto report = must(store::verifyOffice(office, m_law, {}));
    QVERIFY2(report.clean(), qPrintable(report.clean() ? QString() : report.findings[0].where + u": "_s + report.findings[0].what));
    const auto checked = must(store::checkOffice(office, m_law, QDate(2025, 4, 2)));
    QVERIFY2(checked.empty(), qPrintable(checked.empty() ? QString() : checked[0].where + u": "_s + checked[0].what));
    QVERIFY2(attempt.acknowledged || attempt.said.isEmpty() || attempt.said.contains(u' '), "it failed without a word");
}

void FaultMatrixTest::whateverHappensNothingIsLostAndNothingIsHalf()
{
    QFETCH(int, kind);
    QFETCH(int, trouble);
    const std::size_t at = std::size_t(kind);
    int points = 0;
    for (int step = 1;; step += stride(step)) {
        const QTemporaryDir folder;
        copyTree(prepared(at), folder.path());
        const FaultScene scene{folder.path(), m_law};
        const Attempt seen = attempt(Trouble(trouble), at, scene, step);
        verify(faultKinds()[at], scene, seen);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at step %1; it said: %2"_s.arg(step).arg(seen.said)));
        if (!seen.struck) {
            QVERIFY2(seen.acknowledged, qPrintable(seen.said));
            break;
        }
        ++points;
        if (step == 1 && !faultKinds()[at].isThere(scene)) { // and then it can be done after all
            const auto again = faultKinds()[at].act(scene, kFaultPassword, m_template->session(faultKinds()[at].officer));
            QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
        }
    }
    QVERIFY2(points > 0, "the trouble never came: the test tests nothing");
    m_points += points;
}

void FaultMatrixTest::cleanupTestCase()
{
    qInfo("%d points in %zu kinds of transaction and %zu kinds of trouble; after %d of them it was there, never half",
          m_points, faultKinds().size(), std::size(kTroubles), m_there);
}

QTEST_GUILESS_MAIN(FaultMatrixTest)
#include "tst_faultmatrix.moc"
