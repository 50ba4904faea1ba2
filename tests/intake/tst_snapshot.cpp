#include "intake/snapshot.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;

/// What a unit still shows, as its own list says.
class SnapshotTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsStandInAnyOrderAndEitherLanguage_data()
    {
        QTest::addColumn<QByteArray>("file");

        QTest::newRow("English") << QByteArray("case_number,code,listed\n(2025)京0105执1号,5.3,1\n(2025)京0105执2号,,0\n");
        QTest::newRow("another order") << QByteArray("listed,case_number,code\n1,(2025)京0105执1号,5.3\n0,(2025)京0105执2号,\n");
        QTest::newRow("Chinese") << QByteArray("案号,措施,在列\n(2025)京0105执1号,5.3,是\n(2025)京0105执2号,,否\n");
    }
    void columnsStandInAnyOrderAndEitherLanguage()
    {
        QFETCH(QByteArray, file);

        const auto rows = intake::readSnapshot(file, words());

        QVERIFY2(rows.has_value(), qPrintable(rows ? QString() : rows.error().detail));
        QCOMPARE(rows->size(), 2u);
        QCOMPARE((*rows)[0].caseNumber, "(2025)京0105执1号");
        QCOMPARE((*rows)[0].code, "5.3");
        QVERIFY((*rows)[0].listed && !(*rows)[1].listed);
        QCOMPARE((*rows)[1].line, 3);
    }

    void aLineThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");

        QTest::newRow("nothing") << QByteArray() << "line 1: no columns";
        QTest::newRow("a column too many") << QByteArray("case_number,listed,colour\n") << "line 1: no such column: colour";
        QTest::newRow("a column too few") << QByteArray("case_number,code\n") << "line 1: the columns are case_number, code, listed";
        QTest::newRow("neither yes nor no") << QByteArray("case_number,listed\nx,1\ny,maybe\n") << "line 3: listed: 0 or 1";
        QTest::newRow("no case") << QByteArray("case_number,listed\n,1\n") << "line 2: case_number: missing";
    }
    void aLineThatIsWrongIsNamed()
    {
        QFETCH(QByteArray, file);

        const auto rows = intake::readSnapshot(file, words());

        QVERIFY(!rows);
        QTEST(rows.error().detail, "said");
    }

private:
    static intake::IntakeWords words()
    {
        return intake::IntakeWords::load(resources::read("intake_words.tsv").value_or(QByteArray())).value();
    }
};

QTEST_APPLESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
