#include "ui/cases/sheetdialog.h"

#include "items/words.h"
#include "ui/cases/sheetview.h"
#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

SheetDialog::SheetDialog(const CasePorts &cases, const law::WorkCalendar &calendar, const cases::CaseClock &clock,
                         std::function<Result<>(const QString &path)> savePdf, QWidget *parent)
    : QDialog(parent), m_clock(clock.id), m_savePdf(std::move(savePdf)), m_view(new SheetView(cases, calendar, clock, this)),
      m_save(button("", u"sheet.save"_s, this)), m_close(button("primary", u"sheet.close"_s, this))
{
    setObjectName(u"sheetDialog"_s);
    m_close->setDefault(true);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_view, 1);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    resizeWithText(this, {680, 620});
    retranslate();
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &SheetDialog::save);
}

void SheetDialog::save()
{
    const QString path = ask::savePath(this, tr("Save the sheet"), m_clock + u".pdf"_s);
    if (path.isEmpty())
        return;
    if (const auto saved = m_savePdf(path); !saved)
        ask::tell(this, tr("The sheet was not saved"), text::trouble(saved.error()));
}

void SheetDialog::retranslate()
{
    setWindowTitle(tr("Why this date? %1").arg(items::clockName(m_clock)));
    setButtonText(m_save, tr("&Save as PDF"));
    setButtonText(m_close, tr("Close"));
    m_view->retranslate();
}

void SheetDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
