#include "items/reasons.h"

#include <QFile>
#include <QMap>
#include <QtTest>

using namespace zm;

class ReasonsTest final : public QObject {
    Q_OBJECT

    static QByteArray shipped()
    {
        QFile file(ZM_SOURCE_DIR "/resources/reasons.json");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theReasonsThatComeWithTheProgramLoad()
    {
        const auto reasons = items::readReasons(shipped());

        QVERIFY2(reasons, qPrintable(reasons ? QString() : reasons.error().detail));
        QVERIFY(reasons->size() > 10);
    }

    void everyReasonHasAKey()
    {
        const auto reasons = items::readReasons(shipped());

        QMap<QString, int> many;
        for (const items::Reason &reason : *reasons)
            ++many[cases::word(reason.act) + reason.value];

        for (const int count : many)
            QVERIFY(count <= 9);
    }

    void aReasonOfNoActOrFieldIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no act") << QByteArray(R"({"reasons":[{"act":"x","field":"reasons","zh":"a","en":"b"}]})");
        QTest::newRow("no field") << QByteArray(R"({"reasons":[{"act":"decide_entry","field":"x","zh":"a","en":"b"}]})");
        QTest::newRow("no choice")
            << QByteArray(R"({"reasons":[{"act":"decide_entry","field":"reasons","when":{"x":"y"},"zh":"a","en":"b"}]})");
        QTest::newRow("one language") << QByteArray(R"({"reasons":[{"act":"decide_entry","field":"reasons","zh":"a"}]})");
    }

    void aReasonOfNoActOrFieldIsRefused()
    {
        QFETCH(QByteArray, json);

        const auto reasons = items::readReasons(json);

        QVERIFY(!reasons);
        QCOMPARE(reasons.error().code, ErrorCode::Invalid);
    }
};

QTEST_APPLESS_MAIN(ReasonsTest)
#include "tst_reasons.moc"
