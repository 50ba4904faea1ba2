#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace zm::ui {

class ActsList;
class CaseTab;
class MeaningLabel;
class PapersTab;
class RecipientsTab;
class TimelineView;

/// One case: who, what can be done and what cannot and why, the clocks, the timeline, recipients and papers.
class CasePage final : public QWidget {
    Q_OBJECT
public:
    /// References must outlive the page.
    CasePage(const CasePorts &cases, const PaperPorts &papers, const law::WorkCalendar &calendar,
             QWidget *parent = nullptr);

    void setOfficer(const OfficerCard &officer) { m_officer = officer; }
    /// Reads the case and shows it. \return whether it could be read.
    bool open(const QString &caseId);
    void reload();
    void showPapers();
    void showTimeline();
    /// The keyboard to the first of the acts that can be done.
    void focusActs();
    void showRecipients();
    /// The page owns the tab from now on.
    void addTab(CaseTab *tab);
    void showTab(CaseTab *tab);
    /// Another page comes, or nobody is signed in any more: what was opened is closed.
    void leaveCase();
    /// Offers to show the number whole.
    void setRevealing(bool possible) { m_mayReveal = possible; }
    /// Reads the case again, with the number whole or masked.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_isRevealed; }
    bool hasNumber() const;
    const std::optional<CaseFile> &file() const { return m_file; }
    void retranslate();

Q_SIGNALS:
    void backAsked();
    void actAsked(zm::cases::ActKind act, const QJsonObject &fields);
    void sheetAsked(const zm::cases::CaseClock &clock);
    void whyAsked();
    void numberAsked();
    void caseLeft();
    void failed(const zm::Error &error);

private:
    void buildLayout();
    void fillHeader();
    void fillClocks();
    void fillTimeline();
    void fillTabs();
    const CasePorts &m_cases;
    const law::WorkCalendar &m_calendar;
    OfficerCard m_officer;
    std::optional<CaseFile> m_file;
    bool m_mayReveal = false, m_isRevealed = false;
    QPushButton *m_back, *m_why, *m_reveal;
    QLabel *m_name, *m_identity, *m_about, *m_clocksTitle, *m_pastTitle, *m_integrity, *m_alarms;
    MeaningLabel *m_standing;
    ActsList *m_acts;
    QVBoxLayout *m_clocks, *m_pastClocks;
    QTabWidget *m_tabs;
    TimelineView *m_timeline;
    RecipientsTab *m_recipients;
    PapersTab *m_papersTab;
    std::vector<CaseTab *> m_more;
};

} // namespace zm::ui
