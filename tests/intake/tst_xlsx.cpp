#include "intake/archive.h"
#include "intake/sheet.h"
#include "intake/table.h"

#include <QFile>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace zm;
using namespace zm::intake;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    QByteArray bytes(1 << 20, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, bytes.data(), std::size_t(bytes.size()), &used);
    for (const auto &[path, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, path.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.truncate(qsizetype(used));
    return bytes;
}

const QByteArray kBook =
    R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)"
    R"(<sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r2"/></sheets></workbook>)";
const QByteArray kRelations = R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>)"
                              R"(<Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>)";

/// A workbook whose first sheet is hidden and whose second is \a rows.
QByteArray workbook(const QByteArray &rows, const QByteArray &behind = {})
{
    return zipOf({{"xl/workbook.xml", kBook},
                  {"xl/_rels/workbook.xml.rels", kRelations},
                  {"xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t>o</t></r><rPh><t>x</t></rPh></si></sst>"},
                  {"xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;y&quot;"/>)"
                                    R"(<numFmt numFmtId="165" formatCode="0&quot;days&quot;"/></numFmts>)"
                                    R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
                                    R"(<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)"},
                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
                  {"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}});
}

} // namespace

class XlsxTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsBecomeText_data();
    void cellsBecomeText();
    void rowsKeepTheirNumbersAndBlankCellsTheirPlace();
    void aMergedRangeIsFilled();
    void theDayNumberOfASpreadsheetIsADay_data();
    void theDayNumberOfASpreadsheetIsADay();
    void aBrokenWorkbookIsRefused_data();
    void aBrokenWorkbookIsRefused();
    void aWorkbookThatUnpacksToTooMuchIsRefused();
    void picturesAreNeverUnpacked();
    void otherFormatsAreNamed();
};

void XlsxTest::cellsBecomeText_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CellKind>("kind");
    QTest::addColumn<bool>("formula");
    using enum CellKind;

    QTest::newRow("shared string") << QByteArray(R"(<c r="A1" t="s"><v>0</v></c>)") << u"one"_s << Text << false;
    QTest::newRow("rich string without its phonetic guide") << QByteArray(R"(<c r="A1" t="s"><v>1</v></c>)") << u"two"_s << Text << false;
    QTest::newRow("inline string") << QByteArray(R"(<c r="A1" t="inlineStr"><is><t>here</t></is></c>)") << u"here"_s << Text << false;
    QTest::newRow("figure") << QByteArray(R"(<c r="A1"><v>12.5</v></c>)") << u"12.5"_s << Figure << false;
    QTest::newRow("whole figure written long") << QByteArray(R"(<c r="A1"><v>1.10105E+5</v></c>)") << u"110105"_s << Figure << false;
    QTest::newRow("day") << QByteArray(R"(<c r="A1" s="1"><v>45597</v></c>)") << u"2024-11-01"_s << Day << false;
    QTest::newRow("day with a time") << QByteArray(R"(<c r="A1" s="1"><v>45597.75</v></c>)") << u"2024-11-01"_s << Day << false;
    QTest::newRow("day in a format of its own") << QByteArray(R"(<c r="A1" s="2"><v>45597</v></c>)") << u"2024-11-01"_s << Day << false;
    QTest::newRow("a quoted d makes no day") << QByteArray(R"(<c r="A1" s="3"><v>45597</v></c>)") << u"45597"_s << Figure << false;
    QTest::newRow("ISO day") << QByteArray(R"(<c r="A1" t="d"><v>2024-11-01T00:00:00</v></c>)") << u"2024-11-01"_s << Day << false;
    QTest::newRow("formula with its value") << QByteArray(R"(<c r="A1" t="str"><f>B1</f><v>here</v></c>)") << u"here"_s << Text << true;
    QTest::newRow("formula nobody computed") << QByteArray(R"(<c r="A1"><f>B1</f></c>)") << QString() << FormulaWithoutValue << true;
    QTest::newRow("error") << QByteArray(R"(<c r="A1" t="e"><v>#N/A</v></c>)") << u"#N/A"_s << Error << false;
}

void XlsxTest::cellsBecomeText()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, text);
    QFETCH(const CellKind, kind);
    QFETCH(const bool, formula);

    const auto table = readTable(workbook(R"(<row r="1">)" + cell + "</row>"));

    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->format, TableFormat::Xlsx);
    QCOMPARE(table->rows.size(), 1);
    QCOMPARE(table->rows[0].cells, QList<Cell>({Cell{text, kind, formula, false}}));
}

