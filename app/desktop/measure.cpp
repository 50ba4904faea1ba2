#include "app/desktop/measure.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kFrameMs = 16.0;
constexpr int kScreens = 1500; // down through the list a screen at a time, as with the key held
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

QJsonObject asJson(const Stalls &stalls)
{
    return {{u"handled"_s, stalls.frames}, {u"slow"_s, stalls.slow}, {u"worst_ms"_s, stalls.worst}};
}

} // namespace

void Stalls::add(double ms)
{
    ++frames;
    slow += ms > kFrameMs ? 1 : 0;
    worst = std::max(worst, ms);
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_stalls || m_depth > 0)
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (m_stalls) // the event may have ended the measuring
        m_stalls->add(double(timer.nsecsElapsed()) / 1e6);
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
    if (!m_painted && watched->objectName() != "signInPage"_L1 && event->type() == QEvent::Paint && list && list->model() && list->model()->rowCount() > 0) {
        m_painted = true;
        // After the paint event, when the picture is there, and before timers.
        QMetaObject::invokeMethod(this, &Measure::painted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
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
    if (m_at == m_typingFrom)
        m_application.begin(&m_typing);
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
