#include "items/dates.h"
#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/laterecording.h"
#include "ui/cases/reach.h"
#include "ui/cases/remarks.h"
#include "ui/cases/verdictbox.h"

#include <QLabel>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using cases::ActKind;
using tests::SampleOffice;

/// What a form says beside the verdict: nothing of it stands in the way of a lawful act.
class FormRemarksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondCaseOfOneNumberIsSaidAndNotForbidden()
    {
        SampleOffice office;
        office.tellUntilProposed();
        const cases::Act opening{office.today, {}, std::get<cases::OpenCase>(office.acts.front().act.body)};
        FormPorts forms;
        QVERIFY(remarksOn(opening, {}, forms).isEmpty());
        forms.casesOfNumber = [](const QString &number) { return number.isEmpty() ? std::vector<SameNumber>{} : std::vector<SameNumber>{{"(2024)京0105执9号", "示范李某"}}; };

        QCOMPARE(remarksOn(opening, {}, forms).size(), 1);
        QVERIFY(remarksOn(opening, {}, forms).front().contains("(2024)京0105执9号"));
        QVERIFY(!remarksOn(opening, {}, forms).front().contains("another name"));
    }

    /// One number cannot be two people's: who types it is told both names before they go on.
    void theSameNumberUnderAnotherNameIsSaidWithTheName()
    {
        SampleOffice office;
        office.tellUntilProposed();
        const cases::Act opening{office.today, {}, std::get<cases::OpenCase>(office.acts.front().act.body)};
        FormPorts forms;
        forms.casesOfNumber = [](const QString &) { return std::vector<SameNumber>{{"(2024)京0105执9号", "示范张某"}, {"(2024)京0105执8号", " 示范李某"}}; };

        const QStringList remarks = remarksOn(opening, {}, forms);

        QCOMPARE(remarks.size(), 2);
        QVERIFY2(remarks[0].contains("another name") && remarks[0].contains("示范张某") && remarks[0].contains("执9号"), qPrintable(remarks[0]));
        QVERIFY2(!remarks[0].contains("执8号") && remarks[1].contains("执8号"), qPrintable(remarks.join('|')));
    }

    /// Listing waits for the platform, removing never does (N11): said, not forbidden, and of what carries a listing on alone.
    void whatRunsAheadOfThePlatformIsSaid()
    {
        SampleOffice office;
        office.tellUntilListed();
        CaseFile file = office.file();
        const auto said = [&](const cases::ActBody &body) { return remarksOn({office.today, {}, body}, file, {}).size(); };
        QCOMPARE(said(cases::Push{{"bank-1"}}), 0); // no platform: nothing to wait for

        const int decided = file.state.round().decided.n;
        RecordedAct &decision = *std::ranges::find(file.acts, decided, &RecordedAct::n);
        decision.reach = Reach::Waits;
        QCOMPARE(said(cases::Push{{"bank-1"}}), 1);
        QCOMPARE(said(cases::Publish{{"court-site"}, cases::PublishMode::Public, {}}), 1);
        QCOMPARE(said(cases::RecordExitEvent{cases::ExitEvent::Performed, true, {}, {}, {}}), 0);
        QCOMPARE(said(cases::Remove{}), 0);

        decision.reach = Reach::Confirmed;
        decision.confirmedOn = office.today;
        QCOMPARE(said(cases::Push{{"bank-1"}}), 0);
        QVERIFY(reachText(decision).contains(items::dayText(office.today)));
    }

    /// The warning said who performs by its day is not listed: who lists before then is told, in the colour of what needs care.
    void listingBeforeTheDayOfTheWarningIsSaid()
    {
        SampleOffice office;
        office.tellUntilProposed();
        CaseFile file = office.file();
        const auto said = [&](const cases::ActBody &body, QDate on) { return remarksOn({on, {}, body}, file, {}).size(); };
        const cases::DecideEntry enter{cases::EntryOutcome::Enter, {1}, {}, {}, "x"}, not_{cases::EntryOutcome::DoNotEnter, {}, {}, {}, "x"};
        file.state.round().performBy = {};
        QCOMPARE(said(enter, office.today), 0); // it gave no day
        file.state.round().performBy = office.today;

        QCOMPARE(said(enter, office.today), 1); // the last day still belongs to the person
        QCOMPARE(said(cases::ProposeEntry{}, office.today), 1);
        QCOMPARE(said(enter, office.today.addDays(1)), 0);
        QCOMPARE(said(not_, office.today), 0);
    }

    void aDecisionOfAnEarlierDayAsksForItsProof()
    {
        LateRecording late;
        late.showDates({ActKind::DecideObjection, QDate(2025, 3, 20), {}, {}, QDate(2025, 3, 24), false, {}});
        QVERIFY(!late.isHidden());
        QVERIFY(!late.findChild<QLabel *>("late.asks")->text().isEmpty());
        late.showDates({ActKind::DecideObjection, QDate(2025, 3, 24), {}, {}, QDate(2025, 3, 24), false, {}});
        QVERIFY(late.isHidden()); // on its day
        late.showDates({ActKind::Note, QDate(2025, 3, 20), {}, {}, QDate(2025, 3, 24), false, {}});
        QVERIFY(late.isHidden()); // nothing is decided
    }

    /// A basis that names no law is filled in by the same officer; only another's act is for another.
    void whoMayDoItIsNotToldToAskTheirOwnRole()
    {
        VerdictBox box;
        cases::Refusal refusal{"BASIS", "x", "x", {"it names no law"}, {"x"}, cases::Cure{ActKind::Prelist, cases::Role::Department, {}}};
        box.showRefusal(refusal, ActKind::Prelist);
        QVERIFY2(!box.spokenText().contains("department officer"), qPrintable(box.spokenText()));

        refusal.rule = "ROLE";
        box.showRefusal(refusal, ActKind::Prelist);
        QVERIFY2(box.spokenText().contains("department officer"), qPrintable(box.spokenText()));
    }
};

QTEST_MAIN(FormRemarksTest)
#include "tst_formremarks.moc"
