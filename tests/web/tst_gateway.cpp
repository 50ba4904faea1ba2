#include "tlsclient.h"

#include "web/gateway.h"

#include <QTest>

using namespace zm;
using namespace zm::web;
using namespace std::chrono_literals;

namespace {

/// A header of the PROXY protocol, version 2, with the fields a test wants.
QByteArray said(char command, char family, const QByteArray &rest)
{
    QByteArray bytes("\r\n\r\n\0\r\nQUIT\n", 12);
    bytes += char(0x20 | command);
    bytes += family;
    bytes += char(rest.size() >> 8);
    bytes += char(rest.size());
    return bytes + rest;
}

const QByteArray kPorts("\x30\x39\x01\xbb", 4);
const QByteArray kClient4("\xc0\x00\x02\x07", 4), kHere4("\x7f\x00\x00\x01", 4);

QByteArray forClient4()
{
    return said(1, 0x11, kClient4 + kHere4 + kPorts);
}

const QByteArray kHello("GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n");

} // namespace

/// Behind a gateway everybody comes from one address; who is meant is believed of named gateways alone.
class GatewayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theClientIsWhomTheGatewayNames_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("IPv4") << forClient4() << QByteArray("192.0.2.7");
        QTest::newRow("IPv6") << said(1, 0x21, QByteArray::fromHex("20010db8000000000000000000000007") + QByteArray(16, '\0') + kPorts)
                              << QByteArray("2001:db8::7");
        QTest::newRow("IPv4 within IPv6") << said(1, 0x21, QByteArray::fromHex("00000000000000000000ffffc0000207") + QByteArray(16, '\0') + kPorts)
                                          << QByteArray("192.0.2.7");
        QTest::newRow("with an extension") << said(1, 0x11, kClient4 + kHere4 + kPorts + QByteArray("\x04\x00\x02yz", 5)) << QByteArray("192.0.2.7");
        QTest::newRow("the gateway for itself") << said(0, 0x00, {}) << QByteArray("127.0.0.1");
    }
    void theClientIsWhomTheGatewayNames()
    {
        QFETCH(QByteArray, before);
        serve({"127.0.0.1"});
        TlsClient client = comingWith(before);

        QTEST(client.ask(kHello).body, "address");
    }

    void whoeverComesThroughTheGatewayIsCountedByHimself()
    {
        serve({"127.0.0.1"});
        std::vector<std::unique_ptr<TlsClient>> open;
        for (int i = 0; i < 2; ++i)
            open.push_back(std::make_unique<TlsClient>(m_world.authority.certificatePem(), TestWorld::Pair(), m_server->port(),
                                                       QSsl::TlsV1_3OrLater, forClient4()));
        TlsClient third = comingWith(forClient4());
        TlsClient other = comingWith(said(1, 0x11, QByteArray("\xc0\x00\x02\x08", 4) + kHere4 + kPorts));

        QCOMPARE(open[0]->ask(kHello).status, 200);
        QCOMPARE(open[1]->ask(kHello).status, 200);
        QCOMPARE(third.receive().status, 429);
        QCOMPARE(other.ask(kHello).status, 200);
    }

    void aGatewayThatDoesNotSayForWhomIsClosed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("nothing said") << QByteArray();
        QTest::newRow("version 1, in words") << QByteArray("PROXY TCP4 192.0.2.7 127.0.0.1 12345 443\r\n");
        QTest::newRow("another version") << forClient4().replace(12, 1, "\x31");
        QTest::newRow("an unknown command") << forClient4().replace(12, 1, "\x22");
        QTest::newRow("a client of another kind") << said(1, 0x31, QByteArray(216, 'x'));
        QTest::newRow("an address cut short") << said(1, 0x11, kClient4 + kHere4);
        QTest::newRow("longer than anybody needs") << said(1, 0x11, QByteArray(40'000, 'x'));
        QTest::newRow("only its beginning") << forClient4().first(9);
    }
    void aGatewayThatDoesNotSayForWhomIsClosed()
    {
        QFETCH(QByteArray, before);
        serve({"127.0.0.1"});
        TlsClient client = comingWith(before);

        QCOMPARE(client.ask(kHello).status, 0);
        QCOMPARE(m_served.load(), 0);
    }

    void whoIsNoGatewayCannotNameAnother()
    {
        serve({"192.0.2.1"});
        TlsClient liar = comingWith(forClient4());
        TlsClient honest = comingWith({});

        QCOMPARE(liar.ask(kHello).status, 0);
        QCOMPARE(honest.ask(kHello).body, QByteArray("127.0.0.1"));
    }

    void aHeaderIsReadToItsLastByteAndNoFurther()
    {
        const QByteArray whole = forClient4();
        const auto rest = gatewayRest(whole.first(kGatewayStart));

        QCOMPARE(rest, std::optional<qsizetype>(12));
        QCOMPARE(gatewayClient(whole.first(kGatewayStart), whole.sliced(kGatewayStart)), std::optional(kClient4));
        for (qsizetype cut = 0; cut < 12; ++cut)
            QVERIFY(!gatewayClient(whole.first(kGatewayStart), whole.sliced(kGatewayStart, cut)));
    }

private:
    void serve(const QByteArrayList &gateways)
    {
        m_served = 0;
        const Service says{.admit = [](const Request &) { return Admission{1024, std::nullopt}; },
                           .answer = [this](Request request, const Reply &reply) {
                               ++m_served;
                               reply({.status = 200, .contentType = "text/plain", .headers = {}, .body = request.address});
                           }};
        Limits limits;
        limits.handshake = 400ms;
        limits.connectionsPerClient = 2;
        auto server = Server::start(m_world.identity(), {{"127.0.0.1", 0, Endpoint::Clients::Anyone, says, gateways}}, limits);
        QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
        m_server = std::make_unique<Server>(std::move(*server));
    }
    TlsClient comingWith(const QByteArray &before) const
    {
        return TlsClient(m_world.authority.certificatePem(), {}, m_server->port(), QSsl::TlsV1_3OrLater, before);
    }

    TestWorld m_world;
    std::atomic<int> m_served = 0;
    std::unique_ptr<Server> m_server;
};

QTEST_GUILESS_MAIN(GatewayTest)
#include "tst_gateway.moc"
