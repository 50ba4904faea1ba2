#include "cases/codec.h"
#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/shell/digeststrip.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/warm.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

class Painted final : public QObject {
public:
    int times = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class WindowDeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyLook(*qApp, {}); }

    /// What one officer looked for is nobody else's list.
    void theSearchGoesWithTheOfficer()
    {
        SampleOffice office;
        office.tellUntilListed();
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        auto *search = window.findChild<QLineEdit *>("top.search");
        search->setText("jia");

        window.signOut();

        QCOMPARE(search->text(), QString());
    }

    /// From inside one case another is opened: the next act must not fall on the wrong person.
    void whoOpensACaseIsInItThen()
    {
        SampleOffice office;
        office.tellUntilListed();
        office.ports.workList = [&](std::optional<items::Band>, const QString &, int) -> Result<WorkPage> {
            WorkPage page;
            for (const QString &id : QStringList{"sample", "opened"}) {
                items::WorkRow row;
                row.caseId = id;
                row.number = id == "opened" ? QString("(2025)京0105执7号") : QString("(2025)京0105执100号");
                page.rows.push_back(row);
            }
            return page;
        };
        office.ports.cases.open = [&](const QString &id) -> Result<CaseFile> {
            CaseFile file = office.file();
            file.id = id;
            return file;
        };
        office.ports.cases.judge = [](const QString &, const cases::Act &) -> Result<Foresight> { return Foresight{}; };
        office.ports.cases.submit = [](const QString &, const cases::Act &, int) -> Result<Answer> { return Answer(0); };
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        window.showCase("sample");
        const cases::Act former{office.today, {cases::Role::Clerk, "a"}, std::get<cases::OpenCase>(office.acts.front().act.body)};
        QJsonObject fields = cases::actToJson(former);
        fields.insert("case_number", "(2025)京0105执7号");
        QJsonObject flat;
        for (const cases::FieldSpec &spec : cases::fieldsOf(cases::ActKind::OpenCase)) {
            QJsonValue value = fields;
            for (const QString &part : spec.name.split('.'))
                value = value.toObject().value(part);
            if (!value.isUndefined())
                flat.insert(spec.name, value);
        }
        ActDialog *dialog = window.openAct(cases::ActKind::OpenCase, flat);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("record")->isEnabled());

        dialog->findChild<QPushButton *>("record")->click();

        QCOMPARE(window.shownCase(), QString("opened"));
    }

    void recordAndNextOpensTheCaseThatFollowedEvenWhenTheListMoved()
    {
        SampleOffice office;
        office.tellUntilListed();
        bool done = false;
        office.ports.workList = [&](std::optional<items::Band>, const QString &, int) -> Result<WorkPage> {
            WorkPage page;
            // What was done goes to the end of the list.
            for (const QString &id : done ? QStringList{"second", "third", "first"} : QStringList{"first", "second", "third"}) {
                items::WorkRow row;
                row.caseId = row.number = id;
                row.band = items::Band::Soon;
                page.rows.push_back(row);
            }
            return page;
        };
        office.ports.cases.open = [&](const QString &id) -> Result<CaseFile> {
            CaseFile file = office.file();
            file.id = id;
            return file;
        };
        const auto submit = office.ports.cases.submit;
        office.ports.cases.submit = [&, submit](const QString &id, const cases::Act &act, int seen) {
            done = true;
            return submit(id, act, seen);
        };
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        window.showCase("first");
        ActDialog *dialog = window.openAct(cases::ActKind::Note, {{"text", "seen"}});

        dialog->findChild<QPushButton *>("recordNext")->click();

        QCOMPARE(window.shownCase(), QString("second"));
    }

    void theDigestSaysWhatIsDueAndOpensIt()
    {
        SampleOffice office;
        office.tellUntilListed();
        std::optional<items::Band> asked;
        office.ports.workList = [&](std::optional<items::Band> band, const QString &, int) -> Result<WorkPage> {
            asked = band;
            WorkPage page;
            page.counts[std::size_t(items::Band::Overdue)] = 3;
            page.counts[std::size_t(items::Band::Today)] = 1;
            return page;
        };
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        window.show();
        auto *overdue = window.findChild<QPushButton *>("digest.overdue");
        QVERIFY(overdue->isVisible());
        QVERIFY2(overdue->text().contains("3"), qPrintable(overdue->text()));

        overdue->click();

        QCOMPARE(asked, std::optional(items::Band::Overdue));
    }

    void whatWasPutAsideStaysAsideUntilSomebodySignsIn()
    {
        DigestStrip strip;
        items::BandCounts counts{};
        counts[std::size_t(items::Band::Today)] = 2;
        strip.setCounts(counts);
        QVERIFY(!strip.isHidden());

        strip.findChild<QPushButton *>("digest.close")->click();
        strip.setCounts(counts);
        QVERIFY(strip.isHidden());
        strip.begin();

        QVERIFY(!strip.isHidden());
    }

    void theLinkOfThePageThatIsShownIsMarked()
    {
        SampleOffice office;
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::president());
        QVERIFY(marked(window, "nav.work"));

        window.findChild<QPushButton *>("nav.closed")->click();
        QVERIFY(marked(window, "nav.closed") && !marked(window, "nav.work"));
        auto *elsewhere = new QWidget(&window);
        window.addPage(elsewhere);
        window.showPage(elsewhere);
        QVERIFY(!marked(window, "nav.closed") && !marked(window, "nav.work"));
        window.findChild<QPushButton *>("nav.work")->click();

        QVERIFY(marked(window, "nav.work"));
    }

    void aCaseIsMarkedByTheListItWasOpenedFromAndByNoOtherLink()
    {
        SampleOffice office;
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        office.tellUntilObjected();
        window.enter(SampleOffice::president());

        window.showCase("sample");
        QVERIFY(marked(window, "nav.work"));
        auto *elsewhere = new QWidget(&window);
        window.addPage(elsewhere);
        window.showPage(elsewhere, Sidebar::Link::Drafts);
        window.showCase("sample");

        QVERIFY(!marked(window, "nav.drafts") && !marked(window, "nav.work"));
    }

    void theWayBackFromAClosedCaseIsTheClosedCases()
    {
        SampleOffice office;
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        office.tellUntilObjected();
        window.enter(SampleOffice::president());
        window.findChild<QPushButton *>("nav.closed")->click();

        window.showCase("sample");
        QVERIFY(marked(window, "nav.closed"));
        window.perform(Command::Back);

        QVERIFY(marked(window, "nav.closed"));
    }

    /// What is shown after signing in is readied while the page to sign in on is looked at, and is nobody's until then.
    void theListIsReadiedUnseenBeforeAnybodySignsIn()
    {
        SampleOffice office;
        office.tellUntilListed();
        int read = 0;
        office.ports.workList = [&, inner = office.ports.workList](auto band, const QString &number, int pages) {
            ++read;
            return inner(band, number, pages);
        };
        Language language;
        MainWindow window(office.ports, language, Look{});
        warmOnceSeen(window);
        QCOMPARE(read, 0);
        window.show();
        auto *list = window.findChild<QAbstractItemView *>("work.list");
        QTRY_VERIFY(list->viewport()->width() > 200); // laid out as it will stand

        QVERIFY(read > 0);
        QVERIFY(!window.isOpen() && !list->isVisible());
        QCOMPARE(list->model()->rowCount(), 0);
    }

    /// The list is there when the password is right, not a frame later.
    void whoSignsInSeesTheListAtOnce()
    {
        SampleOffice office;
        office.tellUntilListed();
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *list = window.findChild<QAbstractItemView *>("work.list");
        Painted painted;
        list->viewport()->installEventFilter(&painted);

        window.enter(SampleOffice::clerk());

        QCOMPARE(painted.times, 1);
    }

    void theWindowGoesOnWhileAPasswordIsStretched()
    {
        SampleOffice office;
        std::function<void(Result<OfficerCard>)> answer;
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.signInPage().setLater([&answer](const QString &, const QByteArray &, std::function<void(Result<OfficerCard>)> done) {
            answer = std::move(done);
        });
        auto *enter = window.findChild<QPushButton *>("signin.enter");
        window.findChild<QLineEdit *>("signin.password")->setText("right");

        enter->click();
        QVERIFY(answer && !enter->isEnabled() && !window.isOpen());
        answer(std::unexpected(Error{ErrorCode::Denied, "wrong password"}));
        QVERIFY(enter->isEnabled() && !window.isOpen());
        enter->click();
        answer(SampleOffice::president());

        QVERIFY(window.isOpen());
    }

    void aPasswordThatIsAnsweredAfterTheWindowIsGoneIsNobodys()
    {
        SampleOffice office;
        std::function<void(Result<OfficerCard>)> answer;
        Language language;
        {
            MainWindow window(office.ports, language, Look{});
            window.signInPage().setLater([&answer](const QString &, const QByteArray &, std::function<void(Result<OfficerCard>)> done) {
                answer = std::move(done);
            });
            window.findChild<QPushButton *>("signin.enter")->click();
        }

        answer(SampleOffice::president()); // and nothing is there to fall over
    }

    void nothingDueSaysNothing()
    {
        DigestStrip strip;

        strip.setCounts({});

        QVERIFY(strip.isHidden());
    }

private:
    static bool marked(const MainWindow &window, const char *link) { return window.findChild<QPushButton *>(link)->isChecked(); }
};

QTEST_MAIN(WindowDeskTest)
#include "tst_windowdesk.moc"
