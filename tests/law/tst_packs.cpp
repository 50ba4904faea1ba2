#include "law/lawbook.h"
#include "lawfiles.h"

using namespace zm;
using namespace zm::law;

class PacksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRuleIsCitedInBothLanguages();
    void everyClockIdHasAQuestion_data();
    void everyClockIdHasAQuestion();
    void aQuestionIsAnswered_data();
    void aQuestionIsAnswered();
    void aRuleIsCitedAsOfItsDay_data();
    void aRuleIsCitedAsOfItsDay();
    void everyRefusalHasACitation_data();
    void everyRefusalHasACitation();
    void everyConflictIsRegistered();
    void everyConflictOfTargetAndLimitNamesRulesThatExist();
    void aListIsClosedByTheRuleOfTheDay_data();
    void aListIsClosedByTheRuleOfTheDay();
    void aPackOutsideItsTimeGivesNoBasis_data();
    void aPackOutsideItsTimeGivesNoBasis();

private:
    LawBook m_law;
};

static QDate day(const char *iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

void PacksTest::initTestCase()
{
    auto law = LawBook::load(test::shippedFolder("rules"), test::shipped("rules/register/questions.json"),
                             test::shipped("rules/register/conflicts.json"), test::shipped("measures.json"));
    QVERIFY2(law.has_value(), qPrintable(law ? QString() : law.error().detail));
    m_law = *std::move(law);
}

void PacksTest::everyRuleIsCitedInBothLanguages()
{
    int rules = 0;
    for (const Pack &pack : m_law.packs()) {
        for (const Rule &rule : pack.rules) {
            QVERIFY2(!rule.citation.isEmpty() && !rule.citationZh.isEmpty(), qPrintable(rule.id));
            QVERIFY2(!rule.zh.isEmpty() && !rule.en.isEmpty(), qPrintable(rule.id));
            QVERIFY2(rule.from.isValid(), qPrintable(rule.id));
            ++rules;
        }
    }
    QVERIFY(rules > 180);
}

void PacksTest::everyClockIdHasAQuestion_data()
{
    QTest::addColumn<bool>("rolls");
    QTest::addColumn<bool>("bindsAuthority");

    for (const char *id : {"creditor_request.decide", "objection.accept", "objection.review", "objection.correct",
                           "reconsideration.decide", "removal", "removal.expiry", "early_deletion.decide",
                           "error.withdraw", "error.remedy", "platform.share", "recipients.release",
                           "restoration.accept", "restoration.decide", "relisting.bar"})
        QTest::newRow(id) << true << true;
    QTest::newRow("objection.file") << true << false;
    QTest::newRow("reconsideration.file") << true << false;
    QTest::newRow("grace") << true << false;
    QTest::newRow("term") << false << true;
    QTest::newRow("scrutiny") << false << true;
}

void PacksTest::everyClockIdHasAQuestion()
{
    QFETCH(bool, rolls);
    QFETCH(bool, bindsAuthority);

    const Question *question = m_law.question(QString::fromLatin1(QTest::currentDataTag()));

    QVERIFY(question != nullptr);
    QVERIFY(question->clock);
    QCOMPARE(question->roll == Roll::ToNextWorkingDay, rolls);
    QCOMPARE(question->rollRule, rolls ? "TM-02" : "TM-13");
    QCOMPARE(question->bindsAuthority, bindsAuthority);
}

void PacksTest::aQuestionIsAnswered_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("packs");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("limit");

    const auto row = [](const char *name, const char *question, const char *on, const char *packs, const char *variant,
                        const char *target, const char *limit) {
        QTest::newRow(name) << question << on << packs << variant << target << limit;
    };
    row("review: Opinions target, Provisions limit", "objection.review", "2025-04-01", "", "",
        "JD-85 3 calendar, 2016 Op. IV(2)3", "JD-86 15 calendar, SPC-17 Art. 12");
    row("review under the Opinions alone", "objection.review", "2025-04-01", "op2016", "",
        "JD-85 3 calendar, 2016 Op. IV(2)3", "JD-85 3 calendar, 2016 Op. IV(2)3");
    row("review under the Provisions alone", "objection.review", "2025-04-01", "spc2017", "",
        "JD-86 15 calendar, SPC-17 Art. 12", "JD-86 15 calendar, SPC-17 Art. 12");
    row("review in 2014: no number anywhere", "objection.review", "2014-06-01", "", "", "JD-86 none, I-02 Art. 3",
        "JD-86 none, I-02 Art. 3");
    row("review in early 2017: only the Opinions give a number", "objection.review", "2017-01-05", "", "",
        "JD-85 3 calendar, 2016 Op. IV(2)3", "JD-85 3 calendar, 2016 Op. IV(2)3");
    row("an expired pack never answers", "objection.review", "2025-04-01", "spc2013", "", "", "");
    row("objecting: ten days to aim at, no limit", "objection.file", "2025-04-01", "", "",
        "JD-82 10 calendar, 2016 Op. IV(2)3", "JD-83 no limit, SPC-17 Arts 11-12");
    row("objecting under the Opinions alone", "objection.file", "2025-04-01", "op2016", "",
        "JD-82 10 calendar, 2016 Op. IV(2)3", "JD-82 10 calendar, 2016 Op. IV(2)3");
    row("correcting what was well founded", "objection.correct", "2025-04-01", "", "",
        "JD-87 3 working, SPC-17 Art. 12", "JD-87 3 working, SPC-17 Art. 12");
    row("asking for reconsideration", "reconsideration.file", "2025-04-01", "", "", "JD-89 10 calendar, SPC-17 Art. 12",
        "JD-89 10 calendar, SPC-17 Art. 12");
    row("deciding on reconsideration", "reconsideration.decide", "2025-04-01", "", "",
        "JD-90 15 calendar, SPC-17 Art. 12", "JD-90 15 calendar, SPC-17 Art. 12");
    row("removal after performance", "removal", "2025-04-01", "", "performed", "JD-70 3 calendar, 2016 Op. IV(2)4",
        "JD-60 3 working, SPC-17 Art. 10(1)1");
    row("removal after a settlement", "removal", "2025-04-01", "", "settlement_performed",
        "JD-70 3 calendar, 2016 Op. IV(2)4", "JD-61 3 working, SPC-17 Art. 10(1)2");
    row("removal on the creditor's request", "removal", "2025-04-01", "", "creditor_request",
        "JD-70 3 calendar, 2016 Op. IV(2)4", "JD-62 3 working, SPC-17 Art. 10(1)3");
    row("removal after a round that ended", "removal", "2025-04-01", "", "round_ended",
        "JD-70 3 calendar, 2016 Op. IV(2)4", "JD-63 3 working, SPC-17 Art. 10(1)4");
    row("removal in retrial or bankruptcy", "removal", "2025-04-01", "", "retrial_or_bankruptcy",
        "JD-70 3 calendar, 2016 Op. IV(2)4", "JD-64 3 working, SPC-17 Art. 10(1)5");
    row("removal when not enforced", "removal", "2025-04-01", "", "not_enforced", "JD-70 3 calendar, 2016 Op. IV(2)4",
        "JD-65 3 working, SPC-17 Art. 10(1)6");
    row("removal after termination", "removal", "2025-04-01", "", "terminated", "JD-70 3 calendar, 2016 Op. IV(2)4",
        "JD-66 3 working, SPC-17 Art. 10(1)7; CPL 268");
    row("removal under the Provisions alone", "removal", "2025-04-01", "spc2017", "performed",
        "JD-60 3 working, SPC-17 Art. 10(1)1", "JD-60 3 working, SPC-17 Art. 10(1)1");
    row("removal before the Opinions: prompt, no number", "removal", "2015-04-01", "", "performed",
        "JD-60 none, I-02 Art. 7", "JD-60 none, I-02 Art. 7");
    row("deletion after the term", "removal.expiry", "2025-04-01", "", "", "JD-34 3 working, SPC-17 Art. 10(2)",
        "JD-34 3 working, SPC-17 Art. 10(2)");
    row("early deletion: both ends are the Opinions'", "early_deletion.decide", "2025-04-01", "", "",
        "JD-70/early 3 calendar, 2016 Op. IV(2)4", "JD-70/early 3 calendar, 2016 Op. IV(2)4");
    row("withdrawing an error", "error.withdraw", "2025-04-01", "", "", "JD-73 3 working, SPC-17 Art. 9(1)",
        "JD-73 3 working, SPC-17 Art. 9(1)");
    row("correcting particulars", "error.correct", "2025-04-01", "", "", "JD-74 3 working, SPC-17 Art. 9(2)",
        "JD-74 3 working, SPC-17 Art. 9(2)");
    row("the remedy has no number", "error.remedy", "2025-04-01", "", "",
        "RM-07 none, 国家赔偿法 35; CC 1000; 法释〔2022〕3号", "RM-07 none, 国家赔偿法 35; CC 1000; 法释〔2022〕3号");
    row("release at recipients has no number", "recipients.release", "2025-04-01", "", "",
        "JD-72 none, 2016 Op. IV(2)5", "JD-72 none, 2016 Op. IV(2)5");
    row("creditor's request", "creditor_request.decide", "2025-04-01", "", "", "JD-12 15 calendar, SPC-17 Art. 5(2)",
        "JD-12 15 calendar, SPC-17 Art. 5(2)");
    row("bar on a new request", "relisting.bar", "2025-04-01", "", "", "JD-69 6 months, SPC-17 Art. 10(4)",
        "JD-69 6 months, SPC-17 Art. 10(4)");
    row("term of ground 4", "term", "2025-04-01", "", "4", "JD-31 2 years, SPC-17 Art. 2(1)",
        "JD-31 2 years, SPC-17 Art. 2(1)");
    row("ground 1 has no term", "term", "2025-04-01", "", "1", "", "");
    row("no term before May 2017", "term", "2017-04-30", "", "4", "", "");
    row("public notice today", "service.public_notice", "2022-01-01", "", "",
        "SV-07 30 calendar, CPL 95; CPL-I 138-139", "SV-07 30 calendar, CPL 95; CPL-I 138-139");
    row("public notice until 2021", "service.public_notice", "2021-12-31", "spc2017", "",
        "SV-07 60 calendar, CPL 92; CPL-I 138-139", "SV-07 60 calendar, CPL 92; CPL-I 138-139");
}

