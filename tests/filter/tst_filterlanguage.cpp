#include "filter/holds.h"
#include "filter/language.h"
#include "resources/resources.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zm;
using namespace zm::filter;
using namespace Qt::Literals::StringLiterals;

class FilterLanguageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSentenceReadsTheSameInBothLanguages_data();
    void aSentenceReadsTheSameInBothLanguages();
    void whatIsPrintedReadsBack();
    void aMistakeNamesTheWordAndWhatMayBeMeant_data();
    void aMistakeNamesTheWordAndWhatMayBeMeant();
    void nothingTypedIsAFilterThatSaysNothing();
    void aTableThatLacksATermIsRefused();
    void aTermHoldsForItsOwnFactAlone_data();
    void aTermHoldsForItsOwnFactAlone();
    void withinCountsWorkingDaysFromToday();
    void aClosedCaseAnswersOnlyWhoAsksForIt();
    void everyTermOfAGroupAndAnyGroupHolds();

private:
    bool holds(const QString &text, const CaseFacts &facts) const;
    Term anyTerm(QRandomGenerator &random) const;
    std::optional<Words> m_words;
    std::optional<identity::NameReader> m_reader;
    std::optional<law::WorkCalendar> m_calendar;
};

void FilterLanguageTest::initTestCase()
{
    auto words = Words::load(*resources::read(u"filter_words.tsv"_s));
    QVERIFY2(words.has_value(), words ? "" : qPrintable(words.error().detail));
    m_words.emplace(*std::move(words));
    m_reader.emplace(*identity::NameReader::load(*resources::read(u"surname_readings.tsv"_s)));
    m_calendar.emplace(*law::WorkCalendar::load({*resources::read(u"calendars/2025.json"_s)}));
}

void FilterLanguageTest::aSentenceReadsTheSameInBothLanguages_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    const auto row = [](const char *name, const QString &typed, const QString &english, const QString &chinese) {
        QTest::newRow(name) << typed << english << chinese;
    };
    row("the morning's list", u"我经办·三日内·未送达"_s, u"mine · within 3 working days · unserved"_s, u"我经办·3个工作日内·未送达"_s);
    row("the same in English", u"mine, within 3 days, unserved"_s, u"mine · within 3 working days · unserved"_s, u"我经办·3个工作日内·未送达"_s);
    row("one day is no plural", u"within 1 working day"_s, u"within 1 working days"_s, u"1个工作日内"_s);
    row("Chinese numerals", u"二十一个自然日内"_s, u"within 21 calendar days"_s, u"21个自然日内"_s);
    row("full width and blanks", u" 我经办 ，　逾期；自然人 "_s, u"mine · overdue · person"_s, u"我经办·已逾期·自然人"_s);
    row("capitals", u"Due Today · DISPUTED"_s, u"due today · disputed"_s, u"今日到期·存在异议"_s);
    row("either of two", u"mine · overdue or to publish"_s, u"mine · overdue or to publish"_s, u"我经办·已逾期 或 待公布"_s);
    row("either, close together", u"逾期或中止"_s, u"overdue or suspended"_s, u"已逾期 或 已暂停"_s);
    row("not", u"非存在异议·not recipient open"_s, u"not disputed · not recipient open"_s, u"非存在异议·非单位未反馈"_s);
    row("a name", u"含阿依"_s, u"contains \"阿依\""_s, u"含\"阿依\""_s);
    row("a name with a dot and a separator in it", u"contains “阿依·买, 或”"_s, u"contains \"阿依·买, 或\""_s, u"含\"阿依·买, 或\""_s);
    row("an officer", u"经办人a"_s, u"officer \"a\""_s, u"经办人\"a\""_s);
    row("a ground and a stage", u"事由二·已纳入"_s, u"ground 2 · listed"_s, u"纳入事由2·已纳入"_s);
    row("between days", u"2025年3月1日至2025-3-31纳入"_s, u"listed from 2025-03-01 to 2025-03-31"_s, u"2025-03-01至2025-03-31纳入"_s);
}

void FilterLanguageTest::aSentenceReadsTheSameInBothLanguages()
{
    QFETCH(QString, typed);
    QFETCH(QString, english);
    QFETCH(QString, chinese);

    const auto filter = parse(typed, *m_words);

    QVERIFY2(filter.has_value(), filter ? "" : qPrintable(filter.error().word));
    QCOMPARE(print(*filter, *m_words, Tongue::English), english);
    QCOMPARE(print(*filter, *m_words, Tongue::Chinese), chinese);
}

