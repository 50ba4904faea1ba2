#include "app/cli/bench/bench.h"
#include "store/peers.h"

#include <limits>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScreen = 50;
constexpr int kRounds = 60;

/// The best of many looks at the first screen and of the bare statement, turn about. Milliseconds.
Result<Measure> firstScreen(BenchOffice &bench, const QString &name)
{
    store::Desk desk(*bench.office, bench.jurisdiction, bench.clock, bench.clerk);
    const QDate today = bench.clock.today();
    double screen = std::numeric_limits<double>::max();
    double bare = screen;
    for (int round = 0; round < kRounds; ++round) {
        Result<store::WorkPage> page;
        Result<int> rows;
        screen = std::min(screen, seconds([&] { page = desk.workList({today, {}, {}, kScreen, {}}); }));
        bare = std::min(bare, seconds([&] { rows = store::firstRowsBare(bench.office->connection(), today, kScreen); }));
        if (!page)
            return std::unexpected(page.error());
        if (!rows)
            return std::unexpected(rows.error());
        if (*rows != kScreen || int(page->rows.size()) != kScreen || page->rows.back().band != store::Band::Overdue)
            return fail(ErrorCode::Invalid, u"too few cases for a full screen of overdue ones: give more with --cases"_s);
    }
    return Measure{name, u"ms"_s, screen * 1e3, u"the bare SQL query for those rows"_s, bare * 1e3, 3.0, false};
}

Result<bool> measured(const Call &call, int count, quint32 seed)
{
    ZM_TRY(auto bench, BenchOffice::make(crypto::Suite::Ed25519));
    const int open = count / 10;
    const int half = (count - open) / 2;
    ZM_TRY(qint64 acts, bench.fill(open, half, seed));
    ZM_TRY(const Measure few, firstScreen(bench, u"first screen, %1 open and %2 closed cases, %3 acts"_s.arg(open)
                                                     .arg(half)
                                                     .arg(acts)));
    print(call, few);
    const int rest = count - open - half;
    ZM_TRY(const qint64 more, bench.fill(0, rest, seed, open + half));
    acts += more;
    ZM_TRY(const Measure many, firstScreen(bench, u"first screen, %1 open and %2 closed cases, %3 acts"_s.arg(open)
                                                      .arg(half + rest)
                                                      .arg(acts)));
    print(call, many);
    const Measure growth{u"first screen with twice the closed cases"_s, u"ms"_s, many.figure,
                         u"first screen with half of them"_s, few.figure, 1.5, false};
    print(call, growth);

    store::Desk desk(*bench.office, bench.jurisdiction, bench.clock, bench.clerk);
    const double counting = seconds([&] { (void)desk.bandCounts(bench.clock.today()); });
    call.complain(u"(the counters of all bands, read beside it: %1 ms)"_s.arg(counting * 1e3, 0, 'f', 2));
    return few.holds() && many.holds() && growth.holds();
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
