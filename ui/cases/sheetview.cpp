#include "ui/cases/sheetview.h"

#include "items/certainty.h"
#include "items/dates.h"
#include "items/words.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

QString whyText(const law::SheetLine &line)
{
    switch (line.why) {
    case law::SheetWhy::EventDay: return SheetView::tr("day of the event, not counted");
    case law::SheetWhy::CountedDay: return SheetView::tr("counted");
    case law::SheetWhy::CountedWorkingDay:
        return line.day.kind == law::DayKind::MakeUp ? SheetView::tr("counted, worked instead of a holiday")
                                                     : SheetView::tr("counted, working day");
    case law::SheetWhy::RestDay:
        return line.day.kind == law::DayKind::Holiday ? SheetView::tr("holiday, not counted")
                                                      : SheetView::tr("weekend, not counted");
    case law::SheetWhy::MonthStep: return SheetView::tr("the corresponding day");
    case law::SheetWhy::RolledOver:
        return line.day.kind == law::DayKind::Holiday ? SheetView::tr("holiday, the end moves on")
                                                      : SheetView::tr("weekend, the end moves on");
    case law::SheetWhy::Ends: return SheetView::tr("first working day after: the period ends");
    }
    return {};
}

SheetView::SheetView(const CasePorts &cases, const law::WorkCalendar &calendar, cases::CaseClock clock, QWidget *parent)
    : QWidget(parent), m_cases(cases), m_calendar(calendar), m_clock(std::move(clock))
{
    buildLayout();
    retranslate();
    connect(m_target, &QPushButton::clicked, this, &SheetView::showEnd);
    connect(m_limit, &QPushButton::clicked, this, &SheetView::showEnd);
}

void SheetView::buildLayout()
{
    m_title = textLabel(TextRole::Title, this);
    m_about = wrapped(TextRole::Muted, this);
    m_end = wrapped(TextRole::Strong, this);
    m_end->setObjectName(u"sheet.end"_s);
    m_target = button("quiet", u"sheet.target"_s, this);
    m_limit = button("quiet", u"sheet.limit"_s, this);
    for (QPushButton *one : {m_target, m_limit}) {
        one->setCheckable(true);
        one->setAutoExclusive(true);
    }
    m_target->setVisible(m_clock.target.has_value());
    m_limit->setVisible(m_clock.limit.has_value());
    (m_clock.limit ? m_limit : m_target)->setChecked(true);
    m_days = new QTableWidget(0, 4, this);
    m_days->setObjectName(u"sheet.days"_s);
    m_days->verticalHeader()->hide();
    m_days->horizontalHeader()->setHighlightSections(false);
    m_days->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_days->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_days->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_days->setShowGrid(false);
    m_days->setTabKeyNavigation(false);

    QVBoxLayout *layout = column(this);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    QHBoxLayout *which = row(4);
    which->addWidget(m_target);
    which->addWidget(m_limit);
    which->addStretch(1);
    layout->addLayout(which);
    layout->addWidget(m_days, 1);
    layout->addWidget(m_end);
}

void SheetView::retranslate()
{
    m_title->setText(tr("Why this date? %1").arg(items::clockName(m_clock.id)));
    if (m_clock.target)
        setButtonText(m_target, tr("&Target: %1").arg(items::dayText(m_clock.target->due)));
    if (m_clock.limit)
        setButtonText(m_limit, tr("&Limit: %1").arg(items::dayText(m_clock.limit->due)));
    m_days->setAccessibleName(tr("The days of the period"));
    m_days->setHorizontalHeaderLabels({tr("Day"), tr("No."), tr("Why"), tr("Source")});
    showEnd();
}

const cases::ClockEnd *SheetView::chosenEnd() const
{
    if (m_limit->isChecked() && m_clock.limit)
        return &*m_clock.limit;
    return m_clock.target ? &*m_clock.target : nullptr;
}

void SheetView::showEnd()
{
    const cases::ClockEnd *end = chosenEnd();
    if (!end) {
        m_about->setText(tr("The law gives no number for this duty; it is to be done promptly."));
        return;
    }
    m_about->setText(tr("%1 from %2. %3", "length, day of the event, article")
                         .arg(items::spanText(end->span), items::dayText(m_clock.anchorOn),
                              items::citedText(end->citationZh, end->citation, end->grade)));
    const law::Reckoning reckoning = m_cases.sheet(m_clock, *end);
    fillDays(reckoning);
    QString said = reckoning.rolled
                       ? tr("The period ends on %1: its last day, %2, is a rest day.")
                             .arg(items::dayText(reckoning.due), items::dayText(reckoning.raw))
                       : tr("The period ends on %1, at the end of the day.").arg(items::dayText(reckoning.due));
    if (reckoning.provisional)
        said += u' ' + tr("Provisional: the holiday notice of a year it depends on is not published. "
                          "It will fall between %1 and %2.")
                           .arg(items::dayText(reckoning.earliest), items::dayText(reckoning.latest));
    // Where two instruments answer differently, each reading names the other.
    const auto &another = m_limit->isChecked() && m_clock.limit ? m_clock.target : m_clock.limit;
    const cases::ClockEnd *other = another ? &*another : nullptr;
    if (other && (other->due != end->due || other->citation != end->citation))
        said += u'\n' + tr("The other reading: %1, to %2 (%3).")
                            .arg(items::spanText(other->span), items::dayText(other->due),
                                 items::citedText(other->citationZh, other->citation, other->grade));
    m_end->setText(said);
}

void SheetView::fillDays(const law::Reckoning &reckoning)
{
    m_days->setRowCount(int(reckoning.sheet.size()));
    const Colours &colours = coloursOf(palette());
    for (int row = 0; row < m_days->rowCount(); ++row) {
        const law::SheetLine &line = reckoning.sheet[std::size_t(row)];
        const auto &notices = m_calendar.notices();
        const QString source = line.day.notice >= 0 && line.day.notice < notices.size()
                                   ? notices[line.day.notice].title
                                   : line.day.provisional ? tr("notice not published") : QString();
        const QString texts[] = {items::dayText(line.day.date), line.number > 0 ? QString::number(line.number) : QString(),
                                 zm::ui::whyText(line), source};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (!line.counted && line.why != law::SheetWhy::Ends)
                item->setForeground(colours.muted);
            item->setToolTip(texts[column]);
            m_days->setItem(row, column, item);
        }
    }
    m_days->resizeColumnsToContents();
    m_days->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
}

} // namespace zm::ui
