#pragma once

#include "reports/digest.h"
#include "reports/words.h"
#include "ui/shell/reportports.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace zm::ui {

/// What goes wrong, before any average: first from the list of the cases, with what is new, then as the report counted it.
/// Each line opens its cases.
class ExceptionsPanel final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the panel.
    explicit ExceptionsPanel(const ReportPorts &ports, QWidget *parent = nullptr);

    void setDigest(std::shared_ptr<const reports::Digest> digest);
    /// \param report  null: not counted yet.
    void setReport(SharedReport report);
    /// What the keys reach before the panel's lines.
    void followOn(QWidget *before) { m_before = before; }

Q_SIGNALS:
    void casesAsked(const QString &about, const std::vector<zm::reports::CaseRef> &cases);

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void addLine(reports::Line line);
    void addNothing();
    const ReportPorts &m_ports;
    std::shared_ptr<const reports::Digest> m_digest;
    SharedReport m_report;
    QLabel *m_title, *m_new;
    QVBoxLayout *m_lines;
    QWidget *m_before = nullptr, *m_last = nullptr; ///< in the order of the keys
};

} // namespace zm::ui
