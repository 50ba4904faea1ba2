#include "crypto/hash.h"
#include "proof/bundle.h"
#include "sync/strictjson.h"
#include "treefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::proof;

namespace {

sync::Receipt receiptOf(int n)
{
    return {crypto::sha256({QByteArray::number(n)}), "110105-0105-2026-000000000001", "11",
            n % 2 ? sync::Verdict::Accepted : sync::Verdict::Conflict, n % 2 ? "" : "head_moved", n % 2 ? n : -1, 1'000 + n, 1};
}

} // namespace

/// What a person holds in their hand: whether it proves what it says, and nothing else.
class BundleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QByteArrayList leaves;
        for (int i = 0; i < 11; ++i)
            leaves.append(leafData(receiptOf(i)));
        const PlainTree sha256(Family::Sha256, leaves), sm3(Family::Sm3, leaves);
        const Checkpoint head{originOf("11"), 11, root(Family::Sha256, 11, sha256.node()).value(),
                              root(Family::Sm3, 11, sm3.node()).value()};
        m_bundle.receipt = sync::signReceipt(receiptOf(7), m_receiptKey).value();
        m_bundle.index = 7;
        m_bundle.path = inclusionPath(Family::Sha256, 7, 11, sha256.node()).value();
        m_bundle.pathSm3 = inclusionPath(Family::Sm3, 7, 11, sm3.node()).value();
        m_bundle.checkpoint = signCheckpoint(head, m_logKey).value();
    }

    void aProofSaysWhatThePlatformSaid()
    {
        const auto receipt = check(m_bundle);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
        QCOMPARE(*receipt, receiptOf(7));
    }

    void aProofIsReadBackAsItWasWritten()
    {
        QCOMPARE(readBundle(bundleBytes(m_bundle)).value(), m_bundle);
    }

    void aProofThatWasChangedProvesNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("another receipt") << 0;
        QTest::newRow("another place") << 1;
        QTest::newRow("a path cut short") << 2;
        QTest::newRow("the second tree's path bent") << 3;
        QTest::newRow("another head") << 4;
        QTest::newRow("a head of another log") << 5;
        QTest::newRow("a head signed by another") << 6;
        QTest::newRow("a receipt signed by another") << 7;
        QTest::newRow("paths exchanged") << 8;
    }
    void aProofThatWasChangedProvesNothing()
    {
        QFETCH(int, what);
        Bundle bent = m_bundle;
        const auto stranger = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
        switch (what) {
        case 0: bent.receipt = sync::signReceipt(receiptOf(9), m_receiptKey).value(); break;
        case 1: bent.index = 8; break;
        case 2: bent.path.pop_back(); break;
        case 3: bent.pathSm3[1][5] = char(bent.pathSm3[1][5] ^ 1); break;
        case 4: bent.checkpoint.replace("\n11\n", "\n12\n"); break;
        case 5: bent.checkpoint.replace("zm.platform/11", "zm.platform/33"); break;
        case 6: bent.checkpoint = signCheckpoint(checkCheckpoint(m_bundle.checkpoint, originOf("11"), publicOf(m_logKey)).value(), stranger).value(); break;
        case 7: bent.receipt = sync::signReceipt(receiptOf(7), stranger).value(); break;
        default: std::swap(bent.path, bent.pathSm3);
        }
        QVERIFY(!check(bent));
    }

    void aTextThatIsNoProofIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("proof");
        QTest::newRow("another version") << bundleBytes(m_bundle).replace("\"v\":1", "\"v\":2");
        QTest::newRow("a path of other things") << bundleBytes(m_bundle).replace("\"path\":[", "\"path\":[7,");
        QTest::newRow("no path") << bundleBytes(m_bundle).replace("\"path\":", "\"pfad\":");
    }
    void aTextThatIsNoProofIsNotRead()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readBundle(text));
    }

    void theLogHoldsNothingThatNamesAnybody()
    {
        const QByteArray leaf = leafData(receiptOf(7));
        QVERIFY(!leaf.contains("0105-2026"));
        QVERIFY(leaf.contains(receiptOf(7).eid.toHex()));
    }

    void aWitnessSaysWhenItSawAHead()
    {
        const auto witness = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
        const QByteArray note = m_bundle.checkpoint + cosign(m_bundle.checkpoint, "court.example", witness, 1'800'000'000).value();

        QCOMPARE(cosignedAt(note, "court.example", publicOf(witness)), std::optional<qint64>(1'800'000'000));
        QVERIFY(!cosignedAt(m_bundle.checkpoint, "court.example", publicOf(witness)));
        QVERIFY(!cosignedAt(note, "other.example", publicOf(witness)));
        QVERIFY(!cosignedAt(note, "court.example", publicOf(m_logKey)));
        QVERIFY(!cosignedAt(QByteArray(note).replace("\n11\n", "\n10\n"), "court.example", publicOf(witness)));
        QVERIFY(checkCheckpoint(note, originOf("11"), publicOf(m_logKey)));
    }

private:
    static crypto::PublicKey publicOf(const crypto::SigningKey &key) { return key.publicKey().value(); }
    Result<sync::Receipt> check(const Bundle &bundle) const
    {
        return checkBundle(bundle, {publicOf(m_receiptKey)}, publicOf(m_logKey));
    }

    crypto::SigningKey m_receiptKey = crypto::SigningKey::generate(crypto::Suite::Sm2Sm3).value();
    crypto::SigningKey m_logKey = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
    Bundle m_bundle;
};

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
