#pragma once

#include "crypto/sign.h"
#include "platform/database.h"
#include "proof/manifest.h"

#include <QDateTime>

namespace zm::platform {

/// How long a copy of the register may be used against anybody without being brought up to date. Source: protocol 2.6.
inline constexpr qint64 kLeaseMs = 24 * 3'600 * qint64(1'000);

using proof::checkManifest;
using proof::Chunk;
using proof::Manifest;

/// Makes a snapshot of the register as it stands in \a folder: chunks first, then the manifest that names them, then what
/// no manifest names any more is removed. A snapshot that was interrupted leaves the one before whole.
/// Errors: as Database; Io for the folder.
Result<Manifest> makeSnapshot(Database &database, const QString &folder, const crypto::SigningKey &key, const QDateTime &now);

/// The path of a chunk in \a folder. Errors: Invalid for what is no hash.
Result<QString> chunkPath(const QString &folder, const QByteArray &sha256);
QString manifestPath(const QString &folder);

} // namespace zm::platform
