#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zm::ui {

class MeaningLabel;

/// The chosen case at a glance: who, where it stands, what runs, what comes next.
class PreviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(const law::WorkCalendar &calendar, QWidget *parent = nullptr);
    void showCase(const CaseFile &file);
    void showNothing();
    void retranslate();

Q_SIGNALS:
    void openAsked(const QString &caseId);
    void actAsked(const QString &caseId, zm::cases::ActKind act);
    void whyAsked(const QString &caseId);
    void sheetAsked(const zm::cases::CaseClock &clock);

private:
    void redraw();
    void fillClocks();
    const law::WorkCalendar &m_calendar;
    std::optional<CaseFile> m_file;
    QLabel *m_name, *m_number, *m_clocksTitle, *m_nextTitle, *m_empty;
    MeaningLabel *m_stage;
    QVBoxLayout *m_clocks, *m_next;
    QWidget *m_body;
    QPushButton *m_open, *m_why;
};

} // namespace zm::ui
