#include "proof/witness.h"
#include "treefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::proof;

/// A witness signs a log that grows, and nothing else.
class WitnessTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogThatGrowsIsSigned()
    {
        const Seen first = witnessed({}, request(7, 0), originOf("11"), publicKey()).value();
        QCOMPARE(first.size, 7);
        const Seen second = witnessed(first, request(12, 7), originOf("11"), publicKey()).value();
        QCOMPARE(second.size, 12);
        QCOMPARE(witnessed(second, request(12, 12), originOf("11"), publicKey()).value(), second);
    }

    void whatIsNotAGrownLogIsNotSigned_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("smaller than it was") << 0;
        QTest::newRow("another one of the same size") << 1;
        QTest::newRow("rewritten and longer") << 2;
        QTest::newRow("without what shows it") << 3;
        QTest::newRow("the second tree not shown") << 4;
        QTest::newRow("signed by another") << 5;
        QTest::newRow("of another log") << 6;
    }
    void whatIsNotAGrownLogIsNotSigned()
    {
        QFETCH(int, what);
        const Seen seen = witnessed({}, request(7, 0), originOf("11"), publicKey()).value();
        WitnessRequest asked = request(12, 7);
        QString origin = originOf("11");
        crypto::PublicKey key = publicKey();
        switch (what) {
        case 0: asked = request(5, 5); break;
        case 1: asked = request(7, 7, "forged"); break;
        case 2: asked = request(12, 7, "forged"); break;
        case 3: asked.path.clear(); break;
        case 4: asked.pathSm3 = asked.path; break;
        case 5: key = crypto::SigningKey::generate(crypto::Suite::Ed25519)->publicKey().value(); break;
        default: origin = originOf("33");
        }

        const auto refused = witnessed(seen, asked, origin, key);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, what < 5 ? ErrorCode::Conflict : ErrorCode::Invalid);
    }

private:
    WitnessRequest request(qint64 size, qint64 from, const QByteArray &third = "2") const
    {
        QByteArrayList data;
        for (qint64 i = 0; i < size; ++i)
            data.append(i == 2 ? third : QByteArray::number(i));
        const PlainTree sha256(Family::Sha256, data), sm3(Family::Sm3, data);
        const Checkpoint head{originOf("11"), size, root(Family::Sha256, size, sha256.node()).value(),
                              root(Family::Sm3, size, sm3.node()).value()};
        return {signCheckpoint(head, m_key).value(), consistencyPath(Family::Sha256, from, size, sha256.node()).value(),
                consistencyPath(Family::Sm3, from, size, sm3.node()).value()};
    }
    crypto::PublicKey publicKey() const { return m_key.publicKey().value(); }

    crypto::SigningKey m_key = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
};

QTEST_GUILESS_MAIN(WitnessTest)
#include "tst_witness.moc"
