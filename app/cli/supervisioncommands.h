#pragma once

#include "app/cli/call.h"

namespace zm::cli {

/// What a supervisor does beside the report: samples for second review, looks reviewed, lists reconciled.
QList<Command> supervisionCommands(); // sample commit|draw|record|verify, log review, report reconcile

} // namespace zm::cli
