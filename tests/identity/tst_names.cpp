#include "identity/names.h"
#include "resources/resources.h"

#include <QTest>

#include <thread>

using namespace zm;
using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

class NamesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLikeliestReadingComesFirst_data();
    void theLikeliestReadingComesFirst();
    void otherReadingsAreAcceptedToo_data();
    void otherReadingsAreAcceptedToo();
    void everySurnameOfTheTableIsReadByIt();
    void readingsAreFewAndDifferent();
    void namesAreReadFromSeveralThreads();
    void aBrokenSurnameRowIsNamed();
    void middleDotsAreOne_data();
    void middleDotsAreOne();
    void compatibilityIdeographsKeepTheirCodePoints();
    void privateUseCharactersAreFound();

private:
    std::optional<NameReader> m_reader;
};

void NamesTest::initTestCase()
{
    auto reader = NameReader::load(*resources::read(u"surname_readings.tsv"_s));
    QVERIFY(reader.has_value());
    m_reader.emplace(std::move(*reader));
}

void NamesTest::theLikeliestReadingComesFirst_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("surname");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("initials");

    QTest::newRow("plain") << u"张三"_s << u"张"_s << u"zhangsan"_s << u"zs"_s;
    QTest::newRow("a surname read otherwise than the word") << u"单样本"_s << u"单"_s << u"shanyangben"_s << u"syb"_s;
    QTest::newRow("仇") << u"仇样"_s << u"仇"_s << u"qiuyang"_s << u"qy"_s;
    QTest::newRow("盖") << u"盖样"_s << u"盖"_s << u"geyang"_s << u"gy"_s;
    QTest::newRow("ü is v") << u"吕绿"_s << u"吕"_s << u"lvlv"_s << u"ll"_s;
    QTest::newRow("a compound surname") << u"欧阳样本"_s << u"欧阳"_s << u"ouyangyangben"_s << u"oyyb"_s;
    QTest::newRow("a compound surname read its own way") << u"尉迟样"_s << u"尉迟"_s << u"yuchiyang"_s << u"ycy"_s;
    QTest::newRow("万俟") << u"万俟样"_s << u"万俟"_s << u"moqiyang"_s << u"mqy"_s;
    QTest::newRow("单于") << u"单于样"_s << u"单于"_s << u"chanyuyang"_s << u"cyy"_s;
    QTest::newRow("a compound surname of four") << u"爱新觉罗样本"_s << u"爱新觉罗"_s << u"aixinjueluoyangben"_s
                                                << u"axjlyb"_s;
    QTest::newRow("two characters that are also a compound surname") << u"东方"_s << u"东"_s << u"dongfang"_s << u"df"_s;
    QTest::newRow("the same character later in a name") << u"张单"_s << u"张"_s << u"zhangdan"_s << u"zd"_s;
    QTest::newRow("a plane-2 character") << u"王\U0002CB4E"_s << u"王"_s << u"wanghong"_s << u"wh"_s;
    QTest::newRow("a rare character") << u"刘䶮"_s << u"刘"_s << u"liuyan"_s << u"ly"_s;
    QTest::newRow("a name with a middle dot") << u"阿卜杜·样本"_s << u""_s << u"abuduyangben"_s << u"abdyb"_s;
    QTest::newRow("a Latin name") << u"Jöhn O'Sample"_s << u""_s << u"johnosample"_s << u"jo"_s;
    QTest::newRow("full-width Latin") << u"ＪＯＨＮ"_s << u""_s << u"john"_s << u"j"_s;
    QTest::newRow("an organisation") << u"单县样例贸易有限公司"_s << u""_s << u"danxianyanglimaoyiyouxiangongsi"_s
                                     << u"dxylmyyxgs"_s;
    QTest::newRow("a short organisation") << u"样例商店"_s << u""_s << u"yanglishangdian"_s << u"ylsd"_s;
    QTest::newRow("letters in an organisation's name") << u"ABC样例公司"_s << u""_s << u"abcyangligongsi"_s << u"aylgs"_s;
    QTest::newRow("nothing") << u""_s << u""_s << QString() << QString();
}

void NamesTest::theLikeliestReadingComesFirst()
{
    QFETCH(const QString, name);
    QFETCH(const QString, surname);
    QFETCH(const QString, full);
    QFETCH(const QString, initials);

    const NameReadings readings = m_reader->read(name);

    QCOMPARE(readings.name, name);
    QCOMPARE(readings.surname, surname);
    QCOMPARE(readings.full.value(0), full);
    QCOMPARE(readings.initials.value(0), initials);
}

