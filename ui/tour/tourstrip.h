#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace zm::ui {

/// One step of the tour under the pages: which of how many, what to do, and the ways out.
class TourStrip final : public QFrame {
    Q_OBJECT
public:
    explicit TourStrip(QWidget *parent = nullptr);
    /// \param number  from one; of \a count. \param over  everything is done: title and text say so.
    void say(int number, int count, const QString &title, const QString &text, bool over);

Q_SIGNALS:
    void skipAsked();
    void leaveAsked();

private:
    QLabel *m_number, *m_title, *m_text;
    QPushButton *m_skip, *m_leave;
};

} // namespace zm::ui
