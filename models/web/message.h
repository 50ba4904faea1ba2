#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace zm::web {

/// A request as it came, read and bounded. Nothing in it is trusted but `client`, which TLS has proven.
struct Request {
    QByteArray id;      ///< this server's own name for it, 16 hex digits
    QByteArray method;  ///< "GET"
    QByteArray path;    ///< "/v1/hello": begins with a slash, holds no escape and no step upwards
    QHash<QByteArray, QByteArray> query;   ///< names and values, escapes undone
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QByteArray client;  ///< fingerprint of the certificate the client proved; empty where none is asked for
    QByteArray address; ///< of the machine at the other end, for counting only
};

using Header = std::pair<QByteArray, QByteArray>;

struct Response {
    int status = 200;
    QByteArray contentType = "application/json";
    QList<Header> headers = {};
    QByteArray body = {};
    bool lastOnConnection = false; ///< the connection ends after it
};

/// An error as RFC 9457 describes it. \param code  the stable word programs branch on ("body_too_large").
/// \param detail  plain English, without personal data.
Response problem(int status, const QByteArray &code, const QByteArray &detail);

/// Gives the answer, once, from any thread, now or later.
using Reply = std::function<void(Response)>;

/// What is known before a body is read.
struct Admission {
    qint64 bodyBytes = 0;            ///< as much as this request may bring
    std::optional<Response> refusal = {}; ///< the answer where it may not go on
};

/// What answers at one endpoint. Called from the server's threads, several at once; must not block.
struct Service {
    std::function<Admission(const Request &head)> admit;
    std::function<void(Request, Reply)> answer;
};

} // namespace zm::web
