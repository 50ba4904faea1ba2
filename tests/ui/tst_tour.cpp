#include "tests/ui/support/sampleoffice.h"
#include "resources/resources.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/actform.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tourguide.h"

#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

constexpr auto kSteps = R"({"steps": [
 {"id": "in", "officer": "a", "zh": {"title": "一", "text": "甲"}, "en": {"title": "One", "text": "First"}},
 {"id": "case", "shown": "casePage", "zh": {"title": "二", "text": "乙"}, "en": {"title": "Two", "text": "Second"}},
 {"id": "note", "act": "note", "zh": {"title": "三", "text": "丙"}, "en": {"title": "Three", "text": "Third"}},
 {"id": "out", "officer": "p", "zh": {"title": "四", "text": "丁"}, "en": {"title": "Four", "text": "Fourth"}}]})";

} // namespace

/// A window before anybody signed in, and a tour of four steps.
class TourTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_kept;

    TourGuide *begin()
    {
        auto *guide = new TourGuide(*m_window, *items::readTour(kSteps), [this] { return m_kept; },
                                    [this](const QStringList &done) { m_kept = done; });
        guide->begin();
        return guide;
    }
    static QString next(const TourGuide &guide) { return guide.step() ? guide.step()->id : QString(); }
    void recordNote()
    {
        m_window->showCase("sample");
        ActDialog *form = m_window->openAct(cases::ActKind::Note, {{"text", "要点"}});
        QTRY_VERIFY(form->findChild<QPushButton *>("record")->isEnabled());
        form->findChild<QPushButton *>("record")->click();
    }

private Q_SLOTS:
    void init()
    {
        m_window.reset();
        m_kept.clear();
        m_office = std::make_unique<SampleOffice>();
        m_office->tellUntilListed();
        m_language = std::make_unique<Language>();
        m_language->set("en");
        m_window = std::make_unique<MainWindow>(m_office->ports, *m_language, Look{});
        m_window->show();
    }

    void theTourOfTheProgramLoads()
    {
        const auto steps = items::readTour(*resources::read("help/tour.json"));

        QVERIFY2(steps, qPrintable(steps ? QString() : steps.error().detail));
        QVERIFY(steps->size() > 10);
    }

    void aStepIsDoneWhenItReallyHappened()
    {
        TourGuide &guide = *begin();
        QCOMPARE(next(guide), QString("in"));

        m_window->enter(SampleOffice::clerk());
        QCOMPARE(next(guide), QString("case"));
        m_window->showCase("sample");
        QCOMPARE(next(guide), QString("note"));
        recordNote();
        QCOMPARE(next(guide), QString("out"));
    }

    void whatIsDoneBeforeItsTurnCounts()
    {
        TourGuide &guide = *begin();
        m_window->enter(SampleOffice::clerk());

        recordNote(); // which shows the case as well

        QCOMPARE(next(guide), QString("out"));
    }

    void signingInMeansAStepOnlyInItsTurn()
    {
        TourGuide &guide = *begin();
        m_window->enter(SampleOffice::president());
        QCOMPARE(next(guide), QString("in"));

        m_window->enter(SampleOffice::clerk());

        QVERIFY(guide.isDone("in"));
        QVERIFY(!guide.isDone("out"));
    }

    void aTourThatWasLeftGoesOnWhereItWas()
    {
        TourGuide &guide = *begin();
        m_window->enter(SampleOffice::clerk());

        m_window->findChild<QPushButton *>("tour.leave")->click();
        QVERIFY(m_window->findChild<QDockWidget *>("tourDock")->isHidden());
        m_window->showCase("sample"); // on one's own
        QCOMPARE(next(guide), QString("case"));
        m_window->perform(Command::Tour);

        QVERIFY(!m_window->findChild<QDockWidget *>("tourDock")->isHidden());
        QVERIFY(m_window->findChild<QLabel *>("tour.title")->text().contains("Two"));
    }

    void whatIsKeptIsDoneInTheNextProgram()
    {
        m_kept = {"in", "case"};

        QCOMPARE(next(*begin()), QString("note"));
    }

    void everyStepSkippedEndsTheTour()
    {
        TourGuide &guide = *begin();

        for (int i = 0; i < 4; ++i)
            m_window->findChild<QPushButton *>("tour.skip")->click();

        QVERIFY(!guide.step());
        QCOMPARE(m_kept.size(), 4);
        QVERIFY(!m_window->findChild<QPushButton *>("tour.skip")->isVisible());
    }

    void itStandsUnderTheSignInPageToo()
    {
        begin();

        QVERIFY(m_window->findChild<QLabel *>("tour.text")->isVisible());
    }

    void aStepWithoutATextIsFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("no Chinese") << QByteArray("甲") << QByteArray() << "tour step in: a text is missing";
        QTest::newRow("no English title") << QByteArray("\"Two\"") << QByteArray("\"\"") << "tour step case: a text is missing";
        QTest::newRow("no such act") << QByteArray("\"act\": \"note\"") << QByteArray("\"act\": \"fly\"") << "tour step note: no such act";
        QTest::newRow("twice") << QByteArray("\"out\"") << QByteArray("\"in\"") << "tour step in: it stands twice";
    }
    void aStepWithoutATextIsFound()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QByteArray steps(kSteps);
        QVERIFY(steps.contains(from));

        const auto read = items::readTour(steps.replace(from, to));

        QVERIFY(!read);
        QCOMPARE(read.error().detail, said);
    }
};

QTEST_MAIN(TourTest)
#include "tst_tour.moc"
