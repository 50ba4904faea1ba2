#include "law/lawbook.h"
#include "law/packparser.h"
#include "lawfiles.h"

using namespace zm;
using namespace zm::law;

// Invented packs: an act "a" of 2020 and an opinion "b" that differs from it.
class LawBookTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackThatIsWrongDoesNotLoad_data();
    void aPackThatIsWrongDoesNotLoad();
    void aRegisterThatIsWrongDoesNotLoad_data();
    void aRegisterThatIsWrongDoesNotLoad();
    void everyFaultIsTold();
    void aPackLoadedTwiceIsRefused();
    void theVersionIsTheOneOfTheDay_data();
    void theVersionIsTheOneOfTheDay();
    void twoSourcesGiveTargetAndLimit();
    void whatIsCitedIsAsSureAsTheLeastSureOfIt();
    void removingOneSourceLeavesOneAnswer_data();
    void removingOneSourceLeavesOneAnswer();
    void anExpiredRuleNeverAnswers();
    void aVariantIsAnsweredByItsRule();
    void aNumberOutweighsPromptly();
    void whatAlwaysAppliesNeedsNoChoice();
    void aBookOutlivesTheOneItWasCopiedFrom();
    void theShippedBookLoadsWithEveryPackTakenAway_data();
    void theShippedBookLoadsWithEveryPackTakenAway();
};

namespace {

const QByteArray kQuestions = R"({"questions": [
    {"id": "reply", "clock": true, "roll": "next working day", "roll_rule": "R-2", "target": "B-1", "limit": "A-1",
     "conflict": "K1", "zh": "z", "en": "reply"},
    {"id": "exit", "clock": true, "roll": "none", "roll_rule": "R-3", "target": "B-9", "zh": "z", "en": "exit"},
    {"id": "list", "zh": "z", "en": "list"}]})";

const QByteArray kConflicts = R"({"conflicts": [
    {"id": "K1", "question_en": "q", "question_zh": "q", "readings": [
        {"source": "a", "zh": "z", "en": "ten"}, {"source": "b", "zh": "z", "en": "five"}],
     "handling_en": "h", "handling_zh": "h", "why_en": "w", "why_zh": "w"}]})";

QByteArray pack(const QByteArray &head, const QByteArray &rules)
{
    return "{" + head + R"(, "short": "s", "title_zh": "t", "title_en": "t", "grade": "T", "rules": [)" + rules + "]}";
}

QByteArray rule(const QByteArray &own)
{
    return R"({"grade": "T", "zh": "z", "en": "e", )" + own + "}";
}

const QByteArray kHeadA = R"("pack": "a", "instrument": "X-1", "kind": "interpretation", "from": "2020-01-01")";
const QByteArray kHeadB = R"("pack": "b", "instrument": "X-2", "kind": "opinion", "from": "2020-01-01")";
const QByteArray kTen = R"("id": "A-1", "asks": "reply", "span": {"count": 10, "unit": "calendar"},
    "citation": "A 1", "citation_zh": "甲一")";
const QByteArray kFive = R"("id": "B-1", "asks": "reply", "span": {"count": 5, "unit": "working"},
    "citation": "B 1", "citation_zh": "乙一")";
const QByteArray kVersions = R"("id": "A-1", "asks": "reply", "span": {"count": 10, "unit": "calendar"}, "versions": [
    {"from": "2020-01-01", "until": "2022-01-01", "citation": "A 1", "citation_zh": "甲一"},
    {"from": "2022-01-01", "until": "2024-01-01", "citation": "A 2", "citation_zh": "甲二",
     "span": {"count": 7, "unit": "working"}}])";

LawBook book(const QList<QByteArray> &packs)
{
    auto loaded = LawBook::load(packs, kQuestions, kConflicts);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

QString told(const Rule *rule)
{
    return rule ? rule->citation : QString();
}

} // namespace

