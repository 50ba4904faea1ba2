#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// The rules of the programmes, by what their ids begin with. Counting and service are told day by day in tests/law, and
/// the house's own refusals (ORDER, ROLE, ...) by the scenarios of the rules they guard.
const QRegularExpression kTold("^(JD|CR|DL|GF|N49|MR|CR36|CR58|RM|EXIT)-");

/// Rules that no case can tell, because they are about what lies beside the cases, and the tests that tell them instead.
const QHash<QString, QString> kToldElsewhere{{"DL-24", "store/tst_querylog.cpp"}, {"GF-06", "store/tst_sealedregister.cpp"}};

/// Ids of the rules of any programme that \a pack says the program enforces.
QSet<QString> modelledRules(const QJsonObject &pack)
{
    QSet<QString> ids;
    for (const QJsonValue &rule : pack["rules"].toArray()) {
        bool modelled = rule["modelled"].toBool();
        for (const QJsonValue &version : rule["versions"].toArray())
            modelled = modelled || version["modelled"].toBool();
        // "JD-32/max" is a part of JD-32, told in its scenarios.
        const QString id = rule["id"].toString().section('/', 0, 0);
        if (modelled && kTold.match(id).hasMatch() && !kToldElsewhere.contains(id))
            ids.insert(id);
    }
    return ids;
}

/// The rule a scenario is about: what its file name begins with; empty where it begins otherwise.
QString ruleOf(const QString &fileName)
{
    static const QRegularExpression id("^((?:[A-Z]+\\d*-\\d+[a-z]?|EXIT-DIED))(?![0-9a-z])");
    return id.match(fileName).captured(1);
}

QSet<QString> rulesOf(const QStringList &fileNames)
{
    QSet<QString> ids;
    for (const QString &name : fileNames)
        ids.insert(ruleOf(name));
    return ids;
}

QStringList without(const QSet<QString> &rules, const QSet<QString> &told)
{
    QStringList missing((rules - told).values());
    missing.sort();
    return missing;
}

} // namespace

/// Law is not done when it is coded but when a case tells it: each modelled rule has a scenario of its name.
class ScenarioCoverageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModelledRuleHasAScenario()
    {
        QSet<QString> rules;
        const QDir packs(ZM_SOURCE_DIR "/resources/rules");
        for (const QString &name : packs.entryList({"*.json"}, QDir::Files)) {
            QFile file(packs.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            rules += modelledRules(QJsonDocument::fromJson(file.readAll()).object());
        }
        const QStringList scenarios = QDir(ZM_TEST_DATA "/scenarios").entryList({"*.json"}, QDir::Files);

        const QStringList missing = without(rules, rulesOf(scenarios));

        QVERIFY2(!rules.isEmpty(), "no pack says that a rule is modelled");
        QVERIFY2(missing.isEmpty(), qPrintable(QString("%1 of %2 rules have no scenario: %3")
                                                   .arg(missing.size()).arg(rules.size()).arg(missing.join(' '))));
    }

    void whatIsToldElsewhereNamesItsRuleThere()
    {
        for (const auto &[id, test] : kToldElsewhere.asKeyValueRange()) {
            QFile file(ZM_SOURCE_DIR "/tests/" + test);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(test));
            QVERIFY2(file.readAll().contains(id.toUtf8()), qPrintable(test + " does not name " + id));
        }
    }

    void aRuleWithoutAScenarioIsNamed()
    {
        const QJsonObject pack = QJsonDocument::fromJson(R"({"rules": [
            {"id": "JD-02", "modelled": true}, {"id": "JD-03", "modelled": false}, {"id": "TM-01", "modelled": true},
            {"id": "JD-02/late", "modelled": true}, {"id": "ORDER", "modelled": true}, {"id": "DL-22", "modelled": true},
            {"id": "JD-31", "versions": [{"modelled": false}, {"modelled": true}]}]})").object();

        QCOMPARE(modelledRules(pack), QSet<QString>({"JD-02", "JD-31", "DL-22"}));
        QCOMPARE(without(modelledRules(pack), rulesOf({"JD-02-no-warning.json"})), QStringList({"DL-22", "JD-31"}));
        QCOMPARE(ruleOf("JD-31a-extended.json"), "JD-31a");
        QCOMPARE(ruleOf("JD-312.json"), "JD-312");
        QCOMPARE(ruleOf("CR36-04-longer.json"), "CR36-04");
        QCOMPARE(ruleOf("removal.json"), QString());
    }
};

QTEST_APPLESS_MAIN(ScenarioCoverageTest)
#include "tst_scenario_coverage.moc"