static QString told(const Rule *rule)
{
    if (rule == nullptr)
        return {};
    const QString length = rule->span ? QString::number(rule->span->count) + " " + unitName(rule->span->unit)
                                      : QString(rule->noLimit ? "no limit" : "none");
    return rule->id + " " + length + ", " + rule->citation;
}

void PacksTest::aQuestionIsAnswered()
{
    QFETCH(QString, question);
    QFETCH(QString, on);
    QFETCH(QString, packs);
    QFETCH(QString, variant);

    const Answer answer = m_law.answer(question, day(qPrintable(on)), packs.split(' ', Qt::SkipEmptyParts), variant);

    QVERIFY(answer.question != nullptr);
    QTEST(told(answer.target), "target");
    QTEST(told(answer.limit), "limit");
}

void PacksTest::aRuleIsCitedAsOfItsDay_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("packs");
    QTest::addColumn<QString>("citation");

    const auto row = [](const char *name, const char *id, const char *on, const char *packs, const char *citation) {
        QTest::newRow(name) << id << on << packs << citation;
    };
    row("two instruments, the interpretation first", "JD-02", "2025-03-04", "", "SPC-17 Art. 5; 2016 Op. IV(2)3");
    row("the chosen instrument alone", "JD-02", "2025-03-04", "op2016", "2016 Op. IV(2)3");
    row("the text of 2013", "JD-02", "2016-01-04", "", "I-02 Art. 2");
    row("the interpretation, then the enforcement opinions", "JD-16", "2025-03-04", "",
        "SPC-17 Art. 5(3); 法发〔2019〕35号 Art. 14");
    row("before those opinions", "JD-16", "2019-12-15", "", "SPC-17 Art. 5(3)");
    row("a minor under the Civil Code", "JD-06", "2025-03-04", "", "SPC-17 Art. 4; CC Art. 17");
    row("a minor before the Civil Code", "JD-06", "2020-12-31", "", "SPC-17 Art. 4; GPCL 2017 Art. 17");
    row("termination under the numbers of 2017", "JD-66", "2021-12-31", "", "SPC-17 Art. 10(1)7; CPL 257");
    row("termination under the numbers of 2021", "JD-66", "2022-01-01", "", "SPC-17 Art. 10(1)7; CPL 264");
    row("termination under the numbers of 2023", "JD-66", "2024-01-01", "", "SPC-17 Art. 10(1)7; CPL 268");
    row("a purge before the departments' rule expired", "N9", "2020-12-31", "", "1798 (20); 2016 Op. IV(2)6");
    row("a purge after it expired", "N9", "2021-01-01", "", "2016 Op. IV(2)6; 1798 (20), expired 2020-12-31");
    row("counting until 2021", "TM-02", "2021-12-31", "", "CPL 82; CC 203");
    row("counting from 2022", "TM-02", "2022-01-01", "", "CPL 85; CC 203");
    row("a rule not yet in force cites its first text", "JD-90", "2010-01-01", "", "SPC-17 Art. 12");
    row("a rule of a pack that was not chosen is cited all the same", "JD-90", "2025-01-01", "op2016",
        "SPC-17 Art. 12");
    row("an id nobody knows", "JD-999", "2025-01-01", "", "");
}

