#include "app/cli/bench/bench.h"
#include "store/peers.h"

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounds = 8;

/// The clerk's part of the cases, up to the proposal: opened, warned, served, proposed.
std::vector<store::Submission> clerksActs(int cases, quint32 seed, QDate today)
{
    std::vector<store::Submission> acts;
    for (int i = 0; i < cases; ++i) {
        auto whole = tale(i, seed, today, true);
        acts.insert(acts.end(), whole.begin(), whole.begin() + 4);
    }
    return acts;
}

Result<double> throughDesk(store::Desk &desk, std::span<const store::Submission> acts, std::size_t atOnce)
{
    Result<> failed;
    const double taken = seconds([&] {
        for (std::size_t from = 0; from < acts.size() && failed; from += atOnce) {
            const auto part = acts.subspan(from, std::min(atOnce, acts.size() - from));
            std::vector<store::Submission> batch(part.begin(), part.end());
            if (auto done = BenchOffice::submitAll(desk, batch); !done)
                failed = std::unexpected(done.error());
        }
    });
    ZM_CHECK(failed);
    return taken;
}

Result<double> bareInserts(const BenchOffice &bench, const store::Session &session,
                           std::span<const store::LoggedAct> acts, std::size_t atOnce)
{
    Result<> failed;
    const double taken = seconds([&] {
        for (std::size_t from = 0; from < acts.size() && failed; from += atOnce)
            failed = store::insertBare(bench.office->connection(), session,
                                       acts.subspan(from, std::min(atOnce, acts.size() - from)));
    });
    ZM_CHECK(failed);
    return taken;
}

/// The bytes the desk wrote from \a from on, to be written again beside it.
Result<std::vector<store::LoggedAct>> writtenSince(const BenchOffice &bench, qint64 from)
{
    std::vector<store::LoggedAct> acts;
    ZM_CHECK(store::forEachAct(bench.office->connection(), [&](store::LoggedAct act) -> Result<> {
        if (act.seq > from)
            acts.push_back(std::move(act));
        return {};
    }));
    return acts;
}

Result<Measure> measured(const QString &name, int cases, quint32 seed, std::size_t atOnce)
{
    ZM_TRY(const auto bench, BenchOffice::make(crypto::Suite::Sm2Sm3));
    ZM_TRY(const auto peer, BenchOffice::make(crypto::Suite::Sm2Sm3));
    store::Desk desk(*bench.office, bench.jurisdiction, bench.clock, bench.clerk);
    const auto acts = clerksActs(cases, seed, bench.clock.today());
    const std::size_t share = std::max<std::size_t>(4, acts.size() / kRounds / 4 * 4);
    double ours = 0;
    double theirs = 0;
    qint64 seen = 0;
    for (std::size_t from = 0; from < acts.size(); from += share) { // turn about: the disk's moods fall on both
        const auto part = std::span(acts).subspan(from, std::min(share, acts.size() - from));
        ZM_TRY(const double taken, throughDesk(desk, part, atOnce));
        ZM_TRY(const auto written, writtenSince(bench, seen));
        ZM_TRY(const double bare, bareInserts(peer, *bench.clerk, written, atOnce));
        ours += taken;
        theirs += bare;
        seen += qint64(written.size());
    }
    const double count = double(acts.size());
    return Measure{name, u"acts/s"_s, count / ours, u"the bare signed insert"_s, count / theirs, 0.8};
}

} // namespace

int submit(const Call &call)
{
    const int cases = std::max(8, call.value(u"cases"_s, u"2000"_s).toInt());
    const quint32 seed = call.value(u"seed"_s, u"1"_s).toUInt();
    const auto single = measured(u"acts submitted one by one"_s, std::max(2, cases / 4), seed, 1);
    if (!single)
        return tell(call, single.error());
    print(call, *single);
    const auto batches = measured(u"acts submitted in batches of 1000"_s, cases, seed, 1000);
    if (!batches)
        return tell(call, batches.error());
    print(call, *batches);
    return single->holds() && batches->holds() ? Done : LawfulNo;
}

} // namespace zm::cli::bench
