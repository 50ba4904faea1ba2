#include "ui/shell/palettecommands.h"

#include "items/words.h"
#include "ui/cases/casepage.h"
#include "ui/cases/standing.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/refusals.h"
#include "ui/worklist/worklistpage.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The case shown, or the one chosen in the list, read without leaving the page.
std::optional<CaseFile> caseInSight(MainWindow &window)
{
    if (!window.shownCase().isEmpty())
        return window.casePage().file();
    const QString chosen = window.workList().chosenCase();
    if (chosen.isEmpty())
        return std::nullopt;
    auto file = window.ports().cases.open(chosen);
    return file ? std::optional(*std::move(file)) : std::nullopt;
}

/// Opens the form of an act on the case itself, so that what follows is seen there.
std::function<void()> openingAct(MainWindow &window, const QString &caseId, cases::ActKind act,
                                 const QJsonObject &fields = {})
{
    return [&window, caseId, act, fields] {
        if (window.shownCase() != caseId)
            window.showCase(caseId);
        window.openAct(act, fields);
    };
}

void addActs(std::vector<PaletteEntry> &entries, MainWindow &window, const CaseFile &file)
{
    const auto mayDo = [&window, program = file.state.head.program](cases::ActKind act) {
        return std::ranges::any_of(window.officer().roles, [act, program](cases::Role role) { return cases::mayDo(program, role, act); });
    };
    for (const cases::ActKind act : offeredActs(file)) {
        PaletteEntry entry{PaletteEntry::Group::Possible, items::actName(act, file.state.head.program), {}, {}, {},
                           openingAct(window, file.id, act)};
        if (!mayDo(act))
            entry.aside = doersText(file.view, act);
        entries.push_back(std::move(entry));
    }
    for (const cases::BarredAct &barred : barredActs(file)) {
        PaletteEntry entry{PaletteEntry::Group::Impossible, items::actName(barred.act, file.state.head.program), {}, text::reason(barred.refusal),
                           {}, {}};
        if (const auto &cure = barred.refusal.cure) {
            entry.cure = text::cure(*cure);
            entry.choose = openingAct(window, file.id, cure->act, cure->fields);
        }
        entries.push_back(std::move(entry));
    }
}

/// Every act that can be done can be tried.
void addTrials(std::vector<PaletteEntry> &entries, MainWindow &window, const CaseFile &file)
{
    if (!window.ports().cases.tryOut)
        return;
    for (const cases::ActKind act : offeredActs(file))
        entries.push_back({PaletteEntry::Group::Command, MainWindow::tr("What if: %1").arg(items::actName(act)), {}, {}, {},
                           [&window, id = file.id, act] {
                               if (window.shownCase() != id)
                                   window.showCase(id);
                               window.openAct(act)->setTrialOnly();
                           }});
}

void addCommands(std::vector<PaletteEntry> &entries, MainWindow &window)
{
    for (const CommandSpec &spec : commands()) {
        if (spec.command == Command::Palette || !window.isPossible(spec.command))
            continue;
        PaletteEntry entry{PaletteEntry::Group::Command, commandText(spec).remove(u'&'), {}, {}, {},
                           [&window, command = spec.command] { window.perform(command); }};
        if (*spec.keys)
            entry.aside = QKeySequence(QString::fromLatin1(spec.keys)).toString(QKeySequence::NativeText);
        entries.push_back(std::move(entry));
    }
}

constexpr int kFoundCases = 20; // more are what the search of the list is for

std::vector<PaletteEntry> entriesOf(const std::vector<items::WorkRow> &rows, MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    for (const items::WorkRow &row : rows)
        entries.push_back({PaletteEntry::Group::Case, u"%1 %2"_s.arg(row.subject, row.number), items::dueText(row),
                           items::taskText(row), {}, [&window, id = row.caseId] { window.showCase(id); }});
    return entries;
}

/// Every case of the office is found once their names are read; until then those of the list's first page.
CommandPalette::FindCases addCases(std::vector<PaletteEntry> &entries, MainWindow &window)
{
    const FindPorts &find = window.ports().find;
    if (find.progress && find.progress().ready) {
        return [&window](const QString &typed) {
            const auto found = window.ports().find.find(typed, nullptr, kFoundCases);
            return found ? entriesOf(found->rows, window) : std::vector<PaletteEntry>();
        };
    }
    if (const auto page = window.ports().workList(std::nullopt, {}, 1))
        std::ranges::move(entriesOf(page->rows, window), std::back_inserter(entries));
    return {};
}

void openPalette(MainWindow &window)
{
    std::vector<PaletteEntry> entries;
    QString about;
    const auto file = caseInSight(window);
    if (file) {
        about = u"%1 · %2"_s.arg(file->state.head.subject.name, file->number);
        addActs(entries, window, *file);
    }
    addCommands(entries, window);
    if (file)
        addTrials(entries, window, *file);
    auto findCases = addCases(entries, window);
    auto *palette = new CommandPalette(std::move(entries), about, std::move(findCases), &window);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

} // namespace

void bindPalette(MainWindow &window)
{
    window.bind(Command::Palette, [&window] { openPalette(window); });
}

} // namespace zm::ui
