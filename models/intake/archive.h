#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace zm::intake {

/// The XML parts of an office file by their path inside it ("xl/workbook.xml").
///
/// Unpacks at most 256 MiB and at most 200 times the size of the file: a workbook made by a spreadsheet program stays
/// far below, a bomb does not.
/// Errors: Invalid where the archive is broken; Unsupported beyond the limits.
Result<QHash<QString, QByteArray>> unpackXmlParts(const QByteArray &zip);

} // namespace zm::intake
