#pragma once

#include "base/result.h"
#include "web/message.h"

#include <QJsonObject>

namespace zm::platform {

web::Response jsonResponse(const QJsonObject &object);

/// A refusal for now: try again after so many seconds.
web::Response later(int status, const QByteArray &code, const QByteArray &detail, int seconds);

/// An error as it is told to a client: what is wrong with the request in its words, what is wrong here without any.
web::Response problemOf(const Error &error);

/// The JSON object of a body, read as a stranger's. Errors: Invalid.
Result<QJsonObject> objectIn(const QByteArray &body);

/// A whole number of a query, not negative; \a otherwise where it is not named. Errors: Invalid.
Result<qint64> numberIn(const QHash<QByteArray, QByteArray> &query, const QByteArray &name, qint64 otherwise);

} // namespace zm::platform
