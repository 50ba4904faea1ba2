#include "tlsclient.h"

#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace zm;
using namespace zm::web;
using namespace std::chrono_literals;

namespace {

/// Short patience, so that a test of it is short too.
Limits quick()
{
    Limits limits;
    limits.handshake = 400ms;
    limits.header = 400ms;
    limits.bodyStart = 400ms;
    limits.idle = 3'000ms;
    limits.bodyBytes = 4096;
    limits.connectionsPerClient = 4;
    return limits;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

} // namespace

/// What a server does at the door, for clients that mean well and for those that do not.
class ServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_served = 0;
        const Service echo{
            .admit = [](const Request &head) {
                Admission admission{.bodyBytes = head.path == "/large" ? 4096 : 1024, .refusal = {}};
                if (head.path == "/closed")
                    admission.refusal = problem(403, "closed", "closed");
                return admission;
            },
            .answer = [this](Request request, const Reply &reply) {
                ++m_served;
                reply({.status = 200, .contentType = "text/plain", .headers = {},
                       .body = request.method + ' ' + request.path + ' ' + request.client + ' ' + request.body});
            }};
        auto server = Server::start(m_world.identity(), {{"127.0.0.1", 0, Endpoint::Clients::Certified, echo},
                                                         {"127.0.0.1", 0, Endpoint::Clients::Anyone, echo}},
                                    quick());
        QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
        m_server = std::make_unique<Server>(std::move(*server));
    }

    void cleanup() { m_server.reset(); }

    void aCertifiedClientIsAnsweredAndKnownByItsFingerprint()
    {
        const auto pair = m_world.client();
        TlsClient client(m_world.authority.certificatePem(), pair, m_server->port());

        const Answered answered = client.ask(get("/v1/hello"));

        QCOMPARE(answered.status, 200);
        QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
        const QByteArray mine = crypto::fingerprint(crypto::certificateDer(pair.certificate).value());
        QCOMPARE(answered.body, "GET /v1/hello " + mine + ' ');
    }

    void aConnectionServesManyRequestsInOrder()
    {
        TlsClient client = friendly();
        client.send(get("/one") + post("/two", "body") + get("/three"));

        QVERIFY(client.receive().body.startsWith("GET /one"));
        QVERIFY(client.receive().body.endsWith(" body"));
        QVERIFY(client.receive().body.startsWith("GET /three"));
    }

    void aStrangerGetsNoAnswer_data()
    {
        QTest::addColumn<int>("who");
        QTest::newRow("without a certificate") << 0;
        QTest::newRow("certified by another authority") << 1;
        QTest::newRow("certified by an authority of the same name") << 2;
        QTest::newRow("with a server's certificate") << 3;
        QTest::newRow("with a certificate that has expired") << 4;
        QTest::newRow("with a certificate that is not valid yet") << 5;
        QTest::newRow("with the authority's certificate and another key") << 6;
    }
    void aStrangerGetsNoAnswer()
    {
        QFETCH(int, who);
        TestWorld::Pair pair;
        if (who == 1)
            pair = TestWorld("Another").client();
        else if (who == 2)
            pair = TestWorld().client();
        else if (who == 3)
            pair = m_world.server();
        else if (who == 4)
            pair = m_world.certified({.commonName = "c", .organisation = {}, .from = m_world.from,
                                      .until = m_world.from.addDays(1)});
        else if (who == 5)
            pair = m_world.certified({.commonName = "c", .organisation = {}, .from = m_world.until.addDays(-1),
                                      .until = m_world.until});
        else if (who == 6)
            pair = {m_world.authority.certificatePem(), m_world.client().key};
        TlsClient client(m_world.authority.certificatePem(), pair, m_server->port());

        QCOMPARE(client.ask(get("/v1/hello")).status, 0);
        QCOMPARE(m_served.load(), 0);
    }

    void anOlderProtocolIsRefused()
    {
        TlsClient client(m_world.authority.certificatePem(), m_world.client(), m_server->port(), QSsl::TlsV1_2);
        QVERIFY(!client.socket().isEncrypted());
    }

    void theOpenEndpointAsksForNoCertificateAndStillSpeaksTls()
    {
        TlsClient client(m_world.authority.certificatePem(), {}, m_server->port(1));
        const Answered answered = client.ask(get("/enrol"));
        QCOMPARE(answered.status, 200);
        QCOMPARE(answered.body, QByteArray("GET /enrol  "));
    }

    void bytesThatAreNoHandshakeEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain HTTP") << get("/v1/hello");
        QTest::newRow("noise") << QByteArray(4096, '\xff');
        QTest::newRow("a record that never ends") << QByteArray("\x16\x03\x01\xff\xff") + QByteArray(100, 'x');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a handshake") << QByteArray("\x16\x03\x01\x02\x00\x01");
    }
    void bytesThatAreNoHandshakeEndTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", m_server->port());
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(bytes);
        socket.flush();
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 5'000);
        QCOMPARE(m_served.load(), 0);
    }

    void aMalformedRequestIsAnsweredAndEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: x\r\n";
        QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n" + host + "\r\n") << 505;
        QTest::newRow("HTTP/2's greeting") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\n" + host + host + "\r\n") << 400;
        QTest::newRow("a chunked body") << QByteArray("POST / HTTP/1.1\r\n" + host
                                                     + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 411;
        QTest::newRow("a coded body") << QByteArray("POST / HTTP/1.1\r\n" + host
                                                   + "Transfer-Encoding: gzip\r\n\r\n") << 411;
        QTest::newRow("length and chunks") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n"
                                                        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunks and length") << QByteArray("POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n"
                                                        "Content-Length: 3\r\n\r\n0\r\n\r\n") << 400;
        QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n"
                                                  "Content-Length: 4\r\n\r\nabcd") << 400;
        QTest::newRow("the same length twice") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n"
                                                            "Content-Length: 3\r\n\r\nabc") << 400;
        QTest::newRow("a negative length") << QByteArray("POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n")
                                           << 400;
        QTest::newRow("a length that is no number") << QByteArray("POST / HTTP/1.1\r\n" + host
                                                                 + "Content-Length: 0x10\r\n\r\n") << 400;
        QTest::newRow("a length beyond numbers") << QByteArray("POST / HTTP/1.1\r\n" + host
                                                              + "Content-Length: 99999999999999999999999\r\n\r\n") << 400;
        QTest::newRow("a body larger than any") << QByteArray("POST /large HTTP/1.1\r\n" + host
                                                             + "Content-Length: 4097\r\n\r\n") << 413;
        QTest::newRow("a body larger than the address takes") << QByteArray("POST / HTTP/1.1\r\n" + host
                                                                           + "Content-Length: 1025\r\n\r\n") << 413;
        QTest::newRow("an endless header line") << QByteArray("GET / HTTP/1.1\r\n" + host + "X: "
                                                             + QByteArray(64 * 1024, 'a')) << 431;
        QTest::newRow("endlessly many headers") << QByteArray("GET / HTTP/1.1\r\n" + host
                                                             + QByteArray("A: b\r\n").repeated(4000)) << 431;
        QTest::newRow("an endless first line") << QByteArray("GET /" + QByteArray(64 * 1024, 'a')) << 431;
        QTest::newRow("a target over 2 KiB") << get("/" + QByteArray(3000, 'a')) << 400;
        QTest::newRow("a step upwards") << get("/v1/../../ca.key") << 400;
        QTest::newRow("a whole address as target") << get("http://x/v1/hello") << 400;
        QTest::newRow("a zero in the header") << QByteArray("GET / HTTP/1.1\r\n" + host + "X: a") + '\0' + "\r\n\r\n"
                                              << 400;
        QTest::newRow("a space in a name") << QByteArray("GET / HTTP/1.1\r\n" + host + "X y: a\r\n\r\n") << 400;
        QTest::newRow("a space before the colon") << QByteArray("GET / HTTP/1.1\r\n" + host + "Content-Length : 3\r\n\r\n")
                                                  << 400;
        QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\nHost: x\n\n") << 505;
        QTest::newRow("an expectation") << QByteArray("POST / HTTP/1.1\r\n" + host + "Expect: 100-continue\r\n"
                                                     "Content-Length: 3\r\n\r\n") << 417;
        QTest::newRow("an upgrade") << QByteArray("GET / HTTP/1.1\r\n" + host + "Upgrade: h2c\r\n\r\n") << 417;
        QTest::newRow("an unknown method") << QByteArray("BREW / HTTP/1.1\r\n" + host + "\r\n") << 501;
        QTest::newRow("what the service refuses") << get("/closed") << 403;
    }
    void aMalformedRequestIsAnsweredAndEndsTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TlsClient client = friendly();

        const Answered answered = client.ask(bytes);

        QCOMPARE(answered.status, status);
        QVERIFY(answered.head.contains("application/problem+json"));
        QVERIFY(!answered.code().isEmpty());
        QVERIFY(client.isClosedWithin(5'000));
        QCOMPARE(m_served.load(), 0);
    }

    void whatFollowsARefusedRequestIsNeverServed()
    {
        TlsClient client = friendly();
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + get("/smuggled"));
        QCOMPARE(client.receive().status, 400);
        QVERIFY(client.isClosedWithin(5'000));
        QCOMPARE(m_served.load(), 0);
    }

    void aBodyOfExactlyTheLimitIsTaken()
    {
        TlsClient client = friendly();
        QCOMPARE(client.ask(post("/", QByteArray(1024, 'a'))).status, 200);
        QCOMPARE(client.ask(post("/large", QByteArray(4096, 'a'))).status, 200);
    }

    void aSlowHeaderIsCutOff()
    {
        TlsClient client = friendly();
        client.send("GET / HTTP/1.1\r\nHost:");
        QVERIFY(client.isClosedWithin(2'500));
        QCOMPARE(m_served.load(), 0);
    }

    void aSlowBodyIsCutOff()
    {
        TlsClient client = friendly();
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc");
        QVERIFY(client.isClosedWithin(2'500));
        QCOMPARE(m_served.load(), 0);
    }

    void aClientThatKeepsManyConnectionsOpenIsTurnedAwayAndOthersAreNot()
    {
        const auto pair = m_world.client();
        std::vector<std::unique_ptr<TlsClient>> held;
        for (int i = 0; i < 4; ++i) {
            held.push_back(std::make_unique<TlsClient>(m_world.authority.certificatePem(), pair, m_server->port()));
            QCOMPARE(held.back()->ask(get("/")).status, 200);
        }

        TlsClient fifth(m_world.authority.certificatePem(), pair, m_server->port());
        const Answered answered = fifth.ask(get("/"));

        QCOMPARE(answered.status, 429);
        QVERIFY(!TlsClient::headerOf(answered.head, "retry-after").isEmpty());
        QCOMPARE(friendly().ask(get("/")).status, 200);
        held.clear();
        TlsClient again(m_world.authority.certificatePem(), pair, m_server->port());
        QTRY_COMPARE(m_server->counters().open, 1);
        QCOMPARE(again.ask(get("/")).status, 200);
    }

    void silentConnectionsDelayNobody()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 100; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost("127.0.0.1", m_server->port());
        }
        QVERIFY(silent.back()->waitForConnected(5'000));
        QCOMPARE(friendly().ask(get("/")).status, 200);
    }

    void anAnswerMayComeLaterFromAnotherThread()
    {
        std::vector<std::thread> later;
        const Service slow{.admit = [](const Request &) { return Admission{}; },
                           .answer = [&later](const Request &, Reply reply) {
                               later.emplace_back([reply = std::move(reply)] { reply({.body = "{}"}); });
                           }};
        {
            auto server = Server::start(m_world.identity(), {{"127.0.0.1", 0, Endpoint::Clients::Certified, slow}}, quick());
            TlsClient client(m_world.authority.certificatePem(), m_world.client(), server->port());
            QCOMPARE(client.ask(get("/")).status, 200);
            later.front().join();
        }
    }

    void aServerThatStopsFinishesTheAnswerUnderWay()
    {
        std::promise<Reply> asked;
        const Service held{.admit = [](const Request &) { return Admission{}; },
                           .answer = [&asked](const Request &, Reply reply) { asked.set_value(std::move(reply)); }};
        auto server = Server::start(m_world.identity(), {{"127.0.0.1", 0, Endpoint::Clients::Certified, held}}, quick());
        TlsClient client(m_world.authority.certificatePem(), m_world.client(), server->port());
        client.send(get("/"));
        {
            const Reply reply = asked.get_future().get();
            std::thread stopping([&server] { server->stop(); });
            reply({.body = "{\"kept\":true}"});
            stopping.join();
        }

        const Answered answered = client.receive();

        QCOMPARE(answered.body, QByteArray("{\"kept\":true}"));
        QVERIFY(client.isClosedWithin(5'000));
    }

    void aServerThatStopsDoesNotWaitForTheIdle()
    {
        TlsClient idle = friendly();
        QCOMPARE(idle.ask(get("/")).status, 200);
        QElapsedTimer timer;
        timer.start();

        m_server->stop();

        QVERIFY(timer.elapsed() < 2'500);
        QVERIFY(idle.isClosedWithin(5'000));
    }

    void anAddressThatIsTakenIsSaid()
    {
        const Service none{.admit = [](const Request &) { return Admission{}; }, .answer = [](const Request &, const Reply &) {}};
        const auto second = Server::start(m_world.identity(),
                                          {{"127.0.0.1", m_server->port(), Endpoint::Clients::Certified, none}});
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Io);
        QVERIFY(!Server::start(m_world.identity(), {{"platform.example", 0, Endpoint::Clients::Certified, none}}));
    }

    void aKeyOfAnotherCertificateIsNoIdentity()
    {
        Identity mixed = m_world.identity();
        mixed.key = crypto::Secret(m_world.client().key);
        const Service none{.admit = [](const Request &) { return Admission{}; }, .answer = [](const Request &, const Reply &) {}};
        const auto server = Server::start(mixed, {{"127.0.0.1", 0, Endpoint::Clients::Certified, none}});
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Invalid);
    }

private:
    TlsClient friendly() const
    {
        return {m_world.authority.certificatePem(), m_world.client(), m_server->port()};
    }

    TestWorld m_world;
    std::unique_ptr<Server> m_server;
    std::atomic<int> m_served = 0;
};

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
