#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// What bash offers after the \a said words and the beginning \a current of the next.
QByteArrayList offered(const QString &said, const QString &current)
{
    const QString script = QStringLiteral("source <(\"$0\" help --completion); COMP_WORDS=(zm %1 '%2'); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); "
                                          "_zm; echo \"${COMPREPLY[*]}\"").arg(said, current);
    return run("bash", {"-c", script, ZM_PROGRAM}).trimmed().split(' ');
}

} // namespace

/// What zm says about itself, to a person, to man and to bash.
class ZmHelpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theManualNamesEveryCommandOfTheHelp()
    {
        const QString help = QString::fromUtf8(run(ZM_PROGRAM, {"help"}));
        QString manual = QString::fromUtf8(run(ZM_PROGRAM, {"help", "--man"}));
        manual.replace("\\-", "-");
        static const QRegularExpression line("^  zm ([a-z-]+( [a-z][a-z-]*)?)", QRegularExpression::MultilineOption);

        int commands = 0;
        for (auto found = line.globalMatch(help); found.hasNext(); ++commands) {
            const QString name = found.next().captured(1);
            QVERIFY2(manual.contains("\\fBzm " + name), qPrintable(name));
        }

        QVERIFY(commands > 30);
        QVERIFY(manual.startsWith(".TH ZM 1"));
    }

    void bashOffersVerbsThenOptions()
    {
        QVERIFY(offered("", "ca").contains("case"));
        QVERIFY(offered("case", "li").contains("list"));
        const QByteArrayList options = offered("case list", "--");
        QVERIFY(options.contains("--office"));
        QVERIFY(options.contains("--filter"));
        QVERIFY(!options.contains("list"));
    }

    void aLongerNameIsNotItsBeginning()
    {
        QVERIFY(offered("backup", "").contains("drill"));
        QVERIFY(!offered("backup drill", "").contains("drill"));
    }

    void aCrashWritesNoMemoryToTheDisk()
    {
        QTemporaryDir folder;
        QFile endless(folder.filePath("endless"));
        QCOMPARE(QProcess::execute("mkfifo", {endless.fileName()}), 0);
        QProcess waiting; // reads a scenario that never comes
        waiting.start("bash", {"-c", "ulimit -c unlimited; exec \"$0\" scenario run \"$1\"", ZM_PROGRAM, endless.fileName()});
        QVERIFY(waiting.waitForStarted());
        const auto limit = [&] {
            QFile limits(QString("/proc/%1/limits").arg(waiting.processId()));
            if (!limits.open(QIODevice::ReadOnly))
                return QByteArray();
            const QByteArray text = limits.readAll();
            return text.mid(text.indexOf("Max core file size"), 40).simplified();
        };
        QTRY_COMPARE_WITH_TIMEOUT(limit(), QByteArray("Max core file size 0"), 20'000);
        waiting.kill();
        waiting.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(ZmHelpTest)
#include "tst_zmhelp.moc"
