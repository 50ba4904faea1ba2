#pragma once

#include "base/result.h"

#include <QSqlError>

namespace zm::sql {

/// What SQLite said, as an error of the house: Conflict where somebody else holds or wrote it, Corrupt where the file
/// is damaged, Io for the disk. Never contains a bound value.
Error asError(const QSqlError &error);

} // namespace zm::sql
