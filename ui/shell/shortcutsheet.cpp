#include "ui/shell/shortcutsheet.h"

#include "ui/shell/actiontable.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QGridLayout>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keysOf(const CommandSpec &command)
{
    return QKeySequence(QString::fromLatin1(command.keys)).toString(QKeySequence::NativeText);
}

/// A column of groups, each with its heading and a line a key.
class KeyColumn final {
public:
    explicit KeyColumn(QWidget *page) : m_page(page), m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(kGroupGap);
        m_grid->setVerticalSpacing(4);
        m_grid->setColumnStretch(1, 1);
    }
    QGridLayout *layout() { return m_grid; }

    void addHeading(const QString &text)
    {
        QLabel *heading = textLabel(TextRole::SmallMuted, m_page);
        heading->setText(withoutMnemonic(text));
        heading->setContentsMargins(0, m_grid->rowCount() > 1 ? kGroupGap : 0, 0, 4);
        m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
    }

    void addLine(const QString &keys, const QString &text)
    {
        const int at = m_grid->rowCount();
        QLabel *key = textLabel(TextRole::Body, m_page);
        key->setProperty("key", true);
        key->setText(keys);
        QLabel *label = wrapped(TextRole::Body, m_page);
        label->setText(withoutMnemonic(text));
        m_grid->addWidget(key, at, 0, Qt::AlignLeft | Qt::AlignTop);
        m_grid->addWidget(label, at, 1);
    }

    void addMenu(Menu menu)
    {
        addHeading(menuText(menu));
        for (const CommandSpec &command : commands()) {
            if (command.menu == menu && *command.keys)
                addLine(keysOf(command), commandText(command));
        }
    }

    void end() { m_grid->setRowStretch(m_grid->rowCount(), 1); }

private:
    QWidget *m_page;
    QGridLayout *m_grid;
};

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent), m_page(new QWidget), m_columns(row(kMargin * 2)),
      m_close(button("primary", u"shortcuts.close"_s, this))
{
    setObjectName(u"shortcutSheet"_s);
    m_columns->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_page->setLayout(m_columns);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(scrolled(m_page, this), 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    retranslate();
    resizeWithText(this, {720, 620});
}

void ShortcutSheet::retranslate()
{
    setWindowTitle(tr("Keyboard"));
    setButtonText(m_close, tr("Close"));
    clear(m_columns);
    KeyColumn left(m_page), right(m_page);
    left.addMenu(Menu::File);
    left.addMenu(Menu::Go);
    right.addMenu(Menu::Case);
    right.addMenu(Menu::View);
    right.addMenu(Menu::Help);
    right.addHeading(tr("In a form"));
    right.addLine(u"1 - 9"_s, tr("Choose a ground in a form, or a reason where there are no grounds"));
    right.addLine(u"Alt+1 - 9"_s, tr("Fill in a reason, also while typing"));
    right.addLine(u"Enter"_s, tr("Record the act of a form"));
    right.addLine(u"Ctrl+Enter"_s, tr("Record it and open the next case"));
    for (KeyColumn *one : {&left, &right}) {
        one->end();
        m_columns->addLayout(one->layout(), 1);
    }
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
