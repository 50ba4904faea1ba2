#pragma once

#include "ui/shell/ports.h"

#include <QDialog>

class QPushButton;

namespace zm::ui {

class SheetView;

/// Why this date: the sheet of one clock, to be read and saved.
class SheetDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param savePdf asked with the path the person chose. References must outlive the dialog.
    SheetDialog(const CasePorts &cases, const law::WorkCalendar &calendar, const cases::CaseClock &clock,
                std::function<Result<>(const QString &path)> savePdf, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void save();
    void retranslate();
    QString m_clock; ///< id
    std::function<Result<>(const QString &path)> m_savePdf;
    SheetView *m_view;
    QPushButton *m_save, *m_close;
};

} // namespace zm::ui
