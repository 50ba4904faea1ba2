#pragma once

#include "base/result.h"

#include <QStringList>

#include <map>

namespace zm::platform {

/// Which fields of an entry a kind of recipient gets, by its role. Whoever has none of these roles is an authority's own
/// device and gets all.
using Recipients = std::map<QString, QStringList>;

/// The recipients the program knows. Errors: Corrupt.
Result<Recipients> readRecipients(const QByteArray &json);

/// The fields for a device of these roles; nothing: all of them.
QStringList fieldsFor(const QStringList &roles, const Recipients &recipients);
bool isRecipient(const QStringList &roles, const Recipients &recipients);

} // namespace zm::platform
