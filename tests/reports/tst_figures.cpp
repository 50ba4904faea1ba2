#include "app/compose/compose.h"
#include "intake/table.h"
#include "reports/table.h"

#include <QTest>

using namespace zm;
using namespace zm::reports;

namespace {

const Period kYear{QDate(2025, 1, 1), QDate(2025, 12, 31)};

Observation made(quint32 caseAt, Line line, Standing standing, int value = 0, QDate on = QDate(2025, 5, 6))
{
    Observation one;
    one.caseAt = caseAt;
    one.line = line;
    one.standing = standing;
    one.value = value;
    one.on = on;
    return one;
}

} // namespace

/// What becomes of observations: shares, intervals, values, groups, tables.
class FiguresTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto definitions = compose::reportDefinitions();
        QVERIFY2(definitions, definitions ? "" : qPrintable(definitions.error().detail));
        m_definitions = *std::move(definitions);
    }

    void unknownLowersAShareOfSuccessAndNeverOneOfFailure()
    {
        Tally tally;
        tally.counts = 6;
        tally.others = 2;
        tally.unknown = 4;

        QCOMPARE(*tally.share(Sense::Good), 0.5);
        QCOMPARE(*tally.share(Sense::Bad), 0.75);
    }

    void nothingDueGivesNoShare()
    {
        QVERIFY(!Tally().share(Sense::Good));
    }

    void theIntervalIsWilsons()
    {
        Tally tally;
        tally.counts = 2;
        tally.others = 18;

        const auto interval = tally.wilson(Sense::Bad); // 2 of 20, as tables of the interval print it

        QCOMPARE(qRound(interval->low * 1000), 28);
        QCOMPARE(qRound(interval->high * 1000), 301);
    }

    void percentilesAreValuesThatOccurred()
    {
        const Figures figures = with({3, 1, 9, 5});

        QCOMPARE(figures.of(Line::TakenOff).percentile(50), 3);
        QCOMPARE(figures.of(Line::TakenOff).percentile(90), 9);
        QCOMPARE(figures.of(Line::TakenOff).most(), 9);
    }

    void smallGroupsOfPeopleAreNamelessAndTogether()
    {
        Collection collection;
        const quint16 many = collection.name("many"), few = collection.name("few"), one = collection.name("one");
        for (int i = 0; i < 13; ++i) {
            const quint32 at = collection.addCase({QString::number(i), QString::number(i)});
            Observation noted = made(at, Line::TakenOff, Standing::Counts, 1);
            noted.names[std::size_t(Dimension::Officer)] = i < 10 ? many : i < 12 ? few : one;
            collection.observations.push_back(noted);
        }
        const Figures figures(std::move(collection), kYear, m_definitions);

        const auto groups = figures.breakdown(Line::TakenOff, Dimension::Officer);

        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(groups[0].name, "many");
        QVERIFY(groups[1].name.isEmpty());
        QCOMPARE(groups[1].groups, 2);
        QCOMPARE(groups[1].tally.counts, 3);
    }

    void aFigureAndItsCasesAgree()
    {
        const Figures figures = with({3, 1, 9, 5});

        QCOMPARE(int(figures.casesOf({Line::TakenOff, {}, 0, Standing::Counts}).size()), figures.of(Line::TakenOff).counts);
        QVERIFY(figures.casesOf({Line::TakenOff, {}, 0, Standing::Unknown}).empty());
    }

    void everyMonthOfThePeriodIsThere()
    {
        const auto months = with({3}).months(Line::TakenOff);

        QCOMPARE(months.size(), std::size_t(12));
        QCOMPARE(months[4].tally.counts, 1);
        QCOMPARE(months[5].tally.counts, 0);
    }

    void definitionsWithoutALineAreRefused()
    {
        const auto read = Definitions::load("{\"params\":{\"small_number\":10,\"follow_up_days\":[1,2,3],"
                                            "\"stale_snapshot_days\":1,\"suspension_order_working_days\":1,"
                                            "\"query_review_days\":1,\"age_bands\":[1]}}");

        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains("m1.target"), qPrintable(read.error().detail));
    }

    void theWorkbookReadsBackAsTheCsvDoes()
    {
        const Report report{{}, with({3, 1, 9, 5})};
        const auto sheets = sheetsOf(report);

        const auto workbook = intake::readTable(workbookOf(sheets).value_or(QByteArray()));
        const auto csv = intake::readTable(csvOf(sheets.front()));

        QVERIFY2(workbook, workbook ? "" : qPrintable(workbook.error().detail));
        QVERIFY2(csv, csv ? "" : qPrintable(csv.error().detail));
        QCOMPARE(workbook->rows.size(), csv->rows.size());
        const auto taken = std::ranges::find_if(workbook->rows, [](const auto &row) {
            return row.cells.value(0).text == "figure" && row.cells.value(2).text == "m10.blocked";
        });
        QVERIFY(taken != workbook->rows.end());
        QCOMPARE(taken->cells.value(20).text, "9"); // the most
    }

private:
    Definitions m_definitions;

    Figures with(std::vector<int> values) const
    {
        Collection collection;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const quint32 at = collection.addCase({QString::number(i), QString::number(i)});
            collection.observations.push_back(made(at, Line::TakenOff, Standing::Counts, values[i]));
        }
        return Figures(std::move(collection), kYear, m_definitions);
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
