#include "platform/reply.h"

#include <QJsonParseError>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

web::Response jsonResponse(const QJsonObject &object)
{
    return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

web::Response later(int status, const QByteArray &code, const QByteArray &detail, int seconds)
{
    web::Response response = web::problem(status, code, detail);
    response.headers.append(web::Header("Retry-After", QByteArray::number(seconds)));
    return response;
}

web::Response problemOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid: return web::problem(400, "invalid", error.detail.toLatin1());
    case ErrorCode::NotFound: return web::problem(404, "not_found", error.detail.toLatin1());
    case ErrorCode::Denied: return web::problem(403, "denied", error.detail.toLatin1());
    case ErrorCode::Conflict:
    case ErrorCode::Io: return later(503, "try_again", "the platform could not do it now; nothing was changed", 1);
    case ErrorCode::Corrupt:
    case ErrorCode::Unsupported: break;
    }
    return web::problem(500, "platform_fault", "the platform's own data are not as they should be");
}

Result<QJsonObject> objectIn(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::Invalid, u"the body is not a JSON object"_s);
    return document.object();
}

Result<qint64> numberIn(const QHash<QByteArray, QByteArray> &query, const QByteArray &name, qint64 otherwise)
{
    if (!query.contains(name))
        return otherwise;
    const QByteArray text = query.value(name);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || !isPlain)
        return fail(ErrorCode::Invalid, QString::fromLatin1(name) + u" is not a whole number"_s);
    return number;
}

} // namespace zm::platform
