#pragma once

#include "ui/shell/ports.h"

class QWidget;

namespace zm::ui {

class MainWindow;

/// One page or dialog of the program and how a person comes to it.
struct WindowSpec {
    QString name;                       ///< "work-list", "act-remove"
    std::optional<cases::ActKind> act;  ///< for the form of an act
    bool signedIn = true;               ///< false: seen before anybody signed in
    /// Brings it up over a window and one of its cases. \return what there is to see; null where this office has none.
    std::function<QWidget *(MainWindow &window, const QString &caseId)> open;
};

/// Every one of them. A new page or dialog is a line here: the pictures of all windows and the tests of names,
/// order and cut texts walk this list.
const std::vector<WindowSpec> &everyWindow();

} // namespace zm::ui
