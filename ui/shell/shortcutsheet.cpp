#include "ui/shell/shortcutsheet.h"

#include "ui/shell/actiontable.h"
#include "ui/widgets/parts.h"

#include <QGridLayout>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard"));
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    grid->setHorizontalSpacing(kMargin);
    const auto addLine = [&](const QString &keys, QString text) {
        const int at = grid->rowCount();
        QLabel *key = textLabel(TextRole::Strong, page);
        key->setText(keys);
        QLabel *label = textLabel(TextRole::Body, page);
        label->setText(text.remove(u'&'));
        grid->addWidget(key, at, 0, Qt::AlignRight);
        grid->addWidget(label, at, 1);
    };
    for (const CommandSpec &command : commands()) {
        if (*command.keys)
            addLine(QKeySequence(QString::fromLatin1(command.keys)).toString(QKeySequence::NativeText),
                    commandText(command));
    }
    addLine(u"1 - 9"_s, tr("Choose a ground in a form, or a reason where there are no grounds"));
    addLine(u"Alt+1 - 9"_s, tr("Fill in a reason, also while typing"));
    addLine(u"Enter"_s, tr("Record the act of a form"));
    addLine(u"Ctrl+Enter"_s, tr("Record it and open the next case"));
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    QPushButton *close = button("primary", u"shortcuts.close"_s, this);
    setButtonText(close, tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(scrolled(page, this), 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    resize(460, 640);
}

} // namespace zm::ui
