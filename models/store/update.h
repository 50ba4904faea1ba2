#pragma once

#include "sql/connection.h"

#include <optional>

namespace zm::store {

/// An office's file that was brought up to date just now.
struct Update {
    int from = 0, to = 0; ///< versions of the file
    QString copy;         ///< the file as it was before, read back and found sound
};

/// Brings the office's file in \a folder up to date with the steps of resources/sql/store. A file that holds something is
/// copied first into `before-update/`, and the copy read back; without a sound copy nothing is changed.
/// \return what was done; nullopt: it was up to date, or empty.
/// Errors: Unsupported where the file is newer, left untouched: the detail says which program reads it and where it lies as
/// it was before; Io where no copy can be made or a step failed: then that step is not there; see sql::migrate().
Result<std::optional<Update>> bringUpToDate(const sql::Connection &connection, const QString &folder);

/// Removes the copies: they hold the keys of cases that are being forgotten. Errors: Io.
Result<> dropCopiesBeforeUpdate(const QString &folder);

} // namespace zm::store
