#pragma once

#include "ui/shell/ports.h"

#include <QWidget>

namespace zm::ui {

/// A further tab of the case page.
class CaseTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Also after every change of the case or the language.
    virtual void showCase(const CaseFile &file) = 0;
    /// The page is left or another case comes: what was opened is closed.
    virtual void leaveCase() = 0;
    virtual QString caption() const = 0;

Q_SIGNALS:
    void captionChanged();
};

} // namespace zm::ui
