#include "documents/templatecheck.h"
#include "resources/resources.h"

#include <QtTest>

using namespace zm;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;
using What = TemplateFault::What;

class TemplateCheckTest final : public QObject {
    Q_OBJECT

    QByteArray m_words, m_shipped; ///< of the decision to enter somebody

    std::vector<TemplateFault> changed(const QByteArray &from, const QByteArray &to) const
    {
        QByteArray own = m_shipped;
        if (!own.contains(from))
            qFatal("the template does not say %s", from.constData());
        return templateFaults(own.replace(from, to), m_shipped, m_words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_words = resources::read(u"templates/words.json"_s).value();
        m_shipped = resources::read(u"templates/entry_decision.json"_s).value();
    }

    void everyShippedTemplateMayTakeItsOwnPlace()
    {
        for (int i = 0; i < kPaperKinds; ++i) {
            const QByteArray file = resources::read(u"templates/"_s + paperName(PaperKind(i)) + u".json"_s).value();
            const auto faults = templateFaults(file, file, m_words);
            QVERIFY2(faults.empty(), qPrintable(paperName(PaperKind(i)) + u' ' + (faults.empty() ? QString() : faultText(faults[0]))));
        }
    }

    void theOfficesOwnWordsAreAllowed()
    {
        QVERIFY(changed("本院认为，被执行人", "经审查，本院认为被执行人").empty());
        QVERIFY(changed("决定如下：", "现决定如下：").empty());
    }

    void whatThePaperHasToSayIsNotLeftOut_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("lacks");
        QTest::newRow("the reasons") << QByteArray("经查，{{reasons}}") << QByteArray("经查。") << u"reasons"_s;
        QTest::newRow("an article") << QByteArray("{{law:JD-03}}") << QByteArray("有关规定") << u"law:JD-03"_s;
        QTest::newRow("the time to object") << QByteArray("{{span:objection.file.target}}") << QByteArray("规定期限") << u"span:objection.file.target"_s;
        QTest::newRow("whom to turn to") << QByteArray("{{superior.name}}") << QByteArray("上一级法院") << u"superior.name"_s;
        QTest::newRow("what may be empty now") << QByteArray("确定的义务为：{{obligation}}") << QByteArray("确定了义务[[：{{obligation}}]]") << u"obligation"_s;
    }
    void whatThePaperHasToSayIsNotLeftOut()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, lacks);

        const auto faults = changed(from, to);

        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].what, What::LeftOut);
        QCOMPARE(faults[0].detail, lacks);
    }

    void whatIsAlwaysSaidIsNotMadeConditional()
    {
        const auto faults = changed("\"text\": \"经查，{{reasons}}\"", "\"text\": \"经查，{{reasons}}\", \"when\": \"has_evidence\"");

        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].what, What::LeftOut);
    }

    void otherFaultsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("what");
        QTest::newRow("no JSON") << QByteArray("\"document\"") << QByteArray("document") << int(What::NotRead);
        QTest::newRow("an unknown key") << QByteArray("\"copy\"") << QByteArray("\"copies\"") << int(What::NotRead);
        QTest::newRow("another paper") << QByteArray("\"entry_decision\"") << QByteArray("\"apology\"") << int(What::OtherPaper);
        QTest::newRow("other readers") << QByteArray("\"service\"") << QByteArray("\"public\"") << int(What::OtherReaders);
        QTest::newRow("an unknown field") << QByteArray("决定如下：") << QByteArray("决定如下{{nonsense}}：") << int(What::Unknown);
        QTest::newRow("an article by hand") << QByteArray("决定如下：") << QByteArray("第十一条决定如下：") << int(What::ArticleByHand);
    }
    void otherFaultsAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, what);

        const auto faults = changed(from, to);

        QVERIFY(std::ranges::any_of(faults, [&](const TemplateFault &fault) { return int(fault.what) == what; }));
    }
};

QTEST_GUILESS_MAIN(TemplateCheckTest)
#include "tst_templatecheck.moc"
