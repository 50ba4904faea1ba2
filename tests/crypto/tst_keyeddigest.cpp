#include "crypto/keyeddigest.h"

#include <QByteArray>
#include <QTest>

using namespace zm::crypto;

class KeyedDigestTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// RFC 4231, test cases 1, 2 and 6.
    void itIsHmacSha256_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("digest");

        QTest::newRow("short key") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                                   << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("words") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                               << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("key longer than a block")
            << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    void itIsHmacSha256()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, digest);
        const KeyedDigest keyed(key);

        keyed.of("another value first");
        const auto bytes = keyed.of(value);

        QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), 32).toHex(), digest);
    }
};

QTEST_APPLESS_MAIN(KeyedDigestTest)
#include "tst_keyeddigest.moc"
