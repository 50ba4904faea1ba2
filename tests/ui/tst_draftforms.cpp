#include "tests/ui/support/sampleoffice.h"
#include "tests/ui/support/widgets.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/draftspage.h"
#include "ui/cases/fieldeditors.h"
#include "ui/cases/spentdrafts.h"
#include "ui/cases/trialdialog.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using cases::ActKind;
using tests::SampleOffice;

class DraftFormsTest final : public QObject {
    Q_OBJECT

    /// Types into the note of a form of the office's case.
    static void type(ActDialog &dialog, const QString &text)
    {
        dialog.findChild<QPlainTextEdit *>("field.text")->setPlainText(text);
    }
    static std::unique_ptr<ActDialog> noteForm(SampleOffice &office)
    {
        auto dialog = std::make_unique<ActDialog>(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog->begin(office.file(), ActKind::Note);
        dialog->show();
        return dialog;
    }
    /// A decision the clerk laid ready.
    static DraftCard prepared(SampleOffice &office)
    {
        DraftCard draft{"1", "a", "示范书记员", "sample", ActKind::DecideEntry,
                        {{"outcome", "enter"}, {"grounds", QJsonArray{1}}, {"reasons", "able and refuses"},
                         {"on", "2025-03-26"}},
                        office.state().acts, true, {}};
        office.drafts = {draft};
        return draft;
    }

private Q_SLOTS:
    void init() { applyLook(*qApp, {}); }

    /// The president decides without looking into the tray: what lay there for it has had its day.
    void whatWasLaidReadyGoesWithItsAct()
    {
        SampleOffice office;
        office.tellUntilProposed();
        prepared(office);
        office.drafts.push_back({"2", "a", "示范书记员", "sample", ActKind::Note, {{"text", "x"}}, office.state().acts, true, {}});
        QVERIFY(!discardSpent(office.ports.cases, "sample")); // nothing has happened yet
        cases::DecideEntry decision;
        decision.grounds = {1};
        decision.reasons = "able and refuses";
        office.record(QDate(2025, 3, 26), cases::Role::President, "p", decision);
        office.today = QDate(2025, 3, 26);

        QVERIFY(discardSpent(office.ports.cases, "sample"));

        QCOMPARE(office.drafts.size(), std::size_t(1));
        QCOMPARE(office.drafts.front().id, QString("2")); // a note can still be written
    }

    void whatSomebodyOnlyBeganStaysTheirs()
    {
        SampleOffice office;
        office.tellUntilProposed();
        prepared(office);
        office.drafts.front().ready = false;
        cases::DecideEntry decision;
        decision.grounds = {1};
        decision.reasons = "able and refuses";
        office.record(QDate(2025, 3, 26), cases::Role::President, "p", decision);
        office.today = QDate(2025, 3, 26);

        QVERIFY(!discardSpent(office.ports.cases, "sample"));
        QCOMPARE(office.drafts.size(), std::size_t(1));
    }

    void aDraftOfANewCaseSaysItsNumberAndItsPerson()
    {
        SampleOffice office;
        office.drafts = {{"1", "a", "示范书记员", {}, ActKind::OpenCase, {{"case_number", "(2025)京0105执7号"}, {"subject.name", "示范王某"}}, 0, false, {}}};
        DraftsPage page(office.ports.cases, office.ports.cases.forms.drafts);
        page.setOfficer(SampleOffice::clerk());

        page.reload();

        const QString said = page.findChild<QLabel *>("draft.about.1")->text();
        QVERIFY2(said.contains("(2025)京0105执7号") && said.contains("示范王某"), qPrintable(said));
    }

    void whatIsTypedIsKeptByItself()
    {
        SampleOffice office;
        office.tellUntilListed();
        const auto dialog = noteForm(office);
        QVERIFY(office.drafts.empty());

        type(*dialog, "half a sen");

        QTRY_COMPARE(office.drafts.size(), std::size_t(1));
        QCOMPARE(office.drafts[0].fields["text"].toString(), QString("half a sen"));
        QCOMPARE(office.drafts[0].actsSeen, office.state().acts);
        type(*dialog, "half a sentence");
        QTRY_COMPARE(office.drafts[0].fields["text"].toString(), QString("half a sentence"));
        QCOMPARE(office.drafts.size(), std::size_t(1));
    }

    void closingKeepsTheLastKeystroke()
    {
        SampleOffice office;
        office.tellUntilListed();
        const auto dialog = noteForm(office);

        type(*dialog, "last");
        dialog->findChild<QPushButton *>("cancel")->click();

        QCOMPARE(office.drafts.size(), std::size_t(1));
        QCOMPARE(office.drafts[0].fields["text"].toString(), QString("last"));
    }

    void recordingLeavesNoDraft()
    {
        SampleOffice office;
        office.tellUntilListed();
        const auto dialog = noteForm(office);
        type(*dialog, "seen");
        QTRY_COMPARE(office.drafts.size(), std::size_t(1));

        dialog->findChild<QPushButton *>("record")->click();

        QVERIFY(office.drafts.empty());
        QCOMPARE(office.acts.back().act.kind(), ActKind::Note);
    }

    void discardingIsAButtonOfTheForm()
    {
        SampleOffice office;
        office.tellUntilListed();
        const auto dialog = noteForm(office);
        type(*dialog, "no");
        QTRY_COMPARE(office.drafts.size(), std::size_t(1));

        dialog->findChild<QPushButton *>("draft.discard")->click();

        QVERIFY(office.drafts.empty());
        QVERIFY(!dialog->isVisible());
    }

    void aDraftIsResumedFromItsPageAsItWasLeft()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.drafts = {{"1", "a", "示范书记员", "sample", ActKind::Note, {{"text", "half"}}, office.state().acts, false, {}}};
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        QVERIFY(window.findChild<QPushButton *>("nav.drafts")->text().contains("1"));
        window.perform(Command::Drafts);

        window.findChild<QPushButton *>("draft.resume.1")->click();

        auto *dialog = window.findChild<ActDialog *>("actDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>("field.text")->toPlainText(), QString("half"));
        QCOMPARE(dialog->form().begun().kept, QString("1"));
    }

    void aDraftWhoseCaseMovedOnSaysWhatChanged()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.drafts = {{"1", "a", "示范书记员", "sample", ActKind::Note, {{"text", "half"}}, office.state().acts, false, {}}};
        office.record(QDate(2025, 4, 1), cases::Role::Clerk, "a",
                      cases::FileObjection{QDate(2025, 4, 1), {}, cases::ObjectionAbout::ShouldNotBeListed, true});
        DraftsPage page(office.ports.cases, office.ports.cases.forms.drafts);
        page.setOfficer(SampleOffice::clerk());

        page.reload();

        auto *changes = page.findChild<QLabel *>("draft.changes.1");
        QVERIFY(changes);
        QVERIFY2(changes->text().contains("Objection received"), qPrintable(changes->text()));
        QVERIFY(!changes->text().contains("Pushed"));
    }

