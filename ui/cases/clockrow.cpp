#include "ui/cases/clockrow.h"

#include "items/words.h"
#include "ui/text/refusals.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ClockRow::ClockRow(const cases::CaseClock &clock, QDate today, const law::WorkCalendar &calendar, QWidget *parent)
    : QWidget(parent)
{
    QLabel *name = textLabel(TextRole::Body, this);
    name->setText(items::clockName(clock.id));
    auto *state = new MeaningLabel(this);
    const QString left = text::left(clock, today, calendar);
    const bool running = clock.state == cases::ClockState::Open || clock.state == cases::ClockState::Breached;
    state->say(text::meaning(clock, today),
                running && !left.isEmpty() ? left : items::clockStateName(clock.state));
    QLabel *ends = wrapped(TextRole::SmallMuted, this);
    ends->setText(text::ends(clock, today));
    ends->setToolTip(text::citations(clock));
    auto *sheet = button("link", u"sheet."_s + clock.id, this);
    setButtonText(sheet, tr("Sheet"));
    sheet->setAccessibleName(tr("Why this date? %1").arg(name->text()));
    sheet->setVisible(clock.target || clock.limit);

    QHBoxLayout *top = row();
    top->addWidget(name);
    top->addStretch(1);
    top->addWidget(state);
    QHBoxLayout *bottom = row();
    bottom->addWidget(ends, 1);
    bottom->addWidget(sheet, 0, Qt::AlignTop);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addLayout(top);
    layout->addLayout(bottom);
    connect(sheet, &QPushButton::clicked, this, [this, clock] { Q_EMIT sheetAsked(clock); });
}

} // namespace zm::ui
