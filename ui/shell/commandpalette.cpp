#include "ui/shell/commandpalette.h"

#include "ui/shell/palettedelegate.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QString about, FindCases findCases, QWidget *parent)
    : QDialog(parent), m_entries(std::move(entries)), m_given(m_entries.size()), m_about(std::move(about)),
      m_findCases(std::move(findCases)), m_typed(new QLineEdit(this)),
      m_list(new QListView(this)), m_none(wrapped(TextRole::Muted, this))
{
    setObjectName(u"commandPalette"_s);
    m_typed->setObjectName(u"palette.typed"_s);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"palette.list"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field and moves the choice from there
    m_none->setContentsMargins(kGroupGap, kGroupGap, kGroupGap, kGroupGap);
    QVBoxLayout *layout = column(this, 0, 0);
    QVBoxLayout *top = column(nullptr, kGroupGap);
    top->addWidget(m_typed);
    layout->addLayout(top);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    resize(680, 560);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::showEntries);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    retranslate();
    m_typed->setFocus();
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Find an act or a command"));
    m_typed->setPlaceholderText(tr("Type what you want to do: its words, its pinyin or initials"));
    m_typed->setAccessibleName(tr("What to do"));
    m_list->setAccessibleName(tr("What can be done"));
    m_none->setText(tr("Nothing is called that. Try fewer letters."));
    showEntries();
}

void CommandPalette::findCases()
{
    m_entries.resize(m_given);
    if (m_findCases && !m_typed->text().isEmpty())
        std::ranges::move(m_findCases(m_typed->text()), std::back_inserter(m_entries));
}

std::vector<int> CommandPalette::answers(PaletteEntry::Group group)
{
    std::vector<int> order;
    std::vector<std::pair<items::Fit, int>> found;
    for (int at = 0; at < int(m_entries.size()); ++at) {
        if (m_entries[std::size_t(at)].group != group)
            continue;
        if (std::size_t(at) >= m_given)
            order.push_back(at); // found by the office, in its order
        else if (const items::Fit fit = m_matcher.match(m_entries[std::size_t(at)].title, m_typed->text());
                 fit != items::Fit::None)
            found.emplace_back(fit, at);
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<items::Fit, int>::first);
    std::ranges::transform(found, std::back_inserter(order), &std::pair<items::Fit, int>::second);
    return order;
}

void CommandPalette::showEntries()
{
    m_model.clear();
    findCases();
    for (int group = 0; group < kPaletteGroups; ++group) {
        // Cases are searched for, not read through.
        if (group == int(PaletteEntry::Group::Case) && m_typed->text().isEmpty())
            continue;
        const std::vector<int> found = answers(PaletteEntry::Group(group));
        if (!found.empty())
            addHeading(PaletteEntry::Group(group));
        for (const int at : found)
            addEntry(at);
    }
    const bool none = m_model.rowCount() == 0;
    m_none->setVisible(none);
    m_list->setVisible(!none);
    m_list->setCurrentIndex({});
    move(1);
    m_list->scrollToTop();
}

void CommandPalette::addHeading(PaletteEntry::Group group)
{
    QString text;
    switch (group) {
    case PaletteEntry::Group::Possible: text = tr("Can be done now · %1", "whose case").arg(m_about); break;
    case PaletteEntry::Group::Impossible: text = tr("Cannot be done now"); break;
    case PaletteEntry::Group::Command: text = tr("Commands"); break;
    case PaletteEntry::Group::Case: text = tr("Cases"); break;
    }
    auto *item = new QStandardItem(text);
    item->setData(true, IsHeadingRole);
    item->setFlags(Qt::NoItemFlags);
    m_model.appendRow(item);
}

void CommandPalette::addEntry(int at)
{
    const PaletteEntry &entry = m_entries[std::size_t(at)];
    auto *item = new QStandardItem(entry.title);
    const QString cure = entry.cure.isEmpty() ? QString() : tr("Instead: %1", "the cure").arg(entry.cure);
    item->setData(int(entry.group), GroupRole);
    item->setData(entry.aside, AsideRole);
    item->setData(entry.below, BelowRole);
    item->setData(cure, CureRole);
    item->setData(at, EntryRole);
    QStringList spoken{entry.title, entry.aside, entry.below, cure};
    if (entry.group == PaletteEntry::Group::Impossible)
        spoken.prepend(tr("Cannot be done now"));
    spoken.removeAll(QString());
    item->setAccessibleText(spoken.join(u". "_s));
    item->setToolTip(entry.below);
    if (!entry.choose)
        item->setFlags(Qt::ItemIsEnabled);
    m_model.appendRow(item);
}

void CommandPalette::move(int step)
{
    for (int row = m_list->currentIndex().row() + step; row >= 0 && row < m_model.rowCount(); row += step) {
        if (m_model.item(row)->isSelectable()) {
            m_list->setCurrentIndex(m_model.index(row, 0));
            // With the heading above it, where there is one.
            if (row > 0)
                m_list->scrollTo(m_model.index(row - 1, 0));
            m_list->scrollTo(m_list->currentIndex());
            return;
        }
    }
}

void CommandPalette::choose()
{
    const QVariant at = m_list->currentIndex().data(EntryRole);
    if (!at.isValid())
        return;
    const auto chosen = m_entries[std::size_t(at.toInt())].choose;
    if (!chosen)
        return;
    accept(); // first: what is chosen may open a form of its own
    chosen();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        constexpr int kPage = 8;
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_PageDown:
            for (int i = 0; i < kPage; ++i)
                move(1);
            return true;
        case Qt::Key_PageUp:
            for (int i = 0; i < kPage; ++i)
                move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
