#include "casefixture.h"
#include "expectation.h"

#include "cases/scenario.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace zm::cases;
using namespace zm::cases::test;

namespace {

QStringList files()
{
    return QDir(ZM_TEST_DATA "/scenarios").entryList({"*.json"}, QDir::Files);
}

QJsonObject scenario(const QString &file)
{
    return QJsonDocument::fromJson(testData("scenarios/" + file)).object();
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts << text.toString();
    return texts;
}

QJsonObject outcomeOf(const QJsonObject &scenario)
{
    const auto outcome = runScenario(QJsonDocument(scenario).toJson(), shippedLaw());
    return outcome ? *outcome : QJsonObject{{"error", outcome.error().detail}};
}

} // namespace

/// The law as cases tell it: each file is one clause, with what the law makes of it written down by hand.
class ScenariosTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLawIsAsTheCaseTellsIt_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : files())
            QTest::newRow(qPrintable(file.chopped(5))) << file;
    }

    void theLawIsAsTheCaseTellsIt()
    {
        QFETCH(QString, file);
        const QJsonObject told = scenario(file);
        QVERIFY2(told["expect"].isObject(), "the scenario does not say what it expects");

        const QJsonObject outcome = outcomeOf(told);

        const QStringList differ = unmet(told["expect"].toObject(), outcome);
        QVERIFY2(differ.isEmpty(), qPrintable('\n' + differ.join('\n')));
    }

    void everyRefusalIsAnAnswer_data() { theLawIsAsTheCaseTellsIt_data(); }

    void everyRefusalIsAnAnswer()
    {
        QFETCH(QString, file);
        const QJsonObject told = scenario(file);

        const QStringList unanswered = unansweredRefusals(outcomeOf(told), textsOf(told["expect"].toObject()["final"]));

        QVERIFY2(unanswered.isEmpty(), qPrintable('\n' + unanswered.join('\n')));
    }

    void thereIsAScenarioForEveryKindOfRefusalThatIsNoClause()
    {
        QStringList missing{"BASIS", "N13", "N14", "N9", "ROLE", "FOUR-EYES", "ORDER", "DATE", "FIELD"};
        for (const QString &file : files()) {
            const QJsonObject refused = scenario(file)["expect"].toObject()["refused"].toObject();
            for (const QJsonValue &rule : refused)
                missing.removeAll(rule.toString());
        }
        QCOMPARE(missing, QStringList());
    }

    // What the checks above would miss if they compared nothing.

    void aWrongExpectationIsNoticed_data()
    {
        QTest::addColumn<QString>("expect");
        QTest::newRow("a refusal that does not come") << R"({"refused": {"1": "JD-03", "2": "JD-02"}})";
        QTest::newRow("a refusal nobody expects") << R"({"refused": {}})";
        QTest::newRow("another rule") << R"({"refused": {"2": "JD-03"}})";
        QTest::newRow("another state") << R"({"refused": {"2": "JD-02"}, "state": "listed"})";
        QTest::newRow("another entry") << R"({"refused": {"2": "JD-02"}, "entry": {"status": "live"}})";
        QTest::newRow("a clock that does not run") << R"({"refused": {"2": "JD-02"}, "clocks": {"term": {}}})";
        QTest::newRow("an act that is not permitted") << R"({"refused": {"2": "JD-02"}, "permitted": ["push by clerk"]})";
        QTest::newRow("an act that is permitted") << R"({"refused": {"2": "JD-02"}, "not_permitted": ["note by clerk"]})";
        QTest::newRow("another cure") << R"({"refused": {"2": "JD-02"}, "cure": {"2": {"act": "note"}}})";
        QTest::newRow("another article") << R"({"refused": {"2": "JD-02"}, "citation": {"2": "Art. 99"}})";
        QTest::newRow("another reason") << R"({"refused": {"2": "JD-02"}, "failed": {"2": "minor"}})";
        QTest::newRow("an alarm that is silent") << R"({"refused": {"2": "JD-02"}, "alarms": ["alarm.residue"]})";
        QTest::newRow("a recipient") << R"({"refused": {"2": "JD-02"}, "recipients": [{"unit": "bank-1"}]})";
        QTest::newRow("a remedy") << R"({"refused": {"2": "JD-02"}, "missing": ["apologise"]})";
        QTest::newRow("a reason to be listed") << R"({"refused": {"2": "JD-02"}, "why": {"ends_when": {"performed": "met"}}})";
    }

    void aWrongExpectationIsNoticed()
    {
        QFETCH(QString, expect);
        const QJsonObject outcome = outcomeOf(scenario("JD-02-warning-issued-but-not-served.json"));
        const QJsonObject right{{"refused", QJsonObject{{"2", "JD-02"}}}, {"state", "open"}};

        QCOMPARE(unmet(right, outcome), QStringList());
        QVERIFY(!unmet(QJsonDocument::fromJson(expect.toUtf8()).object(), outcome).isEmpty());
    }

    void aRefusalThatAnswersNothingIsNoticed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no rule") << "rule" << QJsonValue("");
        QTest::newRow("no article") << "citation" << QJsonValue("");
        QTest::newRow("nothing said") << "failed" << QJsonValue(QJsonArray());
        QTest::newRow("an id in place of a sentence") << "failed" << QJsonValue(QJsonArray{"warning.not_served"});
        QTest::newRow("a place left open") << "failed_zh" << QJsonValue(QJsonArray{"%1至%2"});
        QTest::newRow("no cure") << "cure" << QJsonValue();
    }

    void aRefusalThatAnswersNothingIsNoticed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject refusal{{"rule", "JD-02"}, {"citation", "Art. 5"}, {"citation_zh", "第五条"},
                            {"failed", QJsonArray{"not served"}}, {"failed_zh", QJsonArray{"未送达"}},
                            {"cure", QJsonObject{{"act", "serve"}}}};
        const auto outcome = [&] {
            return QJsonObject{{"acts", QJsonArray{QJsonObject{{"n", 0}, {"accepted", false}, {"refusal", refusal}}}}};
        };
        QCOMPARE(unansweredRefusals(outcome(), {}), QStringList());

        refusal[key] = value;

        QVERIFY(!unansweredRefusals(outcome(), {}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ScenariosTest)
#include "tst_scenarios.moc"