void NamesTest::otherReadingsAreAcceptedToo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("initials");

    QTest::newRow("a living second reading") << u"翟样"_s << u"diyang"_s << u"dy"_s;
    QTest::newRow("the reading of somebody who does not know") << u"单样"_s << u"danyang"_s << u"dy"_s;
    QTest::newRow("a given name's second reading") << u"张晟"_s << u"zhangcheng"_s << u"zc"_s;
    QTest::newRow("二字 given name") << u"李长乐"_s << u"lichangyue"_s << u"lcy"_s;
    QTest::newRow("a single surname hidden in a compound one") << u"单于样"_s << u"shanyuyang"_s << u"syy"_s;
}

void NamesTest::otherReadingsAreAcceptedToo()
{
    QFETCH(const QString, name);
    QFETCH(const QString, full);
    QFETCH(const QString, initials);

    const NameReadings readings = m_reader->read(name);

    QVERIFY2(readings.full.contains(full), qPrintable(readings.full.join(u' ')));
    QVERIFY(readings.initials.contains(initials));
}

void NamesTest::everySurnameOfTheTableIsReadByIt()
{
    const QList<QByteArray> lines = resources::read(u"surname_readings.tsv"_s)->split('\n');
    int read = 0;
    for (const QByteArray &line : lines.sliced(1)) {
        if (line.isEmpty())
            continue;
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        QString expected = cells[1];
        expected.remove(u' ').replace(u"ü"_s, u"v"_s);
        for (const QChar tone : u"12345"_s)
            expected.remove(tone);
        const NameReadings readings = m_reader->read(cells[0] + u"三"_s);
        QCOMPARE(readings.surname, cells[0]);
        QCOMPARE(readings.full.first(), expected + u"san"_s);
        ++read;
    }
    QCOMPARE(read, 153);
}

void NamesTest::readingsAreFewAndDifferent()
{
    const NameReadings readings = m_reader->read(u"长乐行都盛朝重长乐行都盛朝重有限公司"_s);

    QVERIFY(readings.full.size() <= 48);
    QCOMPARE(QSet<QString>(readings.full.begin(), readings.full.end()).size(), readings.full.size());
    QCOMPARE(QSet<QString>(readings.initials.begin(), readings.initials.end()).size(), readings.initials.size());
}

void NamesTest::namesAreReadFromSeveralThreads()
{
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (char32_t c = 0x4E00; c < 0x4F00; ++c)
                right += m_reader->read(u"张"_s + QString::fromUcs4(&c, 1)).full.value(0).startsWith(u"zhang"_s) ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(right.load(), 4 * 0x100);
}

void NamesTest::aBrokenSurnameRowIsNamed()
{
    const auto reader = NameReader::load("surname\treading\n单\n");

    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().code, ErrorCode::Invalid);
    QVERIFY(reader.error().detail.contains(u"line 2"_s));
}

void NamesTest::middleDotsAreOne_data()
{
    QTest::addColumn<QString>("dot");

    QTest::newRow("middle dot") << u"\u00B7"_s;
    QTest::newRow("bullet") << u"\u2022"_s;
    QTest::newRow("hyphenation point") << u"\u2027"_s;
    QTest::newRow("katakana middle dot") << u"\u30FB"_s;
    QTest::newRow("half-width katakana middle dot") << u"\uFF65"_s;
    QTest::newRow("dot operator") << u"\u22C5"_s;
    QTest::newRow("bullet operator") << u"\u2219"_s;
}

void NamesTest::middleDotsAreOne()
{
    QFETCH(const QString, dot);

    QCOMPARE(comparableName(u" 阿卜杜"_s + dot + u"样本 "_s), u"阿卜杜\u00B7样本"_s);
}

void NamesTest::compatibilityIdeographsKeepTheirCodePoints()
{
    const QString name = u"張\uF9D1\uF900"_s;

    QCOMPARE(comparableName(name), name);
}

void NamesTest::privateUseCharactersAreFound()
{
    QCOMPARE(privateUseCodePoints(u"张\uE78D样"_s), QList<char32_t>{U'\uE78D'});
    QCOMPARE(privateUseCodePoints(u"张\U000F0001"_s), QList<char32_t>{U'\U000F0001'});
    QCOMPARE(privateUseCodePoints(u"王\U0002CB4E䶮"_s), QList<char32_t>{});
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
