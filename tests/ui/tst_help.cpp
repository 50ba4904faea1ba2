#include "tests/ui/support/sampleoffice.h"
#include "resources/resources.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpdialog.h"
#include "ui/shell/everywindow.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

/// A window over a sample office whose one case is listed.
struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    explicit Shown(const char *speaks = "en")
    {
        language.set(speaks);
        office.tellUntilObjected();
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        window->show();
        window->enter(SampleOffice::clerk());
        QApplication::setActiveWindow(window.get());
    }
    HelpDesk &desk() { return *window->findChild<HelpDesk *>("helpDesk"); }
    HelpDialog *help() { return window->findChild<HelpDialog *>("helpDialog"); }
    QString shownTopic() { return help() && help()->shownTopic() ? help()->shownTopic()->id : QString(); }
    QWidget &focused() { return *QApplication::focusWidget(); }
};

QList<QByteArray> file(const char *topics)
{
    return {QByteArray(R"({"topics": [)") + topics + "]}"};
}

constexpr auto kWhole = R"({"id": "a", "zh": {"title": "题", "text": "文", "next": "步"}, "en": {"title": "T", "text": "X", "next": "N"}})";

} // namespace

class HelpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWindowHasItsTopic()
    {
        Shown shown;
        const auto book = shown.desk().book();
        QVERIFY(book);

        for (const WindowSpec &spec : everyWindow())
            QVERIFY2(book->ofWindow(spec.name), qPrintable(spec.name));
    }

    void everyCommandHasItsTopic()
    {
        Shown shown;

        for (const CommandSpec &spec : commands())
            QVERIFY2(shown.desk().book()->ofCommand(spec.word), spec.word);
    }

    // Both languages of each topic are there or the book does not load: see the data of theLackOfATextIsFound().
    void everyTopicCitesRulesOfThePacks()
    {
        Shown shown;
        const law::LawBook &law = shown.office.ports.jurisdiction->law;

        for (const items::HelpTopic &topic : shown.desk().book()->topics()) {
            for (const QString &rule : topic.rules) {
                const QDate today = shown.office.today;
                QVERIFY2(!law.citation(rule, today).isEmpty() && !law.citationZh(rule, today).isEmpty(),
                         qPrintable(topic.id + ' ' + rule));
            }
        }
    }

    void everyTopicIsOfSomethingThatExists()
    {
        Shown shown;
        QStringList windows, words;
        for (const WindowSpec &spec : everyWindow())
            windows.append(spec.name);
        for (const CommandSpec &spec : commands())
            words.append(spec.word);

        for (const items::HelpTopic &topic : shown.desk().book()->topics()) {
            for (const QString &window : topic.windows)
                QVERIFY2(windows.contains(window), qPrintable(topic.id + ' ' + window));
            for (const QString &command : topic.commands)
                QVERIFY2(words.contains(command), qPrintable(topic.id + ' ' + command));
        }
    }

    void everyDialogLeadsToItsOwnTopic()
    {
        Shown shown;

        for (const WindowSpec &spec : everyWindow()) {
            if (!spec.signedIn)
                continue;
            QWidget *root = spec.open(*shown.window, "sample");
            QVERIFY2(root, qPrintable(spec.name));
            if (root != shown.window.get()) {
                // A review is the form of its act with a pane beside it that is about reviewing.
                const QWidget *pane = root->findChild<QWidget *>("reviewPane");
                const items::HelpTopic *topic = shown.desk().topicAt(pane ? pane : root);
                QVERIFY2(topic && topic->windows.contains(spec.name), qPrintable(spec.name));
                root->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void theLackOfATextIsFound_data()
    {
        QTest::addColumn<QByteArray>("topics");
        QTest::addColumn<QString>("said");
        const QByteArray whole(kWhole);
        QTest::newRow("no Chinese next step") << QByteArray(whole).replace("步", "") << "help topic a: a text is missing";
        QTest::newRow("no English text") << QByteArray(whole).replace("\"X\"", "\"\"") << "help topic a: a text is missing";
        QTest::newRow("no title") << QByteArray(whole).replace("\"T\"", "\"\"") << "help topic a: a text is missing";
        QTest::newRow("twice") << whole + ',' + whole << "help topic a: it stands twice";
        QTest::newRow("no such act") << QByteArray(whole).replace("\"a\"", "\"act-fly\"") << "help topic act-fly: no such act";
    }
    void theLackOfATextIsFound()
    {
        QFETCH(QByteArray, topics);
        QFETCH(QString, said);
        QVERIFY(items::HelpBook::load(file(kWhole), {}));

        const auto book = items::HelpBook::load(file(topics.constData()), {});

        QVERIFY(!book);
        QCOMPARE(book.error().detail, said);
    }

    void onTheWorkListF1GoesToTheFiltersAndShiftF1ToHelp()
    {
        Shown shown;
        QTest::keyClick(&shown.focused(), Qt::Key_F1);
        QVERIFY(!shown.help());
        QCOMPARE(shown.focused().objectName(), QString("filter.text"));

        QTest::keyClick(&shown.focused(), Qt::Key_F1, Qt::ShiftModifier);

        QCOMPARE(shown.shownTopic(), QString("filters"));
    }

    void onACaseF1OpensHelpAboutIt()
    {
        Shown shown;
        shown.window->showCase("sample");

        QTest::keyClick(shown.window.get(), Qt::Key_F1);

        QCOMPARE(shown.shownTopic(), QString("case"));
    }

    void aFormOpensHelpAboutItsAct()
    {
        Shown shown;
        shown.window->showCase("sample");
        auto *form = shown.window->openAct(cases::ActKind::RecordExitEvent);

        QTest::keyClick(form, Qt::Key_F1);

        QCOMPARE(shown.shownTopic(), QString("act-record_exit_event"));
        QCOMPARE(shown.help()->parentWidget(), form); // in reach while the form waits
    }

    void theLawIsThatOfTheDayInTheLanguageOfTheProgram()
    {
        Shown shown("zh");
        shown.window->showCase("sample");
        auto *form = shown.window->openAct(cases::ActKind::DecideEntry);

        QTest::keyClick(form, Qt::Key_F1);

        const law::Rule *rule = shown.office.ports.jurisdiction->law.rule(u"JD-15", shown.office.today);
        const QString text = shown.help()->findChild<QTextBrowser *>("help.text")->toPlainText();
        QVERIFY2(text.contains(rule->citationZh), qPrintable(text));
        QVERIFY2(text.contains(rule->zh), qPrintable(text));
        shown.language.set("en");
    }

    void searchFindsTitlesFirstAndTextsToo()
    {
        Shown shown;
        shown.desk().open();
        auto *typed = shown.help()->findChild<QLineEdit *>("help.search");
        auto *topics = shown.help()->findChild<QListWidget *>("help.topics");

        typed->setText("apolog");
        QVERIFY(topics->count() >= 2); // the act, and the error that leads to it
        QCOMPARE(shown.shownTopic(), QString("act-apologise"));

        typed->setText("CPL 95");
        QCOMPARE(shown.shownTopic(), QString("act-serve"));

        typed->setText("no such thing");
        QCOMPARE(shown.shownTopic(), QString());
    }
};

QTEST_MAIN(HelpTest)
#include "tst_help.moc"