void PacksTest::aRuleIsCitedAsOfItsDay()
{
    QFETCH(QString, id);
    QFETCH(QString, on);
    QFETCH(QString, packs);

    QTEST(m_law.citation(id, day(qPrintable(on)), packs.split(' ', Qt::SkipEmptyParts)), "citation");
}

void PacksTest::everyRefusalHasACitation_data()
{
    QTest::addColumn<QString>("id");

    for (const char *id : {"BASIS", "ROLE", "FOUR-EYES", "ORDER", "DATE", "FIELD", "N9", "N13", "N14", "EXIT-DIED"})
        QTest::newRow(id) << id;
    for (const int number : {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11,  12,  13,  14,  15,  16,  17,  18,  19, 20,
                             30, 31, 32, 33, 34, 35, 40, 41, 42, 43, 44,  45,  46,  47,  48,  49,  50,  60,  61, 62,
                             63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73,  74,  75,  76,  77,  80,  81,  82,  83, 84,
                             85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 100, 101, 102, 103, 104, 105, 106, 107, 108})
        QTest::addRow("JD-%02d", number) << QString("JD-%1").arg(number, 2, 10, QLatin1Char('0'));
    for (int number = 1; number <= 17; ++number)
        QTest::addRow("CR-%02d", number) << QString("CR-%1").arg(number, 2, 10, QLatin1Char('0'));
    for (int number = 1; number <= 14; ++number)
        QTest::addRow("TM-%02d", number) << QString("TM-%1").arg(number, 2, 10, QLatin1Char('0'));
    for (int number = 1; number <= 10; ++number)
        QTest::addRow("SV-%02d", number) << QString("SV-%1").arg(number, 2, 10, QLatin1Char('0'));
}

