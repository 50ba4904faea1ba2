#include "app/cli/actcommands.h"
#include "app/cli/boardcommands.h"
#include "app/cli/call.h"
#include "app/cli/draftcommands.h"
#include "app/cli/gatecommands.h"
#include "app/cli/help.h"
#include "app/cli/interferencecommands.h"
#include "app/cli/keycommands.h"
#include "app/cli/measurecommands.h"
#include "app/cli/numbercommands.h"
#include "app/cli/countersigncommands.h"
#include "app/cli/provingcommands.h"
#include "app/cli/unitcommands.h"
#include "app/compose/dumps.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;
using namespace Qt::Literals::StringLiterals;

static QList<cli::Command> everyCommand()
{
    return cli::lawCommands() + cli::identityCommands() + cli::scenarioCommands() + cli::officeCommands() + cli::officerCommands() + cli::keyCommands() + cli::draftCommands()
        + cli::caseCommands() + cli::actCommands() + cli::measureCommands() + cli::unitCommands() + cli::numberCommands() + cli::settingCommands() + cli::filterCommands() + cli::templateCommands() + cli::importCommands() + cli::paperCommands() + cli::benchCommands()
        + cli::evidenceCommands() + cli::registerCommands() + cli::backupCommands() + cli::recipientCommands() + cli::purgeCommands() + cli::provingCommands() + cli::countersignCommands() + cli::syncCommands()
        + cli::reportCommands() + cli::simulationCommands() + cli::interferenceCommands() + cli::gateCommands() + cli::boardCommands();
}

/// The commands whose name begins with \a words; all of them where none does.
static QList<cli::Command> named(const QList<cli::Command> &commands, const QStringList &words)
{
    QList<cli::Command> fitting;
    for (const cli::Command &command : commands) {
        if (command.name.split(u' ').mid(0, words.size()) == words)
            fitting.append(command);
    }
    return fitting.isEmpty() ? commands : fitting;
}

/// `zm help [WORD...]`, for people; for man or for bash.
static int answerHelp(const cli::Call &call, const QList<cli::Command> &commands)
{
    const QString text = call.has(u"man"_s)   ? cli::manualPage(commands, QStringLiteral(ZM_VERSION))
        : call.has(u"completion"_s) ? cli::bashCompletion(commands)
                                    : cli::helpText(named(commands, call.words()));
    std::fputs(qUtf8Printable(text), stdout);
    return cli::Done;
}

int main(int argc, char **argv)
{
    (void)compose::keepMemoryHome(); // where the system refuses, keys are wiped and nothing more
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"zm"_s);
    const QList<cli::Command> commands = everyCommand();
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs(qUtf8Printable(cli::helpText(commands)), stderr);
        return cli::BadCall;
    }
    if (arguments.first() == "help"_L1 || arguments.first() == "--help"_L1)
        return answerHelp(cli::Call(arguments.mid(1), {u"man"_s, u"completion"_s}), commands);
    for (const cli::Command &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (arguments.mid(0, name.size()) == name)
            return command.run(cli::Call(arguments.mid(name.size()), command.flags));
    }
    std::fprintf(stderr, "zm: no such command: %s (zm help lists them)\n", qUtf8Printable(arguments.join(u' ')));
    return cli::BadCall;
}
