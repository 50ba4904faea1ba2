#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace zm::store {

/// Canonical JSON: keys sorted, no spaces, UTF-8. The same object always gives the same bytes.
QByteArray canonical(const QJsonObject &object);

/// One JSON string with its quotes.
QByteArray quoted(QStringView text);

} // namespace zm::store
