#include "tests/ui/support/sampleoffice.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

class CommandsTest final : public QObject {
    Q_OBJECT

    static QAction *actionOf(const MainWindow &window, const CommandSpec &spec)
    {
        return window.findChild<QAction *>(QString("action.%1").arg(spec.word));
    }

private Q_SLOTS:
    void everyCommandOfTheTableIsBound()
    {
        SampleOffice office;
        office.ports.import = [](const QString &, QDate, const ImportProgress &) -> Result<std::vector<ImportedRow>> {
            return std::vector<ImportedRow>{};
        };
        office.ports.batch = [](const BatchOrder &, const auto &) -> Result<std::vector<BatchRow>> {
            return std::vector<BatchRow>{};
        };
        Language language;
        MainWindow window(office.ports, language, Look{});

        for (const CommandSpec &spec : commands())
            QVERIFY2(actionOf(window, spec), spec.word);
    }

    void whatIsNotBoundHasNoEntry()
    {
        SampleOffice office;
        Language language;

        MainWindow window(office.ports, language, Look{});

        QVERIFY(!window.findChild<QAction *>("action.import"));
    }

    void noTwoCommandsShareAKey()
    {
        QStringList keys;
        for (const CommandSpec &spec : commands()) {
            if (*spec.keys)
                keys.append(spec.keys);
        }

        const qsizetype all = keys.size();

        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(keys.size(), all);
    }

    void aCommandWorksWhereTheTableSaysSo()
    {
        SampleOffice office;
        office.tellUntilListed();
        Language language;
        MainWindow window(office.ports, language, Look{});
        const auto enabled = [&](const char *word) {
            return window.findChild<QAction *>(QString("action.%1").arg(word))->isEnabled();
        };

        QVERIFY(!enabled("newCase") && !enabled("list") && !enabled("back") && enabled("quit"));
        window.enter(SampleOffice::clerk());
        QVERIFY(enabled("newCase") && enabled("list") && !enabled("back") && !enabled("papers"));
        window.showCase("sample");
        QVERIFY(enabled("newCase") && !enabled("list") && enabled("back") && enabled("papers"));
        auto *page = new QWidget;
        window.addPage(page);
        window.showPage(page);
        QVERIFY(!enabled("list") && enabled("back") && !enabled("papers"));
        window.signOut();
        QVERIFY(!enabled("newCase") && !enabled("back"));
    }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
