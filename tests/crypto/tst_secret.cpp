#include "app/compose/dumps.h"
#include "crypto/sign.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace zm;
using namespace zm::crypto;

namespace {

/// What the system says of this process.
QByteArray line(const char *file, const char *beginning)
{
    QFile told(QString::fromLatin1("/proc/self/") + QString::fromLatin1(file));
    if (!told.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = told.readAll().split('\n');
    for (const QByteArray &one : lines) {
        if (one.startsWith(beginning))
            return one.simplified();
    }
    return {};
}

} // namespace

/// A program that was told to keep its memory to itself, as every one of ours is when it begins.
class SecretTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(compose::keepMemoryHome()); }

    void theSystemAgreesThatNothingIsDumped()
    {
        QVERIFY(compose::memoryStaysHome());
        const QByteArray limit = line("limits", "Max core file size");
        QVERIFY2(limit.isEmpty() || limit.startsWith("Max core file size 0 0"), limit.constData());
    }

    void keysLieInLockedMemory()
    {
        const Secret key(QByteArray(32, 'k'));
        QVERIFY(key.isLocked());
        QVERIFY(key.copy().isLocked());
        const QByteArray locked = line("status", "VmLck");
        QVERIFY2(locked.isEmpty() || locked.split(' ')[1].toInt() >= 1024, locked.constData());
    }

    void aWholeFileIsTooMuchForItAndIsWipedAllTheSame()
    {
        const Secret file(QByteArray(1 << 20, 'f'));
        QVERIFY(!file.isLocked());
        QCOMPARE(file.view().size(), qsizetype(1 << 20));
    }

    void whereLockedMemoryIsFullSecretsStillWork()
    {
        std::vector<Secret> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(Secret(QByteArray(4096, char(i))));
        QVERIFY(many.front().isLocked());
        QVERIFY(!many.back().isLocked());
        QCOMPARE(many.back().view().size(), qsizetype(4096));
        QCOMPARE(many.back().view()[7], char(999));
    }

    void whatIsTakenOverIsWiped()
    {
        QByteArray bytes("a password of somebody");
        const char *was = bytes.constData();
        const Secret secret(std::move(bytes));
        QVERIFY(secret.view() == QByteArrayView("a password of somebody"));
        QVERIFY(secret.view().data() != was);
    }

    void anEmptySecretIsEmptyAndNotNull()
    {
        const Secret none;
        QVERIFY(none.isEmpty());
        QVERIFY(!none.view().toByteArray().isNull());
    }

    void movingLeavesNothingBehind()
    {
        Secret one(QByteArray("x"));
        const Secret two(std::move(one));
        QVERIFY(one.isEmpty()); // NOLINT: what is left is what is asked
        QVERIFY(two.view() == QByteArrayView("x"));
    }

    void aCrashLeavesNoCore()
    {
        QTemporaryDir folder;
        QProcess crashing;
        crashing.setWorkingDirectory(folder.path());
        crashing.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--crash")});
        QVERIFY(crashing.waitForFinished(60000));
        QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArray(argv[1]) == "--crash") {
        (void)compose::keepMemoryHome();
        const Secret planted(QByteArray("what no core may hold"));
        std::abort();
    }
    QCoreApplication application(argc, argv);
    SecretTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secret.moc"
