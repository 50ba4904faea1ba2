#include "app/cli/call.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;
using namespace Qt::Literals::StringLiterals;

static QList<cli::Command> everyCommand()
{
    return cli::lawCommands() + cli::identityCommands() + cli::scenarioCommands() + cli::officeCommands()
        + cli::caseCommands() + cli::importCommands() + cli::paperCommands() + cli::benchCommands()
        + cli::evidenceCommands() + cli::registerCommands() + cli::backupCommands() + cli::recipientCommands() + cli::purgeCommands();
}

static void printHelp(FILE *to, const QList<cli::Command> &commands)
{
    std::fputs("zm - the command line of Zhengming\n\n", to);
    for (const cli::Command &command : commands)
        std::fprintf(to, "  zm %s %s\n      %s\n", qUtf8Printable(command.name), qUtf8Printable(command.usage),
                     qUtf8Printable(command.summary));
    std::fputs("\nEvery command takes --json. Exit: 0 done, 1 a lawful no, 2 the call is wrong, 3 the machine failed.\n",
               to);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"zm"_s);
    const QList<cli::Command> commands = everyCommand();
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.isEmpty() || arguments.first() == "help"_L1 || arguments.first() == "--help"_L1) {
        printHelp(arguments.isEmpty() ? stderr : stdout, commands);
        return arguments.isEmpty() ? cli::BadCall : cli::Done;
    }
    for (const cli::Command &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (arguments.mid(0, name.size()) == name)
            return command.run(cli::Call(arguments.mid(name.size()), command.flags));
    }
    std::fprintf(stderr, "zm: no such command: %s (zm help lists them)\n", qUtf8Printable(arguments.join(u' ')));
    return cli::BadCall;
}
