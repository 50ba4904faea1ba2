// The frame of MainWindow: what stands where, its menus, and what they say.

#include "ui/shell/mainwindow.h"

#include "items/dates.h"
#include "ui/cases/casepage.h"
#include "ui/shell/language.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/worklistpage.h"

#include <QEvent>
#include <QMenuBar>
#include <QStackedWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

void MainWindow::buildLayout()
{
    QFrame *demo = surface("demo", this);
    demo->setObjectName(u"demoStrip"_s);
    demo->setVisible(m_ports.office.demo);
    setMeaning(m_demo, Meaning::Provisional);
    m_demo->setAlignment(Qt::AlignCenter);
    column(demo, 4)->addWidget(m_demo);

    auto *inside = new QWidget(this);
    QHBoxLayout *insideRow = row(0);
    insideRow->addWidget(m_side);
    insideRow->addWidget(hairline(LineOf::Vertical, inside));
    auto *middle = new QWidget(inside);
    QVBoxLayout *middleColumn = column(middle, 0, 0);
    m_strips = new QVBoxLayout;
    m_strips->setSpacing(0);
    middleColumn->addLayout(m_strips);
    middleColumn->addWidget(m_pages, 1);
    insideRow->addWidget(middle, 1);
    inside->setLayout(insideRow);
    m_pages->addWidget(m_work);
    m_pages->addWidget(m_case);
    m_whole->addWidget(m_signIn);
    m_whole->addWidget(inside);

    QFrame *bottom = surface("bottom", this);
    QHBoxLayout *bottomRow = row();
    bottomRow->setContentsMargins(kGroupGap, 4, kGroupGap, 4);
    bottomRow->addWidget(m_status);
    bottomRow->addStretch(1);
    bottom->setLayout(bottomRow);

    auto *all = new QWidget(this);
    QVBoxLayout *layout = column(all, 0, 0);
    layout->addWidget(demo);
    layout->addWidget(m_top);
    layout->addWidget(m_whole, 1);
    layout->addWidget(bottom);
    setCentralWidget(all);
    resize(1280, 820);
}

void MainWindow::buildActions()
{
    for (const Menu menu : {Menu::File, Menu::Go, Menu::Case, Menu::View, Menu::Help})
        m_menus[menu] = menuBar()->addMenu(QString());
    for (const CommandSpec &spec : commands()) {
        if (!m_handlers.contains(spec.command))
            continue;
        auto *action = new QAction(this);
        action->setObjectName(u"action."_s + QLatin1StringView(spec.word));
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.keys)));
        connect(action, &QAction::triggered, this, [this, command = spec.command] { perform(command); });
        m_menus[spec.menu]->addAction(action);
        m_actions[spec.command] = action;
        addAction(action);
    }
}

void MainWindow::enableActions()
{
    const bool in = isOpen();
    const QWidget *page = m_pages->currentWidget();
    const auto isOn = [&](Where where) {
        switch (where) {
        case Where::Anywhere: return true;
        case Where::SignedIn: return in;
        case Where::OnList: return in && page == m_work;
        case Where::OffList: return in && page != m_work;
        case Where::OnCase: return in && page == m_case;
        }
        return false;
    };
    for (const CommandSpec &spec : commands()) {
        if (const auto found = m_actions.find(spec.command); found != m_actions.end())
            found->second->setEnabled(isOn(spec.where));
    }
}

void MainWindow::sayToday()
{
    m_status->setText(tr("%1 · today is %2 · the law as in force on that day", "office, day").arg(m_ports.office.code, items::dayText(m_ports.today())));
}

void MainWindow::retranslate()
{
    setWindowTitle(m_ports.office.demo ? tr("Zhengming · %1 · demonstration").arg(m_ports.office.name)
                                       : tr("Zhengming · %1").arg(m_ports.office.name));
    for (const auto &[menu, shown] : m_menus)
        shown->setTitle(menuText(menu));
    for (const CommandSpec &spec : commands()) {
        if (const auto found = m_actions.find(spec.command); found != m_actions.end())
            found->second->setText(commandText(spec));
    }
    m_top->setLanguage(m_language.code());
    m_demo->setText(tr("Demonstration: nobody here is real and nothing here has any effect"));
    sayToday();
    m_signIn->retranslate();
    m_work->retranslate();
    m_case->retranslate();
    Q_EMIT retranslated();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
