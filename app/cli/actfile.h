#pragma once

#include "app/cli/signin.h"

namespace zm::cli {

/// Submits the acts of \a path ("-": standard input), one act or one a line, each durable before its line of outcome is
/// printed. The whole file is read and checked for form before its first act is submitted.
/// \return the exit status: all accepted, some refused, malformed.
int submitFile(const Call &call, OpenOffice &open, const QString &path);

} // namespace zm::cli
