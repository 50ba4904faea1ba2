// The only file that is compiled with Beast, and connection.h is a part of it: a change of the library is a change here.
#include "web/connection.h"

#include "web/places.h"
#include "web/tlscontext.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>

namespace zm::web {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kFarewell{1'000};
constexpr std::size_t kFarewellBytes = 64 * 1024;

} // namespace

class Server::Engine {
public:
    Engine(const Limits &limits, int threads) : m_limits(limits), m_threads(threads), m_io(threads), m_places(limits.connectionsPerClient) {}
    ~Engine() { stop(); }

    Result<> listen(const Identity &identity, const Endpoint &endpoint);
    void run();
    void stop();
    quint16 port(int endpoint) const { return std::next(m_doors.begin(), endpoint)->port; }
    Counters counters() const;

private:
    struct Door {
        asio::ssl::context tls;
        tcp::acceptor acceptor;
        Endpoint endpoint;
        quint16 port = 0;
    };
    using Peer = std::shared_ptr<Connection>;

    asio::awaitable<void> accept(Door &door);
    asio::awaitable<void> serve(Peer peer);
    asio::awaitable<bool> readGateway(Connection &peer);
    asio::awaitable<bool> exchange(Peer peer);
    asio::awaitable<boost::system::error_code> readHead(Connection &peer,
                                                        http::request_parser<http::string_body> &parser);
    asio::awaitable<boost::system::error_code> readBody(Connection &peer,
                                                        http::request_parser<http::string_body> &parser);
    asio::awaitable<Response> answerOf(Peer peer, Request request);
    asio::awaitable<bool> write(Connection &peer, const Response &response, const QByteArray &id, bool keepAlive);
    asio::awaitable<void> farewell(Connection &peer);
    void enter(const Peer &peer);
    void leave(const Peer &peer);
    QByteArray nextId();
    boost::system::error_code count(boost::system::error_code error);

