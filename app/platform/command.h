#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace zm::platform {

/// Exit status of every command, as zm has them.
enum Exit { Done = 0, LawfulNo = 1, BadCall = 2, MachineFailed = 3 };

/// One call: the folder and what else stands after the command's name.
struct Call {
    QString folder;
    QStringList words;
    QHash<QString, QStringList> options;
    QString value(const QString &name, const QString &otherwise = {}) const;
    bool has(const QString &name) const { return options.contains(name); }
};

/// One command of the program.
struct Command {
    const char *name;  ///< "register snapshot"
    const char *usage; ///< "DIR [--listen HOST:PORT]"
    const char *summary;
    QStringList options; ///< those it knows, each with a value
    Result<int> (*run)(const Call &call);
};

Result<int> makePlatform(const Call &call);   // init
Result<int> servePlatform(const Call &call);  // serve
Result<int> inviteOfficer(const Call &call);  // invite
Result<int> revokeDevice(const Call &call);   // revoke
Result<int> noteRestored(const Call &call);   // restored
Result<int> verifyPlatform(const Call &call); // verify
Result<int> witnessHead(const Call &call);
Result<int> showWitnessKey(const Call &call);    // witness
Result<int> loadRegister(const Call &call);   // register load
Result<int> snapRegister(const Call &call);   // register snapshot
Result<int> writeBare(const Call &call);     // measure bare
Result<int> feedbackOfRegister(const Call &call); // register feedback
Result<int> reachOfRegister(const Call &call);// register reach

void print(const QString &line);

} // namespace zm::platform
