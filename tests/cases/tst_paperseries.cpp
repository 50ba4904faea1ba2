#include "cases/paperseries.h"

#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace Qt::Literals::StringLiterals;

class PaperSeriesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPaperHasTheNumberOfItsSeries()
    {
        const auto book = PaperSeriesBook::load(
            R"({"series":[{"id":"letters","form":"示法函〔{year}〕{n}号","papers":["release_notice","removal_notice"],"begins":{"2026":120}}]})");
        QVERIFY(book);

        const PaperSeries *series = book->of(u"release_notice"_s);

        QVERIFY(series);
        QCOMPARE(series->text(2026, 120), u"示法函〔2026〕120号"_s);
        QCOMPARE(series->firstOf(2026), 120);
        QCOMPARE(series->firstOf(2027), 1);
        QVERIFY(!book->of(u"apology"_s));
    }

    void aBookThatIsNotSoundIsRefused_data()
    {
        QTest::addColumn<QByteArray>("series");
        QTest::addColumn<QString>("said");
        QTest::newRow("no id") << QByteArray(R"({"form":"{year}-{n}"})") << u"no id"_s;
        QTest::newRow("a form without the year") << QByteArray(R"({"id":"a","form":"{n}"})") << u"{year}"_s;
        QTest::newRow("a form with the number twice") << QByteArray(R"({"id":"a","form":"{year} {n} {n}"})") << u"each once"_s;
        QTest::newRow("a paper that is none") << QByteArray(R"({"id":"a","form":"{year}-{n}","papers":["poem"]})") << u"poem"_s;
        QTest::newRow("a paper twice") << QByteArray(R"({"id":"a","form":"{year}-{n}","papers":["apology","apology"]})") << u"twice"_s;
        QTest::newRow("a paper of two series")
            << QByteArray(R"({"id":"a","form":"{year}-{n}","papers":["apology"]},{"id":"b","form":"b{year}-{n}","papers":["apology"]})")
            << u"twice"_s;
        QTest::newRow("two series that would give the same number")
            << QByteArray(R"({"id":"a","form":"{year}-{n}"},{"id":"b","form":"{year}-{n}"})") << u"same id or form"_s;
        QTest::newRow("a year that begins at nothing") << QByteArray(R"({"id":"a","form":"{year}-{n}","begins":{"2026":0}})") << u"begins"_s;
    }

    void aBookThatIsNotSoundIsRefused()
    {
        QFETCH(QByteArray, series);
        QFETCH(QString, said);

        const auto book = PaperSeriesBook::load("{\"series\":[" + series + "]}", {u"apology"_s, u"release_notice"_s});

        QVERIFY(!book);
        QVERIFY2(book.error().detail.contains(said), qUtf8Printable(book.error().detail));
    }
};

QTEST_GUILESS_MAIN(PaperSeriesTest)
#include "tst_paperseries.moc"
