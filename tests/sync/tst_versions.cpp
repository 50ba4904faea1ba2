#include "simclient.h"
#include "simserver.h"

#include <QTest>

using namespace zm;
using namespace zm::sim;
using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'780'000'000'000;
constexpr qint64 kPastAnyWaitMs = 400'000;

/// What a program of this version speaks: its own protocol and the one before.
Versions ofProgram(int version)
{
    return {version - 1, version};
}

} // namespace

/// Programs of three versions meet platforms of three versions: they talk where they can, and where they cannot each is told which of
/// the two is to be renewed, and nothing is lost until then.
class VersionsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_random = std::make_unique<Random>(1);
        m_history = std::make_unique<History>();
        m_server = std::make_unique<SimServer>(crypto::SigningKey::generate(crypto::Suite::Ed25519).value(), *m_random, false);
        m_office = std::make_unique<SimClient>(0, crypto::SigningKey::generate(crypto::Suite::Ed25519).value(), *m_random, *m_history);
        const auto key = *m_office->key().publicKey();
        m_server->enrol({keyId(key), m_office->peer().org, u"officer"_s, {}, key.suite(), key.bytes(), {}});
    }

    void everyOfficeMeetsEveryPlatform_data()
    {
        QTest::addColumn<int>("office");
        QTest::addColumn<int>("platform");
        for (int office = 2; office <= 4; ++office) {
            for (int platform = 2; platform <= 4; ++platform)
                QTest::addRow("an office of version %d, a platform of version %d", office, platform) << office << platform;
        }
    }
    void everyOfficeMeetsEveryPlatform()
    {
        QFETCH(int, office);
        QFETCH(int, platform);
        start(office, platform);
        m_office->act(u"open_case"_s, m_case, m_office->look(m_case), {}, m_nowMs, 0);
        const QByteArray line = own().item.line;
        round();

        if (std::abs(office - platform) <= 1) {
            QCOMPARE(own().item.standing, Standing::Accepted);
            QCOMPARE(m_office->core().state(), LinkState::Good);
            QCOMPARE(m_spoken, std::min(office, platform));
            return;
        }
        QCOMPARE(m_office->core().state(), office < platform ? LinkState::ClientTooOld : LinkState::ServerTooOld);
        QCOMPARE(own().item.standing, Standing::Waiting);
        QCOMPARE(m_server->state().kept.size(), 0);

        start(std::max(office, platform), std::max(office, platform)); // the older of the two is renewed
        round();
        QCOMPARE(own().item.standing, Standing::Accepted);
        QCOMPARE(own().item.line, line);
        QCOMPARE(m_server->state().kept.size(), 1);
    }

    // A platform that is renewed between the greeting and the submission does not guess.
    void aPlatformRenewedMeanwhileSaysSo()
    {
        start(2, 2);
        m_office->act(u"open_case"_s, m_case, m_office->look(m_case), {}, m_nowMs, 0);
        const Request greeting = **m_office->core().next(m_nowMs);
        QCOMPARE(greeting.ask, Ask::Hello);
        (void)m_office->core().answered(greeting, *m_server->handle(greeting, m_office->peer(), m_nowMs), m_nowMs, 0);
        m_server->speak(ofProgram(4));
        round(false);
        QCOMPARE(m_office->core().state(), LinkState::ClientTooOld);
        QCOMPARE(own().item.standing, Standing::Waiting);
    }

    void whatARequestStatesIsRead_data()
    {
        QTest::addColumn<QByteArray>("stated");
        QTest::addColumn<QByteArray>("skew");
        QTest::newRow("the same") << QByteArray("3.0") << QByteArray();
        QTest::newRow("one before") << QByteArray("2.9") << QByteArray();
        QTest::newRow("a later minor") << QByteArray("3.17") << QByteArray();
        QTest::newRow("too old") << QByteArray("1.0") << QByteArray("client_too_old");
        QTest::newRow("too new") << QByteArray("4.0") << QByteArray("server_too_old");
        QTest::newRow("no minor") << QByteArray("4") << QByteArray("server_too_old");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("no number") << QByteArray("x.0") << QByteArray();
    }
    void whatARequestStatesIsRead()
    {
        QFETCH(QByteArray, stated);
        QFETCH(QByteArray, skew);
        const auto core = ServerCore::make(crypto::SigningKey::generate(crypto::Suite::Ed25519).value(), {}, {{}, {}, {}, ofProgram(3)}, {1, 0});
        QCOMPARE(core->skewOf(stated), skew);
    }

private:
    Own &own() { return m_office->store().own.first(); }
    void start(int office, int platform)
    {
        m_server->speak(ofProgram(platform));
        m_office->speak(ofProgram(office));
        m_office->restart();
    }
    void round(bool begins = true)
    {
        if (begins)
            m_office->core().beginRound();
        for (int i = 0; i < 20; ++i) {
            const auto asked = m_office->core().next(m_nowMs);
            if (!asked || !*asked)
                return;
            m_spoken = (*asked)->protocol;
            const auto reply = m_server->handle(**asked, m_office->peer(), m_nowMs);
            (void)m_office->core().answered(**asked, *reply, m_nowMs, 0);
            if (m_office->core().state() != LinkState::Good)
                break;
        }
        m_nowMs += kPastAnyWaitMs;
    }

    const QString m_case = u"110105-0105-2026-000000000001"_s;
    std::unique_ptr<Random> m_random;
    std::unique_ptr<History> m_history;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<SimClient> m_office;
    qint64 m_nowMs = kNowMs;
    int m_spoken = 0;
};

QTEST_APPLESS_MAIN(VersionsTest)
#include "tst_versions.moc"