void XlsxTest::rowsKeepTheirNumbersAndBlankCellsTheirPlace()
{
    const auto table = readTable(workbook(R"(<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row>)"
                                          R"(<row r="4"><c r="B4"/></row><row r="7"><c><v>1</v></c><c><v>2</v></c></row>)"));

    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[0].line, 2);
    QCOMPARE(table->rows[0].cells.size(), 3);
    QCOMPARE(table->rows[0].cells[1].text, QString());
    QCOMPARE(table->rows[0].cells[2].text, u"3"_s);
    QCOMPARE(table->rows[1].line, 7);
    QCOMPARE(table->rows[1].cells[1].text, u"2"_s);
}

void XlsxTest::aMergedRangeIsFilled()
{
    const auto table = readTable(workbook(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>)",
                                          R"(<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>)"));

    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->rows[0].cells[0], (Cell{u"one"_s, CellKind::Text, false, false}));
    QCOMPARE(table->rows[1].cells[0], (Cell{u"one"_s, CellKind::Text, false, true}));
    QCOMPARE(table->rows[1].cells[1].text, u"2"_s);
}

void XlsxTest::theDayNumberOfASpreadsheetIsADay_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("day");

    QTest::newRow("the first") << 1.0 << false << u"1900-01-01"_s;
    QTest::newRow("28 February 1900") << 59.0 << false << u"1900-02-28"_s;
    QTest::newRow("the day that never was") << 60.0 << false << u"1900-02-29"_s;
    QTest::newRow("1 March 1900") << 61.0 << false << u"1900-03-01"_s;
    QTest::newRow("2024") << 45597.0 << false << u"2024-11-01"_s;
    QTest::newRow("counted from 1904") << 44135.0 << true << u"2024-11-01"_s;
    QTest::newRow("zero") << 0.0 << false << QString();
    QTest::newRow("negative") << -1.0 << false << QString();
    QTest::newRow("beyond the year 9999") << 3e6 << false << QString();
}

void XlsxTest::theDayNumberOfASpreadsheetIsADay()
{
    QFETCH(const double, serial);
    QFETCH(const bool, from1904);
    QFETCH(const QString, day);

    QCOMPARE(dayOfSerial(serial, from1904), day);
}

void XlsxTest::aBrokenWorkbookIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");

    QTest::newRow("no archive") << QByteArray("PK\x03\x04 nothing behind it") << u"archive"_s;
    QTest::newRow("no workbook in it") << zipOf({{"xl/other.xml", "<a/>"}}) << u"xl/workbook.xml"_s;
    QTest::newRow("broken XML") << workbook(R"(<row r="1"><c r="A1")") << u"line 1"_s;
    QTest::newRow("a string that is not there") << workbook(R"(<row r="1"><c r="B1" t="s"><v>9</v></c></row>)") << u"cell B1"_s;
    QTest::newRow("cells out of order") << workbook(R"(<row r="1"><c r="B1"/><c r="A1"/></row>)") << u"cell A1"_s;
    QTest::newRow("a cell of another row") << workbook(R"(<row r="1"><c r="A2"/></row>)") << u"cell A2"_s;
    QTest::newRow("rows out of order") << workbook(R"(<row r="2"/><row r="1"/>)") << u"row 1"_s;
    QTest::newRow("too many columns") << workbook(R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)") << u"cell XFD1"_s;
    QTest::newRow("a merged range upside down")
        << workbook(R"(<row r="1"/>)", R"(<mergeCells><mergeCell ref="B2:A1"/></mergeCells>)") << u"B2:A1"_s;
    QTest::newRow("only hidden sheets")
        << zipOf({{"xl/workbook.xml", QByteArray(kBook).replace(R"(name="b")", R"(name="b" state="veryHidden")")},
                  {"xl/_rels/workbook.xml.rels", kRelations}})
        << u"hidden"_s;
}

void XlsxTest::aBrokenWorkbookIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, named);

    const auto table = readTable(bytes);

    QVERIFY(!table.has_value());
    QVERIFY2(table.error().detail.contains(named), qPrintable(table.error().detail));
}

void XlsxTest::aWorkbookThatUnpacksToTooMuchIsRefused()
{
    const QByteArray bomb = workbook(QByteArray(48 << 20, ' '));
    QVERIFY(bomb.size() < (1 << 20));

    const auto table = readTable(bomb);

    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::Unsupported);
}

void XlsxTest::picturesAreNeverUnpacked()
{
    const auto parts = unpackXmlParts(zipOf({{"xl/media/image1.png", QByteArray(48 << 20, ' ')}, {"xl/a.xml", "<a/>"}}));

    QVERIFY2(parts.has_value(), parts ? "" : qPrintable(parts.error().detail));
    QCOMPARE(parts->keys(), QStringList{u"xl/a.xml"_s});
}

void XlsxTest::otherFormatsAreNamed()
{
    const auto table = readTable("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old");

    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::Unsupported);
    QVERIFY(table.error().detail.contains(u".xls"_s));
}

QTEST_APPLESS_MAIN(XlsxTest)
#include "tst_xlsx.moc"
