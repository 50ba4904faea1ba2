#pragma once

#include "items/workrow.h"

#include <QObject>

#include <memory>

class QSystemTrayIcon;

namespace zm::ui {

class MainWindow;

/// What is overdue and due today, beside the clock; only where somebody asked for it. It opens nothing by itself: a click
/// brings the window to the front.
class TrayDigest final : public QObject {
    Q_OBJECT
public:
    explicit TrayDigest(MainWindow &window);
    ~TrayDigest() override;

    /// Shows or hides itself as the settings say now.
    void follow();
    void setCounts(const items::BandCounts &counts);
    /// "2 overdue, 3 due today": what it says on hovering.
    QString text() const;
    bool isShown() const { return m_icon != nullptr; }

private:
    void redraw();
    MainWindow &m_window;
    items::BandCounts m_counts{};
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace zm::ui
