#include "app/cli/bench/bench.h"
#include "store/peers.h"

#include <limits>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScreen = 50;
constexpr int kRounds = 200;

/// The best of many looks at one office's first screen and at the bare statement. Seconds.
struct Looks {
    double screen = std::numeric_limits<double>::max();
    double bare = std::numeric_limits<double>::max();
};

Result<> look(BenchOffice &bench, store::Desk &desk, Looks &looks)
{
    const QDate today = bench.clock.today();
    Result<store::WorkPage> page;
    Result<int> rows;
    looks.screen = std::min(looks.screen, seconds([&] { page = desk.workList({today, {}, {}, kScreen, {}}); }));
    looks.bare = std::min(looks.bare,
                          seconds([&] { rows = store::firstRowsBare(bench.office->connection(), today, kScreen); }));
    ZM_CHECK(page);
    ZM_CHECK(rows);
    if (*rows != kScreen || int(page->rows.size()) != kScreen || page->rows.back().band != store::Band::Overdue)
        return fail(ErrorCode::Invalid, u"too few cases for a full screen of overdue ones: give more with --cases"_s);
    return {};
}

Measure asMeasure(const Looks &looks, int open, int closed, qint64 acts)
{
    return {u"first screen, %1 open and %2 closed cases, %3 acts"_s.arg(open).arg(closed).arg(acts), u"ms"_s,
            looks.screen * 1e3, u"the bare SQL query for those rows"_s, looks.bare * 1e3, 3.0, false};
}

/// Two offices with the same open cases, one of them with twice the closed ones, looked at turn about: what else the
/// machine does at the moment falls on both.
Result<bool> measured(const Call &call, int count, quint32 seed)
{
    const int open = count / 10;
    const int half = (count - open) / 2;
    ZM_TRY(auto small, BenchOffice::make(crypto::Suite::Ed25519));
    ZM_TRY(const qint64 acts, small.fill(open, half, seed));
    ZM_TRY(auto large, small.copy());
    ZM_TRY(const qint64 more, large.fill(0, count - open - half, seed, open + half));

    Looks few;
    Looks many;
    store::Desk smallDesk(*small.office, small.jurisdiction, small.clock, small.clerk);
    store::Desk largeDesk(*large.office, large.jurisdiction, large.clock, large.clerk);
    for (int round = 0; round < kRounds; ++round) {
        ZM_CHECK(look(small, smallDesk, few));
        ZM_CHECK(look(large, largeDesk, many));
    }
    const Measure first = asMeasure(few, open, half, acts);
    const Measure second = asMeasure(many, open, count - open, acts + more);
    const Measure growth{u"first screen with twice the closed cases"_s, u"ms"_s, second.figure,
                         u"first screen with half of them"_s, first.figure, 1.5, false};
    for (const Measure &measure : {first, second, growth})
        print(call, measure);
    const double counting = seconds([&] { (void)largeDesk.bandCounts(large.clock.today()); });
    call.complain(u"(the counters of all bands, read beside it: %1 ms)"_s.arg(counting * 1e3, 0, 'f', 2));
    return first.holds() && second.holds() && growth.holds();
}

} // namespace

int open(const Call &call)
{
    const auto holds = measured(call, call.value(u"cases"_s, u"100000"_s).toInt(),
                                call.value(u"seed"_s, u"1"_s).toUInt());
    if (!holds)
        return tell(call, holds.error());
    return *holds ? Done : LawfulNo;
}

} // namespace zm::cli::bench
