#pragma once

#include "app/sync/wire.h"
#include "proof/manifest.h"

namespace zm::app {

/// A snapshot on this machine: its chunks, one after the other in one file, each checked.
struct Downloaded {
    proof::Manifest manifest;
    QString path;
    qint64 fetchedBytes = 0; ///< of this time; what was there already was not fetched again
};

/// Fetches what is missing of the published snapshot into \a folder. What an earlier call left, whole chunks and part of one,
/// is kept if it is of the same snapshot. nullopt: the platform has none, or none for this device.
/// Errors: Invalid for what the platform did not sign; Io.
Result<std::optional<Downloaded>> downloadSnapshot(Wire &wire, const QString &folder);
/// Removes what a download left.
void discardDownload(const QString &folder);

} // namespace zm::app
