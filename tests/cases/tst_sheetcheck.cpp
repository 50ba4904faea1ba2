#include "alphabet.h"
#include "casefixture.h"

#include "tests/law/sheetchecker.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

/// The sheet as it is printed: a day, whether it counts, and why.
law::test::Sheet printed(const law::Reckoning &reckoning)
{
    law::test::Sheet sheet;
    for (const law::SheetLine &line : reckoning.sheet)
        sheet.push_back({line.day.date.toString(Qt::ISODate), line.counted, law::whyText(line)});
    return sheet;
}

/// What the checker of the printed sheet finds wrong with the end of a clock; empty when it agrees.
QString disagreement(const CaseClock &clock, const ClockEnd &end, const Context &context)
{
    const law::Reckoning sheet = sheetOf(clock, end, context);
    const law::Question *question = context.law().question(clock.id);
    const auto checked = law::test::checkSheet(clock.anchorOn.toString(Qt::ISODate), end.span.count,
                                               law::unitName(end.span.unit),
                                               question->roll == law::Roll::ToNextWorkingDay, printed(sheet));
    if (!checked.fault.isEmpty())
        return clock.id + ": " + checked.fault;
    if (checked.raw != end.raw.toString(Qt::ISODate) || checked.due != end.due.toString(Qt::ISODate))
        return QString("%1 from %2: the clock says %3, %4; the sheet %5, %6")
            .arg(clock.id, clock.anchorOn.toString(Qt::ISODate), end.raw.toString(Qt::ISODate),
                 end.due.toString(Qt::ISODate), checked.raw, checked.due);
    return {};
}

/// A case in whose life every clock of the court programme runs, the whole told from \a start.
CaseState longLife(QDate start, const QString &telling)
{
    const QHash<QString, QList<const char *>> tellings{
        {"objected", {"the creditor asks", "warn", "serve the warning", "propose ground 2", "enter on ground 2", "serve the decision",
                      "publish", "push", "object to the listing", "reject", "serve the rejection", "ask for reconsideration",
                      "remit", "performed", "delete early", "delete early now"}},
        {"graced", {"warn", "serve the warning", "propose ground 1", "enter with grace", "serve the decision", "the creditor consents",
                    "delete on the creditor's request"}},
        {"erred", {"warn", "serve the warning", "propose ground 1", "enter on ground 1", "serve the decision", "publish",
                   "object to the particulars", "sustain", "find an error", "withdraw as an error", "apologise"}},
        {"expired", {"warn", "serve the warning", "propose ground 2", "enter on ground 2", "serve the decision", "three years pass"}},
    };
    CaseState state;
    evolve(state, openingAct(start));
    QDate day = start;
    for (const char *name : tellings[telling]) {
        day = day.addDays(letter(name).days);
        if (letter(name).act)
            evolve(state, letter(name).act(state, day));
    }
    return state;
}

} // namespace

/// Every end of every clock, worked out anew from nothing but the printed sheet.
class SheetCheckTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSheetAloneGivesTheEnds_data()
    {
        QTest::addColumn<QString>("telling");
        QTest::addColumn<QStringList>("clocks");
        QTest::newRow("an objection and reconsideration on a fixed term")
            << "objected"
            << QStringList{"creditor_request.decide", "term", "objection.file", "objection.review", "reconsideration.file",
                           "reconsideration.decide", "early_deletion.decide", "removal"};
        QTest::newRow("grace and the creditor's request") << "graced" << QStringList{"grace", "removal", "relisting.bar"};
        QTest::newRow("wrong particulars and an error") << "erred" << QStringList{"objection.correct", "error.withdraw"};
        QTest::newRow("the end of the term") << "expired" << QStringList{"term", "removal.expiry"};
    }

    void theSheetAloneGivesTheEnds()
    {
        QFETCH(QString, telling);
        QFETCH(QStringList, clocks);
        QRandomGenerator random(20250306);
        const QDate first(2019, 12, 20);
        QHash<QString, int> checked;
        for (int i = 0; i < 800; ++i) {
            const QDate start = first.addDays(random.bounded(2700));
            const CaseState state = longLife(start, telling);
            const Context context = chaoyang(start.addDays(1200));
            for (const CaseClock &clock : clocksOf(state, context)) {
                for (const auto &end : {clock.target, clock.limit}) {
                    if (!end)
                        continue;
                    const QString wrong = disagreement(clock, *end, context);
                    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                    ++checked[clock.id];
                }
            }
        }
        for (const QString &clock : clocks)
            QVERIFY2(checked[clock] >= 800, qPrintable(QString("%1: %2 ends checked").arg(clock).arg(checked[clock])));
    }

    void anyAnchorGivesAPrintableSheet()
    {
        QRandomGenerator random(20250307);
        const QDate first(2013, 1, 1);
        const law::WorkCalendar &calendar = shippedLaw().calendar;
        for (int i = 0; i < 20'000; ++i) {
            const QDate anchor = first.addDays(random.bounded(5400));
            const auto unit = law::DayUnit(random.bounded(4));
            const law::Span span{1 + random.bounded(unit == law::DayUnit::Calendar ? 60 : 15), unit};
            const auto roll = random.bounded(2) ? law::Roll::None : law::Roll::ToNextWorkingDay;

            const law::Reckoning reckoning = law::reckon(anchor, span, roll, calendar);
            const auto checked = law::test::checkSheet(anchor.toString(Qt::ISODate), span.count, law::unitName(unit),
                                                       roll == law::Roll::ToNextWorkingDay, printed(reckoning));

            QCOMPARE(checked.fault, QString());
            QCOMPARE(checked.raw, reckoning.raw.toString(Qt::ISODate));
            QCOMPARE(checked.due, reckoning.due.toString(Qt::ISODate));
        }
    }

    void anEndThatIsADayOffIsNoticed()
    {
        const CaseState state = longLife(QDate(2024, 3, 4), "objected");
        const Context context = chaoyang(QDate(2024, 5, 6));
        for (const CaseClock &clock : clocksOf(state, context)) {
            if (!clock.target)
                continue;
            ClockEnd wrong = *clock.target;
            wrong.due = wrong.due.addDays(1);
            QVERIFY(!disagreement(clock, wrong, context).isEmpty());
            wrong = *clock.target;
            ++wrong.span.count;
            QVERIFY(!disagreement(clock, wrong, context).isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(SheetCheckTest)
#include "tst_sheetcheck.moc"
