#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace zm::desktop {

/// How long the program was busy with one thing at a time: what a person feels as a stall.
struct Stalls {
    int frames = 0, slow = 0; ///< slow: longer than a frame of the screen
    double worst = 0;         ///< ms
    QStringList slowOnes;     ///< whose they were and how long each took; the first few
    /// \param whose  who was busy, and with what. \param workMs  for how much of it a core was at work for it; the rest is waiting,
    /// or another program's.
    void add(double ms, double workMs, const QString &whose);
};

/// An application that times every event it hands out. Only `zm bench` asks for it.
class MeasuredApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    void begin(Stalls *stalls) { m_stalls = stalls; }
    /// How far who measures has come: said with what turns out slow.
    void setDoing(const QString &doing) { m_doing = doing; }

private:
    Stalls *m_stalls = nullptr; ///< null: nothing is measured
    int m_depth = 0;
    QString m_doing;
};

/// Says "asks" on standard output once the page to sign in on has been painted, and "painted MS" once a work list with rows
/// has, MS being how long the password was stretched; then, where asked, scrolls through it and types in the search, each
/// step with its repaint, and says what that cost as one line of JSON. The program stays up: who measures looks at its
/// memory and ends it.
class Measure final : public QObject {
    Q_OBJECT
public:
    enum class What : quint8 { Start, Scroll };

    /// \param window  holds the list and the search by their object names.
    Measure(What what, QWidget &window, MeasuredApplication &application);
    void setStretched(double ms) { m_stretchedMs = ms; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void customEvent(QEvent *event) override;

private:
    void painted();
    void step();
    void tell();
    What m_what;
    double m_stretchedMs = 0;
    QWidget &m_window;
    MeasuredApplication &m_application;
    std::vector<std::function<void()>> m_steps; ///< done one a turn of the event loop
    std::size_t m_at = 0, m_typingFrom = 0;
    bool m_asked = false, m_painted = false;
    Stalls m_scrolling, m_typing;
    QTimer m_turn;
};

} // namespace zm::desktop
