#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace zm::resources {

/// The bytes of a compiled-in file.
/// \param path  below the root, "rules/op2016.json".
/// Errors: NotFound.
Result<QByteArray> read(const QString &path);

/// Paths of the files right in \a folder ("rules"), sorted.
QStringList list(const QString &folder);

} // namespace zm::resources
