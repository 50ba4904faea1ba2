#include "crypto/box.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

class BoxTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSealedToAKeyOpensWithItsOtherHalf();
    void theSameTextIsSealedDifferentlyEachTime();
    void anotherKeyDoesNotOpenIt();
    void oneBentBitAnywhereIsSeen();
    void aBoxMovedElsewhereDoesNotOpen();
    void aKeyOfSmallOrderIsRefused();
};

void BoxTest::whatIsSealedToAKeyOpensWithItsOtherHalf()
{
    const BoxPair pair = *makeBoxPair();

    const auto box = sealTo(pair.publicKey, "place", "text");

    QVERIFY(box);
    QVERIFY(!box->contains("text"));
    QCOMPARE(openBox(pair.privateKey.view(), "place", *box)->view().toByteArray(), QByteArray("text"));
}

void BoxTest::theSameTextIsSealedDifferentlyEachTime()
{
    const BoxPair pair = *makeBoxPair();

    QVERIFY(*sealTo(pair.publicKey, "place", "text") != *sealTo(pair.publicKey, "place", "text"));
}

void BoxTest::anotherKeyDoesNotOpenIt()
{
    const BoxPair pair = *makeBoxPair();
    const BoxPair other = *makeBoxPair();

    const auto opened = openBox(other.privateKey.view(), "place", *sealTo(pair.publicKey, "place", "text"));

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
}

void BoxTest::oneBentBitAnywhereIsSeen()
{
    const BoxPair pair = *makeBoxPair();
    const QByteArray box = *sealTo(pair.publicKey, "place", "text");
    for (qsizetype at = 0; at < box.size(); ++at) {
        QByteArray bent = box;
        bent[at] = char(bent[at] ^ 1);
        QVERIFY2(!openBox(pair.privateKey.view(), "place", bent), qPrintable(QString::number(at)));
    }
}

void BoxTest::aBoxMovedElsewhereDoesNotOpen()
{
    const BoxPair pair = *makeBoxPair();

    QVERIFY(!openBox(pair.privateKey.view(), "elsewhere", *sealTo(pair.publicKey, "place", "text")));
}

void BoxTest::aKeyOfSmallOrderIsRefused()
{
    const auto box = sealTo(QByteArray(32, '\0'), "place", "text");

    QVERIFY(!box);
    QCOMPARE(box.error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(BoxTest)
#include "tst_box.moc"