    const Limits m_limits;
    const int m_threads;
    asio::io_context m_io;
    std::list<Door> m_doors;
    std::vector<std::thread> m_running;
    Places m_places;
    mutable std::mutex m_mutex; // of the two below
    std::condition_variable m_left;
    std::set<Peer> m_peers;
    std::atomic<bool> m_stopping = false;
    std::atomic<qint64> m_connections = 0, m_turnedAway = 0, m_handshakesFailed = 0, m_requests = 0, m_malformed = 0,
                        m_timedOut = 0;
};

Result<> Server::Engine::listen(const Identity &identity, const Endpoint &endpoint)
{
    boost::system::error_code failed;
    const auto address = asio::ip::make_address(endpoint.host.toStdString(), failed);
    if (failed)
        return fail(ErrorCode::Invalid, u"not an address to listen at: "_s + QString::fromLatin1(endpoint.host));
    ZM_TRY(auto tls, tlsContext(identity, endpoint.clients));
    const tcp::endpoint where(address, endpoint.port);
    tcp::acceptor acceptor(m_io);
    acceptor.open(where.protocol(), failed);
    if (!failed)
        acceptor.set_option(asio::socket_base::reuse_address(true), failed);
    if (!failed)
        acceptor.bind(where, failed);
    if (!failed)
        acceptor.listen(asio::socket_base::max_listen_connections, failed);
    if (failed)
        return fail(ErrorCode::Io, u"%1 port %2: %3"_s.arg(QString::fromLatin1(endpoint.host))
                                       .arg(endpoint.port)
                                       .arg(QString::fromStdString(failed.message())));
    const quint16 port = acceptor.local_endpoint(failed).port();
    m_doors.push_back({std::move(tls), std::move(acceptor), endpoint, port});
    return {};
}

void Server::Engine::run()
{
    const auto ended = [this](const std::exception_ptr &thrown) {
        if (thrown)
            ++m_malformed; // memory ran out in one connection: it is gone, the others are not
    };
    for (Door &door : m_doors)
        asio::co_spawn(m_io, accept(door), ended);
    for (int i = 0; i < m_threads; ++i)
        m_running.emplace_back([this] { m_io.run(); });
}

void Server::Engine::stop()
{
    if (m_stopping.exchange(true) || m_running.empty())
        return;
    asio::post(m_io, [this] {
        for (Door &door : m_doors) {
            boost::system::error_code ignored;
            door.acceptor.close(ignored);
        }
    });
    std::unique_lock lock(m_mutex);
    for (const Peer &peer : m_peers) {
        asio::post(peer->stream.get_executor(), [peer] {
            if (peer->waiting)
                beast::get_lowest_layer(peer->stream).close();
        });
    }
    m_left.wait_for(lock, m_limits.drain, [this] { return m_peers.empty(); });
    lock.unlock();
    m_io.stop();
    for (std::thread &thread : m_running)
        thread.join();
}

Counters Server::Engine::counters() const
{
    const std::lock_guard lock(m_mutex);
    return {.connections = m_connections, .open = qint64(m_peers.size()), .turnedAway = m_turnedAway,
            .handshakesFailed = m_handshakesFailed, .requests = m_requests, .malformed = m_malformed,
            .timedOut = m_timedOut};
}

void Server::Engine::enter(const Peer &peer)
{
    const std::lock_guard lock(m_mutex);
    m_peers.insert(peer);
}

void Server::Engine::leave(const Peer &peer)
{
    const std::lock_guard lock(m_mutex);
    m_peers.erase(peer);
    m_left.notify_all();
}

QByteArray Server::Engine::nextId()
{
    return QByteArray::number(++m_requests, 16).rightJustified(16, '0');
}

boost::system::error_code Server::Engine::count(boost::system::error_code error)
{
    if (error == beast::error::timeout)
        ++m_timedOut;
    return error;
}

asio::awaitable<void> Server::Engine::accept(Door &door)
{
    while (!m_stopping) {
        auto [failed, socket] = co_await door.acceptor.async_accept(asio::make_strand(m_io), kAwait);
        if (failed == asio::error::operation_aborted || failed == asio::error::bad_descriptor)
            co_return;
        if (failed)
            continue;
        ++m_connections;
        if (counters().open >= m_limits.connections) {
            ++m_turnedAway; // cheaper than a handshake, which is what a flood wants
            continue;
        }
        auto peer = std::make_shared<Connection>(std::move(socket), door.tls, door.endpoint);
        enter(peer);
        asio::co_spawn(peer->stream.get_executor(), serve(peer), [this, peer](const std::exception_ptr &thrown) {
            if (thrown)
                ++m_malformed;
            leave(peer);
        });
    }
}

asio::awaitable<void> Server::Engine::serve(Peer peer)
{
    beast::get_lowest_layer(peer->stream).expires_after(m_limits.handshake);
    if (peer->isGateway) {
        const bool told = co_await readGateway(*peer);
        if (!told) {
            ++m_malformed;
            co_return;
        }
    }
    const auto [refused] = co_await peer->stream.async_handshake(asio::ssl::stream_base::server, kAwait);
    if (count(refused)) {
        ++m_handshakesFailed;
        co_return;
    }
    if (peer->clients == Endpoint::Clients::Certified)
        peer->client = provenClient(peer->stream.native_handle());
    const QByteArray who = peer->client.isEmpty() ? peer->address : peer->client;
    if (!m_places.take(who)) {
        ++m_turnedAway;
        Response full = problem(429, "too_many_connections", "this client has too many connections open");
        full.headers.append(Header("Retry-After", "5"));
        co_await write(*peer, full, nextId(), false);
        co_await farewell(*peer);
        co_return;
    }
    bool more = true;
    while (more && !m_stopping)
        more = co_await exchange(peer);
    m_places.giveBack(who);
}

/// For whom a gateway comes, before anything is encrypted. False: it does not say so.
asio::awaitable<bool> Server::Engine::readGateway(Connection &peer)
{
    auto &socket = beast::get_lowest_layer(peer.stream);
    QByteArray start(kGatewayStart, '\0');
    const auto [cut, first] = co_await asio::async_read(socket, asio::buffer(start.data(), std::size_t(start.size())), kAwait);
    const auto length = count(cut) ? std::nullopt : gatewayRest(start);
    if (!length)
        co_return false;
    QByteArray rest(*length, '\0');
    if (*length > 0) {
        const auto [torn, more] = co_await asio::async_read(socket, asio::buffer(rest.data(), std::size_t(rest.size())), kAwait);
        if (count(torn))
            co_return false;
    }
    const auto client = gatewayClient(start, rest);
    if (client && !client->isEmpty())
        peer.address = writtenOf(*client);
    co_return client.has_value();
}

asio::awaitable<bool> Server::Engine::exchange(Peer peer)
{
    http::request_parser<http::string_body> parser;
    parser.header_limit(m_limits.headerBytes);
    parser.body_limit(std::uint64_t(m_limits.bodyBytes));
    auto &socket = beast::get_lowest_layer(peer->stream);
    if (peer->buffer.size() == 0) { // nothing of the next request is here: it may take its time to begin
        peer->waiting = true;
        socket.expires_after(m_limits.idle);
        const auto [silent, first] = co_await peer->stream.async_read_some(peer->buffer.prepare(4096), kAwait);
        peer->waiting = false;
        if (silent) {
            co_await farewell(*peer);
            co_return false;
        }
        peer->buffer.commit(first);
    }
    socket.expires_after(m_limits.header);
    const auto broken = co_await readHead(*peer, parser);
    if (broken == beast::error::timeout || broken == http::error::end_of_stream)
        co_return false;
    Request request;
    request.id = nextId();
    std::optional<Response> refusal = broken ? malformed(broken) : admitted(parser, *peer, request);
    if (!refusal) {
        const auto torn = co_await readBody(*peer, parser);
        if (torn == beast::error::timeout)
            co_return false;
        if (torn)
            refusal = malformed(torn);
    }
    if (refusal) {
        ++m_malformed;
        co_await write(*peer, *refusal, request.id, false);
        co_await farewell(*peer);
        co_return false;
    }
    const bool keepAlive = parser.get().keep_alive();
    request.body = QByteArray::fromStdString(parser.get().body());
    const QByteArray id = request.id;
    const Response response = co_await answerOf(peer, std::move(request));
    const bool last = !keepAlive || response.lastOnConnection || m_stopping;
    const bool written = co_await write(*peer, response, id, !last);
    if (last || !written) {
        co_await farewell(*peer);
        co_return false;
    }
    co_return true;
}

// The parser holds each field against its limit, not all of them together: counted here, or a header of endlessly many
// small fields would take the memory.
asio::awaitable<boost::system::error_code>
Server::Engine::readHead(Connection &peer, http::request_parser<http::string_body> &parser)
{
    parser.eager(false);
    std::size_t got = 0;
    for (;;) {
        if (peer.buffer.size() > 0) {
            boost::system::error_code bad;
            const std::size_t used = parser.put(peer.buffer.data(), bad);
            peer.buffer.consume(used);
            got += used;
            if (got + (parser.is_header_done() ? 0 : peer.buffer.size()) > m_limits.headerBytes)
                co_return http::make_error_code(http::error::header_limit);
            if ((bad && bad != http::error::need_more) || parser.is_header_done())
                co_return bad;
        }
        const auto [broken, more] = co_await peer.stream.async_read_some(peer.buffer.prepare(4096), kAwait);
        if (count(broken))
            co_return broken == beast::error::timeout ? broken : http::make_error_code(http::error::end_of_stream);
        peer.buffer.commit(more);
    }
}

asio::awaitable<boost::system::error_code>
Server::Engine::readBody(Connection &peer, http::request_parser<http::string_body> &parser)
{
    const auto began = Clock::now();
    std::size_t got = 0;
    while (!parser.is_done()) {
        const std::chrono::milliseconds earned(qint64(got) * 1000 / m_limits.bodyBytesPerSecond);
        beast::get_lowest_layer(peer.stream).expires_at(began + m_limits.bodyStart + earned);
        const auto [torn, more] = co_await http::async_read_some(peer.stream, peer.buffer, parser, kAwait);
        if (count(torn))
            co_return torn;
        got += more;
    }
    co_return boost::system::error_code();
}

asio::awaitable<Response> Server::Engine::answerOf(Peer peer, Request request)
{
    beast::get_lowest_layer(peer->stream).expires_never();
    peer->response.reset();
    peer->answered.expires_at(Clock::time_point::max());
    // The answer comes from another thread; it is put down on this connection's strand, after the wait has begun.
    peer->service.answer(std::move(request), [peer](Response response) {
        asio::post(peer->stream.get_executor(), [peer, response = std::move(response)]() mutable {
            peer->response = std::move(response);
            peer->answered.cancel();
        });
    });
    while (!peer->response)
        co_await peer->answered.async_wait(kAwait);
    co_return *std::exchange(peer->response, std::nullopt);
}

asio::awaitable<bool> Server::Engine::write(Connection &peer, const Response &response, const QByteArray &id,
                                            bool keepAlive)
{
    auto out = wire(response, id, keepAlive);
    beast::get_lowest_layer(peer.stream).expires_after(m_limits.write);
    const auto [broken, sent] = co_await http::async_write(peer.stream, out, kAwait);
    co_return !count(broken);
}

// What the client still sends is read for a moment: closing with bytes unread resets the connection, and the client
// would lose the answer that was just written.
asio::awaitable<void> Server::Engine::farewell(Connection &peer)
{
    auto &socket = beast::get_lowest_layer(peer.stream);
    socket.expires_after(kFarewell);
    const auto [unclean] = co_await peer.stream.async_shutdown(kAwait);
    if (unclean == beast::error::timeout || !socket.socket().is_open())
        co_return;
    boost::system::error_code ignored;
    socket.socket().shutdown(tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> rest;
    std::size_t read = 0;
    socket.expires_after(kFarewell);
    while (read < kFarewellBytes) {
        const auto [ended, more] = co_await socket.async_read_some(asio::buffer(rest), kAwait);
        if (ended)
            break;
        read += more;
    }
    socket.close();
}

Result<Server> Server::start(const Identity &identity, const QList<Endpoint> &endpoints, const Limits &limits,
                             int threads)
{
    auto engine = std::make_unique<Engine>(limits, threads);
    for (const Endpoint &endpoint : endpoints)
        ZM_CHECK(engine->listen(identity, endpoint));
    engine->run();
    return Server(std::move(engine));
}

Server::Server(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}
Server::Server(Server &&) noexcept = default;
Server::~Server() = default;

quint16 Server::port(int endpoint) const
{
    return m_engine->port(endpoint);
}

Counters Server::counters() const
{
    return m_engine->counters();
}

void Server::stop()
{
    m_engine->stop();
}

} // namespace zm::web
