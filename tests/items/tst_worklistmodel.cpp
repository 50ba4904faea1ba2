#include "items/worklistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace zm;
using namespace zm::items;

namespace {

WorkRow row(const char *id, Band band)
{
    WorkRow made;
    made.caseId = QString::fromUtf8(id);
    made.number = QStringLiteral("(2025)京0105执%1号").arg(made.caseId);
    made.subject = QStringLiteral("示范甲某");
    made.band = band;
    made.clock = QStringLiteral("removal");
    return made;
}

} // namespace

class WorkListModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachBandHasItsHeading()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);

        model.setRows({row("1", Band::Overdue), row("2", Band::Overdue), row("3", Band::Today)});

        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.headingOf(Band::Overdue).data(WorkListModel::IsHeadingRole).toBool());
        QVERIFY(!model.headingOf(Band::Soon).isValid());
        QCOMPARE(model.indexOf("3").row(), 4);
    }

    void aPersonWithSeveralCasesHasAHeadingAndTheOthersShareOne()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);
        const auto of = [](const char *person, const char *id, Band band) {
            WorkRow made = row(id, band);
            made.person = QString::fromUtf8(person);
            return made;
        };

        model.setRows({of("", "1", Band::Overdue), of("P", "2", Band::Today), of("P", "3", Band::Later), of("Q", "4", Band::Later),
                       of("", "5", Band::Later), of("", "6", Band::Later)},
                      WorkListModel::Headings::ByPerson);

        QStringList lines;
        for (int at = 0; at < model.rowCount(); ++at) {
            const QModelIndex line = model.index(at);
            const bool heading = line.data(WorkListModel::IsHeadingRole).toBool();
            lines.append(heading ? QString("%1 %2").arg(line.data().toString()).arg(line.data(WorkListModel::CountRole).toInt())
                                 : line.data(WorkListModel::CaseIdRole).toString());
        }
        QCOMPARE(lines, (QStringList{"One case each 1", "1", "示范甲某 2", "2", "3", "One case each 3", "4", "5", "6"}));
    }

    void anEndThatRestDaysMovedIsSaidWithTheLastWorkingDayBeforeIt()
    {
        WorkRow moved = row("1", Band::Soon);
        moved.doBy = QDate(2026, 3, 27);
        moved.due = QDate(2026, 3, 30);
        QVERIFY2(sentence(moved).endsWith("last working day Fri 27 Mar, ends Mon 30 Mar"), qPrintable(sentence(moved)));

        moved.doBy = moved.due;

        QVERIFY2(!sentence(moved).contains("last working day"), qPrintable(sentence(moved)));
    }

    void aHeadingCannotBeChosen()
    {
        WorkListModel model;

        model.setRows({row("1", Band::Today)});

        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    }

    void aChangedRowIsToldAsThatRowAlone()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows({row("1", Band::Today), row("2", Band::Today), row("3", Band::Today)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        auto second = row("2", Band::Today);
        second.disputed = true;
        model.setRows({row("1", Band::Today), second, row("3", Band::Today)});

        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
        QCOMPARE(reset.size(), 0);
    }

    void aRowThatIsDoneIsToldAsRemoved()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows({row("1", Band::Overdue), row("2", Band::Today), row("3", Band::Today)});
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

        model.setRows({row("1", Band::Overdue), row("3", Band::Today)});

        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowCount(), 4);
    }

    void aNewRowIsToldAsInserted()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows({row("1", Band::Overdue)});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        model.setRows({row("1", Band::Overdue), row("2", Band::Today)});

        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowAt(model.indexOf("2"))->caseId, QString("2"));
    }

    void aPageReadOnGoesBelowUnderTheHeadingThatIsThere()
    {
        WorkListModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows({row("1", Band::Today), row("2", Band::Soon)});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), changed(&model, &QAbstractItemModel::dataChanged);

        model.appendRows({row("3", Band::Soon), row("4", Band::Later)});
        model.appendRows({});

        WorkListModel whole;
        whole.setRows({row("1", Band::Today), row("2", Band::Soon), row("3", Band::Soon), row("4", Band::Later)});
        QCOMPARE(model.rowCount(), whole.rowCount());
        for (int i = 0; i < whole.rowCount(); ++i)
            QCOMPARE(model.index(i).data(WorkListModel::CaseIdRole), whole.index(i).data(WorkListModel::CaseIdRole));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 4);
        QVERIFY(changed.isEmpty());
    }

    void aRowReadsAsASentence()
    {
        WorkListModel model;
        auto overdue = row("1", Band::Overdue);
        overdue.left = Distance{-2, law::DayUnit::Working};

        model.setRows({overdue});

        const QString sentence = model.index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY(sentence.contains("Overdue"));
        QVERIFY(sentence.contains(overdue.number));
        QVERIFY(sentence.contains(overdue.subject));
    }

    void theSearchFieldFindsByPartOfNameAndNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed finds all") << "" << true;
        QTest::newRow("part of the name") << "甲" << true;
        QTest::newRow("part of the number") << "执1" << true;
        QTest::newRow("full-width brackets") << "（2025）京" << true;
        QTest::newRow("blanks are ignored") << " 京 0105 " << true;
        QTest::newRow("another name") << "乙" << false;
    }

    void theSearchFieldFindsByPartOfNameAndNumber()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);

        QCOMPARE(matches(row("1", Band::Today), typed), found);
    }

    void distancesAreToldInTheUnitOfTheLaw()
    {
        const law::WorkCalendar weekends;
        const QDate friday(2031, 1, 3), tuesday(2031, 1, 7);

        QCOMPARE(distance(friday, tuesday, law::DayUnit::Working, weekends), (Distance{2, law::DayUnit::Working}));
        QCOMPARE(distance(friday, tuesday, law::DayUnit::Calendar, weekends), (Distance{4, law::DayUnit::Calendar}));
        QCOMPARE(distance(friday, tuesday, law::DayUnit::Months, weekends), (Distance{4, law::DayUnit::Calendar}));
    }

    void theTargetIsTheDayToWorkTo()
    {
        const law::WorkCalendar weekends;
        auto one = row("1", Band::Overdue);
        one.target = QDate(2031, 1, 2);
        one.limit = QDate(2031, 1, 10);

        reckonLeft(one, QDate(2031, 1, 3), law::DayUnit::Calendar, law::DayUnit::Working, weekends);

        QCOMPARE(one.due, one.target);
        QCOMPARE(*one.left, (Distance{-1, law::DayUnit::Calendar}));
    }
};

QTEST_GUILESS_MAIN(WorkListModelTest)
#include "tst_worklistmodel.moc"
