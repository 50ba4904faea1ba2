#pragma once

#include <QDialog>

namespace zm::ui {

/// Every key, from the table of commands, so that it cannot be stale.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);
};

} // namespace zm::ui
