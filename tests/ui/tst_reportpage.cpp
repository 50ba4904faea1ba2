#include "tests/ui/support/sampleoffice.h"
#include "ui/reports/casesdialog.h"
#include "ui/reports/chartpanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportpage.h"
#include "ui/worklist/filterdialog.h"
#include "ui/shell/reportports.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace zm;
using namespace zm::ui;

/// The supervisor's page: exceptions first, every number opens its cases, counted in the background.
class ReportPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page.emplace(*m_office.ports.reports, m_office.ports.filters, m_office.ports.find.words);
        m_page->suggest(QDate(2025, 12, 31));
        m_page->resize(1200, 900);
    }

    void whatIsWrongStandsFirstAndOpensItsCases()
    {
        count();
        auto *wrong = m_page->findChild<QPushButton *>("report.exception.x.removal");
        QVERIFY(wrong);
        QVERIFY2(wrong->text().contains("2"), qPrintable(wrong->text()));

        wrong->click();

        auto *dialog = m_page->findChild<CasesDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget *>("cases.list")->count(), 2);
    }

    void whatIsWrongIsThereBeforeAnythingIsCounted()
    {
        m_page->show(); // what comes to a page that is seen is hidden for a moment
        look();

        auto *wrong = m_page->findChild<QPushButton *>("report.exception.x.removal");
        QVERIFY(wrong);
        QVERIFY2(wrong->text().contains("2") && wrong->text().contains("1"), qPrintable(wrong->text())); // two, one of them new
        QVERIFY(!m_page->hasReport());
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains("Nothing asks for attention"), "said beside what does");
        wrong->click();
        QCOMPARE(m_page->findChild<CasesDialog *>()->findChild<QListWidget *>("cases.list")->count(), 2);
    }

    void aSavedFilterIsChosenAndAsked()
    {
        m_page->findChild<QLineEdit *>("report.filter")->setText("overdue");
        auto *dialog = m_page->findChild<ReportFilters *>()->saveShown();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>("filter.name")->setText("Late");
        dialog->findChild<QPushButton *>("filter.keep")->click();
        QTRY_VERIFY(m_page->findChild<QPushButton *>("report.filter.tab.1"));
        m_page->findChild<ReportFilters *>()->choose(0);

        m_page->findChild<QPushButton *>("report.filter.tab.1")->click();

        QCOMPARE(m_page->findChild<ReportFilters *>()->name(), "Late");
        QTRY_VERIFY(m_page->hasReport());
        QCOMPARE(m_office.lastReport.filterName, "Late");
        QVERIFY2(!m_office.lastReport.filter.isEmpty(), "the filter itself is asked");
    }

    void aGroupOfALineOpensItsOwnCases()
    {
        count();
        auto *metrics = m_page->findChild<QTableWidget *>("report.metrics");
        for (int row = 0; row < metrics->rowCount(); ++row) {
            if (metrics->item(row, 0)->text().contains("overdue removals"))
                metrics->setCurrentCell(row, 0);
        }
        auto *groups = m_page->findChild<QTableWidget *>("report.groups");
        m_page->findChild<QComboBox *>("report.by")->setCurrentIndex(int(reports::Dimension::Duty));
        QVERIFY(groups->rowCount() > 0);

        Q_EMIT groups->cellActivated(0, 0);

        auto *dialog = m_page->findChild<CasesDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget *>("cases.list")->count(), 2);
    }

    void aCaseOfTheListIsAskedFor()
    {
        count();
        QSignalSpy asked(&*m_page, &ReportPage::caseAsked);
        m_page->findChild<QPushButton *>("report.exception.x.removal")->click();

        m_page->findChild<QPushButton *>("cases.open")->click();

        QCOMPARE(asked.count(), 1);
    }

    void everyMetricIsInTheTable()
    {
        count();

        auto *table = m_page->findChild<QTableWidget *>("report.metrics");

        QVERIFY(table->rowCount() > reports::kLines);
        QVERIFY(table->item(0, 0)->text().startsWith("M1"));
    }

    void aLineIsBrokenDown()
    {
        count();
        m_page->findChild<QTableWidget *>("report.metrics")->setCurrentCell(3, 0);

        QVERIFY(m_page->findChild<QTableWidget *>("report.groups")->rowCount() > 0);
    }

    /// A name that is cut under a bar tells nothing.
    void monthsStandUnderTheBarsInShort()
    {
        count();
        const auto *view = m_page->findChild<QWidget *>("chartView.due")->findChild<QChartView *>();
        auto *axis = qobject_cast<QBarCategoryAxis *>(view->chart()->axes(Qt::Horizontal).front());
        const QStringList months = axis->categories();

        QCOMPARE(months.size(), 12);
        QVERIFY2(months.front() == "Jan" || months.front() == QString::fromUtf8("1\xe6\x9c\x88"), qPrintable(months.join(' ')));
        QCOMPARE(m_page->findChild<QTableWidget *>("chartTable.due")->verticalHeaderItem(0)->text(), "2025-01");
    }

    void whereNothingWasThereIsNoEmptyChart()
    {
        reports::Chart chart;
        chart.id = "age";
        chart.places = {"0-30", "31-90"};
        chart.series = {{"open", {0, 0}}};
        const ChartPanel nothing(chart);
        QVERIFY(nothing.findChild<QWidget *>("chartView.age")->isHidden());
        QVERIFY(!nothing.findChild<QLabel *>("chartEmpty.age")->isHidden());

        chart.series.front().values[1] = 2;
        const ChartPanel something(chart);
        QVERIFY(!something.findChild<QWidget *>("chartView.age")->isHidden());
        QVERIFY(something.findChild<QLabel *>("chartEmpty.age")->isHidden());
    }

    /// The module that draws may be missing: what the chart says is there all the same.
    void withoutTheModuleThatDrawsAChartIsATable()
    {
        reports::Chart chart;
        chart.id = "age";
        chart.places = {"0-30", "31-90"};
        chart.series = {{"open", {0, 2}}};

        const ChartPanel panel(chart, nullptr, nullptr);

        QVERIFY(!panel.findChild<QWidget *>("chartView.age"));
        QVERIFY(!panel.findChild<QTableWidget *>("chartTable.age")->isHidden());
        QVERIFY(panel.findChild<QLabel *>("chartEmpty.age")->text().contains("missing"));
        QVERIFY(panel.findChild<QPushButton *>("chart.save.age")->isHidden());
        const QTemporaryDir folder;
        QCOMPARE(panel.savePicture(folder.filePath("age.svg")).error().code, ErrorCode::NotFound);
    }

    void everyChartHasItsValuesInATableAndIsSaved()
    {
        count();
        const QTemporaryDir folder;

        const auto panels = m_page->findChildren<ChartPanel *>();

        QCOMPARE(panels.size(), 5);
        for (ChartPanel *panel : panels) {
            QVERIFY(panel->findChild<QTableWidget *>()->rowCount() > 0);
            for (const char *ending : {".svg", ".png"}) {
                const QString path = folder.filePath(panel->objectName() + QLatin1String(ending));
                QVERIFY(panel->savePicture(path));
                QVERIFY(QFileInfo(path).size() > 500);
            }
            QCOMPARE(panel->savePicture(folder.filePath("chart.txt")).error().code, ErrorCode::Invalid);
        }
    }

    void whatCannotBeCountedIsSaid()
    {
        QSignalSpy failed(&*m_page, &ReportPage::failed);
        m_office.refuseReports = true;

        m_page->count();

        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!m_page->hasReport());
        m_office.refuseReports = false;
    }

    void nothingIsLeftWhenAnotherPersonSignsIn()
    {
        count();

        m_page->forget();

        QVERIFY(!m_page->hasReport());
    }

private:
    tests::SampleOffice m_office;
    std::optional<ReportPage> m_page;

    void look()
    {
        QSignalSpy looked(&*m_page, &ReportPage::looked);
        m_page->look();
        QTRY_COMPARE(looked.count(), 1);
    }

    void count()
    {
        QSignalSpy counted(&*m_page, &ReportPage::counted);
        m_page->count();
        QTRY_COMPARE(counted.count(), 1);
    }
};

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
