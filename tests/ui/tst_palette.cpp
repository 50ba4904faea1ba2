#include "tests/ui/support/sampleoffice.h"
#include "items/words.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/standing.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/refusals.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

/// A window with its sample case chosen, and the palette open over it.
struct Open {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    explicit Open(const char *speaks = "en", bool namesAreRead = true)
    {
        office.tellUntilListed();
        if (!namesAreRead)
            office.ports.find.progress = [] { return FindProgress{0, 1, false}; };
        language.set(speaks);
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        window->enter(SampleOffice::clerk());
        window->perform(Command::Palette);
    }
    CommandPalette &palette() { return *window->findChild<CommandPalette *>("commandPalette"); }
    QLineEdit &typed() { return *palette().findChild<QLineEdit *>("palette.typed"); }
    QAbstractItemModel &rows() { return *palette().findChild<QAbstractItemView *>("palette.list")->model(); }
    QString chosen() { return palette().findChild<QAbstractItemView *>("palette.list")->currentIndex().data().toString(); }
    QStringList titles(PaletteEntry::Group group)
    {
        QStringList found;
        for (int row = 0; row < rows().rowCount(); ++row) {
            const QModelIndex at = rows().index(row, 0);
            if (!at.data(CommandPalette::IsHeadingRole).toBool() && at.data(CommandPalette::GroupRole).toInt() == int(group))
                found.append(at.data().toString());
        }
        return found;
    }
    QModelIndex rowOf(const QString &title)
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (rows().index(row, 0).data().toString() == title)
                return rows().index(row, 0);
        }
        return {};
    }
    ActDialog *form() { return window->findChild<ActDialog *>("actDialog"); }
};

} // namespace

class PaletteTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyLook(*qApp, {}); }

    void whatCanBeDoneComesFirstThenWhatCannotThenCommands()
    {
        Open open;

        QStringList all;
        for (const auto group : {PaletteEntry::Group::Possible, PaletteEntry::Group::Impossible, PaletteEntry::Group::Command})
            all += open.titles(group);
        QStringList shown;
        for (int row = 0; row < open.rows().rowCount(); ++row) {
            if (!open.rows().index(row, 0).data(CommandPalette::IsHeadingRole).toBool())
                shown.append(open.rows().index(row, 0).data().toString());
        }

        QCOMPARE(shown, all);
        QCOMPARE(open.titles(PaletteEntry::Group::Possible).size(), qsizetype(offeredActs(open.office.file()).size()));
        QCOMPARE(open.titles(PaletteEntry::Group::Impossible).size(), qsizetype(barredActs(open.office.file()).size()));
        QVERIFY(open.titles(PaletteEntry::Group::Command).contains("Work list"));
    }

    void enterOpensTheFirstActThatCanBeDone()
    {
        Open open;

        QTest::keyClick(&open.typed(), Qt::Key_Return);

        QVERIFY(open.form());
        QCOMPARE(open.form()->form().begun().kind, offeredActs(open.office.file()).front());
    }

    void whatIsBarredSaysItsArticleAndOpensItsCure()
    {
        Open open;
        const auto barred = barredActs(open.office.file());
        const auto withCure = std::ranges::find_if(barred, [](const auto &one) { return one.refusal.cure.has_value(); });
        QVERIFY(withCure != barred.end());
        open.typed().setText(items::actName(withCure->act));
        const QModelIndex row = open.rowOf(items::actName(withCure->act));
        QVERIFY(row.data(CommandPalette::BelowRole).toString().contains(withCure->refusal.citation));
        QVERIFY(row.data(CommandPalette::CureRole).toString().contains(text::cure(*withCure->refusal.cure)));

        QTest::keyClick(&open.typed(), Qt::Key_Return);

        QVERIFY(open.form());
        QCOMPARE(open.form()->form().begun().kind, withCure->refusal.cure->act);
    }

    void pinyinFindsChineseTitles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("whole") << "dengjisongda";
        QTest::newRow("initials") << "djsd";
        QTest::newRow("mixed") << "dengjsongd";
    }

    void pinyinFindsChineseTitles()
    {
        QFETCH(QString, typed);
        Open open("zh");

        QTest::keyClicks(&open.typed(), typed);

        QCOMPARE(open.chosen(), QString("登记送达"));
    }

    void englishIsFoundByItsWords()
    {
        Open open;

        QTest::keyClicks(&open.typed(), "rec serv");

        QCOMPARE(open.chosen(), QString("Record service"));
    }

    void aCaseIsFoundByTheSoundsOfAName()
    {
        Open open("en", false); // afterwards the search of the whole office answers: tests/store has its sounds
        QVERIFY(open.titles(PaletteEntry::Group::Case).isEmpty());

        QTest::keyClicks(&open.typed(), "sflm"); // 示范李某
        QTest::keyClick(&open.typed(), Qt::Key_Return);

        QCOMPARE(open.window->shownCase(), QString("sample"));
    }

    void theArrowsPassOverHeadings()
    {
        Open open;
        const int steps = open.rows().rowCount();

        for (int i = 0; i < steps; ++i)
            QTest::keyClick(&open.typed(), Qt::Key_Down);

        QCOMPARE(open.chosen(), open.titles(PaletteEntry::Group::Command).last());
    }

    void aCaseThatTheListHasNotReadIsFound()
    {
        Open open;
        open.office.ports.find.find = [](const QString &typed, const filter::Filter *filter, int) -> Result<FoundCases> {
            FoundCases found;
            if (typed == "yuan" && !filter) {
                found.rows.emplace_back();
                found.rows.back().caseId = "far";
                found.rows.back().subject = "示范远某";
                found.total = 1;
            }
            return found;
        };

        open.typed().setText("yuan");

        const QStringList cases = open.titles(PaletteEntry::Group::Case);
        QCOMPARE(cases.size(), 1);
        QVERIFY(cases.first().contains("示范远某"));
    }

    void nothingFoundIsSaid()
    {
        Open open;

        QTest::keyClicks(&open.typed(), "qqqq");

        QCOMPARE(open.rows().rowCount(), 0);
        QTest::keyClick(&open.typed(), Qt::Key_Return);
        QVERIFY(open.palette().isVisible());
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
