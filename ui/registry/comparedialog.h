#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace zm::ui {

/// Two entries side by side: what is the same, what differs, and whether they are one person.
class CompareDialog final : public QDialog {
    Q_OBJECT
public:
    CompareDialog(const RegisterRow &one, const RegisterRow &other, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    RegisterRow m_one, m_other;
    QTableWidget *m_rows;
    QLabel *m_verdict;
    QPushButton *m_close;
};

} // namespace zm::ui
