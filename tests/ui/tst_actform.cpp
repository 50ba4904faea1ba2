#include "items/certainty.h"
#include "items/words.h"
#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/cases/verdictbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using cases::ActKind;
using tests::SampleOffice;

class ActFormTest final : public QObject {
    Q_OBJECT

    static void typeReasons(QWidget &dialog, const QString &text)
    {
        dialog.findChild<QPlainTextEdit *>("field.reasons")->setPlainText(text);
    }

private Q_SLOTS:
    void aRefusalNamesItsArticleAndOffersTheCure()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::Publish, {{"channels", QJsonArray{"x"}}});
        dialog.show();

        QVERIFY(!dialog.form().isLawful());
        QVERIFY(dialog.form().refusal().has_value());
        QVERIFY(dialog.form().verdict().spokenText().contains(dialog.form().refusal()->rule));
        QVERIFY(dialog.form().verdict().spokenText().contains(items::certaintyText(dialog.form().refusal()->grade)));
        QVERIFY(dialog.findChild<QPushButton *>("cure")->isVisible());
        QVERIFY(!dialog.findChild<QPushButton *>("record")->isEnabled());
    }

    void anEmptyFieldIsNoObstacleOfTheLaw()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::Push, {});
        dialog.show();

        QVERIFY(!dialog.form().isLawful());
        QVERIFY2(dialog.form().verdict().spokenText().contains("Still to fill in"), qPrintable(dialog.form().verdict().spokenText()));
        QVERIFY(!dialog.findChild<QPushButton *>("cure")->isVisible()); // not: this very act first
    }

    // That a unit shows the person no longer is a statement, and no empty box makes it.
    void whetherTheUnitStillShowsThePersonIsAsked()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::ReportSnapshot, {});
        dialog.show();

        QVERIFY(!dialog.form().isLawful());
        QVERIFY(!dialog.findChild<QAbstractButton *>("field.listed.yes")->isChecked());
        QVERIFY(!dialog.findChild<QAbstractButton *>("field.listed.no")->isChecked());
        dialog.findChild<QAbstractButton *>("field.listed.no")->click();
        QVERIFY(dialog.form().act().has_value() || dialog.form().act().error().field != "listed");
    }

    // A department has no judgment to enforce, praise no duty to perform: the form asks each for its own.
    void aDepartmentOpensWithItsOwnDocuments()
    {
        SampleOffice office;
        ActDialog dialog(office.ports.cases, office.ports.papers, {"d", "D", {cases::Role::Department}});
        dialog.begin({}, ActKind::OpenCase, {{"program", "dept-blacklist"}});
        dialog.show();
        const auto *obligation = dialog.form().field("obligation"), *basis = dialog.form().field("basis.number");
        QVERIFY(obligation->isVisible());
        QVERIFY(!dialog.form().field("creditor")->isVisible());
        QVERIFY(dialog.form().field("field")->isVisible());
        QVERIFY(basis->name() != items::fieldName("basis.number"));

        dialog.form().field("program")->setValue("dept-redlist");
        Q_EMIT dialog.form().field("program")->edited();
        QTRY_VERIFY(!obligation->isVisible());
    }

    void aCourtOpensWithItsJudgment()
    {
        SampleOffice office;
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin({}, ActKind::OpenCase, {});
        dialog.show();
        QVERIFY(dialog.form().field("obligation")->isVisible());
        QVERIFY(dialog.form().field("creditor")->isVisible());
        QVERIFY(!dialog.form().field("field")->isVisible());
        QCOMPARE(dialog.form().field("basis.number")->name(), items::fieldName("basis.number"));
    }

    void onlyEventsOfTheProgrammeAreOffered()
    {
        SampleOffice office;
        office.tellUntilListed();
        CaseFile file = office.file();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(file, ActKind::RecordExitEvent, {});
        QVERIFY(!dialog.form().field("event")->spec().choices.contains("basis_revoked"));
        QVERIFY(dialog.form().field("event")->spec().choices.contains("settlement_performed"));
        file.state.head.program = cases::Program::DeptBlacklist;
        dialog.begin(file, ActKind::RecordExitEvent, {});
        QVERIFY(dialog.form().field("event")->spec().choices.contains("basis_revoked"));
        QVERIFY(!dialog.form().field("event")->spec().choices.contains("settlement_performed"));
    }

    // Who orders a measure sees what it does and where it is written before it is ordered.
    void aMeasureSaysWhatItDoes()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::OrderMeasure, {{"code", "5.3"}});
        dialog.show();
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *one) {
            return one->text().contains("reviewed more strictly") && one->text().contains("II(5)3") && one->text().contains("who runs a unit");
        }));
    }

    void aDecisionIsNobodysUntilItIsChosen()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());

        dialog.begin(office.file(), ActKind::DecideEntry, {});
        dialog.show();
        typeReasons(dialog, "able and refuses");

        QVERIFY(dialog.form().field("outcome")->value().isUndefined());
        QTRY_VERIFY(!dialog.form().act().has_value());
        QCOMPARE(dialog.form().act().error().field, QString("outcome"));
    }

    void aMeasureIsChosenFromTheCatalogueAndAUnitByItsName()
    {
        SampleOffice office;
        office.tellUntilListed();
        ui::CaseFile file = office.file();
        file.units = cases::UnitBook::load(R"({"units":[{"id":"示范银行","zh":"样例银行","en":"Sample Bank"}]})").value();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(file, ActKind::OrderMeasure, {});
        dialog.show();
        auto *measure = dialog.findChild<QComboBox *>("field.code");
        auto *unit = dialog.findChild<QComboBox *>("field.recipient");
        QVERIFY(measure && unit);
        QVERIFY(unit->findText("Sample Bank") >= 0);
        unit->setCurrentIndex(unit->findText("Sample Bank"));
        QCOMPARE(dialog.form().field("recipient")->value().toString(), QString("示范银行"));
        QVERIFY(measure->findText("5.3", Qt::MatchStartsWith) >= 0);
        measure->setCurrentIndex(measure->findText("5.3", Qt::MatchStartsWith));

        QCOMPARE(dialog.form().field("code")->value().toString(), QString("5.3"));
        QTRY_VERIFY(dialog.form().isLawful());
    }

    void particularsAreCorrectedWithoutTouchingTheMaskedNumber()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::CorrectParticulars, {});
        dialog.show();
        dialog.form().field("subject.address")->setValue("another road 2");
        typeReasons(dialog, "moved");

        QTRY_VERIFY(dialog.form().isLawful());
        QVERIFY(std::get<cases::CorrectParticulars>(dialog.form().act()->body).subject.id.value.isEmpty());
    }

    void anActOfSomebodyElseNamesThemInsteadOfItself()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::DecideEntry, {{"outcome", "enter"}, {"grounds", QJsonArray{1}}});
        dialog.show();
        typeReasons(dialog, "able and refuses");

        QTRY_VERIFY(dialog.form().refusal().has_value());
        QVERIFY2(dialog.form().verdict().spokenText().contains("court president"), qPrintable(dialog.form().verdict().spokenText()));
        QVERIFY(!dialog.findChild<QPushButton *>("cure")->isVisible());
    }

    void theCureOpensItsOwnFormAndTheFirstOneComesBack()
    {
        SampleOffice office;
        office.tellUntilProposed();
        const OfficerCard both{"p", "示范院长", {cases::Role::Clerk, cases::Role::President}};
        ActDialog dialog(office.ports.cases, office.ports.papers, both);
        dialog.begin(office.file(), ActKind::Publish, {{"channels", QJsonArray{"the channel typed"}}});
        dialog.show();

        dialog.findChild<QPushButton *>("cure")->click();
        QCOMPARE(dialog.form().begun().kind, ActKind::DecideEntry);
        dialog.form().field("outcome")->setValue("enter");
        typeReasons(dialog, "able and refuses");
        QTRY_VERIFY(dialog.form().isLawful());
        dialog.findChild<QPushButton *>("record")->click();

        QCOMPARE(dialog.form().begun().kind, ActKind::Publish);
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.findChild<QLineEdit *>("field.channels")->text(), QString("the channel typed"));
    }

    void theVerdictFollowsTheTyping()
    {
        SampleOffice office;
        office.tellUntilProposed();
        office.today = QDate(2025, 3, 26);
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());
        dialog.begin(office.file(), ActKind::DecideEntry);
        dialog.show();
        QVERIFY(!dialog.form().isLawful());

        dialog.form().field("outcome")->setValue("enter");
        typeReasons(dialog, "able and refuses");
        QTRY_VERIFY(dialog.form().isLawful());
        typeReasons(dialog, "");

        QTRY_VERIFY(!dialog.form().isLawful());
    }

    void aLawfulActSaysWhichClocksItStarts()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::FileObjection,
                     {{"received_on", "2025-04-01"}, {"about", "should_not_be_listed"}, {"written", true}});

        QVERIFY2(dialog.form().isLawful(), qPrintable(dialog.form().verdict().spokenText()));
        QVERIFY(dialog.form().verdict().spokenText().contains("Objection: review"));
    }

    void numberKeysChooseGrounds()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::ProposeEntry);
        dialog.show();

        QTest::keyClick(&dialog, Qt::Key_3);

        QVERIFY(dialog.findChild<QCheckBox *>("field.grounds.3")->isChecked());
        QVERIFY(!dialog.findChild<QCheckBox *>("field.grounds.1")->isChecked());
    }

    void digitsTypedInAFieldStayDigits()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::ProposeEntry);
        dialog.show();

        QTest::keyClicks(dialog.findChild<QLineEdit *>("field.evidence"), "reply 3");

        QCOMPARE(dialog.findChild<QLineEdit *>("field.evidence")->text(), QString("reply 3"));
        QVERIFY(!dialog.findChild<QCheckBox *>("field.grounds.3")->isChecked());
    }

    void theGroundsProposedStandInTheDecision()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());

        dialog.begin(office.file(), ActKind::DecideEntry);

        QCOMPARE(dialog.form().field("grounds")->value().toArray(), QJsonArray{1});
    }

    void recordingWritesTheActAsFilledIn()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        QSignalSpy recorded(&dialog, &ActDialog::recorded);
        dialog.begin(office.file(), ActKind::Note, {{"text", "seen"}});
        dialog.show();

        QTest::keyClick(&dialog, Qt::Key_Return);

        QCOMPARE(recorded.size(), 1);
        const auto &last = office.acts.back().act;
        QCOMPARE(std::get<cases::Note>(last.body).text, QString("seen"));
        QCOMPARE(last.by, (cases::Actor{cases::Role::Clerk, "a"}));
        QCOMPARE(last.on, office.today);
    }

    void aDateThatIsNoneIsSaidAtItsField()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::FileObjection, {{"about", "should_not_be_listed"}});
        dialog.show();

        dialog.findChild<QLineEdit *>("field.received_on")->setText("2025-02-30");

        QTRY_VERIFY(!dialog.form().isLawful());
        QVERIFY(dialog.form().verdict().spokenText().contains("Received on"));
    }

    void aNumberKeyFillsInAReasonThatCanBeEdited()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.record(QDate(2025, 4, 1), cases::Role::Clerk, "a",
                      cases::FileObjection{QDate(2025, 4, 1), {}, cases::ObjectionAbout::ShouldNotBeListed, true});
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::DecideObjection, {{"outcome", "rejected"}});
        dialog.show();
        auto *reasons = dialog.findChild<QPlainTextEdit *>("field.reasons");
        const QString first = dialog.findChild<QPushButton *>("reason.1")->toolTip();

        QTest::keyClick(&dialog, Qt::Key_1);

        QCOMPARE(reasons->toPlainText(), first);
        QTest::keyClicks(reasons, " 2");
        QCOMPARE(reasons->toPlainText(), first + " 2");
    }

    void reasonsFollowTheOutcomeChosen()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());
        dialog.begin(office.file(), ActKind::DecideEntry, {{"outcome", "enter"}});
        dialog.show();
        const QString entering = dialog.findChild<QPushButton *>("reason.1")->toolTip();

        dialog.form().field("outcome")->setValue("do_not_enter");

        QTRY_VERIFY(dialog.findChildren<QPushButton *>("reason.1").last()->toolTip() != entering);
    }

    void whereGroundsTakeTheNumbersAltFillsInReasons()
    {
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());
        dialog.begin(office.file(), ActKind::DecideEntry, {{"outcome", "enter"}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *reasons = dialog.findChild<QPlainTextEdit *>("field.reasons");
        reasons->setFocus();

        QTest::keyClick(reasons, Qt::Key_2, Qt::AltModifier);

        QCOMPARE(reasons->toPlainText(), dialog.findChild<QPushButton *>("reason.2")->toolTip());
    }

    void serviceAsksForWhatItsModeNeeds_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("consent");
        QTest::addColumn<bool>("reason");
        QTest::newRow("direct") << "direct" << false << false;
        QTest::newRow("electronic") << "electronic" << true << false;
        QTest::newRow("public notice") << "public_notice" << false << true;
    }

    void serviceAsksForWhatItsModeNeeds()
    {
        QFETCH(QString, mode);
        QFETCH(bool, consent);
        QFETCH(bool, reason);
        SampleOffice office;
        office.tellUntilProposed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::Serve, {{"document", "risk_warning"}, {"mode", mode}, {"consent", true}, {"reason", "nobody found"}});
        dialog.show();

        QCOMPARE(dialog.findChild<QWidget *>("field.consent")->isVisible(), consent);
        QCOMPARE(dialog.findChild<QWidget *>("field.reason")->isVisible(), reason);
        const auto served = std::get<cases::Serve>(dialog.form().act()->body);
        QCOMPARE(served.consent, consent);
        QCOMPARE(served.reason.isEmpty(), !reason);
    }

    void aFilingRecordedLaterShowsItsDatesAndAsksForThePostmark()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.today = QDate(2025, 4, 20);
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::FileObjection, {{"on", "2025-04-09"}, {"received_on", "2025-04-09"}});
        dialog.show();
        const auto asks = [&] { return dialog.findChild<QLabel *>("late.asks")->text(); };
        QVERIFY(dialog.findChild<QLabel *>("late.dates")->isVisible());
        QVERIFY(asks().contains("CPL 85"));

        dialog.form().field("posted_on")->setValue("2025-04-06");

        QTRY_VERIFY(asks().contains("envelope"));
        const QString dates = dialog.findChild<QLabel *>("late.dates")->text();
        for (const char *day : {"6 Apr", "9 Apr", "20 Apr"})
            QVERIFY2(dates.contains(day), qPrintable(dates));
    }

    void aFilingRecordedOnItsDayIsNotCalledLate()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::FileObjection, {{"received_on", "2025-04-01"}});
        dialog.show();

        QVERIFY(!dialog.findChild<QWidget *>("lateRecording")->isVisible());
    }

    void theVerdictOnAFilingCitesWhetherItIsInTime_data()
    {
        QTest::addColumn<QString>("posted");
        QTest::addColumn<QString>("said");
        // Served 2025-03-28: ten days end on Monday 2025-04-07.
        QTest::newRow("posted on the last day") << "2025-04-07" << "in time under";
        QTest::newRow("posted a day later") << "2025-04-08" << "late under";
    }

    void theVerdictOnAFilingCitesWhetherItIsInTime()
    {
        QFETCH(QString, posted);
        QFETCH(QString, said);
        SampleOffice office;
        office.tellUntilListed();
        office.today = QDate(2025, 4, 20);
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind::FileObjection,
                     {{"on", "2025-04-10"}, {"received_on", "2025-04-10"}, {"posted_on", posted}, {"about", "should_not_be_listed"}});
        dialog.show();

        QVERIFY2(dialog.form().isLawful(), qPrintable(dialog.form().verdict().spokenText()));
        QVERIFY2(dialog.form().verdict().spokenText().contains(said), qPrintable(dialog.form().verdict().spokenText()));
        QVERIFY(dialog.form().verdict().spokenText().contains("2016 Op."));
    }

    void everyActHasAForm_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < cases::kActKinds; ++kind)
            QTest::newRow(qPrintable(cases::word(cases::ActKind(kind)))) << kind;
    }

    void everyActHasAForm()
    {
        QFETCH(int, kind);
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());

        dialog.begin(office.file(), ActKind(kind));

        for (const cases::FieldSpec &spec : cases::fieldsOf(ActKind(kind)))
            QVERIFY2(dialog.form().field(spec.name) || spec.name == "program", qPrintable(spec.name));
        QVERIFY(!dialog.form().verdict().spokenText().isEmpty());
    }
};

QTEST_MAIN(ActFormTest)
#include "tst_actform.moc"
