#pragma once

#include "ui/shell/registryports.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace zm::ui {

class DateField;

/// What narrows the entries that are found: list, region, standing, days.
class RegisterFilters final : public QWidget {
    Q_OBJECT
public:
    explicit RegisterFilters(QDate today, QWidget *parent = nullptr);
    /// \a text with the filters as they stand.
    RegisterQuestion question(const QString &text) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QComboBox *m_list, *m_status;
    QLineEdit *m_region;
    DateField *m_from, *m_until;
    QLabel *m_fromLabel, *m_untilLabel;
};

} // namespace zm::ui
