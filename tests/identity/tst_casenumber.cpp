#include "identity/casenumber.h"

#include <QTest>

using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

class CaseNumberTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseNumberIsTakenApart_data();
    void aCaseNumberIsTakenApart();
    void whatIsNoCaseNumberIsRefused_data();
    void whatIsNoCaseNumberIsRefused();
};

void CaseNumberTest::aCaseNumberIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts"); // year|court|special|type|serial|suffix|legacy
    QTest::addColumn<QString>("canonical");

    QTest::newRow("basic court") << u"(2025)京0105执100号"_s << u"2025|京0105||执|100||"_s << u"(2025)京0105执100号"_s;
    QTest::newRow("full-width brackets") << u"（2025）京0105执恢100号"_s << u"2025|京0105||执恢|100||"_s
                                         << u"(2025)京0105执恢100号"_s;
    QTest::newRow("hexagonal brackets") << u"〔2025〕京0105执100号"_s << u"2025|京0105||执|100||"_s << u"(2025)京0105执100号"_s;
    QTest::newRow("square brackets") << u"[2025]京0105执100号"_s << u"2025|京0105||执|100||"_s << u"(2025)京0105执100号"_s;
    QTest::newRow("lenticular brackets") << u"【2020】陕民辖终53号"_s << u"2020|陕||民辖终|53||"_s << u"(2020)陕民辖终53号"_s;
    QTest::newRow("brackets of two kinds") << u"(2017）琼民辖终31号之一"_s << u"2017|琼||民辖终|31|之一|"_s
                                           << u"(2017)琼民辖终31号之一"_s;
    QTest::newRow("full-width digits") << u"（２０２５）京０１０５执１００号"_s << u"2025|京0105||执|100||"_s << u"(2025)京0105执100号"_s;
    QTest::newRow("a space before the court word") << u"(2019) 京0105执123号"_s << u"2019|京0105||执|123||"_s
                                                   << u"(2019)京0105执123号"_s;
    QTest::newRow("spaces everywhere") << u" ( 2019 ) 京 0105 执 123 号 "_s << u"2019|京0105||执|123||"_s
                                       << u"(2019)京0105执123号"_s;
    QTest::newRow("leading zeros") << u"(2025)京0105执00100号"_s << u"2025|京0105||执|00100||"_s << u"(2025)京0105执100号"_s;
    QTest::newRow("the supreme court's special word") << u"（2020）最高法知民终1号"_s << u"2020|最高法|知|民终|1||"_s
                                                      << u"(2020)最高法知民终1号"_s;
    QTest::newRow("intermediate court") << u"(2018)沪01民终9760号"_s << u"2018|沪01||民终|9760||"_s << u"(2018)沪01民终9760号"_s;
    QTest::newRow("a court of an abolished division") << u"(2016)津0225执1号"_s << u"2016|津0225||执|1||"_s
                                                      << u"(2016)津0225执1号"_s;
    QTest::newRow("corps") << u"(2020)兵0801执1号"_s << u"2020|兵0801||执|1||"_s << u"(2020)兵0801执1号"_s;
    QTest::newRow("a later document") << u"(2025)京0105执100号之二"_s << u"2025|京0105||执|100|之二|"_s
                                      << u"(2025)京0105执100号之二"_s;
    QTest::newRow("a range") << u"（2016）粤0304民初18775-18776号"_s << u"2016|粤0304||民初|18775-18776||"_s
                             << u"(2016)粤0304民初18775-18776号"_s;
    QTest::newRow("a list") << u"(2016)粤0304民初1632、1677号之二"_s << u"2016|粤0304||民初|1632、1677|之二|"_s
                            << u"(2016)粤0304民初1632、1677号之二"_s;
    QTest::newRow("before 2016") << u"(2015)丰执字第01477号"_s << u"2015|丰||执|01477||legacy"_s << u"(2015)丰执字第01477号"_s;
    QTest::newRow("before 2016, full width") << u"（2014）海民初字第 00690 号"_s << u"2014|海||民初|00690||legacy"_s
                                             << u"(2014)海民初字第00690号"_s;
    QTest::newRow("before 2016, a second document") << u"〔2013〕一中执恢字第7号之一"_s << u"2013|一中||执恢|7|之一|legacy"_s
                                                    << u"(2013)一中执恢字第7号之一"_s;
    QTest::newRow("before 2016, brackets in the word") << u"(2013)浦民一(民)初字第12号"_s
                                                       << u"2013|浦||民一(民)初|12||legacy"_s
                                                       << u"(2013)浦民一(民)初字第12号"_s;
}

void CaseNumberTest::aCaseNumberIsTakenApart()
{
    QFETCH(const QString, text);
    QFETCH(const QString, parts);
    QFETCH(const QString, canonical);

    const auto number = parseCaseNumber(text);

    QVERIFY(number.has_value());
    const QStringList found{QString::number(number->year), number->court,  number->special, number->type,
                            number->serial,                number->suffix, number->legacy ? u"legacy"_s : QString()};
    QCOMPARE(found.join(u'|'), parts);
    QCOMPARE(number->canonical, canonical);
    QCOMPARE(parseCaseNumber(canonical)->canonical, canonical);
}

void CaseNumberTest::whatIsNoCaseNumberIsRefused_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no brackets") << u"2025京0105执100号"_s;
    QTest::newRow("no end") << u"(2025)京0105执100"_s;
    QTest::newRow("an unknown type word") << u"(2025)京0105甲乙100号"_s;
    QTest::newRow("an unknown special word") << u"(2025)京0105甲执100号"_s;
    QTest::newRow("an unknown province word") << u"(2025)东0105执100号"_s;
    QTest::newRow("three digits in the court word") << u"(2025)京010执100号"_s;
    QTest::newRow("serial zero") << u"(2025)京0105执0号"_s;
    QTest::newRow("no serial") << u"(2025)京0105执号"_s;
    QTest::newRow("year 0205") << u"(0205)京0105执100号"_s;
    QTest::newRow("two digits of year") << u"(25)京0105执100号"_s;
    QTest::newRow("something behind") << u"(2025)京0105执100号裁定书"_s;
    QTest::newRow("an arbitration") << u"京仲裁字(2014)第123号"_s;
    QTest::newRow("an unknown type before 2016") << u"(2015)丰甲字第01477号"_s;
}

void CaseNumberTest::whatIsNoCaseNumberIsRefused()
{
    QFETCH(const QString, text);

    QVERIFY(!parseCaseNumber(text).has_value());
}

QTEST_APPLESS_MAIN(CaseNumberTest)
#include "tst_casenumber.moc"
