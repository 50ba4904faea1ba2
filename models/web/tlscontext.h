#pragma once

// Only for the server's own files: it shows a header of Boost.

#include "web/server.h"

#include <boost/asio/ssl/context.hpp>

namespace zm::web {

/// TLS 1.3 and nothing older, two suites, no resumption, and clients as the endpoint wants them.
/// Errors: Invalid for an identity that is none.
Result<boost::asio::ssl::context> tlsContext(const Identity &identity, Endpoint::Clients clients);

/// The fingerprint of the certificate the other end has proved to own; empty where it was asked for none.
QByteArray provenClient(SSL *connection);

} // namespace zm::web
