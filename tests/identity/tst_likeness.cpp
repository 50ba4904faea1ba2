#include "app/compose/compose.h"
#include "identity/likeness.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;
using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

/// How two names can be taken for each other.
class LikenessTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("likeness");
        QTest::newRow("the same") << u"王伟"_s << u"王伟"_s << u"same"_s;
        QTest::newRow("a variant form") << u"张國强"_s << u"张国强"_s << u"variant"_s;
        QTest::newRow("two variant forms") << u"張國强"_s << u"张国强"_s << u"variant"_s;
        QTest::newRow("look alike") << u"王未"_s << u"王末"_s << u"look"_s;
        QTest::newRow("look alike and a variant") << u"張未"_s << u"张末"_s << u"look"_s;
        QTest::newRow("read alike") << u"王伟"_s << u"王卫"_s << u"sound"_s;
        QTest::newRow("read alike by another reading") << u"单雄"_s << u"善雄"_s << u"sound"_s;
        QTest::newRow("another name") << u"王伟"_s << u"李强"_s << u"none"_s;
        QTest::newRow("a longer name") << u"王伟"_s << u"王伟强"_s << u"none"_s;
        QTest::newRow("nobody") << QString() << QString() << u"none"_s;
    }

    void names()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const auto table = LikenessTable::load(resources::read(u"lookalikes.tsv"_s).value()).value();
        const auto reader = compose::nameReader().value();

        QTEST(likenessWord(table.between(a, b, *reader)), "likeness");
        QTEST(likenessWord(table.between(b, a, *reader)), "likeness"); // whichever stands first
    }

    void aBrokenTableIsNamedByItsLine()
    {
        const auto table = LikenessTable::load("kind\tcharacters\nlook\t未末\nlike\t土士\n");

        QVERIFY(!table);
        QVERIFY(table.error().detail.contains(u"line 3"_s));
    }
};

QTEST_GUILESS_MAIN(LikenessTest)
#include "tst_likeness.moc"
