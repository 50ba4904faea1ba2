#pragma once

#include "base/result.h"

#include <QHash>
#include <QSslConfiguration>

#include <memory>

class QSslSocket;

namespace zm::app {

/// What came back over a wire.
struct WireAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
};

/// What is asked over a wire.
struct WireRequest {
    QByteArray method = "GET";
    QByteArray target; ///< "/v1/hello"
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// One kept connection to a platform, on which one thing after the other is asked and waited for: for threads of their own
/// that fetch much, and to measure with. TLS 1.3, no redirects. Belongs to the thread that opened it.
class Wire final {
public:
    /// Errors: Io.
    static Result<Wire> open(const QString &host, quint16 port, const QSslConfiguration &tls);
    Wire(Wire &&) noexcept;
    ~Wire();

    /// Errors: Io where the connection broke before the whole answer was there, or the answer is none.
    Result<WireAnswer> ask(const WireRequest &request);
    /// Both halves of ask(), for several requests under way on several wires.
    Result<> send(const WireRequest &request);
    Result<WireAnswer> receive();

private:
    explicit Wire(std::unique_ptr<QSslSocket> socket);
    Result<> more();
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_read;
};

} // namespace zm::app
