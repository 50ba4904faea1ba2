#pragma once

#include "ui/shell/reportports.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace zm::ui {

/// Every metric with its definition, and the chosen line broken down. Each line opens its cases.
class MetricsPanel final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the panel.
    explicit MetricsPanel(const ReportPorts &ports, QWidget *parent = nullptr);

    /// \param report  null: nothing is shown.
    void setReport(SharedReport report);

Q_SIGNALS:
    void casesAsked(const QString &about, const std::vector<zm::reports::CaseRef> &cases);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMetrics();
    void showGroups();
    void addMetric(const reports::MetricDefinition &metric);
    void openRow(int row);
    void openGroup(int row);
    reports::Tongue tongue() const;
    QString said(const reports::Bilingual &text) const { return reports::in(text, tongue()); }
    std::optional<reports::Line> chosenLine() const;

    const ReportPorts &m_ports;
    SharedReport m_report;
    std::vector<std::optional<reports::Line>> m_rows; ///< of the table of metrics; nullopt: a metric's caption
    QLabel *m_metricsTitle, *m_groupsTitle, *m_definition;
    QTableWidget *m_metrics, *m_groups;
    QComboBox *m_by;
};

} // namespace zm::ui
