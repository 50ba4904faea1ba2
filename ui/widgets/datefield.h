#pragma once

#include <QDate>
#include <QLineEdit>

class QLabel;
class QPushButton;

namespace zm::ui {

/// A day as YYYY-MM-DD, which may be empty. Up and Down step by a day, Ctrl+Up and Ctrl+Down by a month; the weekday
/// stands beside it.
class DateField final : public QWidget {
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    /// Invalid while empty or unreadable.
    QDate date() const;
    /// What was typed; not empty while it is no date.
    QString typed() const;
    void setDate(QDate date);
    QLineEdit *edit() const { return m_edit; }
    void retranslate();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pickFromCalendar();
    void showWeekday();
    QLineEdit *m_edit;
    QLabel *m_weekday;
    QPushButton *m_pick;
};

} // namespace zm::ui
