#include "identity/courts.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;
using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

namespace {
const QDate kDay(2026, 4, 1);
const QByteArray kHeader = "code\tname\tlevel\tparent\tprovenance\tnote\n";
}

class CourtsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedTableIsRead();
    void theSuperiorIsTheTablesAndNotTheDigits();
    void anUnknownSuperiorIsNotGuessed();
    void anAmendmentHoldsFromItsDay();
    void anAmendmentReplacesWhatWasToCome();
    void anAmendmentMayAddACourt();
    void aBrokenRowIsNamed_data();
    void aBrokenRowIsNamed();

private:
    CourtTable shipped() const { return *CourtTable::load(*resources::read(u"courts.tsv"_s)); }
};

void CourtsTest::theShippedTableIsRead()
{
    const CourtTable table = shipped();

    const Court *court = table.find(u"京0105"_s, kDay);
    QVERIFY(court);
    QCOMPARE(court->name, u"北京市朝阳区人民法院"_s);
    QCOMPARE(court->level, u"basic"_s);
    QVERIFY(!table.find(u"京9999"_s, kDay));
}

void CourtsTest::theSuperiorIsTheTablesAndNotTheDigits()
{
    QCOMPARE(shipped().superiorOf(u"京0105"_s, kDay), u"京03"_s);
    QCOMPARE(shipped().superiorOf(u"京03"_s, kDay), u"京"_s);
    QCOMPARE(shipped().superiorOf(u"京"_s, kDay), u"最高法"_s);
}

void CourtsTest::anUnknownSuperiorIsNotGuessed()
{
    QVERIFY(shipped().find(u"豫9001"_s, kDay));
    QCOMPARE(shipped().superiorOf(u"豫9001"_s, kDay), std::nullopt);
    QCOMPARE(shipped().superiorOf(u"最高法"_s, kDay), std::nullopt);
    QCOMPARE(shipped().superiorOf(u"京9999"_s, kDay), std::nullopt);
}

void CourtsTest::anAmendmentHoldsFromItsDay()
{
    CourtTable table = shipped();

    table.amend({u"京0105"_s, u"北京市朝阳区人民法院"_s, u"basic"_s, u"京04"_s, kDay, {}, u"office"_s});

    QCOMPARE(table.superiorOf(u"京0105"_s, kDay.addDays(-1)), u"京03"_s);
    QCOMPARE(table.superiorOf(u"京0105"_s, kDay), u"京04"_s);
}

void CourtsTest::anAmendmentReplacesWhatWasToCome()
{
    CourtTable table = shipped();
    table.amend({u"京0105"_s, u"后"_s, u"basic"_s, u"京04"_s, kDay.addYears(1), {}, u"office"_s});

    table.amend({u"京0105"_s, u"先"_s, u"basic"_s, u""_s, kDay, {}, u"office"_s});

    QCOMPARE(table.superiorOf(u"京0105"_s, kDay.addYears(2)), std::nullopt);
    QCOMPARE(table.find(u"京0105"_s, kDay.addYears(2))->name, u"先"_s);
    QCOMPARE(table.superiorOf(u"京0105"_s, kDay.addDays(-1)), u"京03"_s);
}

void CourtsTest::anAmendmentMayAddACourt()
{
    CourtTable table = shipped();

    table.amend({u"京9999"_s, u"样本法院"_s, u"basic"_s, u"京03"_s, kDay, kDay.addYears(1), u"office"_s});

    QVERIFY(!table.find(u"京9999"_s, kDay.addDays(-1)));
    QCOMPARE(table.superiorOf(u"京9999"_s, kDay), u"京03"_s);
    QVERIFY(!table.find(u"京9999"_s, kDay.addYears(1)));
}

void CourtsTest::aBrokenRowIsNamed_data()
{
    QTest::addColumn<QByteArray>("tsv");
    QTest::addColumn<QString>("named");

    QTest::newRow("too few cells") << kHeader + "京\t北京\n" << u"line 2"_s;
    QTest::newRow("no code") << kHeader + "京\t北京\thigh\t\trule\t\n\t北京\thigh\t\trule\t\n" << u"line 3"_s;
    QTest::newRow("a court twice") << kHeader + "京\t北京\thigh\t\trule\t\n京\t北京\thigh\t\trule\t\n" << u"line 3"_s;
    QTest::newRow("nothing but a header") << kHeader << u"no row"_s;
}

void CourtsTest::aBrokenRowIsNamed()
{
    QFETCH(const QByteArray, tsv);
    QFETCH(const QString, named);

    const auto table = CourtTable::load(tsv);

    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::Invalid);
    QVERIFY2(table.error().detail.contains(named), qPrintable(table.error().detail));
}

QTEST_APPLESS_MAIN(CourtsTest)
#include "tst_courts.moc"