void PacksTest::everyRefusalHasACitation()
{
    QFETCH(QString, id);

    QVERIFY(!m_law.citation(id, QDate(2025, 3, 4)).isEmpty());
    QVERIFY(!m_law.citationZh(id, QDate(2025, 3, 4)).isEmpty());
    QVERIFY(!m_law.citation(id, QDate(2014, 3, 4), {"op2016"}).isEmpty());
}

void PacksTest::everyConflictIsRegistered()
{
    QStringList ids;
    for (const Conflict &conflict : m_law.conflicts())
        ids.append(conflict.id);

    QCOMPARE(ids.join(' '), "C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 V1 V2 V3 V4 V5");
}

void PacksTest::everyConflictOfTargetAndLimitNamesRulesThatExist()
{
    for (const Question &question : m_law.questions()) {
        for (const QString &id : {question.targetRule, question.limitRule})
            QVERIFY2(id.isEmpty() || m_law.rule(id, QDate(2025, 3, 4)) != nullptr, qPrintable(question.id + " " + id));
    }
}

void PacksTest::aListIsClosedByTheRuleOfTheDay_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("values");

    const auto row = [](const char *name, const char *question, const char *on, const char *variant, const char *rule,
                        const char *values) { QTest::newRow(name) << question << on << variant << rule << values; };
    row("six grounds", "entry.grounds", "2025-03-04", "", "JD-03", "1 2 3 4 5 6");
    row("ground 1 is open-ended", "entry.open_grounds", "2025-03-04", "", "JD-30", "1");
    row("every ground was open-ended in 2016", "entry.open_grounds", "2016-03-04", "", "JD-30", "1 2 3 4 5 6");
    row("the bars of ground 1", "entry.bars", "2025-03-04", "unable", "JD-05",
        "adequate_security enough_property_frozen later_in_order unable");
    row("those bars reach ground 1", "entry.barred_grounds", "2025-03-04", "", "JD-05/grounds", "1");
    row("inability barred every ground in 2016", "entry.barred_grounds", "2016-03-04", "", "JD-04/grounds",
        "1 2 3 4 5 6");
    row("a unit's officer", "entry.bars", "2025-03-04", "officer_of_unit", "JD-07", "officer_of_unit");
    row("a student's loan", "entry.bars", "2025-03-04", "student_loan", "JD-08", "student_loan");
    row("security given later is a task", "exit.task", "2025-03-04", "security_given", "JD-05/exit", "security_given");
    row("a death is a task", "exit.task", "2025-03-04", "died", "EXIT-DIED", "died");
}

