#pragma once

#include "sql/connection.h"
#include "ui/shell/ports.h"

namespace zm::desktop {

/// Says of each act of \a file how far it has come with the platform. Errors: Io.
Result<> addReach(const sql::Connection &connection, ui::CaseFile &file);

} // namespace zm::desktop
