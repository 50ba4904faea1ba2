#pragma once

#include <QDialog>

class QHBoxLayout;
class QPushButton;

namespace zm::ui {

/// Every key, from the table of commands, so that it cannot be stale.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *m_page;
    QHBoxLayout *m_columns;
    QPushButton *m_close;
};

} // namespace zm::ui
