#include "entries.h"

#include <QDir>
#include <QTest>

using namespace zm::test;

/// What fuzzing kept: files that readers once stumbled over, or that lead into their corners. Read or refused, never worse.
class FuzzCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsReadOrRefused_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("path");
        for (int i = 0; i < int(fuzzTargets().size()); ++i) {
            const QString name = QString::fromLatin1(fuzzTargets()[std::size_t(i)].name);
            for (const QFileInfo &file : corpusOf(name))
                QTest::newRow(qPrintable(name + '/' + file.fileName())) << i << file.filePath();
        }
    }

    void everyFileIsReadOrRefused()
    {
        QFETCH(const int, target);
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));

        fuzzTargets()[std::size_t(target)].run(file.readAll()); // aborts where a promise does not hold
    }

    void everyTargetHasAFewFilesAndEveryFolderATarget()
    {
        QStringList named;
        for (const FuzzTarget &target : fuzzTargets()) {
            named += QString::fromLatin1(target.name);
            const auto files = corpusOf(named.last());
            qint64 bytes = 0;
            for (const QFileInfo &file : files)
                bytes += file.size();
            QVERIFY2(files.size() >= 2 && bytes < 64 << 10, qPrintable(named.last()));
        }
        named.sort();
        QCOMPARE(QDir(QStringLiteral(ZM_TEST_DATA "/fuzz")).entryList(QDir::Dirs | QDir::NoDotAndDotDot), named);
    }

private:
    static QFileInfoList corpusOf(const QString &target)
    {
        return QDir(QStringLiteral(ZM_TEST_DATA "/fuzz/") + target).entryInfoList(QDir::Files);
    }
};

QTEST_APPLESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
