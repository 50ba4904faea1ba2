#include "ui/tour/tourguide.h"

#include "items/dates.h"
#include "ui/cases/actdialog.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsports.h"
#include "ui/text/refusals.h"
#include "ui/tour/tourstrip.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using items::TourStep;

TourGuide::TourGuide(MainWindow &window, std::vector<TourStep> steps, const Load &load, Save save)
    : QObject(&window), m_window(window), m_steps(std::move(steps)), m_save(std::move(save)),
      m_strip(new TourStrip), m_dock(new QDockWidget(&window))
{
    setObjectName(u"tourGuide"_s);
    if (load)
        m_done = load();
    // Under every page, the one to sign in on as well.
    m_dock->setObjectName(u"tourDock"_s);
    m_dock->setTitleBarWidget(new QWidget(m_dock));
    m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_dock->setWidget(m_strip);
    m_dock->hide();
    window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    connect(m_strip, &TourStrip::skipAsked, this, &TourGuide::skip);
    connect(m_strip, &TourStrip::leaveAsked, this, &TourGuide::leave);
    connect(&window, &MainWindow::entered, this,
            [this](const OfficerCard &officer) { happened(TourStep::By::Officer, officer.id); });
    connect(&window, &MainWindow::retranslated, this, &TourGuide::redraw);
    qApp->installEventFilter(this);
    redraw();
}

TourGuide::~TourGuide() = default;

bool TourGuide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType() && !watched->objectName().isEmpty()) {
        happened(TourStep::By::Shown, watched->objectName());
        if (auto *form = qobject_cast<ActDialog *>(watched)) {
            connect(form, &ActDialog::recorded, this, [this, form] {
                happened(TourStep::By::Act, form->property("helpTopic").toString().section(u'-', 1));
            });
        }
    }
    return QObject::eventFilter(watched, event);
}

const TourStep *TourGuide::step() const
{
    const auto at = std::ranges::find_if(m_steps, [this](const TourStep &one) { return !isDone(one.id); });
    return at == m_steps.end() ? nullptr : &*at;
}

void TourGuide::happened(TourStep::By by, const QString &what)
{
    if (m_dock->isHidden())
        return; // the tour was left: what happens meanwhile is the officer's own
    for (const TourStep &one : m_steps) {
        if (one.by != by || one.what != what || isDone(one.id))
            continue;
        // People sign in and out as they like; only in its turn does it mean the step.
        if (by == TourStep::By::Officer && &one != step())
            continue;
        markDone(one);
        break;
    }
}

void TourGuide::markDone(const TourStep &done)
{
    m_done.append(done.id);
    if (m_save)
        m_save(m_done);
    redraw();
}

void TourGuide::begin()
{
    m_dock->show();
    redraw();
}

void TourGuide::leave()
{
    m_dock->hide();
}

void TourGuide::skip()
{
    if (const TourStep *next = step())
        markDone(*next);
}

void TourGuide::redraw()
{
    const TourStep *next = step();
    const int number = next ? int(next - m_steps.data()) + 1 : int(m_steps.size());
    m_strip->say(number, int(m_steps.size()), next ? items::spoken(next->titleZh, next->titleEn) : QString(),
                 next ? items::spoken(next->textZh, next->textEn) : QString(), next == nullptr);
}

void attachTour(MainWindow &window)
{
    const auto &settings = window.ports().settings;
    if (!settings || !settings->startTour)
        return;
    window.bind(Command::Tour, [&window, &settings] {
        if (auto *guide = window.findChild<TourGuide *>(u"tourGuide"_s)) {
            guide->begin();
            return;
        }
        const QString folder = ask::openFolder(&window, MainWindow::tr("Where the demonstration office for the tour is made"));
        if (folder.isEmpty())
            return;
        if (const auto started = settings->startTour(folder); !started)
            ask::tell(&window, MainWindow::tr("This could not be done"), text::trouble(started.error()));
    });
}

} // namespace zm::ui
