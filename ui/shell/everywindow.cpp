#include "ui/shell/everywindow.h"

#include "resources/resources.h"
#include "ui/boards/snapshotdialog.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/casepage.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpdialog.h"
#include "ui/registry/checkdialog.h"
#include "ui/registry/comparedialog.h"
#include "ui/registry/daysdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/importdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/sync/synctasksdialog.h"
#include "ui/tour/tourguide.h"
#include "ui/worklist/filterdialog.h"
#include "ui/worklist/filtertabs.h"
#include "ui/worklist/worklistpage.h"

#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using Open = std::function<QWidget *(MainWindow &, const QString &)>;

/// A tab of the case page, or the page itself.
Open casePage(std::optional<Command> tab)
{
    return [tab](MainWindow &window, const QString &caseId) -> QWidget * {
        window.showCase(caseId);
        if (tab)
            window.perform(*tab);
        return &window;
    };
}

/// A dialog that a command opens over a case.
Open dialogOf(Command command, const QString &objectName)
{
    return [command, objectName](MainWindow &window, const QString &caseId) -> QWidget * {
        window.showCase(caseId);
        window.perform(command);
        return window.findChild<QDialog *>(objectName);
    };
}

QWidget *openImport(MainWindow &window, const QString &)
{
    auto *dialog = new ImportDialog(window.ports().import, u"sample.csv"_s, window.ports().today(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QWidget *openHelp(MainWindow &window, const QString &)
{
    window.showWorkList();
    return window.findChild<HelpDesk *>(u"helpDesk"_s)->open();
}

QWidget *openSavedFilter(MainWindow &window, const QString &)
{
    window.showWorkList();
    // By a filter of its own, so that nothing that is kept already is shown in its place.
    window.findChild<QLineEdit *>(u"filter.text"_s)->setText(u"within 9 days, person"_s);
    QWidget *dialog = window.workList().tabs().saveShown();
    window.findChild<QLineEdit *>(u"filter.text"_s)->clear();
    return dialog;
}

QWidget *showByPerson(MainWindow &window, const QString &)
{
    window.showWorkList();
    window.workList().setGrouping(true);
    return &window;
}

QWidget *showDrafts(MainWindow &window, const QString &)
{
    window.perform(Command::Drafts);
    return &window;
}

QWidget *showSettings(MainWindow &window, const QString &)
{
    window.perform(Command::Settings);
    return window.page()->objectName() == "settingsPage"_L1 ? &window : nullptr;
}

QWidget *showOfficeSettings(MainWindow &window, const QString &)
{
    window.perform(Command::Settings);
    auto *page = qobject_cast<SettingsPage *>(window.page());
    if (!page)
        return nullptr;
    page->showOffice();
    return &window;
}

QWidget *showTour(MainWindow &window, const QString &)
{
    window.showWorkList();
    auto steps = items::readTour(resources::read(u"help/tour.json"_s).value_or(QByteArray()));
    if (!steps)
        return nullptr;
    (new TourGuide(window, *std::move(steps), {}, {}))->begin();
    return &window;
}

/// What is asked before evidence is opened.
QWidget *openPurpose(MainWindow &window, const QString &caseId)
{
    casePage(Command::Attachments)(window, caseId);
    window.casePage().findChild<QPushButton *>(u"attachments.open"_s)->click();
    return window.findChild<QDialog *>(u"purposeDialog"_s);
}

/// The second officer's view, where something waits for one; elsewhere the form of the decision.
QWidget *openReview(MainWindow &window, const QString &caseId)
{
    window.showCase(caseId);
    window.perform(Command::Review);
    return window.findChild<QDialog *>(u"actDialog"_s);
}

QWidget *openLocked(MainWindow &window, const QString &)
{
    window.perform(Command::Lock);
    return &window;
}

/// Also in an office without a platform: then there is nothing in it.
QWidget *openTwoOffices(MainWindow &window, const QString &)
{
    auto ports = window.ports().sync;
    if (!ports) {
        auto none = std::make_shared<SyncPorts>();
        none->tasks = []() -> Result<std::vector<SyncTaskCard>> { return std::vector<SyncTaskCard>(); };
        ports = none;
    }
    auto *dialog = new SyncTasksDialog(ports, window.ports().today(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QWidget *shown(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

/// The first two entries of a common surname, side by side.
QWidget *openCompare(MainWindow &window, const QString &)
{
    const auto found = window.ports().registry->search({.text = QStringLiteral("w"), .list = {}, .region = {}, .status = {}, .from = {}, .until = {}});
    if (!found || found->rows.size() < 2)
        return nullptr;
    return shown(new CompareDialog(found->rows[0], found->rows[1], &window));
}

WindowSpec formOf(cases::ActKind act)
{
    return {u"act-"_s + cases::word(act), act, true,
            [act](MainWindow &window, const QString &caseId) -> QWidget * {
                window.showCase(caseId);
                return window.openAct(act);
            }};
}

} // namespace

const std::vector<WindowSpec> &everyWindow()
{
    static const std::vector<WindowSpec> kWindows = [] {
        std::vector<WindowSpec> all{
            {u"sign-in"_s, {}, false,
             [](MainWindow &window, const QString &) -> QWidget * { return &window; }},
            {u"work-list"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 window.showWorkList();
                 return &window;
             }},
            {u"supervision"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 window.perform(Command::Reports);
                 return &window;
             }},
            {u"saved-filter"_s, {}, true, openSavedFilter},
            {u"by-person"_s, {}, true, showByPerson},
            {u"drafts"_s, {}, true, showDrafts},
            {u"case"_s, {}, true, casePage({})},
            {u"recipients"_s, {}, true, casePage(Command::Recipients)},
            {u"papers"_s, {}, true, casePage(Command::Papers)},
            {u"attachments"_s, {}, true, casePage(Command::Attachments)},
            {u"purpose"_s, {}, true, openPurpose},
            {u"why"_s, {}, true, dialogOf(Command::WhyListed, u"whyDialog"_s)},
            {u"sheet"_s, {}, true, dialogOf(Command::Sheet, u"sheetDialog"_s)},
            {u"review"_s, cases::ActKind::DecideEntry, true, openReview},
            {u"keyboard"_s, {}, true, dialogOf(Command::Shortcuts, u"shortcutSheet"_s)},
            {u"settings"_s, {}, true, showSettings},
            {u"office-settings"_s, {}, true, showOfficeSettings},
            {u"help"_s, {}, true, openHelp},
            {u"import"_s, {}, true, openImport},
            {u"boards"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 window.perform(Command::RecipientsBoard);
                 return &window;
             }},
            {u"unit-list"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 const UnitOnBoard unit{u"bank-1"_s, u"bank-1"_s, 1, 0, 1, 0, 0, {}, {}};
                 return shown(new SnapshotDialog(window.ports().boards, unit, window.ports().today(), &window));
             }},
            {u"sealed-register"_s, {}, true, dialogOf(Command::SealedRegister, u"sealedRegisterDialog"_s)},
            {u"second-review"_s, {}, true, dialogOf(Command::SecondReview, u"reviewDialog"_s)},
            {u"law"_s, {}, true, dialogOf(Command::Law, u"lawDialog"_s)},
            {u"change-of-law"_s, {}, true, dialogOf(Command::ChangeOfLaw, u"simulationDialog"_s)},
            {u"identity"_s, {}, true, dialogOf(Command::Identity, u"identityDialog"_s)},
            {u"two-offices"_s, {}, true, openTwoOffices},
            {u"register"_s, {}, true, dialogOf(Command::Register, u"registerDialog"_s)},
            {u"register-compare"_s, {}, true, openCompare},
            {u"register-check"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 return shown(new CheckDialog(window.ports().registry, &window));
             }},
            {u"register-years"_s, {}, true,
             [](MainWindow &window, const QString &) -> QWidget * {
                 return shown(new DaysDialog(window.ports().registry, window.ports().today(), &window));
             }},
        };
        for (int i = 0; i < cases::kActKinds; ++i)
            all.push_back(formOf(cases::ActKind(i)));
        all.push_back({u"tour"_s, {}, true, showTour}); // last: it stays under every page from then on
        all.push_back({u"locked"_s, {}, true, openLocked}); // the last: it covers the others
        return all;
    }();
    return kWindows;
}

} // namespace zm::ui
