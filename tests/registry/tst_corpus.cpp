#include "readregister.h"

#include <QDir>
#include <QTest>

class CorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileOfTheCorpusIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo &file : QDir(QStringLiteral(ZM_CORPUS)).entryInfoList(QDir::Files))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }

    void everyFileOfTheCorpusIsReadOrRefused()
    {
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();

        // Aborts where a row is taken that must not be.
        zm::test::readRegister(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
