#include "law/measures.h"
#include "lawfiles.h"

using namespace zm;
using namespace zm::law;

class MeasuresTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGroupHasItsItems_data();
    void aGroupHasItsItems();
    void aCodeFindsItsItem_data();
    void aCodeFindsItsItem();
    void theItemsOfGroupSevenReachLinkedPersons();
    void onlyWhatTheTextEncouragesIsRecommended();
    void whatIsOnlyConsideredDoesNotRestrict();
    void anItemMayDoTwoThings();
    void everyItemIsCited();
    void aBrokenCatalogueNamesItemAndField_data();
    void aBrokenCatalogueNamesItemAndField();

private:
    MeasureCatalogue m_catalogue;
};

void MeasuresTest::initTestCase()
{
    const auto catalogue = MeasureCatalogue::load(test::shipped("measures.json"));
    QVERIFY2(catalogue.has_value(), qPrintable(catalogue ? QString() : catalogue.error().detail));
    m_catalogue = *catalogue;
}

void MeasuresTest::aGroupHasItsItems_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("items");

    QTest::newRow("particular trades and projects") << "1." << 7;
    QTest::newRow("public support") << "2." << 2;
    QTest::newRow("posts") << "3." << 8;
    QTest::newRow("admission to trades") << "4." << 3;
    QTest::newRow("honours and credit") << "5." << 3;
    QTest::newRow("special markets") << "6." << 4;
    QTest::newRow("high consumption") << "7." << 6;
    QTest::newRow("inquiry and control") << "8." << 1;
    QTest::newRow("inspection") << "9." << 1;
    QTest::newRow("criminal sanctions") << "10." << 1;
    QTest::newRow("other voluntary use") << "11." << 1;
    QTest::newRow("consumption orders") << "C." << 9;
    QTest::newRow("incentives") << "G." << 8;
    QTest::newRow("market regulation") << "S." << 4;
}

void MeasuresTest::aGroupHasItsItems()
{
    QFETCH(QString, prefix);

    const auto items = std::ranges::count_if(m_catalogue.items(),
                                             [&](const MeasureItem &item) { return item.code.startsWith(prefix); });

    QTEST(int(items), "items");
    QCOMPARE(m_catalogue.items().size(), 37 + 9 + 8 + 4);
}

void MeasuresTest::aCodeFindsItsItem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("found");

    QTest::newRow("bank credit") << "5.3"
                                 << "5.3";
    QTest::newRow("a group of one item, by its number") << "8"
                                                        << "8.1";
    QTest::newRow("a group of one item, by its code") << "11.1"
                                                      << "11.1";
    QTest::newRow("consumption") << "C.9"
                                 << "C.9";
    QTest::newRow("a group of several items is no code") << "7"
                                                         << "";
    QTest::newRow("an item past the last") << "7.7"
                                           << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void MeasuresTest::aCodeFindsItsItem()
{
    QFETCH(QString, code);

    const MeasureItem *item = m_catalogue.find(code);

    QTEST(item ? item->code : QString(), "found");
}

void MeasuresTest::theItemsOfGroupSevenReachLinkedPersons()
{
    for (const QString code : {"6.1", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "C.1", "2.2", "5.1", "5.3", "9.1"})
        QVERIFY2(m_catalogue.find(code)->reachesLinked, qPrintable(code));
    for (const QString code : {"1.1", "3.1", "4.3", "6.2", "8.1"})
        QVERIFY2(!m_catalogue.find(code)->reachesLinked, qPrintable(code));
}

/// Read in the Chinese of the sources: all that is ordered is compulsory, but for what the text only encourages or
/// commends (2016 Op. II(11): 鼓励; GF33 (7): 鼓励, 引导; GF33 (8): 推介).
void MeasuresTest::onlyWhatTheTextEncouragesIsRecommended()
{
    QStringList recommended;
    for (const MeasureItem &item : m_catalogue.items()) {
        if (item.recommended)
            recommended.append(item.code);
    }

    QCOMPARE(recommended, QStringList({"11.1", "G.7", "G.8"}));
}

/// The items whose text says 参考 and nothing stricter: considered, never a bar.
void MeasuresTest::whatIsOnlyConsideredDoesNotRestrict()
{
    using enum MeasureKind;
    for (const QString code : {"1.3", "1.5", "2.2", "3.6", "3.8"})
        QCOMPARE(m_catalogue.find(code)->kinds, {Consider});
    for (const QString code : {"1.7", "2.1", "3.1", "4.3", "6.1", "7.1", "8.1"})
        QCOMPARE(m_catalogue.find(code)->kinds, {Restrict});
    for (const QString code : {"5.3", "9.1"}) // 从严审核; 提高抽查比例
        QCOMPARE(m_catalogue.find(code)->kinds, {Stricter});
}

/// Items whose text treats its parts differently.
void MeasuresTest::anItemMayDoTwoThings()
{
    using enum MeasureKind;
    for (const QString code : {"1.1", "1.6"}) // 审慎性参考, 参考; 限制
        QCOMPARE(m_catalogue.find(code)->kinds, (QList{Consider, Restrict}));
    for (const QString code : {"1.2", "4.2"}) // 从严审核, 从严审批; 限制
        QCOMPARE(m_catalogue.find(code)->kinds, (QList{Stricter, Restrict}));
    QCOMPARE(m_catalogue.find(u"3.5")->kinds, (QList{Restrict, Consider})); // 限制招录; 参考
    QCOMPARE(m_catalogue.find(u"4.1")->kinds, (QList{Restrict, Stricter})); // 限制; 严密监管
}

void MeasuresTest::everyItemIsCited()
{
    for (const MeasureItem &item : m_catalogue.items()) {
        const bool consumption = item.code.startsWith("C.");
        const bool market = item.code.startsWith("S.");
        QVERIFY2(item.citation.startsWith(consumption ? "SPC-CR Art. 3" : market ? "SAMR 44 Art. 15" : item.incentive ? "GF33 (" : "2016 Op. II("), qPrintable(item.code));
        QVERIFY2(!item.citationZh.isEmpty() && !item.zh.isEmpty() && !item.en.isEmpty(), qPrintable(item.code));
    }
}

void MeasuresTest::aBrokenCatalogueNamesItemAndField_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QString>("fault");

    const QByteArray good = R"("grade": "T", "citation": "c", "citation_zh": "c", "zh": "z", "en": "e")";
    QTest::newRow("no citation") << QByteArray(R"({"code": "1.1", "kind": "R", "grade": "T", "citation_zh": "c",
        "zh": "z", "en": "e"})") << "measures: 1.1: no citation";
    QTest::newRow("an unknown kind") << R"({"code": "1.1", "kind": "X", )" + good + "}"
                                     << "measures: 1.1: kind is not of R, S and C";
    QTest::newRow("an unknown field") << R"({"code": "1.1", "kind": "R", "colour": "red", )" + good + "}"
                                      << "measures: 1.1: unknown field 'colour'";
    QTest::newRow("an alias that is another's code")
        << R"({"code": "1.1", "kind": "R", )" + good + R"(}, {"code": "2.1", "aliases": ["1.1"], "kind": "R", )" +
               good + "}"
        << "measures: code 1.1 is used twice";
}

void MeasuresTest::aBrokenCatalogueNamesItemAndField()
{
    QFETCH(QByteArray, items);

    const auto catalogue = MeasureCatalogue::load("{\"measures\": [" + items + "]}");

    QVERIFY(!catalogue.has_value());
    QTEST(catalogue.error().detail, "fault");
}

QTEST_APPLESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
