#pragma once

#include "items/helpbook.h"

#include <QObject>

namespace zm::ui {

class HelpDialog;
class MainWindow;

/// Opens help for what has the focus: F1 and Shift+F1 in every dialog, Shift+F1 in the window, and F1 on every page of it
/// but the work list, where it goes to the filters.
class HelpDesk final : public QObject {
    Q_OBJECT
public:
    explicit HelpDesk(MainWindow &window);

    /// Help about what has the focus. \return null where the topics do not load.
    HelpDialog *open();
    /// The same about \a part, over the window it stands in.
    HelpDialog *openAt(QWidget &part);
    /// What help there is for a part of the window or of a dialog: its own, that of what it stands in, that of the page.
    const items::HelpTopic *topicAt(const QWidget *part) const;
    /// Read at the first question.
    std::shared_ptr<const items::HelpBook> book() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MainWindow &m_window;
    mutable std::shared_ptr<const items::HelpBook> m_book;
};

/// Binds the command and the keys.
HelpDesk *attachHelp(MainWindow &window);

} // namespace zm::ui
