#pragma once

#include "registry/import.h"
#include "registry/rowsource.h"

namespace zm::registry {

/// Loads a whole file into a new generation beside the one that is read, and swaps to it.
/// \param tombstones  path of the generation before: what is gone there stays gone; empty: there is none.
Result<ImportReport> loadGeneration(Mirror &mirror, const QString &path, const QString &tombstones,
                                    const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                    const ImportOptions &options);

/// Changes the mirror in place to what the file says; nullopt where so much is new that a new generation is quicker.
Result<std::optional<ImportReport>> applySnapshot(Mirror &mirror, const QString &path,
                                                  const std::shared_ptr<const identity::NameReader> &names,
                                                  const QDateTime &now, const ImportOptions &options);

} // namespace zm::registry
