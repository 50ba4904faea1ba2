#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace zm::ui {

class PaperView;

/// The papers of a case: a list, the pages, and saving as PDF.
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
    void save();
    const PaperPorts &m_ports;
    QString m_caseId, m_number;
    std::vector<PaperCard> m_papers;
    QListWidget *m_list;
    PaperView *m_view;
    QPushButton *m_save;
    QLabel *m_empty;
};

} // namespace zm::ui