void LawBookTest::aPackThatIsWrongDoesNotLoad_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");

    const auto row = [](const char *name, const QByteArray &file, const char *fault) {
        QTest::newRow(name) << file << fault;
    };
    row("a rule without an article", pack(kHeadA, rule(R"("id": "A-1", "citation_zh": "甲一")")),
        "a: A-1: no citation");
    row("a rule with a blank article", pack(kHeadA, rule(R"("id": "A-1", "citation": " ", "citation_zh": "甲一")")),
        "a: A-1: no citation");
    row("a rule without a Chinese article", pack(kHeadA, rule(R"("id": "A-1", "citation": "A 1")")),
        "a: A-1: no citation_zh");
    row("a version without an article", pack(kHeadA, rule(R"("id": "A-1", "versions": [{"from": "2020-01-01",
        "citation_zh": "甲一"}])")),
        "a: A-1: no citation");
    row("an unknown field of a rule", pack(kHeadA, rule(kTen + R"(, "days": 10)")), "a: A-1: unknown field 'days'");
    row("an unknown field of a pack", pack(kHeadA + R"(, "author": "x")", rule(kTen)), "a: unknown field 'author'");
    row("an unknown field of a span", pack(kHeadA, rule(R"("id": "A-1", "citation": "A 1", "citation_zh": "甲一",
        "span": {"count": 1, "unit": "calendar", "roll": true})")),
        "a: A-1: span: unknown field 'roll'");
    row("an unknown unit", pack(kHeadA, rule(R"("id": "A-1", "citation": "A 1", "citation_zh": "甲一",
        "span": {"count": 1, "unit": "weeks"})")),
        "a: A-1: span: unit is not calendar, working, months or years");
    row("a span of no days", pack(kHeadA, rule(R"("id": "A-1", "citation": "A 1", "citation_zh": "甲一",
        "span": {"count": 0, "unit": "calendar"})")),
        "a: A-1: span: count is not a whole number above 0");
    row("a range upside down", pack(kHeadA, rule(R"("id": "A-1", "citation": "A 1", "citation_zh": "甲一",
        "range": {"min": 3, "max": 1, "unit": "years"})")),
        "a: A-1: range: max is below min");
    row("a length and no limit", pack(kHeadA, rule(kTen + R"(, "no_limit": true)")),
        "a: A-1: both a span and no_limit");
    row("no grade", pack(kHeadA, R"({"zh": "z", "en": "e", )" + kTen + "}"), "a: A-1: no grade");
    row("an unknown grade", pack(kHeadA, R"({"grade": "A", "zh": "z", "en": "e", )" + kTen + "}"),
        "a: A-1: grade is not T, Q or K");
    row("two versions in force on one day", pack(kHeadA, rule(kTen) + "," + rule(kTen + R"(, "from": "2023-01-01")")),
        "a: A-1: two versions in force on 2023-01-01");
    row("in force before its instrument", pack(kHeadA, rule(kTen + R"(, "from": "2019-12-31")")),
        "a: A-1: in force outside the time of its instrument");
    row("in force after its instrument",
        pack(kHeadA + R"(, "until": "2022-01-01")", rule(kTen + R"(, "until": "2022-01-02")")),
        "a: A-1: in force outside the time of its instrument");
    row("never in force", pack(kHeadA, rule(kTen + R"(, "until": "2020-01-01")")), "a: A-1: until is not after from");
    row("a question nobody registered", pack(kHeadA, rule(R"("id": "A-1", "asks": "retort", "citation": "A 1",
        "citation_zh": "甲一")")),
        "a: A-1: answers 'retort', a question nobody registered");
    row("two answers of one instrument", pack(kHeadA, rule(kTen) + "," + rule(R"("id": "A-2", "asks": "reply",
        "citation": "A 2", "citation_zh": "甲二")")),
        "a: A-2 and A-1 both answer 'reply'");
    row("a date that does not exist", pack(kHeadA, rule(kTen + R"(, "from": "2023-02-29")")),
        "a: A-1: from is not a date (YYYY-MM-DD)");
    row("an unknown kind of instrument",
        pack(R"("pack": "a", "instrument": "X-1", "kind": "letter",
        "from": "2020-01-01")",
             rule(kTen)),
        "a: kind is not interpretation, opinion, statute or house");
    row("no JSON at all", "\n\nrules", "pack: line 3: illegal value");
}

void LawBookTest::aPackThatIsWrongDoesNotLoad()
{
    QFETCH(QByteArray, file);

    const auto loaded = LawBook::load({file}, kQuestions, kConflicts);

    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::Invalid);
    QTEST(loaded.error().detail.section('\n', 0, 0), "fault");
}

void LawBookTest::aRegisterThatIsWrongDoesNotLoad_data()
{
    QTest::addColumn<QByteArray>("questions");
    QTest::addColumn<QByteArray>("conflicts");
    QTest::addColumn<QString>("fault");

    const QByteArray none = R"({"conflicts": []})";
    QTest::newRow("a conflict nobody registered")
        << kQuestions << none << "questions: reply: conflict K1 is not registered";
    QTest::newRow("a question asked twice")
        << QByteArray(R"({"questions": [{"id": "x", "zh": "z", "en": "e"}, {"id": "x", "zh": "z", "en": "e"}]})")
        << none << "questions: x is registered twice";
    QTest::newRow("a clock that does not say how it rolls")
        << QByteArray(R"({"questions": [{"id": "x", "clock": true, "roll_rule": "R", "zh": "z", "en": "e"}]})") << none
        << "questions: x: no roll";
    QTest::newRow("a conflict with one reading")
        << QByteArray(R"({"questions": []})")
        << QByteArray(R"({"conflicts": [{"id": "K1", "question_en": "q", "question_zh": "q", "readings": [
            {"source": "a", "zh": "z", "en": "ten"}], "handling_en": "h", "handling_zh": "h", "why_en": "w",
            "why_zh": "w"}]})")
        << "conflicts: K1: fewer than two readings";
}

