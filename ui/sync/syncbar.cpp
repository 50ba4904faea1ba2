#include "ui/sync/syncbar.h"

#include "items/dates.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/synctasksdialog.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/worklistpage.h"

#include <QEvent>
#include <QPointer>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString troubleText(SyncLink link)
{
    switch (link) {
    case SyncLink::Good:
        return {};
    case SyncLink::Unreachable:
        return SyncBar::tr("The platform cannot be reached. Work on: everything is sent later.");
    case SyncLink::Busy:
        return SyncBar::tr("The platform is busy. Everything is sent later.");
    case SyncLink::KeyProblem:
        return SyncBar::tr("The platform does not know this office's key. Ask your administrator; nothing is lost.");
    case SyncLink::ClientTooOld:
        return SyncBar::tr("This program is too old for the platform. Ask for the new version; nothing is lost.");
    case SyncLink::ServerTooOld:
        return SyncBar::tr("The platform is older than this program. Everything waits until it is renewed.");
    case SyncLink::Strange:
        return SyncBar::tr("The platform's answer cannot be right and was not believed. Tell your administrator.");
    }
    return {};
}

Meaning meaningOf(const SyncStanding &standing)
{
    if (standing.refused > 0)
        return Meaning::Refused;
    if (standing.link != SyncLink::Good)
        return Meaning::Offline;
    return standing.theirs > 0 ? Meaning::Disputed : Meaning::Plain;
}

} // namespace

SyncBar::SyncBar(std::shared_ptr<const SyncPorts> ports, std::function<QDate()> today, QWidget *parent)
    : QFrame(parent), m_ports(std::move(ports)), m_today(std::move(today)), m_said(new MeaningLabel(this)),
      m_tasks(button("link", u"sync.tasks"_s, this)), m_now(button("link", u"sync.now"_s, this))
{
    setObjectName(u"syncBar"_s);
    setProperty("surface", u"sunken"_s);
    m_said->setObjectName(u"sync.said"_s);
    m_said->setWrapping();
    QHBoxLayout *layout = row(kGroupGap);
    layout->setContentsMargins(kGroupGap, 4, kGroupGap, 4);
    layout->addWidget(m_said, 1);
    layout->addWidget(m_tasks);
    layout->addWidget(m_now);
    setLayout(layout);
    connect(m_tasks, &QPushButton::clicked, this, &SyncBar::tasksAsked);
    connect(m_now, &QPushButton::clicked, this, &SyncBar::synchronise);
    retranslate();
}

QString SyncBar::when(const QDateTime &at) const
{
    if (!at.isValid())
        return tr("never");
    const QDateTime local = at.toOffsetFromUtc(8 * 3600);
    const QString time = local.time().toString(u"HH:mm"_s);
    return local.date() == m_today() ? time : tr("%1, %2", "day, time").arg(items::nearDayText(local.date(), m_today()), time);
}

void SyncBar::synchronise()
{
    m_ports->synchronise([bar = QPointer<SyncBar>(this)] {
        if (bar)
            bar->reload();
    });
    reload();
}

void SyncBar::reload()
{
    const auto standing = m_ports->standing();
    if (standing)
        show(*standing);
    else
        m_said->say(Meaning::Overdue, text::trouble(standing.error()));
}

void SyncBar::show(const SyncStanding &standing)
{
    QStringList parts;
    if (standing.waiting > 0)
        parts.append(tr("%n act(s) on the way", nullptr, standing.waiting));
    parts.append(standing.accepted > 0 ? tr("%n confirmed, last %1", nullptr, standing.accepted).arg(when(standing.confirmed))
                                       : tr("nothing confirmed yet"));
    if (standing.refused > 0)
        parts.append(tr("%n not taken", nullptr, standing.refused));
    parts.append(tr("last contact %1").arg(when(standing.contact)));
    if (standing.filesOnWay > 0)
        parts.append(tr("%n file(s) of evidence on the way, %1 % there", nullptr, standing.filesOnWay).arg(standing.filesPercent));
    if (standing.filesNotFetched > 0)
        parts.append(tr("%n file(s) not fetched yet by whom they are for", nullptr, standing.filesNotFetched));
    if (standing.filesNotSent > 0)
        parts.append(tr("%n file(s) could not be sent", nullptr, standing.filesNotSent));
    QString said = tr("Platform: %1").arg(parts.join(u" · "_s));
    if (const QString trouble = troubleText(standing.link); !trouble.isEmpty())
        said += u"\n"_s + trouble;
    if (standing.setBackAt.isValid())
        said += u"\n"_s + tr("The platform was set back to an older state on %1; what it had forgotten was sent again.")
                              .arg(when(standing.setBackAt));
    m_said->say(meaningOf(standing), said);
    const int open = standing.refused + standing.theirs;
    m_tasks->setVisible(open > 0);
    setButtonText(m_tasks, tr("Two offices acted: look at %n act(s)", nullptr, open));
    setButtonText(m_now, standing.underWay ? tr("Being exchanged") : tr("Exchange now"));
    m_now->setEnabled(!standing.underWay);
}

void SyncBar::retranslate()
{
    reload();
}

void SyncBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void attachSync(MainWindow &window)
{
    const auto ports = window.ports().sync;
    if (!ports)
        return;
    auto *bar = new SyncBar(ports, window.ports().today, &window);
    window.addStrip(bar);
    const auto openTasks = [&window, bar, ports] {
        auto *dialog = new SyncTasksDialog(ports, window.ports().today(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SyncTasksDialog::decided, bar, &SyncBar::synchronise);
        QObject::connect(dialog, &SyncTasksDialog::caseAsked, &window, &MainWindow::showCase);
        dialog->open();
    };
    window.bind(Command::Exchange, [bar] { bar->synchronise(); });
    window.bind(Command::TwoOffices, openTasks);
    QObject::connect(bar, &SyncBar::tasksAsked, &window, openTasks);
    QObject::connect(&window, &MainWindow::entered, bar, &SyncBar::synchronise);
    QObject::connect(&window.workList(), &WorkListPage::countsChanged, bar, &SyncBar::reload);
}

} // namespace zm::ui
