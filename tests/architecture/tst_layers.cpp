#include "checks.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QTest>

using namespace zm::architecture;

namespace {

const QString kTop = ZM_SOURCE_DIR;

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Says every finding on a line of its own: a test's own message would be cut short.
bool isClean(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        qWarning().noquote() << finding.toString();
    return findings.isEmpty();
}

/// Every text that stands under a key "rule" or "id" anywhere in the rule packs.
void collectIds(const QJsonValue &value, QSet<QString> &ids)
{
    if (value.isString())
        ids.insert(value.toString());
    for (const QJsonValue &one : value.toArray())
        collectIds(one, ids);
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        ids.insert(at.key());
        collectIds(at.value(), ids);
    }
}

QSet<QString> idsInPacks()
{
    QSet<QString> ids;
    QDirIterator packs(kTop + "/resources/rules", {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
    while (packs.hasNext())
        collectIds(readObject(packs.next()), ids);
    return ids;
}

} // namespace

/// The layer table, the forbidden words and the sizes of house.json, held against the tree; and each of them held
/// against a planted breach, so that a check that has gone blind is seen.
class LayersTest final : public QObject {
    Q_OBJECT

private:
    House m_house;
    QStringList m_problems;
    QList<SourceFile> m_tree;
    const QString m_qtHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath);

private Q_SLOTS:
    void initTestCase()
    {
        m_house = readHouse(readObject(kTop + "/tests/architecture/house.json"), m_problems);
        m_tree = readTree(kTop, m_house.folders);
        QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join('\n')));
        QVERIFY2(m_tree.size() > 50, "the tree was not found");
    }

    void everyIncludeIsAllowedByTheLayerTable()
    {
        const QList<Finding> findings = checkIncludes(m_tree, m_house, m_qtHeaders);
        QVERIFY2(isClean(findings), "see the lines above");
    }

    void everyLinkLineIsAllowedByTheLayerTable()
    {
        const QList<Finding> findings = checkLinks(m_tree, m_house);
        QVERIFY2(isClean(findings), "see the lines above");
    }

    void noFileHoldsTwoIdeas()
    {
        const QList<Finding> findings = checkLengths(m_tree, m_house);
        QVERIFY2(isClean(findings), "see the lines above");
    }

    void everyWordIsInItsPlace_data()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < m_house.words.size(); ++i)
            QTest::newRow(qPrintable(m_house.words[i].id)) << i;
    }
    void everyWordIsInItsPlace()
    {
        QFETCH(int, rule);
        House one = m_house;
        one.words = {m_house.words[rule]};

        const QList<Finding> findings = checkWords(m_tree, one);

        QVERIFY2(isClean(findings), "see the lines above");
    }

    void everyExceptionStillExcusesSomething()
    {
        const QList<Finding> findings = checkExceptions(m_tree, m_house);
        QVERIFY2(isClean(findings), "see the lines above");
    }

    void everyRuleIdOfARefusalStandsInARulePack()
    {
        const QList<Finding> findings = checkRuleIds(m_tree, idsInPacks());
        QVERIFY2(isClean(findings), "see the lines above");
    }

    // The negative controls: each check must see a breach that is planted for it.

    void aPlantedWordIsFound_data() { everyWordIsInItsPlace_data(); }
    void aPlantedWordIsFound()
    {
        QFETCH(int, rule);
        House one = m_house;
        one.words = {m_house.words[rule]};
        const WordRule &word = m_house.words[rule];

        const QList<Finding> findings = checkWords({parseSource(word.plantedPath, word.plantedText + '\n')}, one);

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, word.id);
        QCOMPARE(findings.first().line, 1);
    }

    void anIncludeIsJudgedByTheTable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("law on base") << "models/law/a.cpp" << "\"base/result.h\"" << true;
        QTest::newRow("law on itself") << "models/law/a.cpp" << "\"law/calendar.h\"" << true;
        QTest::newRow("law on the file beside it") << "models/law/a.cpp" << "\"days.h\"" << true;
        QTest::newRow("law on cases") << "models/law/a.cpp" << "\"cases/state.h\"" << false;
        QTest::newRow("law on cases, from the top") << "models/law/a.cpp" << "\"models/cases/state.h\"" << false;
        QTest::newRow("law on the store by climbing") << "models/law/a.cpp" << "\"../store/desk.h\"" << false;
        QTest::newRow("ui on the store") << "ui/cases/a.cpp" << "\"store/desk.h\"" << false;
        QTest::newRow("ui on items") << "ui/cases/a.cpp" << "\"items/worklistmodel.h\"" << true;
        QTest::newRow("cases on SQL") << "models/cases/a.cpp" << "<QSqlDatabase>" << false;
        QTest::newRow("store on SQL") << "models/store/a.cpp" << "<QSqlDatabase>" << true;
        QTest::newRow("store on another module, long form") << "models/store/a.cpp" << "<QtNetwork/QTcpSocket>" << false;
        QTest::newRow("a layer nobody knows") << "models/law/a.cpp" << "\"magic/wand.h\"" << false;
        QTest::newRow("the standard library") << "models/law/a.cpp" << "<vector>" << true;
        QTest::newRow("a folder without a row") << "engine/a.cpp" << "<vector>" << false;
    }
    void anIncludeIsJudgedByTheTable()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QFETCH(bool, allowed);

        const QList<Finding> findings =
            checkIncludes({parseSource(path, "#include " + include + '\n')}, m_house, m_qtHeaders);

        QCOMPARE(findings.isEmpty(), allowed);
    }

    void aLinkIsJudgedByTheTable_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("cases links law") << "models/cases" << "zm_layer(zm_cases USES zm_law)" << true;
        QTest::newRow("law links cases") << "models/law" << "zm_layer(zm_law USES zm_cases)" << false;
        QTest::newRow("law links SQL") << "models/law" << "zm_layer(zm_law USES Qt6::Sql)" << false;
        QTest::newRow("ui links the store") << "ui" << "zm_layer(zm_ui USES zm_store)" << false;
        QTest::newRow("a comment links nothing") << "models/law" << "# zm_cases stands above" << true;
    }
    void aLinkIsJudgedByTheTable()
    {
        QFETCH(QString, folder);
        QFETCH(QString, line);
        QFETCH(bool, allowed);

        const QList<Finding> findings = checkLinks({parseSource(folder + "/CMakeLists.txt", line)}, m_house);

        QCOMPARE(findings.isEmpty(), allowed);
    }

    void aFileOneLineTooLongIsFound()
    {
        const QString longest = QString("int a;\n").repeated(m_house.longestFile);

        QVERIFY(checkLengths({parseSource("models/law/a.cpp", longest)}, m_house).isEmpty());
        QCOMPARE(checkLengths({parseSource("models/law/a.cpp", longest + "int b;\n")}, m_house).size(), 1);
    }

    void aRuleIdThatNoPackCarriesIsFound()
    {
        const SourceFile file = parseSource("models/cases/a.cpp", "refuse(u\"JD-02\"_s);\nrefuse(u\"JD-99\"_s);\n");

        const QList<Finding> findings = checkRuleIds({file}, {"JD-02"});

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().line, 2);
    }

    void anExceptionThatExcusesNothingIsFound()
    {
        QCOMPARE(checkExceptions({}, m_house).isEmpty(), false);
    }

    void commentsAreNotCodeAndLiteralsAreNotEither()
    {
        const SourceFile file = parseSource("a.cpp", "int a; // QDate::currentDate()\n"
                                                     "/* tr(\n */ int b = 1'000;\n"
                                                     "auto c = u\"tr(\\\"x\\\")\";\n"
                                                     "auto d = R\"sql(SELECT\nFROM)sql\"; int e;\n");

        QCOMPARE(file.code, QStringList({"int a; ", "", " int b = 1'000;", "auto c = u\"\";", "auto d = \"\"",
                                         "; int e;", ""}));
        QCOMPARE(file.literals.size(), 3);
        QCOMPARE(file.literals[0].text, "tr(\\\"x\\\")");
        QCOMPARE(file.literals[1].text, "SELECT");
        QCOMPARE(file.literals[2].line, 6);
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
