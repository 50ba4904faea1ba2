#include "ui/shell/traydigest.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsports.h"
#include "ui/theme/icons.h"
#include "ui/worklist/worklistpage.h"

#include <QSystemTrayIcon>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

TrayDigest::TrayDigest(MainWindow &window) : QObject(&window), m_window(window)
{
    setObjectName(u"trayDigest"_s);
    connect(&window.workList(), &WorkListPage::countsChanged, this, &TrayDigest::setCounts);
    connect(&window, &MainWindow::retranslated, this, &TrayDigest::redraw);
    connect(&window, &MainWindow::signedOut, this, [this] { setCounts({}); });
    follow();
}

TrayDigest::~TrayDigest() = default;

void TrayDigest::follow()
{
    const bool wanted = m_window.ports().settings->read(QLatin1StringView(kTrayKey)).toBool();
    if (wanted == isShown())
        return;
    if (!wanted) {
        m_icon.reset();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    connect(m_icon.get(), &QSystemTrayIcon::activated, &m_window, [this] {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    });
    redraw();
    m_icon->show();
}

void TrayDigest::setCounts(const items::BandCounts &counts)
{
    m_counts = counts;
    redraw();
}

QString TrayDigest::text() const
{
    const int overdue = m_counts[std::size_t(items::Band::Overdue)], today = m_counts[std::size_t(items::Band::Today)];
    return overdue + today > 0 ? tr("Overdue: %1. Due today: %2.").arg(overdue).arg(today) : tr("Nothing is due today.");
}

void TrayDigest::redraw()
{
    if (!m_icon)
        return;
    const bool urgent = m_counts[std::size_t(items::Band::Overdue)] + m_counts[std::size_t(items::Band::Today)] > 0;
    const Meaning meaning = urgent ? Meaning::Today : Meaning::Done;
    m_icon->setIcon(icon(iconName(meaning), colourOf(meaning, m_window.palette()), 32));
    m_icon->setToolTip(text());
}

} // namespace zm::ui
