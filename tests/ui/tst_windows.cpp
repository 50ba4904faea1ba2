#include "tests/ui/support/sampleoffice.h"
#include "tests/ui/support/widgets.h"
#include "ui/cases/standing.h"
#include "ui/shell/everywindow.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QThreadPool>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

/// The program's window over a sample office whose one case is listed and objected to.
struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    explicit Shown(const QString &code = "en", const Look &look = {})
    {
        applyLook(*qApp, look);
        language.set(code);
        office.tellUntilObjected();
        window = std::make_unique<MainWindow>(office.ports, language, look);
        attachLock(*window, office.lock);
        window->resize(kSmallest * look.scale);
        window->show();
    }

    static constexpr QSize kSmallest{1280, 720};
};

using Check = std::function<QStringList(QWidget &root)>;

/// Brings up every window of the program, one after the other. \return what \a check finds, with the window's name.
QStringList inEveryWindow(Shown &shown, const Check &check)
{
    QStringList found;
    for (const WindowSpec &spec : everyWindow()) {
        if (spec.signedIn && shown.window->officer().id.isEmpty())
            shown.window->enter(SampleOffice::clerk());
        QWidget *root = spec.open(*shown.window, spec.signedIn ? "sample" : "");
        if (!root) {
            found.append(spec.name + " did not open");
            continue;
        }
        QThreadPool::globalInstance()->waitForDone(); // what a page reads in a worker is part of it
        for (int turn = 0; turn < 5; ++turn) // a layout that changed asks its parent's in the next turn
            QCoreApplication::processEvents();
        for (const QString &fault : check(*root))
            found.append(spec.name + ": " + fault);
        if (root != shown.window.get())
            root->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return found;
}

/// Names, roles and hints as assistive technology reads them.
QStringList silentWidgets(QWidget &root)
{
    QStringList silent;
    for (QWidget *widget : tests::interactiveWidgets(root)) {
        const QString what = QString("%1 '%2' ").arg(widget->metaObject()->className(), widget->objectName());
        if (widget->objectName().isEmpty())
            silent.append(what + "has no object name");
        const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget);
        if (!read || read->text(QAccessible::Name).trimmed().isEmpty())
            silent.append(what + "has no accessible name");
        else if (read->role() == QAccessible::NoRole || read->role() == QAccessible::Client)
            silent.append(what + "has no role");
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->text().isEmpty() && button->toolTip().isEmpty())
            silent.append(what + "is a picture that nothing explains");
        if (widget->focusPolicy() == Qt::NoFocus)
            silent.append(what + "cannot be reached with the keyboard");
    }
    return silent;
}

