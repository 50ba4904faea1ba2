#include "app/cli/bench/busyyear.h"
#include "app/compose/compose.h"
#include "reports/report.h"

#include <QTest>

#include <set>

using namespace zm;
using namespace zm::reports;
using namespace zm::cli::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kSeed = 20250101;
constexpr int kGood = 400;  // cases in which nothing is wrong
constexpr int kOfEach = 12; // planted of every kind

// When designations still had to be shared within so many days: in the busy year no instrument gives a number.
const Period kSharingMonth{QDate(2021, 1, 1), QDate(2021, 1, 31)};

using Place = std::pair<int, int>; // line, standing

/// What must be empty where nothing was planted: every failure, and everything unknown.
const std::vector<Planted> kFailures{
    {Line::OnTimeTarget, Standing::Other},     {Line::OnTimeTargetRaw, Standing::Other},
    {Line::OnTimeLimit, Standing::Other},      {Line::OnTimeLimitRaw, Standing::Other},
    {Line::DaysLateCalendar, Standing::Counts}, {Line::DaysLateWorking, Standing::Counts},
    {Line::WarnedFirst, Standing::Other},      {Line::WarnedFirst, Standing::Unknown},
    {Line::AnnulledShort, Standing::Counts},   {Line::AnnulledMiddle, Standing::Counts},
    {Line::AnnulledLong, Standing::Counts},    {Line::DaysWronglyListed, Standing::Counts},
    {Line::NonListingWrong, Standing::Counts}, {Line::ObjectionLate, Standing::Counts},
    {Line::TakenOff, Standing::Unknown},       {Line::Announced, Standing::Unknown},
    {Line::Acknowledged, Standing::Unknown},   {Line::ResiduePairs, Standing::Counts},
    {Line::ResiduePairs, Standing::Unknown},   {Line::ResidueDays, Standing::Counts},
    {Line::LawfullyContinued, Standing::Other}, {Line::RemedyComplete, Standing::Other},
    {Line::ChannelsClarified, Standing::Other}, {Line::ServiceProved, Standing::Other},
    {Line::PublicNotice, Standing::Counts},    {Line::SamePersonBlocked, Standing::Counts},
    {Line::OwnApproved, Standing::Counts},     {Line::HandedOver, Standing::Counts},
    {Line::ApprovedUnopened, Standing::Counts}, {Line::FileDefect, Standing::Counts},
    {Line::LookTasked, Standing::Other},       {Line::LookReviewed, Standing::Other},
    {Line::LookFlagged, Standing::Counts},     {Line::NoGround, Standing::Counts},
    {Line::NoClock, Standing::Counts},         {Line::ExpiredBasis, Standing::Counts},
    {Line::ProvisionalPast, Standing::Counts}, {Line::SuspendedDays, Standing::Counts},
    {Line::SuspensionOpen, Standing::Counts},  {Line::RemovalOverdue, Standing::Counts},
    {Line::Unserved, Standing::Counts},        {Line::RemedyOpen, Standing::Counts},
    {Line::EffectSuspended, Standing::Other},  {Line::EffectSuspended, Standing::Unknown},
    {Line::Shared, Standing::Other},           {Line::SharingDays, Standing::Unknown},
    {Line::TermsStated, Standing::Other},      {Line::RestorationDays, Standing::Unknown},
    {Line::ObjectionFeedback, Standing::Unknown}, {Line::ObjectionOutcome, Standing::Unknown},
    {Line::ApologyDays, Standing::Unknown},    {Line::Unsent, Standing::Counts},
    {Line::Confirmed, Standing::Unknown},      {Line::Quarantined, Standing::Counts},
    {Line::Released, Standing::Other},         {Line::Released, Standing::Unknown},
    {Line::ReleaseDays, Standing::Unknown}};

QStringList sorted(const std::set<QString> &numbers)
{
    return QStringList(numbers.begin(), numbers.end());
}

} // namespace

