#include "cases/units.h"

#include <QTest>

#include <array>

using namespace zm;
using namespace zm::cases;
using namespace Qt::Literals::StringLiterals;

class UnitsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aUnitIsCalledByItsName();
    void aUnitNobodyWroteDownIsCalledByItsId();
    void whatAUnitIsForIsSaidOrEverything();
    void aBookThatIsNotSoundIsRefused_data();
    void aBookThatIsNotSoundIsRefused();
};

void UnitsTest::aUnitIsCalledByItsName()
{
    const auto book = UnitBook::load(R"({"units":[{"id":"bank-1","zh":"样例银行","en":"Sample Bank"},{"id":"rail","zh":"样例铁路"}]})");
    QVERIFY(book);
    QCOMPARE(book->name(u"bank-1"_s, true), u"样例银行"_s);
    QCOMPARE(book->name(u"bank-1"_s, false), u"Sample Bank"_s);
    QCOMPARE(book->name(u"rail"_s, false), u"样例铁路"_s);
}

void UnitsTest::aUnitNobodyWroteDownIsCalledByItsId()
{
    QCOMPARE(UnitBook().names({u"bank-9"_s, u"rail"_s}, true), (QStringList{u"bank-9"_s, u"rail"_s}));
}

void UnitsTest::whatAUnitIsForIsSaidOrEverything()
{
    const auto book = UnitBook::load(R"({"units":[{"id":"site","zh":"网站","use":["publishes"]},{"id":"platform","zh":"平台","use":["receives"]},
        {"id":"bank","zh":"银行","use":["receives","carries_out"]},{"id":"old","zh":"旧"}]})");
    QVERIFY(book);
    const auto uses = [&](const QString &id) {
        const Unit &unit = *book->find(id);
        return std::array{unit.publishes, unit.receives, unit.carriesOut};
    };

    QCOMPARE(uses(u"site"_s), (std::array{true, false, false}));
    QCOMPARE(uses(u"platform"_s), (std::array{false, true, false}));
    QCOMPARE(uses(u"bank"_s), (std::array{false, true, true}));
    QCOMPARE(uses(u"old"_s), (std::array{true, true, true})); // a list of before goes on as it was
}

void UnitsTest::aBookThatIsNotSoundIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("units") << u"no list"_s;
    QTest::newRow("no list") << QByteArray(R"({"units":{}})") << u"no list"_s;
    QTest::newRow("a unit without a name") << QByteArray(R"({"units":[{"id":"a","zh":"甲"},{"id":"b"}]})") << u"number 2"_s;
    QTest::newRow("a unit without an id") << QByteArray(R"({"units":[{"zh":"甲"}]})") << u"number 1"_s;
    QTest::newRow("a use nobody knows") << QByteArray(R"({"units":[{"id":"a","zh":"甲","use":["sells"]}]})") << u"use of a"_s;
    QTest::newRow("no use at all") << QByteArray(R"({"units":[{"id":"a","zh":"甲","use":[]}]})") << u"use of a"_s;
    QTest::newRow("one id twice") << QByteArray(R"({"units":[{"id":"a","zh":"甲"},{"id":"a","zh":"乙"}]})") << u"a stands there twice"_s;
}

void UnitsTest::aBookThatIsNotSoundIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const auto book = UnitBook::load(json);
    QVERIFY(!book);
    QVERIFY2(book.error().detail.contains(said), qUtf8Printable(book.error().detail));
}

QTEST_APPLESS_MAIN(UnitsTest)
#include "tst_units.moc"
