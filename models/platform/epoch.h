#pragma once

#include "platform/database.h"

#include <QDateTime>

namespace zm::platform {

/// Says that the database was set back to a backup: from now on every answer names another epoch, and up to which number
/// of each feed nothing differs. Offices then send again, with their receipts, what the backup does not know.
/// The new epoch.
Result<qint64> beginEpoch(Database &database, const QDateTime &now);

} // namespace zm::platform
