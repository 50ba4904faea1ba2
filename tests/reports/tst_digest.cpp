#include "app/compose/compose.h"
#include "reports/digest.h"

#include <QTest>

using namespace zm;
using namespace zm::reports;

namespace {

const QDate kToday(2026, 3, 3);
const QDate kYesterday(2026, 3, 2);

CaseRef ref(const char *number)
{
    return {QString::fromLatin1(number), QString::fromLatin1(number)};
}

} // namespace

/// What went wrong since a day: exceptions in their order, what is new before what stood.
class DigestTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto definitions = compose::reportDefinitions();
        QVERIFY2(definitions, definitions ? "" : qPrintable(definitions.error().detail));
        m_definitions = *std::move(definitions);
    }

    void whatBeganThatDayIsNewAndTheDayBeforeIsNot()
    {
        const Digest digest = of({{Line::RemovalOverdue, ref("b"), kYesterday}, {Line::RemovalOverdue, ref("a"), kYesterday.addDays(-1)}});

        QCOMPARE(digest.lines.size(), std::size_t(1));
        QCOMPARE(digest.lines[0].fresh, std::vector<CaseRef>{ref("b")});
        QCOMPARE(digest.lines[0].standing, std::vector<CaseRef>{ref("a")});
        QCOMPARE(digest.fresh(), 1);
    }

    void whatNobodyCanDateStands()
    {
        QCOMPARE(of({{Line::ExpiredBasis, ref("a"), {}}}).fresh(), 0);
    }

    void aCaseStandsOnceOnALineAndIsNewByItsNewest()
    {
        const Digest digest = of({{Line::ResiduePairs, ref("a"), kYesterday.addDays(-9)}, {Line::ResiduePairs, ref("a"), kToday}});

        QCOMPARE(digest.lines[0].cases(), 1);
        QCOMPARE(digest.fresh(), 1);
    }

    void aSnapshotThatIsTooOldIsNoResidue()
    {
        const int days = m_definitions.parameters.staleSnapshotDays;

        QCOMPARE(of({{Line::ResiduePairs, ref("a"), kToday.addDays(-days)}}).lines.size(), std::size_t(1));
        QVERIFY(of({{Line::ResiduePairs, ref("a"), kToday.addDays(-days - 1)}}).lines.empty());
    }

    void whatBeginsLaterIsNotToldYet()
    {
        QVERIFY(of({{Line::RemovalOverdue, ref("a"), kToday.addDays(1)}}).lines.empty());
    }

    void linesStandInTheOrderOfTheReportsExceptions()
    {
        std::vector<DigestEntry> entries;
        for (const Line line : m_definitions.exceptions)
            entries.insert(entries.begin(), {line, ref("a"), kToday});

        const Digest digest = of(entries);

        std::vector<Line> found;
        for (const DigestLine &line : digest.lines)
            found.push_back(line.line);
        QCOMPARE(found, m_definitions.exceptions);
    }

    void everyConcernHasALineAmongTheExceptions()
    {
        for (int i = 0; i < cases::kAttentions; ++i) {
            const Line line = lineOf(cases::Attention(i));
            QVERIFY2(std::ranges::find(m_definitions.exceptions, line) != m_definitions.exceptions.end(), qPrintable(lineName(line)));
        }
    }

private:
    Definitions m_definitions;
    Digest of(const std::vector<DigestEntry> &entries) const { return digestOf(entries, kYesterday, kToday, m_definitions); }
};

QTEST_GUILESS_MAIN(DigestTest)
#include "tst_digest.moc"
