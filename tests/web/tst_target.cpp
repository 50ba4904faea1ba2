#include "web/target.h"

#include <QTest>

using namespace zm::web;

class TargetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTargetIsSplitIntoPathAndQuery()
    {
        Request request;

        QVERIFY(readTarget("/v1/feed/33?since=5&wait=25&name=%E5%BC%A0", request));

        QCOMPARE(request.path, QByteArray("/v1/feed/33"));
        QCOMPARE(request.query.value("since"), QByteArray("5"));
        QCOMPARE(request.query.value("wait"), QByteArray("25"));
        QCOMPARE(request.query.value("name"), QByteArray("张"));
    }

    void whatNoClientOfOursSendsIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("no slash") << QByteArray("v1");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a whole address") << QByteArray("http://platform.example/v1");
        QTest::newRow("a star") << QByteArray("*");
        QTest::newRow("a step upwards") << QByteArray("/v1/../ca.key");
        QTest::newRow("an escaped step upwards") << QByteArray("/v1/%2e%2e/ca.key");
        QTest::newRow("a hidden file") << QByteArray("/.git");
        QTest::newRow("an escaped slash") << QByteArray("/v1%2fhello");
        QTest::newRow("a backslash") << QByteArray("/v1\\hello");
        QTest::newRow("an empty step") << QByteArray("//v1/hello");
        QTest::newRow("a zero byte") << QByteArray("/v1\0x", 5);
        QTest::newRow("a zero in a value") << QByteArray("/v1?a=%00");
        QTest::newRow("a name twice") << QByteArray("/v1?a=1&a=2");
        QTest::newRow("the same name escaped") << QByteArray("/v1?a=1&%61=2");
        QTest::newRow("a value without name") << QByteArray("/v1?=2");
        QTest::newRow("a name without value") << QByteArray("/v1?a");
        QTest::newRow("Chinese not escaped") << QByteArray("/v1/张");
        QTest::newRow("too long") << QByteArray("/" + QByteArray(kLongestTarget, 'a'));
    }
    void whatNoClientOfOursSendsIsNotRead()
    {
        QFETCH(QByteArray, target);
        Request request;
        QVERIFY(!readTarget(target, request));
    }

    void theLongestTargetIsStillRead()
    {
        Request request;
        QVERIFY(readTarget("/" + QByteArray(kLongestTarget - 1, 'a'), request));
    }
};

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
