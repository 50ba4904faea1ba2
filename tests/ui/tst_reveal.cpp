#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/casepage.h"
#include "ui/cases/purposedialog.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

constexpr auto kNumber = "11010519491231002X";

struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    Shown()
    {
        applyLook(*qApp, {});
        office.tellUntilListed();
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        window->enter(SampleOffice::clerk());
        window->showCase("sample");
    }
    QString identity() const { return window->findChild<QLabel *>("case.identity")->text(); }
    /// Asks to see the number and gives the first purpose.
    void reveal()
    {
        window->perform(Command::Reveal);
        QTest::keyClick(window->findChild<PurposeDialog *>(), Qt::Key_1);
    }
};

} // namespace

class RevealTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNumberIsMaskedUntilAPurposeIsGiven()
    {
        Shown shown;
        shown.window->perform(Command::Reveal);
        QVERIFY(!shown.identity().contains(kNumber) && shown.office.looks.isEmpty());

        QTest::keyClick(shown.window->findChild<PurposeDialog *>(), Qt::Key_1);

        QVERIFY(shown.identity().contains(kNumber));
        QCOMPARE(shown.office.looks, QStringList{"reveal review"});
    }

    void itEndsWhenTheCaseIsLeft_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("for the list") << 0;
        QTest::newRow("for another case") << 1;
        QTest::newRow("by signing out") << 2;
        QTest::newRow("by hiding it again") << 3;
    }
    void itEndsWhenTheCaseIsLeft()
    {
        QFETCH(int, way);
        Shown shown;
        shown.reveal();
        QVERIFY(shown.office.revealed);

        if (way == 0)
            shown.window->showWorkList();
        else if (way == 1)
            shown.window->showCase("another");
        else if (way == 2)
            shown.window->signOut();
        else
            shown.window->perform(Command::Reveal);

        QVERIFY(!shown.office.revealed);
        shown.window->showCase("sample");
        QVERIFY(!shown.identity().contains(kNumber));
    }

    void recordingAnActInTheCaseDoesNotEndIt()
    {
        Shown shown;
        shown.reveal();

        shown.window->casePage().reload();

        QVERIFY(shown.identity().contains(kNumber));
    }

    void whatCannotBeWrittenDownIsNotShown()
    {
        Shown shown;
        shown.office.mayReveal = false;

        shown.reveal();

        QVERIFY(!shown.identity().contains(kNumber));
        QVERIFY(shown.window->findChild<QDialog *>("tell"));
    }
};

QTEST_MAIN(RevealTest)
#include "tst_reveal.moc"
