#include "ui/widgets/datefield.h"

#include "identity/typedday.h"
#include "items/dates.h"
#include "resources/resources.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Without the table only the figures are understood.
const identity::DayWords &dayWords()
{
    static const identity::DayWords words =
        identity::DayWords::load(resources::read(u"day_words.tsv"_s).value_or(QByteArray())).value_or(identity::DayWords());
    return words;
}

} // namespace

DateField::DateField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_weekday(textLabel(TextRole::Muted, this)),
      m_pick(button("quiet", u"pick"_s, this))
{
    QHBoxLayout *layout = row();
    layout->addWidget(m_edit);
    layout->addWidget(m_pick);
    layout->addWidget(m_weekday, 1);
    setLayout(layout);
    m_edit->setMaxLength(20);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showReading();
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (const QDate day = date(); day.isValid() && m_edit->text() != written(day))
            setDate(day);
    });
    connect(m_pick, &QPushButton::clicked, this, &DateField::pickFromCalendar);
    retranslate();
}

void DateField::retranslate()
{
    m_edit->setPlaceholderText(tr("YYYY-MM-DD"));
    m_edit->setToolTip(tr("Year, month, day: 2026-3-5, 2026/3/5, 2026.3.5, 20260305; today; +3 for three calendar days from today"));
    const QFontMetrics metrics = m_edit->fontMetrics();
    const int widest = std::max(metrics.horizontalAdvance(u"2000-00-00  YYYY"_s),
                                metrics.horizontalAdvance(written(QDate(2000, 12, 30)) + u"  "_s));
    m_edit->setMinimumWidth(widest + 16);
    m_edit->setMaximumWidth(m_edit->minimumWidth());
    m_pick->setAccessibleName(tr("Choose from a calendar"));
    m_pick->setToolTip(m_pick->accessibleName());
    m_pick->setIcon(icon(u"sheet"_s, coloursOf(palette()).muted));
    if (const QDate day = date(); day.isValid() && !m_edit->hasFocus()) {
        const QSignalBlocker quiet(m_edit); // the same day in another writing is no edit
        m_edit->setText(written(day));
    }
    showReading();
}

QString DateField::written(QDate day) const
{
    return day.toString(tr("yyyy-MM-dd", "how a day is written in a field"));
}

QDate DateField::date() const
{
    return identity::readTypedDay(m_edit->text(), m_today, dayWords()).value_or(QDate());
}

QString DateField::typed() const
{
    const QDate day = date();
    return day.isValid() ? day.toString(Qt::ISODate) : m_edit->text().trimmed();
}

void DateField::setToday(QDate today)
{
    m_today = today;
    showReading();
}

void DateField::setDate(QDate date)
{
    m_edit->setText(date.isValid() ? written(date) : QString());
}

/// What was typed in another way is said in full before anybody accepts it.
void DateField::showReading()
{
    const QDate day = date();
    const QString text = m_edit->text().trimmed();
    if (!day.isValid())
        m_weekday->setText(text.isEmpty() ? QString() : tr("not a date"));
    else if (text.startsWith(u'+') || text.startsWith(u'-'))
        m_weekday->setText(tr("%1, in calendar days from today").arg(items::dayText(day)));
    else
        m_weekday->setText(text == written(day) ? items::weekdayText(day) : items::dayText(day));
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
