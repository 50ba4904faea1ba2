#include "ui/shell/everywindow.h"

#include "ui/cases/actdialog.h"
#include "ui/cases/casepage.h"
#include "ui/shell/importdialog.h"
#include "ui/shell/mainwindow.h"

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
            {u"case"_s, {}, true, casePage({})},
            {u"recipients"_s, {}, true, casePage(Command::Recipients)},
            {u"papers"_s, {}, true, casePage(Command::Papers)},
            {u"attachments"_s, {}, true, casePage(Command::Attachments)},
            {u"purpose"_s, {}, true, openPurpose},
            {u"why"_s, {}, true, dialogOf(Command::WhyListed, u"whyDialog"_s)},
            {u"sheet"_s, {}, true, dialogOf(Command::Sheet, u"sheetDialog"_s)},
            {u"review"_s, cases::ActKind::DecideEntry, true, openReview},
            {u"keyboard"_s, {}, true, dialogOf(Command::Shortcuts, u"shortcutSheet"_s)},
            {u"import"_s, {}, true, openImport},
        };
        for (int i = 0; i < cases::kActKinds; ++i)
            all.push_back(formOf(cases::ActKind(i)));
        all.push_back({u"locked"_s, {}, true, openLocked}); // the last: it covers the others
        return all;
    }();
    return kWindows;
}

} // namespace zm::ui
