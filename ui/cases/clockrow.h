#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace zm::ui {

class MeaningLabel;

/// One running clock: its name and state, how far its end is, its ends, and the way to its sheet.
class ClockRow final : public QWidget {
    Q_OBJECT
public:
    ClockRow(const cases::CaseClock &clock, QDate today, const law::WorkCalendar &calendar, QWidget *parent);

Q_SIGNALS:
    void sheetAsked(const zm::cases::CaseClock &clock);
};

} // namespace zm::ui
