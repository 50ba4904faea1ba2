#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace zm::ui {

/// The days of one clock, one line a day, then the end in words. Both ends where two instruments differ.
class SheetView final : public QWidget {
    Q_OBJECT
public:
    /// References must outlive the view.
    SheetView(const CasePorts &cases, const law::WorkCalendar &calendar, cases::CaseClock clock, QWidget *parent = nullptr);
    void retranslate();

private:
    void buildLayout();
    void showEnd();
    void fillDays(const law::Reckoning &reckoning);
    const cases::ClockEnd *chosenEnd() const;
    const CasePorts &m_cases;
    const law::WorkCalendar &m_calendar;
    cases::CaseClock m_clock;
    QLabel *m_title, *m_about, *m_end;
    QPushButton *m_target, *m_limit;
    QTableWidget *m_days;
};

/// Why a line of the sheet counts or not, in the language of the program.
QString whyText(const law::SheetLine &line);

} // namespace zm::ui
