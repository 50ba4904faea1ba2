#include "intake/csv.h"
#include "intake/text.h"

#include <QTest>

using namespace zm;
using namespace zm::intake;
using namespace Qt::Literals::StringLiterals;

class CsvTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsAreRead_data();
    void recordsAreRead();
    void brokenQuotationIsNamedByLine_data();
    void brokenQuotationIsNamedByLine();
    void whatSpreadsheetsLeaveBehindIsSeen();
    void aRecordIsWrittenSoThatItReadsBack();
    void encodingIsRecognised_data();
    void encodingIsRecognised();
    void movedCharactersLeaveThePrivateUseArea();
    void otherBytesAreRefused_data();
    void otherBytesAreRefused();
};

void CsvTest::recordsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows"); // line:cell|cell;line:...

    QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << u"1:a|b;2:c|d"_s;
    QTest::newRow("LF, none at the end") << u"a,b\nc,d"_s << u"1:a|b;2:c|d"_s;
    QTest::newRow("CR") << u"a,b\rc,d\r"_s << u"1:a|b;2:c|d"_s;
    QTest::newRow("comma in quotation") << u"\"a,b\",c\n"_s << u"1:a,b|c"_s;
    QTest::newRow("doubled quotation mark") << u"\"a\"\"b\",c\n"_s << u"1:a\"b|c"_s;
    QTest::newRow("line end in quotation") << u"\"a\r\nb\",c\nd,e\n"_s << u"1:a\r\nb|c;3:d|e"_s;
    QTest::newRow("empty quotation") << u"\"\",c\n"_s << u"1:|c"_s;
    QTest::newRow("empty cells") << u",,c,\n"_s << u"1:||c|"_s;
    QTest::newRow("empty lines are left out but counted") << u"a,b\n\n , \nc,d\n"_s << u"1:a|b;4:c|d"_s;
    QTest::newRow("a mark inside a plain cell") << u"a\"b,c\n"_s << u"1:a\"b|c"_s;
    QTest::newRow("nothing") << u""_s << QString();
}

void CsvTest::recordsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rows);

    const auto read = readCsv(text);

    QVERIFY(read.has_value());
    QStringList lines;
    for (const Row &row : *read) {
        QStringList cells;
        for (const Cell &cell : row.cells)
            cells.append(cell.text);
        lines.append(QString::number(row.line) + u':' + cells.join(u'|'));
    }
    QCOMPARE(lines.join(u';'), rows);
}

void CsvTest::brokenQuotationIsNamedByLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");

    QTest::newRow("never closed") << u"a,b\nc,\"d\ne,f\n"_s << u"line 2"_s;
    QTest::newRow("goes on after closing") << u"a,b\nc,d\ne,\"f\"g\n"_s << u"line 3"_s;
}

void CsvTest::brokenQuotationIsNamedByLine()
{
    QFETCH(const QString, text);
    QFETCH(const QString, named);

    const auto read = readCsv(text);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void CsvTest::whatSpreadsheetsLeaveBehindIsSeen()
{
    const auto rows = readCsv(u"=\"0123\",\"=\"\"0456\"\"\",=B2,=1+1,#N/A,########,= text\n"_s);

    QVERIFY(rows.has_value());
    const QList<Cell> cells = rows->first().cells;
    QCOMPARE(cells[0], (Cell{u"0123"_s, CellKind::Text, true, false}));
    QCOMPARE(cells[1], (Cell{u"0456"_s, CellKind::Text, true, false}));
    QCOMPARE(cells[2].kind, CellKind::FormulaWithoutValue);
    QCOMPARE(cells[3].kind, CellKind::FormulaWithoutValue);
    QCOMPARE(cells[4].kind, CellKind::Error);
    QCOMPARE(cells[5].kind, CellKind::Error);
    QCOMPARE(cells[6].kind, CellKind::Text);
}

void CsvTest::aRecordIsWrittenSoThatItReadsBack()
{
    const QStringList cells{u"plain"_s, u"a,b"_s, u"say \"no\""_s, u"two\r\nlines"_s, QString()};

    const auto rows = readCsv(csvRecord(cells));

    QVERIFY(rows.has_value());
    for (qsizetype i = 0; i < cells.size(); ++i)
        QCOMPARE(rows->first().cells[i].text, cells[i]);
}

void CsvTest::encodingIsRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("gb18030");
    QTest::addColumn<QString>("text");

    QTest::newRow("ASCII") << QByteArray("a,b") << false << u"a,b"_s;
    QTest::newRow("UTF-8") << QByteArray("\xE5\xBC\xA0") << false << u"张"_s;
    QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBF\xE5\xBC\xA0") << false << u"张"_s;
    QTest::newRow("plane 2 in UTF-8") << QByteArray("\xF0\xAC\xAD\x8E") << false << u"\U0002CB4E"_s;
    QTest::newRow("two bytes") << QByteArray("\xD5\xC5,x") << true << u"张,x"_s;
    QTest::newRow("two bytes at the end that could begin UTF-8") << QByteArray("a,\xC4\xE3") << true << u"a,你"_s;
    QTest::newRow("four bytes") << QByteArray("\x99\x33\xA9\x32") << true << u"\U0002CB4E"_s;
}

void CsvTest::encodingIsRecognised()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, gb18030);
    QFETCH(const QString, text);

    const auto decoded = decodeText(bytes);

    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->encoding, gb18030 ? Encoding::Gb18030 : Encoding::Utf8);
    QCOMPARE(decoded->text, text);
}

void CsvTest::movedCharactersLeaveThePrivateUseArea()
{
    const QByteArray moved = "\xA6\xD9\xA6\xDA\xA6\xDB\xA6\xDC\xA6\xDD\xA6\xDE\xA6\xDF\xA6\xEC\xA6\xED\xA6\xF3"
                             "\xFE\x59\xFE\x61\xFE\x66\xFE\x67\xFE\x6D\xFE\x7E\xFE\x90\xFE\xA0";
    const QString expected = u"\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19"
                             u"\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB"_s;

    QCOMPARE(decodeText(moved)->text, expected);
}

void CsvTest::otherBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");

    QTest::newRow("neither encoding") << QByteArray("a\nb\n\xD5\xFF") << ErrorCode::Invalid << u"line 3"_s;
    QTest::newRow("cut off in the middle of a character") << QByteArray("\xD5\xC5\xD5") << ErrorCode::Invalid << u"line 1"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x61\x00", 4) << ErrorCode::Unsupported << u"UTF-16"_s;
    QTest::newRow("binary") << QByteArray("a\nb\0c", 5) << ErrorCode::Invalid << u"line 2"_s;
}

void CsvTest::otherBytesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, named);

    const auto decoded = decodeText(bytes);

    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().code, code);
    QVERIFY2(decoded.error().detail.contains(named), qPrintable(decoded.error().detail));
}

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
