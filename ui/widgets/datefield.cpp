#include "ui/widgets/datefield.h"

#include "items/dates.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QWidgetAction>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto kFormat = Qt::ISODate;
}

DateField::DateField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_weekday(textLabel(TextRole::Muted, this)),
      m_pick(button("quiet", u"pick"_s, this))
{
    QHBoxLayout *layout = row();
    layout->addWidget(m_edit);
    layout->addWidget(m_pick);
    layout->addWidget(m_weekday, 1);
    setLayout(layout);
    m_edit->setMaxLength(10);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showWeekday();
        Q_EMIT edited();
    });
    connect(m_pick, &QPushButton::clicked, this, &DateField::pickFromCalendar);
    retranslate();
}

void DateField::retranslate()
{
    m_edit->setPlaceholderText(tr("YYYY-MM-DD"));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(u"2000-00-00  YYYY"_s) + 16);
    m_edit->setMaximumWidth(m_edit->minimumWidth());
    m_pick->setAccessibleName(tr("Choose from a calendar"));
    m_pick->setToolTip(m_pick->accessibleName());
    m_pick->setIcon(icon(u"sheet"_s, coloursOf(palette()).muted));
    showWeekday();
}

QDate DateField::date() const
{
    return QDate::fromString(m_edit->text().trimmed(), kFormat);
}

QString DateField::typed() const
{
    return m_edit->text().trimmed();
}

void DateField::setDate(QDate date)
{
    m_edit->setText(date.isValid() ? date.toString(kFormat) : QString());
}

void DateField::showWeekday()
{
    const QDate day = date();
    m_weekday->setText(day.isValid() ? items::weekdayText(day)
                                     : typed().isEmpty() ? QString() : tr("not a date"));
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !date().isValid())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int step = key->key() == Qt::Key_Up ? 1 : key->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    setDate(key->modifiers().testFlag(Qt::ControlModifier) ? date().addMonths(step) : date().addDays(step));
    return true;
}

void DateField::pickFromCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    if (date().isValid())
        calendar->setSelectedDate(date());
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    connect(calendar, &QCalendarWidget::activated, &menu, [this, &menu](QDate day) {
        setDate(day);
        menu.close();
    });
    connect(calendar, &QCalendarWidget::clicked, this, &DateField::setDate);
    menu.exec(m_pick->mapToGlobal(QPoint(0, m_pick->height())));
}

} // namespace zm::ui