void PacksTest::aListIsClosedByTheRuleOfTheDay()
{
    QFETCH(QString, question);
    QFETCH(QString, on);
    QFETCH(QString, variant);

    const Answer answer = m_law.answer(question, day(qPrintable(on)), {}, variant);

    QVERIFY(answer.target != nullptr);
    QTEST(answer.target->id, "rule");
    QTEST(answer.target->values.join(' '), "values");
}

void PacksTest::aPackOutsideItsTimeGivesNoBasis_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("packs");
    QTest::addColumn<bool>("basis");

    QTest::newRow("before any list") << "2013-09-30"
                                     << "" << false;
    QTest::newRow("from the first text") << "2013-10-01"
                                         << "" << true;
    QTest::newRow("the text of 2017 in 2016") << "2016-06-01"
                                              << "spc2017" << false;
    QTest::newRow("the text of 2013 on its last day") << "2017-04-30"
                                                      << "spc2013" << true;
    QTest::newRow("the text of 2013 the day after") << "2017-05-01"
                                                    << "spc2013" << false;
    QTest::newRow("counting rules are no basis") << "2025-06-01"
                                                 << "counting" << false;
    QTest::newRow("both instruments of today") << "2025-06-01"
                                               << "op2016 spc2017" << true;
}

void PacksTest::aPackOutsideItsTimeGivesNoBasis()
{
    QFETCH(QString, on);
    QFETCH(QString, packs);

    QTEST(m_law.hasEntryBasis(day(qPrintable(on)), packs.split(' ', Qt::SkipEmptyParts)), "basis");
}

QTEST_APPLESS_MAIN(PacksTest)
#include "tst_packs.moc"
