#include "web/message.h"

namespace zm::web {

using namespace Qt::Literals::StringLiterals;

Response problem(int status, const QByteArray &code, const QByteArray &detail)
{
    const QJsonObject body{{u"type"_s, u"about:blank"_s},
                           {u"status"_s, status},
                           {u"code"_s, QString::fromLatin1(code)},
                           {u"detail"_s, QString::fromLatin1(detail)}};
    return {.status = status,
            .contentType = "application/problem+json",
            .headers = {},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace zm::web
