#include "app/desktop/measure.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <cstdio>
#include <ctime>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kFrameMs = 16.0;
constexpr int kScreens = 1500; // down through the list a screen at a time, as with the key held
constexpr int kNamed = 12;     // slow events that are named
constexpr int kLookAgainMs = 50;
constexpr int kLooks = 500;    // jumps to places far apart

QAbstractItemView *listOf(QWidget &window)
{
    return window.findChild<QAbstractItemView *>(u"work.list"_s);
}

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

void press(QWidget *widget, int key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

/// For how long a core has worked for this thread, ms. 0 where the system does not say.
double workedMs()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return double(worked.tv_sec) * 1e3 + double(worked.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

QJsonObject asJson(const Stalls &stalls)
{
    return {{u"handled"_s, stalls.frames}, {u"slow"_s, stalls.slow}, {u"worst_ms"_s, stalls.worst},
            {u"slow_ones"_s, QJsonArray::fromStringList(stalls.slowOnes)}};
}

} // namespace

void Stalls::add(double ms, double workMs, const QString &whose)
{
    ++frames;
    worst = std::max(worst, ms);
    if (ms <= kFrameMs)
        return;
    if (++slow <= kNamed)
        slowOnes.append(u"%1: %2 ms, at work for %3"_s.arg(whose).arg(ms, 0, 'f', 1).arg(workMs, 0, 'f', 1));
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_stalls || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Named before it is handed out: the event may be the end of who gets it.
    const QString whose = u"%1 %2, event %3"_s.arg(QLatin1StringView(receiver->metaObject()->className()), receiver->objectName())
                              .arg(int(event->type()));
    QElapsedTimer timer;
    timer.start();
    const double before = workedMs();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (m_stalls) // the event may have ended the measuring
        m_stalls->add(double(timer.nsecsElapsed()) / 1e6, workedMs() - before, m_doing.isEmpty() ? whose : whose + u", at "_s + m_doing);
    return taken;
}

Measure::Measure(What what, QWidget &window, MeasuredApplication &application)
    : m_what(what), m_window(window), m_application(application)
{
    if (auto *asks = m_window.findChild<QWidget *>(u"signInPage"_s))
        asks->installEventFilter(this);
    if (QAbstractItemView *list = listOf(window))
        list->viewport()->installEventFilter(this);
    connect(&m_turn, &QTimer::timeout, this, &Measure::step);
}

bool Measure::eventFilter(QObject *watched, QEvent *event)
{
    const QAbstractItemView *list = listOf(m_window);
    if (!m_asked && event->type() == QEvent::Paint && watched->objectName() == "signInPage"_L1) {
        m_asked = true;
        QMetaObject::invokeMethod(this, [] { say("asks"); }, Qt::QueuedConnection);
    }
    // Seen, not only drawn: before signing in the list is drawn once for nobody.
    const bool isSeen = list && list->isVisible() && list->model() && list->model()->rowCount() > 0;
    if (!m_painted && watched->objectName() != "signInPage"_L1 && event->type() == QEvent::Paint && isSeen) {
        m_painted = true;
        // When this turn's painting is over and the picture is there, and before whatever else waits.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }
    return QObject::eventFilter(watched, event);
}

void Measure::customEvent(QEvent *event)
{
    Q_UNUSED(event)
    painted();
}

void Measure::painted()
{
    say("painted " + QByteArray::number(m_stretchedMs));
    if (m_what != What::Scroll)
        return;
    QAbstractItemView *list = listOf(m_window);
    auto *search = m_window.findChild<QLineEdit *>(u"top.search"_s);
    for (int i = 0; i < kScreens; ++i) {
        m_steps.emplace_back([list] {
            press(list, Qt::Key_PageDown);
            list->viewport()->repaint();
        });
    }
    for (int i = 0; i < kLooks; ++i) {
        m_steps.emplace_back([list, i] {
            QScrollBar *bar = list->verticalScrollBar();
            bar->setValue(int(qint64(bar->maximum()) * (i * 37 % kLooks) / kLooks));
            list->viewport()->repaint();
        });
    }
    m_typingFrom = m_steps.size();
    for (const QString &typed : {u"shifan"_s, u"sf"_s, u"9999"_s, u"2025 12345"_s}) {
        for (const QChar letter : typed) {
            m_steps.emplace_back([search, list, letter] {
                press(search, 0, letter);
                list->viewport()->repaint();
            });
        }
        m_steps.emplace_back([search] { search->clear(); });
    }
    m_application.begin(&m_scrolling);
    m_turn.start(0);
}

void Measure::step()
{
    if (m_at == m_steps.size()) {
        m_turn.stop();
        m_application.begin(nullptr);
        tell();
        return;
    }
    if (m_at == m_typingFrom) {
        // Searching is measured over every name, and so is what is held: both begin when all are read.
        m_application.begin(nullptr);
        const auto *reading = m_window.findChild<QWidget *>(u"work.reading"_s);
        m_turn.setInterval(reading && reading->isVisible() ? kLookAgainMs : 0);
        if (m_turn.interval() > 0)
            return;
        m_application.begin(&m_typing);
    }
    m_application.setDoing(u"step %1 of %2"_s.arg(m_at).arg(m_steps.size()));
    m_steps[m_at++]();
}

void Measure::tell()
{
    const QAbstractItemView *list = listOf(m_window);
    const QJsonObject told{{u"rows"_s, list->model()->rowCount()},
                           {u"scrolling"_s, asJson(m_scrolling)},
                           {u"typing"_s, asJson(m_typing)}};
    say(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

} // namespace zm::desktop
