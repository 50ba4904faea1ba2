#include "ui/shell/programcommands.h"

#include "items/dates.h"
#include "ui/shell/mainwindow.h"
#include "ui/worklist/worklistpage.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The filter that lists a programme, in the words of the window's language.
QString filterOf(cases::Program program, const filter::Words &words)
{
    filter::Term term;
    term.ask = filter::Ask::Programme;
    term.program = program;
    const QString zh = words.pattern(term, filter::Tongue::Chinese), en = words.pattern(term, filter::Tongue::English);
    return items::spoken(zh, en);
}

} // namespace

void bindPrograms(MainWindow &window)
{
    constexpr std::pair<Command, cases::Program> kLists[] = {{Command::CourtList, cases::Program::CourtDefaulter},
                                                             {Command::BlackList, cases::Program::DeptBlacklist},
                                                             {Command::RedList, cases::Program::DeptRedlist},
                                                             {Command::KeyScrutiny, cases::Program::DeptKeyScrutiny}};
    for (const auto &[command, program] : kLists) {
        window.bind(command, [&window, program] {
            const auto &words = window.ports().find.words;
            if (!words)
                return; // a window without filters
            window.perform(Command::WorkList);
            window.workList().filterBy(filterOf(program, *words));
        });
    }
}

} // namespace zm::ui
