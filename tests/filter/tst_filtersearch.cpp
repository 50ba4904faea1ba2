#include "filter/search.h"
#include "resources/resources.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace zm;
using namespace zm::filter;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kNames{u"张三"_s,     u"单样本"_s,   u"欧阳样本"_s, u"单于晓"_s,       u"曾乐"_s,
                         u"阿依·样例"_s, u"示范科技"_s, u"王A样"_s,    u"重庆示范公司"_s, u"万俟样"_s};

} // namespace

class FilterSearchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsFound_data();
    void aCaseIsFound();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
    void readingsAreFoundAsByTryingThemAll();
    void everyReadingOfTheReaderIsFound();
    void lettersAtRandomFindWhatTryingFinds();

private:
    QSet<QString> spellings(const QString &name) const;
    std::optional<identity::NameReader> m_reader;
};

void FilterSearchTest::initTestCase()
{
    m_reader.emplace(*identity::NameReader::load(*resources::read(u"surname_readings.tsv"_s)));
}

void FilterSearchTest::aCaseIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("marked");

    const auto row = [](const char *why, const QString &typed, const QString &name, Reason reason,
                        const QString &marked) { QTest::newRow(why) << typed << name << int(reason) << marked; };
    row("whole name", u"张三"_s, u"张三"_s, Reason::WholeName, u"张三"_s);
    row("beginning", u"张"_s, u"张三"_s, Reason::NameBegins, u"张"_s);
    row("any part", u"样"_s, u"单样本"_s, Reason::NamePart, u"样"_s);
    row("another middle dot", u"阿依•样"_s, u"阿依·样例"_s, Reason::NameBegins, u"阿依·样"_s);
    row("full pinyin", u"zhangsan"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("with a blank and capitals", u"Zhang San"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("pinyin still being typed", u"zhangs"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("initials", u"zs"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("two letters of one sound", u"zhs"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("mixed", u"zsan"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("characters and letters", u"张s"_s, u"张三"_s, Reason::Pinyin, u"张三"_s);
    row("a part by its reading", u"yb"_s, u"欧阳样本"_s, Reason::Pinyin, u"样本"_s);
    row("a surname's own reading", u"shanyang"_s, u"单样本"_s, Reason::Pinyin, u"单样"_s);
    row("the word's reading of it", u"danyang"_s, u"单样本"_s, Reason::Pinyin, u"单样"_s);
    row("a polyphone", u"cengle"_s, u"曾乐"_s, Reason::Pinyin, u"曾乐"_s);
    row("its other reading", u"zengyue"_s, u"曾乐"_s, Reason::Pinyin, u"曾乐"_s);
    row("a number, whole", u"11010519491231002X"_s, u"张三"_s, Reason::IdNumber, {});
    row("a number in full width and lower case", u"１１０１０５１９４９１２３１００２ｘ"_s, u"张三"_s, Reason::IdNumber, {});
    row("its beginning", u"110105"_s, u"张三"_s, Reason::IdNumber, {});
    row("its last four", u"002x"_s, u"张三"_s, Reason::IdEnd, {});
    row("masked", u"11010519491****002X"_s, u"张三"_s, Reason::IdNumber, {});
    row("case number", u"（2025）京0105执00123号"_s, u"张三"_s, Reason::WholeNumber, u"(2025)京0105执123号"_s);
    row("without brackets", u"执123"_s, u"张三"_s, Reason::WholeNumber, u"执123"_s);
    row("the running number alone", u"123号"_s, u"张三"_s, Reason::WholeNumber, u"123号"_s);
    row("the running number cut short", u"执12"_s, u"张三"_s, Reason::CaseNumber, u"执12"_s);
    row("the end of the running number", u"23号"_s, u"张三"_s, Reason::CaseNumber, u"23号"_s);
    row("missing zeros", u"京105执"_s, u"张三"_s, Reason::CaseNumber, u"(2025)京0105执123号"_s);
}

void FilterSearchTest::aCaseIsFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(int, reason);
    QFETCH(QString, marked);
    const SearchKeys keys = searchKeys(name, u"11010519491231002X"_s, u"(2025)京0105执123号"_s, *m_reader);

    const auto match = Search(typed, *m_reader).match(keys);

    QVERIFY(match.has_value());
    QCOMPARE(int(match->reason), reason);
    QCOMPARE((match->inName ? keys.name : keys.number).mid(match->from, match->length), marked);
}

void FilterSearchTest::whatIsNotThereIsNotFound_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("another name") << u"李四"_s;
    QTest::newRow("characters in another order") << u"三张"_s;
    QTest::newRow("letters that leave a character out") << u"zhangben"_s;
    QTest::newRow("three digits of a number") << u"02X"_s;
    QTest::newRow("the middle of a number") << u"1949"_s;
    QTest::newRow("masked, but another's end") << u"11010519491****0021"_s;
    QTest::newRow("nothing") << u" "_s;
}

void FilterSearchTest::whatIsNotThereIsNotFound()
{
    QFETCH(QString, typed);
    const SearchKeys keys = searchKeys(u"张样三"_s, u"11010519491231002X"_s, u"(2025)京0105执123号"_s, *m_reader);
    QVERIFY(!Search(typed, *m_reader).match(keys));
}

/// Every way to type any run of a name's characters, worked out the long way.
QSet<QString> FilterSearchTest::spellings(const QString &name) const
{
    QSet<QString> all;
    for (qsizetype from = 0; from < name.size(); ++from) {
        QStringList whole{QString()};
        for (qsizetype at = from; at < name.size(); ++at) {
            QStringList units{name[at].toLower()};
            for (const QString &syllable : m_reader->syllables(name[at].unicode())) {
                units << syllable << syllable.left(1);
                if (syllable.size() > 1 && syllable[1] == u'h')
                    units << syllable.left(2);
            }
            QStringList next;
            for (const QString &head : whole) {
                for (const QString &unit : units)
                    next << head + unit;
                for (const QString &syllable : m_reader->syllables(name[at].unicode())) {
                    for (qsizetype part = 1; part <= syllable.size(); ++part)
                        all.insert(head + syllable.left(part));
                }
            }
            whole = next;
            all.unite(QSet<QString>(whole.begin(), whole.end()));
        }
    }
    return all;
}

void FilterSearchTest::readingsAreFoundAsByTryingThemAll()
{
    for (const QString &name : {kNames[0], kNames[1], kNames[4], kNames[7]}) {
        const SearchKeys keys = searchKeys(name, {}, {}, *m_reader);
        for (const QString &typed : spellings(name))
            QVERIFY2(Search(typed, *m_reader).match(keys), qPrintable(name + u' ' + typed));
    }
}

void FilterSearchTest::everyReadingOfTheReaderIsFound()
{
    for (const QString &name : kNames) {
        const SearchKeys keys = searchKeys(name, {}, {}, *m_reader);
        const identity::NameReadings readings = m_reader->read(name);
        for (const QString &typed : readings.full + readings.initials)
            QVERIFY2(Search(typed, *m_reader).match(keys), qPrintable(name + u' ' + typed));
    }
}

void FilterSearchTest::lettersAtRandomFindWhatTryingFinds()
{
    QRandomGenerator random(5);
    int found = 0;
    for (const QString &name : {kNames[0], kNames[1], kNames[4]}) {
        const SearchKeys keys = searchKeys(name, {}, {}, *m_reader);
        const QSet<QString> all = spellings(name);
        const QString letters = u"zhangsdyebcuxl"_s;
        for (int i = 0; i < 4000; ++i) {
            QString typed;
            for (int length = 1 + random.bounded(5); length > 0; --length)
                typed += letters[random.bounded(int(letters.size()))];
            const bool matched = Search(typed, *m_reader).match(keys).has_value();
            QVERIFY2(matched == all.contains(typed), qPrintable(name + u' ' + typed));
            found += matched ? 1 : 0;
        }
    }
    QVERIFY(found > 50);
}

QTEST_GUILESS_MAIN(FilterSearchTest)
#include "tst_filtersearch.moc"