/// Neighbours that the tab key visits in another order than they are read: left to right, line by line.
QStringList leapsOfTheTabKey(QWidget &root)
{
    QHash<QWidget *, QWidget *> last; // by the part of the page they stand in
    QStringList leaps;
    for (QWidget *at = root.nextInFocusChain(); at != &root; at = at->nextInFocusChain()) {
        if (!root.isAncestorOf(at) || !at->isVisibleTo(&root) || !(at->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget *before = std::exchange(last[at->parentWidget()], at);
        if (!before)
            continue;
        const QRect here = at->geometry(), there = before->geometry();
        const bool below = here.top() >= there.bottom();
        const bool beside = here.left() >= there.right() && here.bottom() > there.top();
        if (!below && !beside)
            leaps.append(QString("%1 after %2").arg(at->objectName(), before->objectName()));
    }
    return leaps;
}

/// What is the same in every language: data of the case, names of languages and keys.
bool isData(const QString &text)
{
    static const QRegularExpression data(
        "EN$|English|Ctrl|PDF|Esc|right|YYYY|\\bJD-|admin|\\(a\\)|\\(p\\)|Enter|Shift|\\.csv|^F\\d");
    return data.match(text).hasMatch();
}

} // namespace

class WindowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetIsNamedAndReached()
    {
        Shown shown;

        const QStringList silent = inEveryWindow(shown, silentWidgets);

        QVERIFY2(silent.isEmpty(), qPrintable(silent.join("\n")));
    }

    void aNamelessWidgetIsFound()
    {
        QWidget planted;
        auto *button = new QPushButton(&planted);
        planted.show();

        QCOMPARE(silentWidgets(planted).size(), 3);
        button->setObjectName("planted");
        button->setText("Planted");
        QCOMPARE(silentWidgets(planted).size(), 0);
    }

    void theTabKeyGoesInReadingOrder()
    {
        Shown shown;

        const QStringList leaps = inEveryWindow(shown, leapsOfTheTabKey);

        QVERIFY2(leaps.isEmpty(), qPrintable(leaps.join("\n")));
    }

    void aLeapOfTheTabKeyIsFound()
    {
        QWidget planted;
        auto *below = new QLineEdit(&planted), *above = new QLineEdit(&planted);
        below->setGeometry(0, 40, 80, 20);
        above->setGeometry(0, 0, 80, 20);
        planted.show();

        QCOMPARE(leapsOfTheTabKey(planted).size(), 1);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        for (const char *language : {"zh", "en"}) {
            for (const double scale : {1.0, 2.0, 2.5})
                QTest::addRow("%s at %d per cent", language, qRound(scale * 100)) << language << scale;
        }
    }
    void nothingIsCut()
    {
        QFETCH(QString, language);
        QFETCH(double, scale);
        Shown shown(language, {Scheme::Light, scale});

        const QStringList cut = inEveryWindow(shown, tests::cutTexts);

        QVERIFY2(cut.isEmpty(), qPrintable(cut.join("\n")));
        QCOMPARE(shown.window->size(), Shown::kSmallest * scale); // nothing pushed it wider
    }

    void switchingTheLanguageLeavesNothingBehind()
    {
        Shown shown;
        const auto left = [&shown](QWidget &root) {
            const QStringList english = tests::visibleTexts(root);
            shown.language.set("zh");
            QCoreApplication::processEvents();
            QStringList same;
            static const QRegularExpression words("[A-Za-z]{2,}");
            for (const QString &text : tests::visibleTexts(root)) {
                const QString said = text.section(": ", 1);
                if (english.contains(text) && words.match(said).hasMatch() && !isData(said))
                    same.append(text);
            }
            shown.language.set("en");
            return same;
        };

        const QStringList behind = inEveryWindow(shown, left);

        QVERIFY2(behind.isEmpty(), qPrintable(behind.join("\n")));
    }

    void aWrongPasswordIsSaidAndNobodyIsIn()
    {
        Shown shown;
        shown.window->findChild<QLineEdit *>("signin.password")->setText("wrong");

        shown.window->findChild<QPushButton *>("signin.enter")->click();

        QVERIFY(shown.window->findChild<QWidget *>("signInPage")->isVisible());
        QVERIFY(tests::visibleTexts(*shown.window).join('\n').contains("not right"));
    }

    void theRightPasswordOpensTheWorkList()
    {
        Shown shown;
        shown.window->findChild<QLineEdit *>("signin.password")->setText("right");

        shown.window->findChild<QPushButton *>("signin.enter")->click();

        QVERIFY(shown.window->findChild<QWidget *>("workListPage")->isVisible());
    }

    void aDemonstrationSaysSoOnEveryPage()
    {
        Shown shown;

        const QStringList silent = inEveryWindow(shown, [&shown](QWidget &) {
            return shown.window->findChild<QWidget *>("demoStrip")->isVisible() ? QStringList() : QStringList("silent");
        });

        QCOMPARE(silent, QStringList());
    }

    void theNumberOfAPersonIsMasked()
    {
        Shown shown;
        shown.window->enter(SampleOffice::clerk());
        shown.window->showCase("sample");

        const QString texts = tests::visibleTexts(*shown.window).join('\n');

        QVERIFY(!texts.contains("11010519491231002X"));
        QVERIFY(texts.contains("****"));
    }

    void whatCannotBeDoneIsShownWithItsArticleAndCure()
    {
        Shown shown;
        shown.window->enter(SampleOffice::clerk());
        shown.window->showCase("sample");
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
