#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/batchdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

/// Three cases: one passes, one is refused, one needs somebody else. Remembers what it was asked.
struct ThreeCases {
    std::vector<BatchOrder> orders;

    RunBatch run()
    {
        return [this](const BatchOrder &order, const std::function<bool(qint64, qint64)> &progress)
                   -> Result<std::vector<BatchRow>> {
            orders.push_back(order);
            std::vector<BatchRow> rows;
            for (const QString &id : order.caseIds) {
                progress(qint64(rows.size()), order.caseIds.size());
                const auto fate = id == "one" ? BatchRow::Fate::Passes
                                  : id == "two" ? BatchRow::Fate::Refused : BatchRow::Fate::NeedsSecond;
                rows.push_back({id, "case " + id, fate, "因为", fate == BatchRow::Fate::Passes ? "" : "=because"});
            }
            return rows;
        };
    }
};

} // namespace

class BatchTest final : public QObject {
    Q_OBJECT

    static std::unique_ptr<BatchDialog> dialogOver(SampleOffice &office, ThreeCases &cases)
    {
        office.tellUntilListed();
        auto dialog = std::make_unique<BatchDialog>(office.ports.cases, cases.run(), SampleOffice::clerk(), office.file(),
                                                    QStringList{"one", "two", "three"});
        dialog->choose(cases::ActKind::Note);
        dialog->form().field("text")->setValue("seen");
        dialog->show();
        return dialog;
    }
    static QPushButton *press(BatchDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<QPushButton *>(name);
        found->click();
        return found;
    }

private Q_SLOTS:
    void init() { applyLook(*qApp, {}); }

    void nothingIsRecordedBeforeItWasTried()
    {
        SampleOffice office;
        ThreeCases cases;
        const auto dialog = dialogOver(office, cases);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.try")->isEnabled());

        QVERIFY(!dialog->findChild<QPushButton *>("batch.record")->isEnabled());
    }

    void aTrialCountsWhatPassesWhatIsRefusedAndWhatNeedsAnother()
    {
        SampleOffice office;
        ThreeCases cases;
        const auto dialog = dialogOver(office, cases);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.try")->isEnabled());

        press(*dialog, "batch.try");

        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.record")->isEnabled());
        QCOMPARE(cases.orders.size(), std::size_t(1));
        QVERIFY(!cases.orders[0].forGood);
        QCOMPARE(dialog->findChild<QTableWidget *>("batch.rows")->rowCount(), 3);
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == "1 will pass, 1 refused, 1 need another person, 0 not reached.";
        }));
    }

    void onlyWhatPassedIsRecorded()
    {
        SampleOffice office;
        ThreeCases cases;
        const auto dialog = dialogOver(office, cases);
        QSignalSpy recorded(dialog.get(), &BatchDialog::recorded);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.try")->isEnabled());
        press(*dialog, "batch.try");
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.record")->isEnabled());

        press(*dialog, "batch.record");

        QTRY_COMPARE(recorded.size(), 1);
        QVERIFY(cases.orders[1].forGood);
        QCOMPARE(cases.orders[1].caseIds, QStringList{"one"});
        QCOMPARE(dialog->findChild<QTableWidget *>("batch.rows")->rowCount(), 3);
    }

    void anEditAfterTheTrialAsksForAnotherTrial()
    {
        SampleOffice office;
        ThreeCases cases;
        const auto dialog = dialogOver(office, cases);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.try")->isEnabled());
        press(*dialog, "batch.try");
        QTRY_VERIFY(dialog->findChild<QPushButton *>("batch.record")->isEnabled());

        dialog->form().field("text")->setValue("seen, and more");

        QTRY_VERIFY(!dialog->findChild<QPushButton *>("batch.record")->isEnabled());
    }

    void theRowsAreATableThatNoSpreadsheetTakesForFormulas()
    {
        const QByteArray csv = batchCsv({{"one", "(2025)京0105执1号", BatchRow::Fate::Refused, "因为\"此\"", "=because"}});

        QCOMPARE(csv, QByteArray("\xEF\xBB\xBF" "case_number,outcome,why_zh,why\r\n"
                                 "\"(2025)京0105执1号\",refused,\"因为\"\"此\"\"\",\"'=because\"\r\n"));
    }
};

QTEST_MAIN(BatchTest)
#include "tst_batch.moc"
