#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace zm::ui {

/// The units the entry was pushed to: when, what was confirmed, which measures, what is still open.
class RecipientsTab final : public QWidget {
    Q_OBJECT
public:
    explicit RecipientsTab(QWidget *parent = nullptr);
    void showRows(const std::vector<cases::RecipientRow> &rows);
    void retranslate();

private:
    std::vector<cases::RecipientRow> m_rows;
    QTableWidget *m_table;
    QLabel *m_empty;
};

} // namespace zm::ui
