#pragma once

#include "items/tour.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QDockWidget;

namespace zm::ui {

class MainWindow;
class TourStrip;

/// Leads through a demonstration office. It looks at what the officer really does and moves on when a step has happened,
/// in its turn or before it; what happened stays happened when the tour is left and taken up again.
class TourGuide final : public QObject {
    Q_OBJECT
public:
    /// Ids of the steps that are done, kept beside the office.
    using Load = std::function<QStringList()>;
    using Save = std::function<void(const QStringList &done)>;

    /// \param save  may be empty: then a tour that is left begins anew.
    TourGuide(MainWindow &window, std::vector<items::TourStep> steps, const Load &load, Save save);
    ~TourGuide() override;

    /// Shows the step that comes next; also after leave().
    void begin();
    void leave();
    /// Goes on without the step.
    void skip();
    /// What comes next; null when everything is done.
    const items::TourStep *step() const;
    bool isDone(const QString &id) const { return m_done.contains(id); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void happened(items::TourStep::By by, const QString &what);
    void markDone(const items::TourStep &step);
    void redraw();
    MainWindow &m_window;
    std::vector<items::TourStep> m_steps;
    Save m_save;
    QStringList m_done;
    TourStrip *m_strip;
    QDockWidget *m_dock;
};

/// Binds the command: goes on with the tour that is there, else asks where to make an office for one.
void attachTour(MainWindow &window);

} // namespace zm::ui