void LawBookTest::aRegisterThatIsWrongDoesNotLoad()
{
    QFETCH(QByteArray, questions);
    QFETCH(QByteArray, conflicts);

    const auto loaded = LawBook::load({}, questions, conflicts);

    QVERIFY(!loaded.has_value());
    QTEST(loaded.error().detail.section('\n', 0, 0), "fault");
}

void LawBookTest::everyFaultIsTold()
{
    const QByteArray file = pack(kHeadA, rule(R"("id": "A-1", "citation_zh": "甲一", "days": 1)") + "," +
                                             rule(R"("id": "A-2", "citation": "A 2")"));

    const ReadPack read = readPack(file);

    QCOMPARE(read.faults.join('|'), "a: A-1: no citation|a: A-1: unknown field 'days'|a: A-2: no citation_zh");
}

void LawBookTest::aPackLoadedTwiceIsRefused()
{
    const QByteArray file = pack(kHeadA, rule(kTen));

    const auto loaded = LawBook::load({file, file}, kQuestions, kConflicts);

    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().detail, "a: loaded twice");
}

void LawBookTest::theVersionIsTheOneOfTheDay_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("inForce");
    QTest::addColumn<QString>("cited");

    QTest::newRow("before the first") << QDate(2019, 12, 31) << ""
                                      << "A 2";
    QTest::newRow("the first day of the first") << QDate(2020, 1, 1) << "A 1"
                                                << "A 1";
    QTest::newRow("the last day of the first") << QDate(2021, 12, 31) << "A 1"
                                               << "A 1";
    QTest::newRow("the first day of the second") << QDate(2022, 1, 1) << "A 2"
                                                 << "A 2";
    QTest::newRow("after the second: cited as it last was") << QDate(2024, 1, 1) << ""
                                                            << "A 2";
}

void LawBookTest::theVersionIsTheOneOfTheDay()
{
    QFETCH(QDate, on);
    const LawBook law = book({pack(kHeadA, rule(kVersions))});

    QTEST(told(law.rule(u"A-1", on)), "inForce");
    QTEST(told(law.answer(u"reply", on).limit), "inForce");
    QTEST(law.citation(u"A-1", on), "cited");
}

void LawBookTest::twoSourcesGiveTargetAndLimit()
{
    const LawBook law = book({pack(kHeadB, rule(kFive)), pack(kHeadA, rule(kTen))});

    const Answer answer = law.answer(u"reply", QDate(2025, 1, 1));

    QCOMPARE(told(answer.target), "B 1");
    QCOMPARE(told(answer.limit), "A 1");
    QCOMPARE(answer.target->span, std::optional(Span{5, DayUnit::Working}));
    QCOMPARE(answer.question->conflict, "K1");
}

void LawBookTest::whatIsCitedIsAsSureAsTheLeastSureOfIt()
{
    const QByteArray same = R"("id": "A-1", "citation": "B 2", "citation_zh": "乙二", "grade": "Q", "zh": "z", "en": "e")";
    const LawBook law = book({pack(kHeadA, rule(kTen)), pack(kHeadB, "{" + same + "}")});
    const QDate day(2025, 1, 1);

    QCOMPARE(law.citation(u"A-1", day), "A 1; B 2");
    QCOMPARE(law.grade(u"A-1", day), Grade::Q);
    QCOMPARE(law.grade(u"A-1", day, {"a"}), Grade::T);
    QCOMPARE(law.grade(u"of nobody", day), Grade::K);
}

void LawBookTest::removingOneSourceLeavesOneAnswer_data()
{
    QTest::addColumn<PackChoice>("choice");
    QTest::addColumn<QString>("answer");

    QTest::newRow("the interpretation alone") << PackChoice{"a"} << "A 1";
    QTest::newRow("the opinion alone") << PackChoice{"b"} << "B 1";
    QTest::newRow("neither") << PackChoice{"c"} << "";
}

void LawBookTest::removingOneSourceLeavesOneAnswer()
{
    QFETCH(PackChoice, choice);
    const LawBook law = book({pack(kHeadA, rule(kTen)), pack(kHeadB, rule(kFive))});

    const Answer answer = law.answer(u"reply", QDate(2025, 1, 1), choice);

    QTEST(told(answer.target), "answer");
    QTEST(told(answer.limit), "answer");
}

