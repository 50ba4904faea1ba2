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
    /// \param units  what the units are called.
    void showRows(const std::vector<cases::RecipientRow> &rows, const cases::UnitBook &units);
    void retranslate();

private:
    std::vector<cases::RecipientRow> m_rows;
    cases::UnitBook m_units;
    QTableWidget *m_table;
    QLabel *m_empty;
};

} // namespace zm::ui
