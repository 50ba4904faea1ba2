#include "tests/ui/support/sampleoffice.h"
#include "ui/reports/casesdialog.h"
#include "ui/reports/chartpanel.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/reportports.h"

#include <QFileInfo>
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
        m_page.emplace(*m_office.ports.reports);
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

    void count()
    {
        QSignalSpy counted(&*m_page, &ReportPage::counted);
        m_page->count();
        QTRY_COMPARE(counted.count(), 1);
    }
};

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
