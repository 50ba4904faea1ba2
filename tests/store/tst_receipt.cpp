#include "store/receipt.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace zm;
using namespace zm::store;
using namespace Qt::Literals::StringLiterals;

class ReceiptTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSignedIsReadBack_data();
    void whatWasSignedIsReadBack();
    void noByteCanBeChanged_data();
    void noByteCanBeChanged();
    void anotherKeyUnderTheSameWordsIsNotGenuine();
    void noByteOfThePdfCanBeChanged();
    void aPdfWithoutAReceiptHasNone();
    void theWrittenStepsWorkWithTheStockTool_data();
    void theWrittenStepsWorkWithTheStockTool();

private:
    static QJsonObject said()
    {
        return {{u"v"_s, 1}, {u"subject"_s, u"王虚构"_s}, {u"what"_s, u"法院决定把你列入失信被执行人名单。"_s},
                {u"limits"_s, QJsonArray{u"申请纠正 2026年3月12日"_s}}};
    }
    static Session session(crypto::Suite suite)
    {
        auto key = crypto::SigningKey::generate(suite).value();
        Officer officer{u"a"_s, u"李甲"_s, {}, suite, key.publicKey().value().bytes()};
        return {std::move(officer), std::move(key), crypto::Secret(), QByteArray()};
    }
    static void suites()
    {
        QTest::addColumn<crypto::Suite>("suite");
        QTest::newRow("SM2-SM3") << crypto::Suite::Sm2Sm3;
        QTest::newRow("Ed25519") << crypto::Suite::Ed25519;
    }
    /// The shell lines of the written steps that name \a suite or no suite.
    static QStringList steps(const QString &suite)
    {
        QFile file(QStringLiteral(ZM_SOURCE_DIR "/models/documents/README.md"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression block(u"```\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
        QStringList lines;
        auto matches = block.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString text = matches.next().captured(1);
            if (!text.contains(u"-verify") || text.contains(u"sm3") == (suite == "SM2-SM3"_L1))
                lines += text.split(u'\n', Qt::SkipEmptyParts);
        }
        return lines;
    }
};

void ReceiptTest::whatWasSignedIsReadBack_data()
{
    suites();
}

void ReceiptTest::whatWasSignedIsReadBack()
{
    QFETCH(crypto::Suite, suite);
    const Session by = session(suite);
    const QByteArray bytes = receiptBytes(said(), by).value();

    const auto read = readReceipt(bytes);

    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->said[u"subject"_s].toString(), u"王虚构"_s);
    QCOMPARE(read->fingerprint, keyFingerprint(by.officer.publicKey));
    QCOMPARE(read->said[u"key"_s].toString(), read->fingerprint);
    QVERIFY(readReceipt(bytes.chopped(1))); // a code's reader drops the last line's end
    QVERIFY2(bytes.size() < 2300, "it goes into one QR code of level M");
}

void ReceiptTest::noByteCanBeChanged_data()
{
    suites();
}

void ReceiptTest::noByteCanBeChanged()
{
    QFETCH(crypto::Suite, suite);
    const QByteArray bytes = receiptBytes(said(), session(suite)).value();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray changed = bytes;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY2(!readReceipt(changed), qPrintable(QString::number(i)));
    }
    QVERIFY(!readReceipt(bytes + "x\n"));
    QVERIFY(!readReceipt({}));
}

void ReceiptTest::anotherKeyUnderTheSameWordsIsNotGenuine()
{
    const QList<QByteArray> one = receiptBytes(said(), session(crypto::Suite::Ed25519)).value().split('\n');
    const QList<QByteArray> other = receiptBytes(said(), session(crypto::Suite::Ed25519)).value().split('\n');
    QVERIFY(!readReceipt(QList<QByteArray>{one[0], one[1], other[2], other[3], {}}.join('\n')));
}

void ReceiptTest::noByteOfThePdfCanBeChanged()
{
    const Session by = session(crypto::Suite::Sm2Sm3);
    const QByteArray receipt = receiptBytes(said(), by).value();
    const QByteArray pdf = withReceipt("%PDF-1.4\nbody of the file\nxref\n0 1\ntrailer\n<<\n/Size 1\n>>\nstartxref\n27\n%%EOF\n",
                                       receipt, by).value();
    const auto read = readReceiptOfPdf(pdf);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->bytes, receipt);
    for (qsizetype i = 0; i < pdf.size(); ++i) {
        QByteArray changed = pdf;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY2(!readReceiptOfPdf(changed), qPrintable(QString::number(i)));
    }
    QVERIFY(!readReceiptOfPdf(pdf + "\n"));
}

void ReceiptTest::aPdfWithoutAReceiptHasNone()
{
    QCOMPARE(readReceiptOfPdf("%PDF-1.4\n").error().code, ErrorCode::Corrupt);
    const Session by = session(crypto::Suite::Ed25519);
    QCOMPARE(withReceipt("%PDF-1.4\n", "x", by).error().code, ErrorCode::Corrupt);
}

void ReceiptTest::theWrittenStepsWorkWithTheStockTool_data()
{
    suites();
}

void ReceiptTest::theWrittenStepsWorkWithTheStockTool()
{
    QFETCH(crypto::Suite, suite);
    const QByteArray bytes = receiptBytes(said(), session(suite)).value();
    const QStringList lines = steps(crypto::suiteName(suite));
    QCOMPARE(lines.size(), 6);
    for (const bool changed : {false, true}) {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"receipt.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(changed ? QByteArray(bytes).replace("\"v\":1", "\"v\":2") : bytes);
        file.close();
        int status = 0;
        QByteArray said;
        for (const QString &line : lines) {
            QProcess shell;
            shell.setWorkingDirectory(dir.path());
            shell.start(u"sh"_s, {u"-c"_s, line});
            QVERIFY(shell.waitForFinished());
            status = shell.exitCode();
            said += shell.readAllStandardOutput() + shell.readAllStandardError();
        }
        QCOMPARE(status == 0, !changed);
        QCOMPARE(said.contains("Signature Verified Successfully"), !changed);
        QVERIFY(said.contains(bytes.mid(bytes.indexOf("\"key\":\"") + 7, 64))); // the fingerprint
    }
}

QTEST_MAIN(ReceiptTest)
#include "tst_receipt.moc"