Term FilterLanguageTest::anyTerm(QRandomGenerator &random) const
{
    static const QStringList texts{u"王"_s, u"a\"b"_s, u"甲·乙"_s, u"or"_s, u"x 或 y"_s, u"not mine"_s, u"\"\""_s};
    const auto &phrases = m_words->phrases();
    Term term = phrases[random.bounded(quint32(phrases.size()))].term;
    term.negated = random.bounded(3) == 0;
    switch (slotOf(term.ask)) {
    case Slot::Text: term.text = texts.at(random.bounded(int(texts.size()))); break;
    case Slot::Number: term.number = 1 + random.bounded(40); break;
    case Slot::Days:
        term.from = QDate(2024, 1, 1).addDays(random.bounded(400));
        term.until = term.from.addDays(random.bounded(400));
        break;
    case Slot::None: break;
    }
    return term;
}

void FilterLanguageTest::whatIsPrintedReadsBack()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 3000; ++i) {
        Filter filter;
        for (int groups = 1 + random.bounded(3); groups > 0; --groups) {
            filter.anyOf.emplace_back();
            for (int terms = 1 + random.bounded(4); terms > 0; --terms)
                filter.anyOf.back().push_back(anyTerm(random));
        }
        for (const Tongue tongue : {Tongue::English, Tongue::Chinese}) {
            const QString text = print(filter, *m_words, tongue);
            const auto back = parse(text, *m_words);
            QVERIFY2(back.has_value(), qPrintable(text + u" | "_s + (back ? QString() : back.error().word)));
            QVERIFY2(*back == filter, qPrintable(text));
        }
    }
}

void FilterLanguageTest::aMistakeNamesTheWordAndWhatMayBeMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");

    const auto row = [](const char *name, const QString &typed, Mistake::What what, const QString &word,
                        const QString &meant) { QTest::newRow(name) << typed << int(what) << word << meant; };
    row("a slip of the finger", u"mine · overdeu"_s, Mistake::What::UnknownWord, u"overdeu"_s, u"overdue"_s);
    row("a part of a word", u"我经办·送达"_s, Mistake::What::UnknownWord, u"送达"_s, u"未送达"_s);
    row("nothing near", u"mine · xyzzyxyzzyxyzzyxyzzy"_s, Mistake::What::UnknownWord, u"xyzzyxyzzyxyzzyxyzzy"_s, {});
    row("no number", u"within some working days"_s, Mistake::What::BadNumber, u"within some working days"_s, u"within %1 working days"_s);
    row("no days at all", u"0日内"_s, Mistake::What::BadNumber, u"0日内"_s, u"%1日内"_s);
    row("a day that is none", u"listed from 2025-02-30 to 2025-03-01"_s, Mistake::What::BadDay, u"listed from 2025-02-30 to 2025-03-01"_s, u"listed from %1 to %2"_s);
    row("the last day before the first", u"2025-03-02至2025-03-01纳入"_s, Mistake::What::BadDay, u"2025-03-02至2025-03-01纳入"_s, u"%1至%2纳入"_s);
    row("or what", u"mine or"_s, Mistake::What::Missing, u"or"_s, {});
    row("what or", u"或 逾期"_s, Mistake::What::Missing, u"或"_s, {});
}

void FilterLanguageTest::aMistakeNamesTheWordAndWhatMayBeMeant()
{
    QFETCH(QString, typed);
    QFETCH(int, what);
    QFETCH(QString, word);
    QFETCH(QString, meant);

    const auto filter = parse(typed, *m_words);

    QVERIFY(!filter);
    QCOMPARE(int(filter.error().what), what);
    QCOMPARE(filter.error().word, word);
    QCOMPARE(filter.error().meant.value(0), meant);
}

void FilterLanguageTest::nothingTypedIsAFilterThatSaysNothing()
{
    QCOMPARE(parse(u"  "_s, *m_words).value(), Filter{});
    QCOMPARE(parse(u" · ,"_s, *m_words).value(), Filter{});
}

void FilterLanguageTest::aTableThatLacksATermIsRefused()
{
    QByteArray tsv = *resources::read(u"filter_words.tsv"_s);
    const auto lacking = Words::load(tsv.replace("disputed\ten\tdisputed\n", ""));
    QVERIFY(!lacking);
    QVERIFY(lacking.error().detail.contains("disputed"_L1));
    QVERIFY(!Words::load("term\tlanguage\tpattern\nmine\ten\tmine %1\n"));
    const auto unreadable = Words::load(*resources::read(u"filter_words.tsv"_s) + "closed\tzh\t已结或销案\n");
    QVERIFY(!unreadable);
}

