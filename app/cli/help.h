#pragma once

#include "app/cli/call.h"

namespace zm::cli {

/// What `zm help` answers: every command with its usage and a line of what it does; `--man` the same as a manual page (roff),
/// `--completion` as a completion for bash. All three are made of the commands themselves, so none can be older than the program.
QString helpText(const QList<Command> &commands);
QString manualPage(const QList<Command> &commands, const QString &version);
QString bashCompletion(const QList<Command> &commands);

} // namespace zm::cli
