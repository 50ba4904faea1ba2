#pragma once

#include "base/result.h"
#include "crypto/secret.h"
#include "web/message.h"

#include <QByteArrayList>

#include <chrono>
#include <memory>

namespace zm::web {

/// What proves a server to its clients, and them to it. PEM.
struct Identity {
    QByteArray certificate;
    crypto::Secret key;
    QByteArray clientAuthority; ///< who certifies clients
};

/// One address the server listens at.
struct Endpoint {
    enum class Clients : quint8 {
        Certified, ///< no handshake without a certificate of the authority
        Anyone,
    };
    QByteArray host; ///< an address, not a name
    quint16 port = 0;///< 0: a free one, see Server::port()
    Clients clients = Clients::Certified;
    Service service;
    /// Addresses of gateways. What comes from one of them begins with whom it comes for (see gateway.h), or is closed; from
    /// everybody else such a beginning is no TLS and is closed, too.
    QByteArrayList gateways = {};
};

/// How much patience there is. Every stage of a connection has an end.
struct Limits {
    std::chrono::milliseconds handshake{5'000};
    std::chrono::milliseconds header{10'000};
    std::chrono::milliseconds bodyStart{5'000}; ///< on top of what bodyBytesPerSecond gives
    int bodyBytesPerSecond = 2'048;             ///< a slower body is cut off
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds idle{60'000};     ///< between two requests
    std::chrono::milliseconds drain{5'000};     ///< for answers under way when the server stops
    quint32 headerBytes = 16 * 1024;
    qint64 bodyBytes = 1 << 20;                 ///< no endpoint admits more
    int connections = 4'096;
    int connectionsPerClient = 16;              ///< a certificate, or an address where there is none
};

/// What became of connections since the start.
struct Counters {
    qint64 connections = 0, open = 0, turnedAway = 0, handshakesFailed = 0, requests = 0, malformed = 0, timedOut = 0;
};

/// HTTP/1.1 over TLS 1.3. Owns its threads.
class Server final {
public:
    /// Listens and serves at once. Errors: Invalid for an identity that is none or an address that is none; Io for an
    /// address that is taken.
    static Result<Server> start(const Identity &identity, const QList<Endpoint> &endpoints, const Limits &limits = {},
                                int threads = 2);
    Server(Server &&) noexcept;
    /// Stops first.
    ~Server();

    /// The port of the endpoint number \a endpoint.
    quint16 port(int endpoint = 0) const;
    Counters counters() const;
    /// Takes no new connection, lets answers under way go out, and ends. May be called twice. Whoever still holds a
    /// Reply must let go of it before this object goes.
    void stop();

private:
    class Engine;
    explicit Server(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace zm::web
