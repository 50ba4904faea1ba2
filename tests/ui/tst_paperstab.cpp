#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/paperstab.h"
#include "ui/shell/language.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

/// What the papers of a case say of themselves, and what printing all of them leaves out.
class PapersTabTest final : public QObject {
    Q_OBJECT

    Language m_language;
    SampleOffice m_office;
    std::vector<PaperCard> m_papers;

private Q_SLOTS:
    void initTestCase()
    {
        m_language.set("en");
        m_office.tellUntilListed();
        m_office.ports.papers.papers = [this](const QString &) -> Result<std::vector<PaperCard>> { return m_papers; };
    }

    void printingAllSaysWhatItLeavesOutAndWhy()
    {
        const PaperCard issued{4, "repair_notice", {}, "修复", "Repair notice", QDate(2025, 3, 26), true, false};
        const PaperCard served{4, "entry_decision", {}, "决定书", "Entry decision", QDate(2025, 3, 26), false, false};
        const PaperCard waiting{6, "removal_notice", {}, "通知", "Removal notice", QDate(2025, 3, 28), false, false};
        const PaperCard label{7, "envelope_labels", {}, "封签", "Envelope labels", QDate(2025, 4, 1), true, true};
        m_papers = {issued, served, waiting, label};
        PapersTab tab(m_office.ports.papers);

        tab.showCase(m_office.file());

        const auto *leftOut = tab.findChild<QLabel *>("papers.leftOut");
        QVERIFY2(leftOut->text().contains('3'), qPrintable(leftOut->text()));
        const QString left = leftOut->toolTip();
        QVERIFY2(left.contains("Entry decision") && left.contains("Removal notice") && left.contains("Envelope labels"), qPrintable(left));
        QVERIFY2(!left.contains("Repair notice"), qPrintable(left));
        auto *list = tab.findChild<QListWidget *>("papers.list");
        QVERIFY2(list->item(1)->text().contains("served on Fri 28 Mar 2025"), qPrintable(list->item(1)->text())); // act 5 of the case
        QVERIFY(!list->item(1)->text().contains("not issued yet"));
        QVERIFY(list->item(2)->text().contains("not issued yet"));
        QVERIFY(list->item(3)->text().contains("by hand"));
    }

    void whereNothingIsLeftOutNothingIsSaid()
    {
        m_papers = {{4, "repair_notice", {}, "修复", "Repair notice", QDate(2025, 3, 26), true, false}};
        PapersTab tab(m_office.ports.papers);

        tab.showCase(m_office.file());

        QVERIFY(tab.findChild<QLabel *>("papers.leftOut")->isHidden());
        QVERIFY(tab.findChild<QPushButton *>("papers.bind")->isEnabled());
    }

    /// Labels alone make no file.
    void labelsAloneAreNotBound()
    {
        m_papers = {{7, "envelope_labels", {}, "封签", "Envelope labels", QDate(2025, 4, 1), true, true}};
        PapersTab tab(m_office.ports.papers);

        tab.showCase(m_office.file());

        QVERIFY(!tab.findChild<QPushButton *>("papers.bind")->isEnabled());
    }
};

QTEST_MAIN(PapersTabTest)
#include "tst_paperstab.moc"
