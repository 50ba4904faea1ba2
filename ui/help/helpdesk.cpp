#include "ui/help/helpdesk.h"

#include "resources/resources.h"
#include "ui/help/helpdialog.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QKeyEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const items::HelpBook> readBook()
{
    QList<QByteArray> files;
    for (const QString &path : resources::list(u"help/topics"_s))
        files.append(resources::read(path).value_or(QByteArray()));
    const auto rules = items::ActRules::load(resources::read(u"help/act_rules.json"_s).value_or(QByteArray()));
    auto book = items::HelpBook::load(files, rules.value_or(items::ActRules()));
    return book ? std::make_shared<const items::HelpBook>(*std::move(book)) : nullptr;
}

/// Also for a dialog: QWidget::isAncestorOf() stops at the border of a window.
bool belongsTo(const QWidget &owner, const QWidget *part)
{
    while (part && part != &owner)
        part = part->parentWidget();
    return part != nullptr;
}

} // namespace

HelpDesk::HelpDesk(MainWindow &window) : QObject(&window), m_window(window)
{
    setObjectName(u"helpDesk"_s);
    qApp->installEventFilter(this);
}

std::shared_ptr<const items::HelpBook> HelpDesk::book() const
{
    if (!m_book)
        m_book = readBook();
    return m_book;
}

const items::HelpTopic *HelpDesk::topicAt(const QWidget *part) const
{
    if (!book())
        return nullptr;
    for (const QWidget *at = part; at && at != &m_window; at = at->parentWidget()) {
        // A form says which act it is about; everything else goes by its name.
        const QString own = at->property("helpTopic").toString();
        const items::HelpTopic *topic = own.isEmpty() ? m_book->ofObject(at->objectName()) : m_book->topic(own);
        if (topic)
            return topic;
        if (at->isWindow())
            break;
    }
    const QWidget *page = m_window.page();
    return page ? m_book->ofObject(page->objectName()) : nullptr;
}

HelpDialog *HelpDesk::openAt(QWidget &part)
{
    const items::HelpTopic *topic = topicAt(&part);
    if (!topic && book() && !m_book->topics().empty())
        topic = &m_book->topics().front();
    if (!topic)
        return nullptr;
    if (auto *shown = qobject_cast<HelpDialog *>(part.window())) {
        shown->showTopic(*topic);
        return shown;
    }
    // A child of the window it is about: a form that waits for an answer leaves only what is its own in reach.
    auto *dialog = new HelpDialog(book(), m_window.ports().jurisdiction, m_window.ports().today(), part.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showTopic(*topic);
    dialog->show();
    return dialog;
}

HelpDialog *HelpDesk::open()
{
    QWidget *focus = QApplication::focusWidget();
    return openAt(belongsTo(m_window, focus) ? *focus : m_window);
}

bool HelpDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_F1 ||
        !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto modifiers = static_cast<QKeyEvent *>(event)->modifiers();
    auto *part = static_cast<QWidget *>(watched);
    const QWidget *over = part->window();
    const bool isFilters = over == &m_window && modifiers == Qt::NoModifier && m_window.isPossible(Command::Filters);
    if (!belongsTo(m_window, over) || isFilters || (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier))
        return QObject::eventFilter(watched, event);
    openAt(*part);
    return true;
}

HelpDesk *attachHelp(MainWindow &window)
{
    auto *desk = new HelpDesk(window);
    window.bind(Command::Help, [desk] { desk->open(); });
    return desk;
}

} // namespace zm::ui
