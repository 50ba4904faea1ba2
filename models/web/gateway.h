#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace zm::web {

/// What a gateway says before the TLS begins: for whom it opened the connection (PROXY protocol, version 2, section 2.2 of
/// https://www.haproxy.org/download/2.6/doc/proxy-protocol.txt). Only binary and at one place, so that no client can say it in
/// a gateway's stead; who is believed is the caller's to decide, by the address the connection really comes from.
inline constexpr qsizetype kGatewayStart = 16;

/// How many bytes follow the first kGatewayStart. None: no such header, or a longer one than anybody needs.
std::optional<qsizetype> gatewayRest(QByteArrayView start);

/// The bytes of the client's address, 4 or 16; empty: the gateway speaks for itself. None: the header is none.
/// \param rest  as many bytes as gatewayRest() said.
std::optional<QByteArray> gatewayClient(QByteArrayView start, QByteArrayView rest);

} // namespace zm::web
