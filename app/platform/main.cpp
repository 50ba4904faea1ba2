#include "app/compose/dumps.h"
#include "app/platform/command.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<Command> &commands()
{
    static const QList<Command> kCommands{
        {"init", "DIR", "makes keys, a certificate authority (DIR/ca.pem) and an empty database", {}, makePlatform},
        {"serve", "DIR [--listen HOST:PORT] [--enrol HOST:PORT|off] [--admin HOST:PORT] [--host NAME,...] [--database URL]\n                  [--threads N] [--read-only yes] [--gateway ADDRESS,...]",
         "runs the platform until SIGTERM; read-only: a mirror at the edge, on a copy of the database;\n      gateway: connections from there begin with whom they come for (PROXY protocol, version 2)",
         {u"listen"_s, u"enrol"_s, u"admin"_s, u"host"_s, u"database"_s, u"threads"_s, u"read-only"_s, u"gateway"_s}, servePlatform},
        {"invite", "DIR --office CODE --officer ID [--roles ROLE,...] [--database URL]",
         "prints a one-time code with which one officer's office enrols", {u"office"_s, u"officer"_s, u"roles"_s, u"database"_s},
         inviteOfficer},
        {"revoke", "DIR --device ID --reason TEXT [--database URL]", "from now on the device and its officer's key are refused",
         {u"device"_s, u"reason"_s, u"database"_s}, revokeDevice},
        {"verify", "DIR [--database URL]", "derives every chain, number, signature and root again",
         {u"database"_s}, verifyPlatform},
        {"restored", "DIR [--database URL]", "after a backup was put back, before serving: a new epoch, so that offices offer what it forgot",
         {u"database"_s}, noteRestored},
        {"witness key", "DIR", "a witness's public key, which the platform's operator puts into witnesses.json; made where there is none", {}, showWitnessKey},
        {"witness", "DIR --name NAME --shard NN --log-key BASE64 --head FILE [--proof FILE]",
         "as a witness: signs a log's head only if it is shown to have grown out of the one signed before",
         {u"name"_s, u"shard"_s, u"log-key"_s, u"head"_s, u"proof"_s}, witnessHead},
        {"register load", "DIR --file FILE [--database URL]", "takes over a register file (CSV, plain or zstd) as what is published",
         {u"file"_s, u"database"_s}, loadRegister},
        {"register snapshot", "DIR [--database URL]", "builds the published snapshot: signed manifest and chunks",
         {u"database"_s}, snapRegister},
        {"register reach", "DIR [--database URL]", "which removals have not yet been applied, and by whom",
         {u"database"_s}, reachOfRegister},
        {"register feedback", "DIR [--since N] [--database URL]", "what recipients said they did about entries and measures",
         {u"since"_s, u"database"_s}, feedbackOfRegister},
        {"measure bare", "DIR --acts FILE [--at-once N]",
         "for zm bench: how long the acts of FILE take as bare signed inserts, in a file of its own", {u"acts"_s, u"at-once"_s},
         writeBare},
    };
    return kCommands;
}

void printHelp(FILE *to)
{
    std::fputs("zhengming-platform - the central platform of Zhengming\n\n", to);
    for (const Command &command : commands())
        std::fprintf(to, "  zhengming-platform %s %s\n      %s\n", command.name, command.usage, command.summary);
    std::fputs("\nExit: 0 done, 1 no, 2 the call is wrong, 3 the machine failed.\n", to);
}

int complain(const QString &why, int status)
{
    std::fprintf(stderr, "zhengming-platform: %s\n", qUtf8Printable(why));
    return status;
}

Result<Call> readCall(const QStringList &arguments, const QStringList &known)
{
    Call call;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith("--"_L1)) {
            call.words.append(arguments[i]);
            continue;
        }
        const QString name = arguments[i].mid(2);
        if (!known.contains(name) || i + 1 == arguments.size())
            return fail(ErrorCode::Invalid, arguments[i] + u": no such option, or it lacks its value"_s);
        call.options[name] += arguments[++i].split(u',', Qt::SkipEmptyParts);
    }
    if (call.words.size() != 1)
        return fail(ErrorCode::Invalid, u"one folder is named"_s);
    call.folder = call.words.takeFirst();
    return call;
}

int run(const Command &command, const QStringList &arguments)
{
    const auto call = readCall(arguments, command.options);
    if (!call)
        return complain(call.error().detail, BadCall);
    const auto status = command.run(*call);
    if (status)
        return *status;
    const bool isCall = status.error().code == ErrorCode::Invalid || status.error().code == ErrorCode::NotFound
        || status.error().code == ErrorCode::Conflict;
    return complain(status.error().detail, isCall ? BadCall : MachineFailed);
}

} // namespace

int main(int argc, char **argv)
{
    (void)compose::keepMemoryHome(); // serve says what came of it
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.first() == "help"_L1 || arguments.first() == "--help"_L1) {
        printHelp(arguments.isEmpty() ? stderr : stdout);
        return arguments.isEmpty() ? BadCall : Done;
    }
    for (const Command &command : commands()) {
        const QStringList name = QString::fromLatin1(command.name).split(u' ');
        if (arguments.mid(0, name.size()) == name)
            return run(command, arguments.mid(name.size()));
    }
    return complain(u"no such command: "_s + arguments.first() + u" (zhengming-platform help lists them)"_s, BadCall);
}
