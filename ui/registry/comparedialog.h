#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>

namespace zm::ui {

/// Two entries side by side: what is the same, what differs, and whether they are one person.
class CompareDialog final : public QDialog {
    Q_OBJECT
public:
    CompareDialog(const RegisterRow &one, const RegisterRow &other, QWidget *parent = nullptr);
};

} // namespace zm::ui
