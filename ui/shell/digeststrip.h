#pragma once

#include "items/workrow.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace zm::ui {

class MainWindow;

/// Says once, after signing in, what is overdue and what is due today. Never in the way: a line that can be put aside.
class DigestStrip final : public QFrame {
    Q_OBJECT
public:
    explicit DigestStrip(QWidget *parent = nullptr);
    /// Shows itself where something is due; stays aside once put aside until begin().
    void setCounts(const items::BandCounts &counts);
    /// A new officer has come.
    void begin();

Q_SIGNALS:
    void bandAsked(zm::items::Band band);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    items::BandCounts m_counts{};
    bool m_aside = false;
    QLabel *m_said;
    QPushButton *m_overdue, *m_today, *m_close;
};

void attachDigest(MainWindow &window);

} // namespace zm::ui
