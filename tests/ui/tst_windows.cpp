#include "tests/ui/support/sampleoffice.h"
#include "tests/ui/support/widgets.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/sheetdialog.h"
#include "ui/cases/standing.h"
#include "ui/cases/whydialog.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

/// One window of the program, made over a sample office.
struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<QDialog> dialog;

    QWidget &root() { return dialog ? static_cast<QWidget &>(*dialog) : *window; }
};

using Make = void (*)(Shown &);

void makeWindow(Shown &shown)
{
    shown.office.tellUntilListed();
    shown.window = std::make_unique<MainWindow>(shown.office.ports, shown.language, Look{});
}

void makeActDialog(Shown &shown, cases::ActKind kind)
{
    shown.office.tellUntilListed();
    auto dialog = std::make_unique<ActDialog>(shown.office.ports.cases, shown.office.ports.papers, SampleOffice::clerk());
    dialog->begin(shown.office.file(), kind);
    shown.dialog = std::move(dialog);
}

const std::pair<const char *, Make> kWindows[] = {
    {"sign-in", makeWindow},
    {"work list", [](Shown &shown) { makeWindow(shown); shown.window->enter(SampleOffice::clerk()); }},
    {"case page", [](Shown &shown) {
         makeWindow(shown);
         shown.window->enter(SampleOffice::clerk());
         shown.window->showCase("sample");
     }},
    {"papers", [](Shown &shown) {
         makeWindow(shown);
         shown.window->enter(SampleOffice::clerk());
         shown.window->showCase("sample");
         shown.window->perform(Command::Papers);
     }},
    {"form of a new case", [](Shown &shown) { makeActDialog(shown, cases::ActKind::OpenCase); }},
    {"form of service", [](Shown &shown) { makeActDialog(shown, cases::ActKind::Serve); }},
    {"form of a proposal", [](Shown &shown) { makeActDialog(shown, cases::ActKind::ProposeEntry); }},
    {"form of a removal", [](Shown &shown) { makeActDialog(shown, cases::ActKind::Remove); }},
    {"form of a notification", [](Shown &shown) { makeActDialog(shown, cases::ActKind::NotifyRecipients); }},
    {"why still listed", [](Shown &shown) {
         shown.office.tellUntilListed();
         shown.dialog = std::make_unique<WhyDialog>(shown.office.file());
     }},
    {"deadline sheet", [](Shown &shown) {
         shown.office.tellUntilListed();
         shown.dialog = std::make_unique<SheetDialog>(
             shown.office.ports.cases, shown.office.ports.jurisdiction->calendar,
             runningClocks(shown.office.file().view).front(), shown.office.today,
             [](const QString &) -> Result<> { return {}; });
     }},
};

void addWindows()
{
    QTest::addColumn<int>("at");
    for (int i = 0; i < int(std::size(kWindows)); ++i)
        QTest::newRow(kWindows[i].first) << i;
}

void show(Shown &shown, int at)
{
    kWindows[at].second(shown);
    shown.root().show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.root()));
    QCoreApplication::processEvents();
}

/// What is the same in every language: data of the case, names of languages and keys.
bool isData(const QString &text)
{
    static const QRegularExpression data("EN$|English|Ctrl|PDF|Esc|right|YYYY|\\bJD-|admin|\\(a\\)|\\(p\\)|Enter");
    return data.match(text).hasMatch();
}

} // namespace

class WindowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyLook(*qApp, {}); }

    void everyWidgetIsNamed_data() { addWindows(); }
    void everyWidgetIsNamed()
    {
        QFETCH(int, at);
        Shown shown;
        show(shown, at);

        for (const QWidget *widget : tests::interactiveWidgets(shown.root())) {
            const QString what = QString("%1 '%2'").arg(widget->metaObject()->className(), widget->objectName());
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what + " has no object name"));
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(what + " has no accessible name"));
        }
    }

    void theTabKeyGoesInReadingOrder_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : {cases::ActKind::OpenCase, cases::ActKind::Serve, cases::ActKind::ProposeEntry,
                                cases::ActKind::DecideEntry, cases::ActKind::Push})
            QTest::newRow(qPrintable(cases::word(kind))) << int(kind);
    }
    void theTabKeyGoesInReadingOrder()
    {
        QFETCH(int, kind);
        Shown shown;
        makeActDialog(shown, cases::ActKind(kind));
        shown.dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(shown.dialog.get()));
        auto *first = shown.dialog->findChild<QLineEdit *>("field.on");
        first->setFocus();

        int y = -1, fields = 0;
        for (QWidget *at = QApplication::focusWidget(); at && at->objectName() != "cancel" && fields < 60;
             QTest::keyClick(at, Qt::Key_Tab), at = QApplication::focusWidget()) {
            if (!at->objectName().startsWith("field."))
                continue;
            // Places on the page, which scrolls to follow the keyboard.
            QWidget *page = at->parentWidget();
            while (!page->property("page").toBool())
                page = page->parentWidget();
            const int here = at->mapTo(page, QPoint()).y();
            QVERIFY2(here >= y, qPrintable(at->objectName()));
            y = here;
            ++fields;
        }

        QVERIFY(fields > 1);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        for (int i = 0; i < int(std::size(kWindows)); ++i) {
            for (const char *language : {"zh", "en"}) {
                for (const double scale : {1.0, 2.0})
                    QTest::newRow(qPrintable(QString("%1, %2, %3").arg(kWindows[i].first, language).arg(scale)))
                        << i << language << scale;
            }
        }
    }
    void nothingIsCut()
    {
        QFETCH(int, at);
        QFETCH(QString, language);
        QFETCH(double, scale);
        applyLook(*qApp, {Scheme::Light, scale});
        Shown shown;
        shown.language.set(language);
        show(shown, at);
        shown.root().resize(int(1280 * scale), int(820 * scale));
        QCoreApplication::processEvents();

        const QStringList cut = tests::cutTexts(shown.root());

        QVERIFY2(cut.isEmpty(), qPrintable(cut.join("\n")));
    }

    void switchingTheLanguageLeavesNothingBehind_data() { addWindows(); }
    void switchingTheLanguageLeavesNothingBehind()
    {
        QFETCH(int, at);
        Shown shown;
        shown.language.set("en");
        show(shown, at);
        const QStringList english = tests::visibleTexts(shown.root());

        shown.language.set("zh");
        QCoreApplication::processEvents();

        static const QRegularExpression words("[A-Za-z]{2,}");
        for (const QString &text : tests::visibleTexts(shown.root())) {
            const QString said = text.section(": ", 1);
            QVERIFY2(!english.contains(text) || !words.match(said).hasMatch() || isData(said), qPrintable(text));
        }
    }

    void aWrongPasswordIsSaidAndNobodyIsIn()
    {
        Shown shown;
        show(shown, 0);
        shown.window->findChild<QLineEdit *>("signin.password")->setText("wrong");

        shown.window->findChild<QPushButton *>("signin.enter")->click();

        QVERIFY(shown.window->findChild<QWidget *>("signInPage")->isVisible());
        QVERIFY(tests::visibleTexts(*shown.window).join('\n').contains("not right"));
    }

    void theRightPasswordOpensTheWorkList()
    {
        Shown shown;
        show(shown, 0);
        shown.window->findChild<QLineEdit *>("signin.password")->setText("right");

        shown.window->findChild<QPushButton *>("signin.enter")->click();

        QVERIFY(shown.window->findChild<QWidget *>("workListPage")->isVisible());
    }

    void aDemonstrationSaysSoOnEveryPage_data() { addWindows(); }
    void aDemonstrationSaysSoOnEveryPage()
    {
        QFETCH(int, at);
        Shown shown;
        show(shown, at);

        QVERIFY(shown.dialog || shown.window->findChild<QWidget *>("demoStrip")->isVisible());
    }

    void theNumberOfAPersonIsMasked()
    {
        Shown shown;
        show(shown, 2);

        const QString texts = tests::visibleTexts(*shown.window).join('\n');

        QVERIFY(!texts.contains("11010519491231002X"));
        QVERIFY(texts.contains("****"));
    }

    void whatCannotBeDoneIsShownWithItsArticleAndCure()
    {
        Shown shown;
        show(shown, 2);
        const auto barred = barredActs(shown.office.file());
        QVERIFY(!barred.empty());
        const auto &first = barred.front();

        auto *why = shown.window->findChild<QLabel *>("why." + cases::word(first.act));

        QVERIFY(why && why->isVisible());
        QVERIFY(why->text().contains(first.refusal.citation));
        QVERIFY(shown.window->findChild<QPushButton *>("cure." + cases::word(first.act)));
    }
};

QTEST_MAIN(WindowsTest)
#include "tst_windows.moc"