bool FilterLanguageTest::holds(const QString &text, const CaseFacts &facts) const
{
    // A Wednesday; Friday is Qingming, a day off.
    const Looking looking{QDate(2025, 4, 2), u"a"_s, *m_calendar, *m_reader, {cases::Role::Reviewer}};
    return Sieve(parse(text, *m_words).value(), looking).holds(facts);
}

void FilterLanguageTest::aTermHoldsForItsOwnFactAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fact");

    const QStringList texts{u"mine"_s,    u"officer b"_s, u"overdue"_s,   u"due today"_s,     u"unserved"_s,
                            u"to publish"_s, u"suspended"_s, u"provisional"_s, u"disputed"_s, u"recipient open"_s,
                            u"organisation"_s, u"ground 2"_s, u"warned"_s, u"contains zs"_s,
                            u"listed from 2025-03-01 to 2025-03-31"_s, u"waits for me"_s};
    for (int i = 0; i < int(texts.size()); ++i)
        QTest::newRow(qPrintable(texts[i])) << texts[i] << i;
}

void FilterLanguageTest::aTermHoldsForItsOwnFactAlone()
{
    QFETCH(QString, text);
    QFETCH(int, fact);
    const QDate today(2025, 4, 2);
    std::vector<CaseFacts> each(16);
    each[0].officers = {u"a"_s};
    each[1].officers = {u"b"_s};
    each[2].due = each[2].doBy = today.addDays(-1);
    each[3].due = each[3].doBy = today;
    each[4].unserved = true;
    each[5].toPublish = true;
    each[6].suspended = true;
    each[7].provisional = true;
    each[8].disputed = true;
    each[9].recipientOpen = true;
    each[10].kind = cases::SubjectKind::Organisation;
    each[11].grounds = {2};
    each[12].stage = cases::Stage::Warned;
    each[13].keys = searchKeys(u"张三"_s, {}, {}, *m_reader);
    each[14].listedOn = QDate(2025, 3, 31);
    const auto next = [](cases::Role by) { return std::make_shared<const cases::NextStep>(cases::NextStep{cases::ActKind::DecideObjection, {}, {by}, {}}); };
    each[13].next = next(cases::Role::President); // waits, and for somebody else
    each[15].next = next(cases::Role::Reviewer);

    for (int i = 0; i < int(each.size()); ++i) {
        QCOMPARE(holds(text, each[std::size_t(i)]), i == fact);
        QCOMPARE(holds(u"not "_s + text, each[std::size_t(i)]), i != fact);
    }
}

void FilterLanguageTest::withinCountsWorkingDaysFromToday()
{
    CaseFacts facts;
    facts.due = facts.doBy = QDate(2025, 4, 3); // the next working day
    QVERIFY(holds(u"within 1 working day"_s, facts));
    facts.due = facts.doBy = QDate(2025, 4, 7); // Monday: the second, over Qingming and the weekend
    QVERIFY(!holds(u"within 1 working day"_s, facts));
    QVERIFY(holds(u"within 2 working days"_s, facts));
    QVERIFY(!holds(u"within 4 calendar days"_s, facts));
    QVERIFY(holds(u"within 5 calendar days"_s, facts));
    facts.due = facts.doBy = QDate(2025, 4, 1); // overdue is another word
    QVERIFY(!holds(u"within 2 working days"_s, facts));
}

void FilterLanguageTest::aClosedCaseAnswersOnlyWhoAsksForIt()
{
    CaseFacts facts;
    facts.closed = true;
    facts.officers = {u"a"_s};
    QVERIFY(!holds(u""_s, facts));
    QVERIFY(!holds(u"mine"_s, facts));
    QVERIFY(holds(u"mine · closed"_s, facts));
    facts.closed = false;
    QVERIFY(holds(u""_s, facts));
    QVERIFY(!holds(u"mine · closed"_s, facts));
}

void FilterLanguageTest::everyTermOfAGroupAndAnyGroupHolds()
{
    CaseFacts facts;
    facts.disputed = true;
    facts.unserved = true;
    QVERIFY(holds(u"disputed · unserved"_s, facts));
    QVERIFY(!holds(u"disputed · suspended"_s, facts));
    QVERIFY(holds(u"disputed · suspended or unserved"_s, facts));
    QVERIFY(!holds(u"suspended or to publish"_s, facts));
}

QTEST_GUILESS_MAIN(FilterLanguageTest)
#include "tst_filterlanguage.moc"
