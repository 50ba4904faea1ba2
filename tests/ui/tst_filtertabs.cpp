#include "tests/ui/support/sampleoffice.h"
#include "ui/worklist/filterdialog.h"
#include "ui/worklist/filterfield.h"
#include "ui/worklist/filtertabs.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

/// Tabs over a field, in an office that has two saved filters.
class FilterTabsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<QWidget> m_window;
    FilterField *m_field = nullptr;
    FilterTabs *m_tabs = nullptr;

    template <typename Widget> Widget *named(const char *name) { return m_window->findChild<Widget *>(name); }
    QStringList kept() const
    {
        QStringList names;
        for (const auto &saved : m_office->filters)
            names.append(saved.name);
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SampleOffice>();
        m_office->tellUntilListed();
        m_office->filters = {{"我的", "我经办"}, {"Late & later", "overdue"}};
        m_window = std::make_unique<QWidget>();
        m_field = new FilterField(m_office->ports.find.words, m_window.get());
        m_tabs = new FilterTabs(m_office->ports.filters, m_office->ports.find, m_field, m_window.get());
        m_window->show();
        m_tabs->reload();
    }

    void aTabPutsItsFilterInTheField()
    {
        named<QPushButton>("filter.tab.2")->click();

        QCOMPARE(m_field->text(), QString("overdue"));
        QVERIFY(named<QPushButton>("filter.tab.2")->isChecked());
        QVERIFY(!named<QPushButton>("filter.tab.all")->isChecked());
    }

    void aTabSaysHowManyCasesAnswer()
    {
        QTRY_COMPARE(named<QPushButton>("filter.tab.1")->text(), QString("我的  1"));
        QTRY_COMPARE(named<QPushButton>("filter.tab.2")->text(), QString("Late && later  1"));
    }

    /// Whatever is saved, one tab says what waits for the officer, and how much.
    void oneTabIsWhatWaitsForTheOfficer()
    {
        auto *awaited = named<QPushButton>("filter.tab.awaited");
        QTRY_COMPARE(awaited->text(), QString("Waits for me  1"));

        awaited->click();

        QCOMPARE(m_field->text(), QString("waits for me"));
        QVERIFY(awaited->isChecked() && !named<QPushButton>("filter.tab.all")->isChecked());
        QVERIFY(!named<QPushButton>("filter.save")->isEnabled()); // it is a tab already
        m_tabs->step(1);
        QVERIFY(named<QPushButton>("filter.tab.1")->isChecked());
        m_tabs->step(-1);
        QVERIFY(awaited->isChecked());
        m_tabs->step(-1);
        QVERIFY(named<QPushButton>("filter.tab.all")->isChecked());
    }

    void typingTheSameFilterInTheOtherLanguageChoosesItsTab()
    {
        m_field->setText("mine");

        QVERIFY(named<QPushButton>("filter.tab.1")->isChecked());
        QVERIFY(!named<QPushButton>("filter.save")->isEnabled()); // it is saved already
    }

    void aNewFilterIsSavedUnderItsName()
    {
        m_field->setText("disputed");

        FilterDialog *dialog = m_tabs->saveShown();
        dialog->findChild<QLineEdit *>("filter.name")->setText("异议");
        dialog->findChild<QPushButton *>("filter.keep")->click();

        QCOMPARE(kept(), (QStringList{"我的", "Late & later", "异议"}));
        QCOMPARE(m_office->filters.back().text, QString("disputed"));
        QVERIFY(named<QPushButton>("filter.tab.3")->isChecked());
    }

    void aNameThatIsTakenIsNotSaved()
    {
        m_field->setText("disputed");

        FilterDialog *dialog = m_tabs->saveShown();
        dialog->findChild<QLineEdit *>("filter.name")->setText("我的");

        QVERIFY(!dialog->findChild<QPushButton *>("filter.keep")->isEnabled());
    }

    void aTabIsRenamedInItsPlace()
    {
        m_tabs->choose(1);

        FilterDialog *dialog = m_tabs->change();
        dialog->findChild<QLineEdit *>("filter.name")->setText("我经办的");
        dialog->findChild<QPushButton *>("filter.keep")->click();

        QCOMPARE(kept(), (QStringList{"我经办的", "Late & later"}));
    }

    void tabsChangePlaces()
    {
        m_tabs->choose(2);

        m_tabs->move(-1);
        m_tabs->move(-1); // it is the first already

        QCOMPARE(kept(), (QStringList{"Late & later", "我的"}));
        QVERIFY(named<QPushButton>("filter.tab.1")->isChecked());
    }

    void aRemovedTabIsPutBack()
    {
        m_tabs->choose(1);
        m_tabs->remove();
        QCOMPARE(kept(), QStringList{"Late & later"});
        QVERIFY(!m_field->filter());

        named<QPushButton>("filter.undo")->click();

        QCOMPARE(kept(), (QStringList{"我的", "Late & later"}));
    }

    void whatWasChangedAfterARemovalIsNotUndone()
    {
        m_tabs->choose(1);
        m_tabs->remove();
        m_tabs->importFrom("anything");

        m_tabs->undo();

        QCOMPARE(kept(), (QStringList{"Late & later", "逾期", "未送达"}));
    }

    void filtersOfAFileAreAddedBehind()
    {
        m_tabs->importFrom("anything");

        QCOMPARE(kept(), (QStringList{"我的", "Late & later", "逾期", "未送达"}));
    }

    void theNextTabComesRoundToEveryCase()
    {
        m_tabs->choose(2);

        m_tabs->step(1);

        QVERIFY(named<QPushButton>("filter.tab.all")->isChecked());
        m_tabs->step(-1);
        QVERIFY(named<QPushButton>("filter.tab.2")->isChecked());
    }

    void whoHasSignedOutLeavesNoNameBehind()
    {
        m_tabs->choose(1);

        m_tabs->forget();

        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!named<QPushButton>("filter.tab.1"));
        QVERIFY(!named<QPushButton>("filter.tab.awaited")->text().contains('1')); // nor how much waits for them
        QCOMPARE(kept().size(), 2); // they are still kept
    }
};

QTEST_MAIN(FilterTabsTest)
#include "tst_filtertabs.moc"
