#pragma once

// A part of server.cpp, for it alone: what one connection is to Beast, and how the house's messages become Beast's.

#include "web/gateway.h"
#include "web/server.h"
#include "web/target.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <optional>

namespace zm::web {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;

/// An address as it is written; one of IPv4 the same, whatever kind of socket it came to.
inline QByteArray written(asio::ip::address address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return QByteArray::fromStdString(address.to_string());
}

/// The same of the bytes a gateway named.
inline QByteArray writtenOf(const QByteArray &bytes)
{
    if (bytes.size() == 4) {
        asio::ip::address_v4::bytes_type four;
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(four.data()));
        return written(asio::ip::address_v4(four));
    }
    asio::ip::address_v6::bytes_type sixteen;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char *>(sixteen.data()));
    return written(asio::ip::address_v6(sixteen));
}

inline QByteArray bytesOf(beast::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

inline Response malformed(const boost::system::error_code &error)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return problem(431, "header_too_large", "the header is larger than this server reads");
    if (error == http::error::body_limit)
        return problem(413, "body_too_large", "the body is larger than this server reads");
    if (error == http::error::bad_version)
        return problem(505, "version_not_supported", "this server speaks HTTP/1.1");
    return problem(400, "bad_request", "not a request of HTTP/1.1");
}

using Head = http::request<http::string_body>;

/// What of a header is refused whatever is asked for. The framing of a body must have one reading only.
inline std::optional<Response> refuseHead(const Head &head, const http::request_parser<http::string_body> &parser)
{
    if (head.version() != 11)
        return problem(505, "version_not_supported", "this server speaks HTTP/1.1");
    if (parser.chunked() || head.count(http::field::transfer_encoding) > 0)
        return problem(411, "length_required", "a body is announced by its length");
    if (head.count(http::field::host) != 1 || head.count(http::field::content_length) > 1)
        return problem(400, "bad_request", "one host and at most one length are named");
    if (head.count(http::field::expect) > 0 || head.count(http::field::upgrade) > 0)
        return problem(417, "expectation_failed", "send the body at once");
    if (head.method() == http::verb::unknown)
        return problem(501, "method_not_known", "this server does not know the method");
    return std::nullopt;
}

inline http::response<http::string_body> wire(const Response &response, const QByteArray &id, bool keepAlive)
{
    http::response<http::string_body> out{http::int_to_status(unsigned(response.status)), 11};
    out.set(http::field::content_type, response.contentType.constData());
    out.set("ZM-Request-Id", id.constData());
    for (const auto &[name, value] : response.headers)
        out.set(name.constData(), value.constData());
    out.body().assign(response.body.constData(), std::size_t(response.body.size()));
    out.keep_alive(keepAlive);
    out.prepare_payload();
    return out;
}

/// One connection, only touched on its own strand.
struct Connection {
    Connection(tcp::socket socket, asio::ssl::context &tls, const Endpoint &at)
        : stream(std::move(socket), tls), answered(stream.get_executor()), service(at.service), clients(at.clients)
    {
        boost::system::error_code gone;
        const auto remote = beast::get_lowest_layer(stream).socket().remote_endpoint(gone);
        address = gone ? QByteArray() : written(remote.address());
        isGateway = at.gateways.contains(address);
        beast::get_lowest_layer(stream).socket().set_option(tcp::no_delay(true), gone);
    }

    Stream stream;
    beast::flat_buffer buffer;
    asio::steady_timer answered; ///< ends early when the answer is there
    std::optional<Response> response;
    const Service &service;
    Endpoint::Clients clients;
    QByteArray address, client;
    bool isGateway = false; ///< says first for whom it comes
    bool waiting = true; ///< between two requests: may be closed at once
};

/// Fills in \a request from a header that was read. The answer where it may not go on.
inline std::optional<Response> admitted(const http::request_parser<http::string_body> &parser, const Connection &peer, Request &request)
{
    const Head &head = parser.get();
    if (auto refusal = refuseHead(head, parser))
        return refusal;
    if (!readTarget(bytesOf(head.target()), request))
        return problem(400, "bad_target", "this server has no such address");
    request.method = bytesOf(head.method_string());
    for (const auto &field : head)
        request.headers.insert(bytesOf(field.name_string()).toLower(), bytesOf(field.value()));
    request.client = peer.client;
    request.address = peer.address;
    Admission admission = peer.service.admit(request);
    const auto length = parser.content_length();
    if (!admission.refusal && length && qint64(*length) > admission.bodyBytes)
        return problem(413, "body_too_large", "the body is larger than this address takes");
    return std::move(admission.refusal);
}

} // namespace zm::web