/// A year of a busy court with failures of every kind planted: each is in its metric and list, and nothing else is.
class PlantedYearTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto law = compose::jurisdiction();
        QVERIFY2(law, law ? "" : qPrintable(law.error().detail));
        m_law = *law;
        auto definitions = compose::reportDefinitions();
        QVERIFY2(definitions, definitions ? "" : qPrintable(definitions.error().detail));
        m_definitions = *std::move(definitions);
    }

    void everyPlantedFailureIsInItsMetricAndNothingElseIs_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("standing");
        for (const Planted &failure : kFailures)
            QTest::addRow("%s, %d", qPrintable(lineName(failure.line)), int(failure.standing)) << int(failure.line) << int(failure.standing);
    }

    void everyPlantedFailureIsInItsMetricAndNothingElseIs()
    {
        QFETCH(int, line);
        QFETCH(int, standing);
        const Figures &year = planted();

        std::set<QString> found;
        for (const CaseRef &one : year.casesOf({Line(line), {}, 0, Standing(standing)}))
            found.insert(one.number);

        QCOMPARE(sorted(found), sorted(m_expected[{line, standing}]));
    }

    void everyEffectThatWasHeldBackInTimeIsSeen()
    {
        const auto found = planted().casesOf({Line::EffectSuspended, {}, 0, Standing::Counts});

        QCOMPARE(int(found.size()), kOfEach);
    }

    void whatWasToBeSharedLongAgoIsInTheReportOfThatMonth()
    {
        Collection collection;
        std::set<QString> unshared;
        int index = 0;
        for (const QString &kind : plantable()) {
            const Story told = story(index++, kSeed, kind);
            if (kind == u"expired basis, not shared")
                unshared.insert(told.number);
            count(told, collection, kSharingMonth);
        }
        const Figures month(std::move(collection), kSharingMonth, m_definitions);

        for (const auto &[line, standing] : {std::pair{Line::Shared, Standing::Other}, {Line::SharingDays, Standing::Unknown},
                                             {Line::OnTimeLimit, Standing::Other}}) {
            std::set<QString> found;
            for (const CaseRef &one : month.casesOf({line, {}, 0, standing}))
                found.insert(one.number);
            QCOMPARE(sorted(found), sorted(unshared));
        }
    }

    void theRegisterOfInterferenceIsCountedByItsMonths()
    {
        const std::vector<TracedInterference> records{{u"2024-12"_s, true, true}, {u"2025-02"_s, true, false},
                                                      {u"2025-02"_s, false, false}, {u"2025-04"_s, true, true}};
        const Figures year = ofOffice({records, {u"2025-01"_s, u"2025-04"_s}, {}, {}});

        QCOMPARE(year.of(Line::Interference).counts, 3);
        QCOMPARE(year.of(Line::InterferenceForwarded).counts, 2);
        QCOMPARE(year.of(Line::InterferenceForwarded).others, 1);
        QCOMPARE(year.of(Line::InterferenceAnswered).counts, 1);
        QCOMPARE(year.of(Line::SignedZero).counts, 1);   // January
        QCOMPARE(year.of(Line::SignedZero).unknown, 9);  // neither a record nor a signature
    }

    void whoNeverLeftAnAnchorIsUnknownSinceTheFirstAct()
    {
        const QDate seen = busyYearSeenOn();

        QCOMPARE(ofOffice({{}, {}, seen.addDays(-3), seen.addDays(-400)}).of(Line::Anchor).most(), 3);
        QCOMPARE(ofOffice({{}, {}, {}, seen.addDays(-400)}).of(Line::Anchor).longestOpen, 400);
        QCOMPARE(ofOffice({}).of(Line::Anchor).total(), 0);
    }

    void aYearWithoutPlantedFailuresHasNone()
    {
        Collection collection;
        for (int i = 0; i < kGood; ++i)
            count(story(i, kSeed), collection);
        const Figures year(std::move(collection), busyYear(), m_definitions);

        for (const Planted &failure : kFailures) {
            const auto found = year.casesOf({failure.line, {}, 0, failure.standing});
            QVERIFY2(found.empty(), qPrintable(lineName(failure.line)));
        }
        QVERIFY(year.of(Line::OnTimeLimit).counts > kGood / 2);
    }

    void everyKindOfFailureIsExpectedSomewhere()
    {
        for (const QString &kind : plantable())
            QVERIFY2(!story(0, kSeed, kind).planted.empty(), qPrintable(kind));
    }

    void theSameYearInTwoPartsGivesTheSameReport()
    {
        Collection whole, first, second;
        for (int i = 0; i < 60; ++i) {
            const Story told = story(i, kSeed, i % 3 == 0 ? plantable().at(i % plantable().size()) : QString());
            count(told, whole);
            count(told, i < 30 ? first : second);
        }
        first.append(std::move(second));
        const Report one{{}, Figures(std::move(whole), busyYear(), m_definitions)};
        const Report other{{}, Figures(std::move(first), busyYear(), m_definitions)};

        QCOMPARE(toJson(other, true), toJson(one, true));
        QVERIFY(compare(toJson(one, false), other).empty());
    }

    void aFigureThatRestsOnAnotherCaseIsNamed()
    {
        Collection all, less;
        for (int i = 0; i < 40; ++i) {
            count(story(i, kSeed), all);
            if (i != 7)
                count(story(i, kSeed), less);
        }
        const Report printed{{}, Figures(std::move(all), busyYear(), m_definitions)};
        const Report now{{}, Figures(std::move(less), busyYear(), m_definitions)};

        QVERIFY(!compare(toJson(printed, false), now).empty());
    }

private:
    cases::SharedJurisdiction m_law;
    Definitions m_definitions;
    std::optional<Figures> m_planted;
    std::map<Place, std::set<QString>> m_expected;

    Figures ofOffice(const OfficeTrace &office) const
    {
        const cases::Context context{*m_law, {QStringLiteral("京0105"), QStringLiteral("京03")}, {}, busyYearSeenOn()};
        std::vector<Collection> parts(1);
        collectOffice(office, {busyYear(), m_definitions, context}, parts);
        return Figures(std::move(parts), busyYear(), m_definitions);
    }

    void count(const Story &told, Collection &into, Period period = busyYear())
    {
        const cases::Context context{*m_law, {QStringLiteral("京0105"), QStringLiteral("京03")}, {}, busyYearSeenOn()};
        cases::CaseState state;
        std::vector<TracedAct> acts;
        for (const cases::Act &act : told.acts) {
            cases::evolve(state, act);
            acts.push_back({act.kind(), act.on, act.on, signerOf(act)});
        }
        const cases::CaseView view = cases::viewOf(state, context);
        collect({{told.number, told.number}, state, view, acts, told.hasAttachments, told.looks, told.refusals, told.findings, told.sendings},
                {period, m_definitions, context}, into);
    }

    const Figures &planted()
    {
        if (m_planted)
            return *m_planted;
        Collection collection;
        int index = 0;
        for (; index < kGood; ++index)
            count(story(index, kSeed), collection);
        for (const QString &kind : plantable()) {
            for (int i = 0; i < kOfEach; ++i, ++index) {
                const Story told = story(index, kSeed, kind);
                for (const Planted &where : told.planted)
                    m_expected[{int(where.line), int(where.standing)}].insert(told.number);
                count(told, collection);
            }
        }
        return m_planted.emplace(std::move(collection), busyYear(), m_definitions);
    }
};

QTEST_GUILESS_MAIN(PlantedYearTest)
#include "tst_plantedyear.moc"