    void theDraftOfAnotherOfficerIsNotShown()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.drafts = {{"1", "b", "示范乙某", "sample", ActKind::Note, {{"text", "theirs"}}, 0, false, {}}};
        DraftsPage page(office.ports.cases, office.ports.cases.forms.drafts);
        page.setOfficer(SampleOffice::clerk());

        page.reload();

        QCOMPARE(page.count(), 0);
        QVERIFY(!page.findChild<QPushButton *>("draft.resume.1"));
    }

    void whatIsLaidReadyIsSignedByWhoMay()
    {
        SampleOffice office;
        office.tellUntilProposed();
        office.today = QDate(2025, 3, 26);
        const DraftCard draft = prepared(office);
        office.signedIn = "p";
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());
        dialog.resume(office.file(), draft);
        dialog.show();
        QVERIFY2(dialog.form().isLawful(), qPrintable(dialog.windowTitle()));

        dialog.findChild<QPushButton *>("record")->click();

        QCOMPARE(office.acts.back().act.by, (cases::Actor{cases::Role::President, "p"}));
        QVERIFY(office.drafts.empty());
    }

    void whatWasRecalledIsNotSigned()
    {
        SampleOffice office;
        office.tellUntilProposed();
        office.today = QDate(2025, 3, 26);
        const DraftCard draft = prepared(office);
        office.signedIn = "p";
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::president());
        dialog.resume(office.file(), draft);
        dialog.show();
        const auto acts = office.acts.size();

        office.drafts[0].ready = false; // the clerk recalls
        dialog.findChild<QPushButton *>("record")->click();

        QCOMPARE(office.acts.size(), acts);
        QVERIFY(dialog.isVisible());
    }

    void itsOwnerRecallsWhatLiesReady()
    {
        SampleOffice office;
        office.tellUntilProposed();
        prepared(office);
        DraftsPage page(office.ports.cases, office.ports.cases.forms.drafts);
        page.setOfficer(SampleOffice::clerk());
        page.reload();

        page.findChild<QPushButton *>("draft.recall.1")->click();

        QVERIFY(!office.drafts[0].ready);
        QTRY_VERIFY(page.findChild<QPushButton *>("draft.resume.1"));
    }

    void aTrialIsMarkedAndRecordsNothing()
    {
        SampleOffice office;
        office.tellUntilListed();
        ActDialog dialog(office.ports.cases, office.ports.papers, SampleOffice::clerk());
        dialog.begin(office.file(), ActKind::FileObjection, {{"received_on", "2025-04-01"}, {"about", "should_not_be_listed"}});
        dialog.setTrialOnly();
        dialog.show();
        const auto acts = office.acts.size();
        QVERIFY(!dialog.findChild<QPushButton *>("record")->isVisible());

        dialog.findChild<QPushButton *>("tryOut")->click();

        auto *trial = dialog.findChild<TrialDialog *>("trialDialog");
        QVERIFY(trial);
        const QString said = tests::visibleTexts(*trial).join('\n');
        QVERIFY(trial->findChild<QLabel *>("trial.mark")->text().contains("nothing is written"));
        QVERIFY2(said.contains("Accept the objection"), qPrintable(said));
        QCOMPARE(office.acts.size(), acts);
    }
};

QTEST_MAIN(DraftFormsTest)
#include "tst_draftforms.moc"
