#pragma once

#include <QByteArray>
#include <QString>

namespace zm::test {

/// Names of the files under \a folder in which \a text stands, in UTF-8 or in UTF-16 of either byte order.
QStringList filesWith(const QString &folder, const QString &text);

} // namespace zm::test
