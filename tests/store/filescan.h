#pragma once

#include <QByteArray>
#include <QString>

namespace zm::test {

/// Names of the files under \a folder in which \a text stands, in UTF-8 or in UTF-16 of either byte order.
QStringList filesWith(const QString &folder, const QString &text);

/// Names of the files in which \a text, its first half or its second half stands, in UTF-8, UTF-16 of either byte order, hex
/// digits of any of them in either case, or base64 at any place.
QStringList filesWithAnyTraceOf(const QString &folder, const QString &text);

} // namespace zm::test
