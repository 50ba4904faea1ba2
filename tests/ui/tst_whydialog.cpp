#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/suggestions.h"
#include "ui/cases/whydialog.h"
#include "ui/shell/language.h"

#include <QJsonArray>
#include <QLabel>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

/// The answer to "why still listed": each of its days says what it is.
class WhyDialogTest final : public QObject {
    Q_OBJECT

    Language m_language;
    static QString allText(const QWidget &dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join('\n');
    }

private Q_SLOTS:
    void theLastDayOfARemovalIsCalledThat_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("after"); // days after the last day
        QTest::addColumn<QString>("said");
        QTest::newRow("on its last day") << "en" << 0 << "at the latest, that day included";
        QTest::newRow("a day later") << "en" << 1 << "overdue: its last day was";
        QTest::newRow("on its last day, in Chinese") << "zh" << 0 << "（含当日）";
        QTest::newRow("a day later, in Chinese") << "zh" << 1 << "最后一日为";
    }

    void theLastDayOfARemovalIsCalledThat()
    {
        QFETCH(QString, language);
        QFETCH(int, after);
        QFETCH(QString, said);
        m_language.set(language);
        SampleOffice office;
        office.tellUntilListed();
        cases::RecordExitEvent performed;
        performed.event = cases::ExitEvent::Performed;
        performed.creditorConfirmed = true;
        office.record(office.today, cases::Role::Clerk, "a", performed);
        const QDate last = office.file().view.why.overdueSince;
        QVERIFY(last.isValid());
        office.today = last.addDays(after);

        const WhyDialog dialog(office.file());

        const QString text = allText(dialog);
        QVERIFY2(text.contains(said), qPrintable(text));
        static const QRegularExpression iso(R"(\d{4}-\d{2}-\d{2})");
        QVERIFY2(language == "en" || !text.contains(iso), qPrintable(text));
    }

    /// A site is no recipient and the platform publishes nothing: each field offers what can stand in it.
    void channelsAndUnitsAreNotOfferedForEachOther()
    {
        SampleOffice office;
        office.tellUntilListed();
        CaseFile file = office.file();
        file.units = *cases::UnitBook::load(R"({"units":[{"id":"site","zh":"网站","use":["publishes"]},{"id":"platform","zh":"平台","use":["receives"]}]})");
        const auto offered = [&](cases::ActKind act, const QString &field) {
            QStringList ids;
            for (const Offer &offer : suggestionsFor(act, file, {}).offers.value(field))
                ids.append(offer.value);
            return ids;
        };

        QVERIFY(!offered(cases::ActKind::Push, "recipients").contains("site"));
        QVERIFY(offered(cases::ActKind::Push, "recipients").contains("platform"));
        QVERIFY(!offered(cases::ActKind::Publish, "channels").contains("platform"));
        QVERIFY(offered(cases::ActKind::Publish, "channels").contains("site"));
    }

    /// The platform passes entries on and withholds no ticket: it is not preset, and where several could, a person chooses.
    void aMeasureIsNotPresetAtWhoCannotCarryItOut()
    {
        SampleOffice office;
        office.tellUntilListed();
        CaseFile file = office.file();
        file.units = *cases::UnitBook::load(R"({"units":[{"id":"示范银行","zh":"平台","use":["receives"]}]})");
        const auto preset = [&] { return suggestionsFor(cases::ActKind::OrderMeasure, file, {}).values.value("recipient").toString(); };
        QCOMPARE(preset(), QString("示范旅游局")); // the one that is left

        file.units = {};
        QCOMPARE(preset(), QString()); // two could: nobody is preset

        file.units = *cases::UnitBook::load(R"({"units":[{"id":"示范银行","zh":"甲","use":["receives"]},{"id":"示范旅游局","zh":"乙","use":["receives"]}]})");
        QCOMPARE(preset(), QString());
    }
};

QTEST_MAIN(WhyDialogTest)
#include "tst_whydialog.moc"