void LawBookTest::anExpiredRuleNeverAnswers()
{
    const LawBook law = book({pack(kHeadA + R"(, "until": "2022-01-01")", rule(kTen)), pack(kHeadB, rule(kFive))});

    QCOMPARE(told(law.answer(u"reply", QDate(2021, 12, 31)).limit), "A 1");
    QCOMPARE(told(law.answer(u"reply", QDate(2022, 1, 1)).limit), "B 1");
    QCOMPARE(told(law.answer(u"reply", QDate(2022, 1, 1), {"a"}).limit), "");
    QVERIFY(law.readings(u"A-1", QDate(2022, 1, 1)).empty());
}

void LawBookTest::aVariantIsAnsweredByItsRule()
{
    const LawBook law = book({
        pack(kHeadA, rule(R"("id": "A-1", "asks": "exit", "values": ["paid"], "citation": "A 1", "citation_zh": "z",
            "span": {"count": 3, "unit": "working"})") +
                         "," +
                         rule(R"("id": "A-2", "asks": "exit", "values": ["dead"], "citation": "A 2", "citation_zh": "z",
            "span": {"count": 9, "unit": "working"})")),
        pack(kHeadB, rule(R"("id": "B-9", "asks": "exit", "citation": "B 9", "citation_zh": "z",
            "span": {"count": 3, "unit": "calendar"})")),
    });

    QCOMPARE(told(law.answer(u"exit", QDate(2025, 1, 1), {}, u"dead").target), "B 9");
    QCOMPARE(told(law.answer(u"exit", QDate(2025, 1, 1), {}, u"dead").limit), "A 2");
    QCOMPARE(told(law.answer(u"exit", QDate(2025, 1, 1), {}, u"paid").limit), "A 1");
    QCOMPARE(told(law.answer(u"exit", QDate(2025, 1, 1), {}, u"moved").limit), "B 9");
}

void LawBookTest::aNumberOutweighsPromptly()
{
    const QByteArray promptly = R"("id": "A-1", "asks": "reply", "citation": "A 1", "citation_zh": "z")";
    const LawBook both = book({pack(kHeadA, rule(promptly)), pack(kHeadB, rule(kFive))});
    const LawBook alone = book({pack(kHeadA, rule(promptly))});

    QCOMPARE(told(both.answer(u"reply", QDate(2025, 1, 1)).limit), "B 1");
    QCOMPARE(told(alone.answer(u"reply", QDate(2025, 1, 1)).limit), "A 1");
    QVERIFY(!alone.answer(u"reply", QDate(2025, 1, 1)).limit->span);
}

void LawBookTest::whatAlwaysAppliesNeedsNoChoice()
{
    const LawBook law = book({pack(kHeadA + R"(, "always": true)", rule(kTen)), pack(kHeadB, rule(kFive))});

    QCOMPARE(told(law.rule(u"A-1", QDate(2025, 1, 1), {"b"})), "A 1");
    QCOMPARE(told(law.rule(u"B-1", QDate(2025, 1, 1), {"a"})), "");
}

void LawBookTest::aBookOutlivesTheOneItWasCopiedFrom()
{
    auto first = std::make_unique<LawBook>(book({pack(kHeadA, rule(kTen)), pack(kHeadB, rule(kFive))}));
    const LawBook copy = *first;

    first.reset();

    QCOMPARE(copy.citation(u"A-1", QDate(2025, 1, 1)), "A 1");
    QCOMPARE(told(copy.answer(u"reply", QDate(2025, 1, 1)).target), "B 1");
}

void LawBookTest::theShippedBookLoadsWithEveryPackTakenAway_data()
{
    QTest::addColumn<int>("without");

    for (int i = 0; i < test::shippedFolder("rules").size(); ++i)
        QTest::addRow("without pack %d", i + 1) << i;
}

void LawBookTest::theShippedBookLoadsWithEveryPackTakenAway()
{
    QFETCH(int, without);
    QList<QByteArray> packs = test::shippedFolder("rules");
    packs.removeAt(without);

    const auto law = LawBook::load(packs, test::shipped("rules/register/questions.json"),
                                   test::shipped("rules/register/conflicts.json"));

    QVERIFY2(law.has_value(), qPrintable(law ? QString() : law.error().detail));
    QCOMPARE(law->packs().size(), packs.size());
    for (const Question &question : law->questions()) {
        const Answer answer = law->answer(question.id, QDate(2025, 3, 4));
        QCOMPARE(answer.target == nullptr, answer.limit == nullptr);
    }
}

QTEST_APPLESS_MAIN(LawBookTest)
#include "tst_lawbook.moc"
