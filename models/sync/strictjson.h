#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

namespace zm::sync {

/// How much of a stranger's JSON is read. Source: protocol 2.1.
struct JsonLimits {
    qsizetype sizeBytes = 256 * 1024;
    int depth = 16;
};

/// Reads one JSON object from a source that is not trusted: UTF-8 only, no name twice, no fraction or exponent, whole
/// numbers up to 2^53 - 1, no zero character and no half of a surrogate pair.
/// Errors: Invalid, with the place.
Result<QJsonObject> readStrict(QByteArrayView bytes, const JsonLimits &limits = {});

/// The same object always gives the same bytes: names sorted, no spaces, UTF-8.
QByteArray canonicalJson(const QJsonObject &object);

/// Whether a text holds characters that turn the direction of what is read, so that it looks like another one.
bool turnsDirection(QStringView text);

} // namespace zm::sync
