#pragma once

#include "items/workrow.h"

#include <QFrame>
#include <QPushButton>

class QLabel;

namespace zm::ui {

/// The navigation at the left: the desk, what needs doing first, closed cases, a new case.
class Sidebar final : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void setCounts(const items::BandCounts &counts);
    void setMayOpenCases(bool may);
    /// Shows the link to the drafts, with their number.
    void setDrafts(int count);
    /// Shows the link to the supervisor's page.
    void showReports() { m_reports->show(); }
    /// A page that a link leads to; None: one that no link leads to.
    enum class Link : quint8 { None, Work, Closed, Drafts, Reports };
    void choose(Link link);
    void retranslate();

Q_SIGNALS:
    void workAsked();
    void closedAsked();
    void draftsAsked();
    void reportsAsked();
    void newCaseAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcons();
    items::BandCounts m_counts{};
    QLabel *m_desk;
    QPushButton *m_work, *m_closed, *m_drafts, *m_reports, *m_new;
    int m_draftCount = 0;
    Link m_chosen = Link::Work;
};

} // namespace zm::ui
