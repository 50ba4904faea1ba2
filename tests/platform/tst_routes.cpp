#include "platform/routes.h"

#include "resources/resources.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace zm;
using namespace zm::platform;

class RoutesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentDescribesExactlyTheAddressesThereAre()
    {
        QStringList described, served;
        const QJsonObject document =
            QJsonDocument::fromJson(resources::read("platform/openapi.json").value()).object();
        const QJsonObject paths = document["paths"].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path->toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                described.append(method.key().toUpper() + ' ' + path.key());
                QVERIFY2(method->toObject()["responses"].toObject().contains("default"), qPrintable(path.key()));
                QVERIFY2(!method->toObject()["summary"].toString().isEmpty(), qPrintable(path.key()));
            }
        }
        for (const Route &route : routes())
            served.append(QString(route.method) + ' ' + route.pattern);
        described.sort();
        served.sort();
        served.removeDuplicates();
        QCOMPARE(described, served);
    }

    void anAddressBelongsToItsDoor()
    {
        QVERIFY(match(Door::Device, "GET", "/v1/hello").route);
        QVERIFY(!match(Door::Enrol, "GET", "/v1/hello").route);
        QVERIFY(!match(Door::Admin, "GET", "/v1/hello").route);
        QVERIFY(match(Door::Enrol, "POST", "/enrol").route);
        QVERIFY(!match(Door::Device, "POST", "/enrol").route);
        QVERIFY(!match(Door::Device, "GET", "/metrics").route);
        QVERIFY(match(Door::Admin, "GET", "/metrics").route);
    }

    void anotherMethodIsToldFromAnotherAddress()
    {
        QVERIFY(match(Door::Device, "DELETE", "/v1/hello").otherMethod);
        QVERIFY(!match(Door::Device, "GET", "/v1/nothing").otherMethod);
        QVERIFY(!match(Door::Device, "GET", "/v1/hello/").route);
        QVERIFY(!match(Door::Device, "GET", "/").route);
    }

    void onlyAddressesThatTakeABodyReadOne()
    {
        for (const Route &route : routes())
            QCOMPARE(route.bodyBytes > 0, QByteArray(route.method) != "GET");
    }
};

QTEST_GUILESS_MAIN(RoutesTest)
#include "tst_routes.moc"
