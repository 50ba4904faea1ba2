#include "app/cli/bench/bench.h"
#include "store/caselist.h"
#include "store/peers.h"

#include <QFileInfo>

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

/// Two offices with the same open cases, one of them with twice the closed ones.
struct Pair {
    BenchOffice half, whole;
};

/// Takes both from \a kept where they are there, else makes them: in there, or for this run only.
Result<Pair> officesOf(const QString &kept, int open, int halfClosed, int closed, quint32 seed)
{
    const QString halfAt = kept.isEmpty() ? QString() : kept + u"/half"_s;
    const QString wholeAt = kept.isEmpty() ? QString() : kept + u"/whole"_s;
    if (!kept.isEmpty() && QFileInfo::exists(wholeAt)) {
        ZM_TRY(auto half, BenchOffice::open(halfAt));
        ZM_TRY(auto whole, BenchOffice::open(wholeAt));
        ZM_TRY(const int few, store::rowCount(half.office->connection()));
        ZM_TRY(const int many, store::rowCount(whole.office->connection()));
        if (few != open + halfClosed || many != open + closed)
            return fail(ErrorCode::Invalid, kept + u": holds another number of cases; give an empty folder"_s);
        return Pair{std::move(half), std::move(whole)};
    }
    ZM_TRY(auto half, BenchOffice::make(crypto::Suite::Ed25519, halfAt));
    ZM_CHECK(half.fill(open, halfClosed, seed));
    ZM_TRY(auto whole, half.copy(wholeAt));
    ZM_CHECK(whole.fill(0, closed - halfClosed, seed, open + halfClosed));
    return Pair{std::move(half), std::move(whole)};
}

/// Both offices looked at turn about: what else the machine does at the moment falls on both.
Result<bool> measured(const Call &call, int count, quint32 seed)
{
    const int open = count / 10;
    const int closed = count - open;
    Result<Pair> made;
    const double making =
        seconds([&] { made = officesOf(call.value(u"office"_s), open, closed / 2, closed, seed); });
    ZM_TRY(Pair offices, std::move(made));
    Looks few;
    Looks many;
    store::Desk halfDesk(*offices.half.office, offices.half.jurisdiction, offices.half.clock, offices.half.clerk);
    store::Desk wholeDesk(*offices.whole.office, offices.whole.jurisdiction, offices.whole.clock, offices.whole.clerk);
    for (int round = 0; round < kRounds; ++round) {
        ZM_CHECK(look(offices.half, halfDesk, few));
        ZM_CHECK(look(offices.whole, wholeDesk, many));
    }
    ZM_TRY(const qint64 fewActs, offices.half.acts());
    ZM_TRY(const qint64 manyActs, offices.whole.acts());
    const Measure first = asMeasure(few, open, closed / 2, fewActs);
    const Measure second = asMeasure(many, open, closed, manyActs);
    const Measure growth{u"first screen with twice the closed cases"_s, u"ms"_s, second.figure,
                         u"first screen with half of them"_s, first.figure, 1.5, false};
    for (const Measure &measure : {first, second, growth})
        print(call, measure);
    const double counting = seconds([&] { (void)wholeDesk.bandCounts(offices.whole.clock.today()); });
    call.complain(u"(the counters of all bands, read beside it: %1 ms; the offices were made or opened in %2 s)"_s
                      .arg(counting * 1e3, 0, 'f', 2)
                      .arg(making, 0, 'f', 0));
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
