#pragma once

#include "app/cli/signin.h"

namespace zm::cli {

/// The text of the signed-in officer's saved filter of that name. Errors: Denied without an officer; NotFound; Corrupt, Io.
Result<QString> savedFilterText(const OpenOffice &open, const QString &name);

} // namespace zm::cli
