#include "crypto/keystore.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

class KeystoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensWithItsPassword();
    void aWrongPasswordIsDenied();
    void anAlteredHeaderDoesNotOpen();
    void aCheaperPasswordIsRefusedOnReading_data();
    void aCheaperPasswordIsRefusedOnReading();
    void isNotMadeWithoutAPassword();
    void isNotMadeBelowTheFloor();
    void whatIsNoKeystoreIsSaidToBeNone();
    void showsNothingOfTheSecret();

private:
    QByteArray m_keystore;
};

void KeystoreTest::initTestCase()
{
    auto made = lockKeystore("a long password", "the signing key", kScryptFloor);
    QVERIFY(made);
    m_keystore = *made;
}

void KeystoreTest::opensWithItsPassword()
{
    auto secret = unlockKeystore("a long password", m_keystore);
    QVERIFY(secret);
    QCOMPARE(secret->view().toByteArray(), QByteArray("the signing key"));
}

void KeystoreTest::aWrongPasswordIsDenied()
{
    QCOMPARE(unlockKeystore("a long passwore", m_keystore).error().code, ErrorCode::Denied);
    QCOMPARE(unlockKeystore("", m_keystore).error().code, ErrorCode::Denied);
}

void KeystoreTest::anAlteredHeaderDoesNotOpen()
{
    QByteArray moreWork = m_keystore;
    moreWork[5] = 16;
    QCOMPARE(unlockKeystore("a long password", moreWork).error().code, ErrorCode::Denied);
    QByteArray otherSalt = m_keystore;
    otherSalt[10] = char(otherSalt[10] ^ 1);
    QCOMPARE(unlockKeystore("a long password", otherSalt).error().code, ErrorCode::Denied);
}

void KeystoreTest::aCheaperPasswordIsRefusedOnReading_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<char>("byte");
    QTest::newRow("N below the floor") << 5 << '\x0e';
    QTest::newRow("N of one") << 5 << '\x00';
    QTest::newRow("N that would take all memory") << 5 << '\x1f';
    QTest::newRow("another r") << 6 << '\x01';
    QTest::newRow("another p") << 7 << '\x02';
}

void KeystoreTest::aCheaperPasswordIsRefusedOnReading()
{
    QFETCH(int, at);
    QFETCH(char, byte);
    QByteArray cheap = m_keystore;
    cheap[at] = byte;
    QCOMPARE(unlockKeystore("a long password", cheap).error().code, ErrorCode::Corrupt);
}

void KeystoreTest::isNotMadeWithoutAPassword()
{
    QCOMPARE(lockKeystore("", "key", kScryptFloor).error().code, ErrorCode::Invalid);
}

void KeystoreTest::isNotMadeBelowTheFloor()
{
    QCOMPARE(lockKeystore("password", "key", kScryptFloor - 1).error().code, ErrorCode::Invalid);
}

void KeystoreTest::whatIsNoKeystoreIsSaidToBeNone()
{
    QCOMPARE(unlockKeystore("p", {}).error().code, ErrorCode::Corrupt);
    QCOMPARE(unlockKeystore("p", QByteArray(100, 'x')).error().code, ErrorCode::Corrupt);
    QCOMPARE(unlockKeystore("p", m_keystore.first(24)).error().code, ErrorCode::Corrupt);
}

void KeystoreTest::showsNothingOfTheSecret()
{
    QVERIFY(!m_keystore.contains("signing"));
    QVERIFY(!m_keystore.contains("password"));
}

QTEST_APPLESS_MAIN(KeystoreTest)
#include "tst_keystore.moc"
