#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace zm::ui {

class PaperView;

/// The papers of a case: a list, the pages, saving as PDF and printing, one or all bound together.
class PapersTab final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the tab.
    explicit PapersTab(const PaperPorts &ports, QWidget *parent = nullptr);
    void showCase(const CaseFile &file);
    /// Chooses the paper that act \a n made; whether there is one.
    bool choosePaperOf(int n);
    int count() const { return int(m_papers.size()); }
    void retranslate();

private:
    void showPaper();
    /// "12 Mar 2026, not issued yet".
    QString aboutPaper(const PaperCard &paper) const;
    /// Which papers printing all leaves out, and why; empty: none.
    void showLeftOut();
    /// When service of the paper was recorded first; invalid: never.
    QDate servedOn(const PaperCard &paper) const;
    void save();
    /// \param bound  all issued papers, with contents.
    void print(bool bound);
    const PaperPorts &m_ports;
    QString m_caseId, m_number;
    std::vector<PaperCard> m_papers;
    std::vector<RecordedAct> m_acts;
    QListWidget *m_list;
    PaperView *m_view;
    QPushButton *m_save, *m_print, *m_bind;
    QLabel *m_empty, *m_leftOut;
};

} // namespace zm::ui
