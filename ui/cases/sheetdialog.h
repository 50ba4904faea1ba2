#pragma once

#include "ui/shell/ports.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTableWidget;

namespace zm::ui {

/// Why this date: one line a day, then the end in words. Both ends where two instruments differ.
class SheetDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param savePdf asked with the path the person chose. References must outlive the dialog.
    SheetDialog(const CasePorts &cases, const law::WorkCalendar &calendar, cases::CaseClock clock, QDate today,
                std::function<Result<>(const QString &path)> savePdf, QWidget *parent = nullptr);


protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void showEnd();
    void fillDays(const law::Reckoning &reckoning);
    const cases::ClockEnd *chosenEnd() const;
    const CasePorts &m_cases;
    const law::WorkCalendar &m_calendar;
    cases::CaseClock m_clock;
    QDate m_today;
    std::function<Result<>(const QString &path)> m_savePdf;
    QLabel *m_title, *m_about, *m_end;
    QPushButton *m_target, *m_limit, *m_save, *m_close;
    QTableWidget *m_days;
};

/// Why a line of the sheet counts or not, in the language of the program.
QString whyText(const law::SheetLine &line);

} // namespace zm::ui
