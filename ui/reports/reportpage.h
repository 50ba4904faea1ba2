#pragma once

#include "ui/shell/reportports.h"

#include <QFutureWatcher>
#include <QWidget>

#include <atomic>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTimer;
class QVBoxLayout;

namespace zm::ui {

class DateField;

/// The supervisor's page: what goes wrong before any average, then the charts, then every metric. Each number opens the
/// cases behind it.
class ReportPage final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the page.
    explicit ReportPage(const ReportPorts &ports, QWidget *parent = nullptr);
    ~ReportPage() override;

    /// The year of \a today until that day, for whoever has not chosen another period yet.
    void suggest(QDate today);
    /// Begins to count, unless it counts already.
    void count();
    /// Forgets what was counted, as another person signs in.
    void forget();
    bool hasReport() const { return m_report != nullptr; }

Q_SIGNALS:
    void caseAsked(const QString &caseId);
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
    void finish();
    void showProgress();
    void showReport();
    void showExceptions();
    void showCharts();
    void showMetrics();
    void showGroups();
    void addMetric(const reports::MetricDefinition &metric);
    void openRow(int row);
    void openCases(const QString &about, const reports::Selection &selection);
    void save(bool asTable);
    reports::Tongue tongue() const;
    QString said(const reports::Bilingual &text) const { return reports::in(text, tongue()); }

    const ReportPorts &m_ports;
    SharedReport m_report;
    std::shared_ptr<Job> m_job;
    QFutureWatcher<Result<SharedReport>> m_watcher;
    QTimer *m_tick;
    std::vector<std::optional<reports::Line>> m_rows; ///< of the table of metrics; nullopt: a metric's caption
    QLabel *m_title, *m_fromLabel, *m_toLabel, *m_about, *m_exceptionsTitle, *m_chartsTitle, *m_metricsTitle, *m_groupsTitle, *m_definition;
    DateField *m_from, *m_to;
    QLineEdit *m_filter;
    QPushButton *m_count, *m_stop, *m_print, *m_table;
    QProgressBar *m_progress;
    QWidget *m_results;
    QVBoxLayout *m_exceptions;
    QGridLayout *m_charts;
    QTableWidget *m_metrics, *m_groups;
    QComboBox *m_by;
};

} // namespace zm::ui
