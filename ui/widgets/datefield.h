#pragma once

#include <QDate>
#include <QLineEdit>

class QLabel;
class QPushButton;

namespace zm::ui {

/// A day, which may be empty, typed in any way identity::readTypedDay() reads. What it was read as stands beside it, and in
/// its place once the field is left. Up and Down step by a day, Ctrl+Up and Ctrl+Down by a month.
class DateField final : public QWidget {
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    /// Invalid while empty or unreadable.
    QDate date() const;
    /// The day as YYYY-MM-DD, or what was typed while that is no day.
    QString typed() const;
    /// The day from which "today" and "+3" are told. Without it they name no day.
    void setToday(QDate today);
    void setDate(QDate date);
    QLineEdit *edit() const { return m_edit; }
    void retranslate();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pickFromCalendar();
    void showReading();
    QString written(QDate day) const;
    QDate m_today;
    QLineEdit *m_edit;
    QLabel *m_weekday;
    QPushButton *m_pick;
};

} // namespace zm::ui
