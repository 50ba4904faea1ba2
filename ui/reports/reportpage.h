#pragma once

#include "filter/words.h"
#include "ui/shell/filterports.h"
#include "ui/shell/reportports.h"

#include <QFutureWatcher>
#include <QWidget>

#include <atomic>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace zm::ui {

class DateField;
class ExceptionsPanel;
class MetricsPanel;
class ReportFilters;

/// The supervisor's page: what goes wrong before any average, at once from the list of the cases; then, as the report has
/// counted, the charts and every metric. Each number opens the cases behind it.
class ReportPage final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the page. \param filters  the officer's saved ones; null: none can be saved.
    explicit ReportPage(const ReportPorts &ports, std::shared_ptr<const FilterPorts> filters = {},
                        std::shared_ptr<const filter::Words> words = {}, QWidget *parent = nullptr);
    ~ReportPage() override;

    /// The year of \a today until that day, for whoever has not chosen another period yet.
    void suggest(QDate today);
    /// Shows the officer's filters and what went wrong since yesterday.
    void look();
    /// Begins to count; what is being counted gives way to it.
    void count();
    /// Forgets what was counted, as another person signs in.
    void forget();
    bool hasReport() const { return m_report != nullptr; }

Q_SIGNALS:
    void caseAsked(const QString &caseId);
    void looked();
    void counted();
    void failed(const zm::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Job {
        std::atomic_bool stopped = false;
        std::atomic<qint64> done = 0, total = 0;
    };
    void buildControls(QVBoxLayout *lines);
    void buildResults(QVBoxLayout *lines);
    void retranslate();
    void stop();
    void finishLook();
    void finish();
    void showProgress();
    void showReport();
    void showCharts();
    void layOutNow();
    void openCases(const QString &about, const std::vector<reports::CaseRef> &cases);
    void save(bool asTable);
    ReportAsked asked() const;
    reports::Tongue tongue() const;

    const ReportPorts &m_ports;
    SharedReport m_report;
    std::shared_ptr<Job> m_job, m_lookJob;
    QFutureWatcher<Result<SharedReport>> m_watcher;
    QFutureWatcher<Result<SharedDigest>> m_lookWatcher;
    bool m_again = false; ///< to be counted once more, for what was chosen meanwhile
    QTimer *m_tick;
    QLabel *m_title, *m_fromLabel, *m_toLabel, *m_about, *m_chartsTitle;
    DateField *m_from, *m_to;
    ReportFilters *m_filters;
    QPushButton *m_count, *m_stop, *m_print, *m_table;
    QProgressBar *m_progress;
    ExceptionsPanel *m_exceptions;
    QWidget *m_results;
    QGridLayout *m_charts;
    MetricsPanel *m_metrics;
};

} // namespace zm::ui
