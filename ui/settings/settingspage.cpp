#include "ui/settings/settingspage.h"

#include "items/dates.h"
#include "ui/settings/accountsettings.h"
#include "ui/settings/desksettings.h"
#include "ui/settings/officesettings.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/traydigest.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

SettingsPage::SettingsPage(const SettingsPorts &ports, const QString &officeName, QWidget *parent)
    : QWidget(parent), m_officeName(officeName), m_title(textLabel(TextRole::Title, this)), m_tabs(new QTabWidget(this)),
      m_desk(new DeskSettings(ports)), m_office(new OfficeSettings(ports))
{
    setObjectName(u"settingsPage"_s);
    m_tabs->setObjectName(u"settings.tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setObjectName(u"settings.tabbar"_s);
    m_tabs->addTab(scrolled(m_desk, m_tabs), QString());
    m_tabs->addTab(m_office, QString());
    if (ports.accounts.accounts) {
        m_accounts = new AccountSettings(ports.accounts);
        m_tabs->addTab(m_accounts, QString());
    }
    QVBoxLayout *page = column(this, kMargin, kGroupGap);
    page->addWidget(m_title);
    page->addWidget(m_tabs, 1);
    retranslate();
}

void SettingsPage::showOffice()
{
    m_tabs->setCurrentIndex(1);
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_tabs->setTabText(0, tr("This desk"));
    m_tabs->setTabText(1, tr("The office"));
    m_tabs->tabBar()->setAccessibleName(tr("Settings"));
    m_tabs->setTabToolTip(1, m_officeName);
    m_desk->retranslate();
    m_office->retranslate();
    if (m_accounts) {
        m_tabs->setTabText(2, tr("Accounts"));
        m_accounts->retranslate();
    }
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

namespace {

/// The page, made when somebody first asks for it: asking the system for its printers may take a second.
SettingsPage *madePage(MainWindow &window, TrayDigest *tray)
{
    auto *page = new SettingsPage(*window.ports().settings, window.ports().office.name, &window);
    window.addPage(page);
    DeskSettings &desk = page->desk();
    QObject::connect(&desk, &DeskSettings::lookChosen, &window, &MainWindow::setLook);
    QObject::connect(&desk, &DeskSettings::languageChosen, &window, &MainWindow::languageChosen);
    QObject::connect(&window, &MainWindow::retranslated, &desk,
                     [&window, &desk] { desk.show(window.look(), items::inChinese() ? u"zh"_s : u"en"_s); });
    QObject::connect(&desk, &DeskSettings::remembered, tray, &TrayDigest::follow);
    const auto tell = [&window](const Error &error) {
        ask::tell(&window, MainWindow::tr("This could not be done"), text::trouble(error));
    };
    QObject::connect(&page->office(), &OfficeSettings::failed, &window, tell);
    if (page->accounts())
        QObject::connect(page->accounts(), &AccountSettings::failed, &window, tell);
    return page;
}

} // namespace

void attachSettings(MainWindow &window)
{
    if (!window.ports().settings)
        return;
    auto *tray = new TrayDigest(window);
    const auto isAdmin = [&window] {
        const auto &roles = window.officer().roles;
        return std::ranges::find(roles, cases::Role::Admin) != roles.end();
    };
    window.bind(Command::Settings, [&window, tray, isAdmin, page = static_cast<SettingsPage *>(nullptr)]() mutable {
        if (!page)
            page = madePage(window, tray);
        page->desk().show(window.look(), items::inChinese() ? u"zh"_s : u"en"_s);
        page->office().reload(isAdmin());
        if (page->accounts())
            page->accounts()->reload(window.officer().id);
        window.showPage(page);
    });
}

} // namespace zm::ui
