#include "app/sync/wire.h"

#include <QSslSocket>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr qsizetype kLongestHead = 16 * 1024;
constexpr qint64 kLongestBody = 64 * 1024 * 1024; ///< no chunk of a register is that long

/// The status line and the headers. Errors: Io.
Result<WireAnswer> readHead(const QByteArray &head)
{
    WireAnswer answer;
    const QByteArrayList lines = head.split('\n');
    bool isStatus = false;
    answer.status = lines.first().mid(9, 3).toInt(&isStatus);
    if (!lines.first().startsWith("HTTP/1.1 ") || !isStatus)
        return fail(ErrorCode::Io, u"the platform's answer is not HTTP/1.1"_s);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return answer;
}

} // namespace

Wire::Wire(std::unique_ptr<QSslSocket> socket) : m_socket(std::move(socket)) {}
Wire::Wire(Wire &&) noexcept = default;
Wire::~Wire() = default;

Result<Wire> Wire::open(const QString &host, quint16 port, const QSslConfiguration &tls)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(host, port);
    if (!socket->waitForEncrypted(kPatienceMs))
        return fail(ErrorCode::Io, u"the platform does not answer: "_s + socket->errorString());
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return Wire(std::move(socket));
}

Result<> Wire::send(const WireRequest &request)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: platform\r\nZM-Protocol: 1.0\r\n";
    for (const auto &[name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    if (request.method != "GET")
        bytes += "Content-Type: " + request.contentType + "\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    m_socket->write(bytes + "\r\n" + request.body);
    while (m_socket->encryptedBytesToWrite() > 0 || m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(kPatienceMs))
            return fail(ErrorCode::Io, u"the connection broke off: "_s + m_socket->errorString());
    }
    return {};
}

Result<> Wire::more()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(kPatienceMs) && m_socket->bytesAvailable() == 0)
        return fail(ErrorCode::Io, u"the connection broke off: "_s + m_socket->errorString());
    m_read += m_socket->readAll();
    return {};
}

Result<WireAnswer> Wire::receive()
{
    while (!m_read.contains("\r\n\r\n")) {
        if (m_read.size() > kLongestHead)
            return fail(ErrorCode::Io, u"the platform's answer has a header without end"_s);
        ZM_CHECK(more());
    }
    const qsizetype end = m_read.indexOf("\r\n\r\n");
    ZM_TRY(WireAnswer answer, readHead(m_read.first(end)));
    bool isLength = false;
    const qint64 length = answer.headers.value("content-length").toLongLong(&isLength);
    if (!isLength || length < 0 || length > kLongestBody)
        return fail(ErrorCode::Io, u"the platform's answer does not say how long it is, or is too long"_s);
    m_read.reserve(end + 4 + length);
    while (m_read.size() < end + 4 + length)
        ZM_CHECK(more());
    answer.body = m_read.sliced(end + 4, length);
    m_read.remove(0, end + 4 + length);
    return answer;
}

Result<WireAnswer> Wire::ask(const WireRequest &request)
{
    ZM_CHECK(send(request));
    return receive();
}

} // namespace zm::app
