#include "items/timeline.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace zm;
using namespace zm::items;

class TimelineModelTest final : public QObject {
    Q_OBJECT

    static TimelineRow row(int n, QDate on) { return {n, on, {}, "a", QString("act %1").arg(n), {}, false}; }

private Q_SLOTS:
    void theNewestLegalDateComesFirst()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model);

        model.setRows({row(0, QDate(2025, 3, 3)), row(1, QDate(2025, 3, 6)), row(2, QDate(2025, 3, 4))});

        QCOMPARE(model.rowAt(model.index(0))->n, 1);
        QCOMPARE(model.rowAt(model.index(1))->n, 2);
        QCOMPARE(model.rowAt(model.index(2))->n, 0);
    }

    void actsOfOneDayStandInTheOrderTheyWereDone()
    {
        TimelineModel model;

        model.setRows({row(4, QDate(2025, 3, 3)), row(5, QDate(2025, 3, 3))});

        QCOMPARE(model.rowAt(model.index(0))->n, 5);
    }

    void aFurtherActIsToldAsOneRow()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows({row(0, QDate(2025, 3, 3)), row(1, QDate(2025, 3, 4))});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        model.setRows({row(0, QDate(2025, 3, 3)), row(1, QDate(2025, 3, 4)), row(2, QDate(2025, 3, 5))});

        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 3);
    }

    void aServiceSaysWhatAndHow()
    {
        const cases::Act act{QDate(2025, 3, 6), {cases::Role::Clerk, "a"},
                             cases::Serve{cases::Document::EntryDecision, cases::ServiceMode::Direct, "return 7", false, {}}};

        const QString detail = actDetail(act);

        QVERIFY(detail.contains("Entry decision"));
        QVERIFY(detail.contains("direct"));
        QVERIFY(detail.contains("return 7"));
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
