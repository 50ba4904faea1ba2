#include "app/cli/bench/bench.h"

#include <limits>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounds = 5;

struct Encoded {
    QByteArray open;
    bool first = false; ///< begins another case
};

std::vector<Encoded> encodedTales(int count, quint32 seed)
{
    std::vector<Encoded> acts;
    for (int i = 0; i < count; ++i) {
        bool first = true;
        for (const store::Submission &told : tale(i, seed, QDate(2025, 4, 2), true))
            acts.push_back({cases::encodeAct(told.act).open, std::exchange(first, false)});
    }
    return acts;
}

} // namespace

int fold(const Call &call)
{
    const int count = call.value(u"cases"_s, u"20000"_s).toInt();
    const auto acts = encodedTales(count, call.value(u"seed"_s, u"1"_s).toUInt());
    cases::ActDecoder decoder;
    double decoding = std::numeric_limits<double>::max();
    double folding = decoding;
    qint64 checksum = 0;
    // Turn about, the best of each: what else the machine does at the moment falls on both.
    for (int round = 0; round < kRounds; ++round) {
        decoding = std::min(decoding, seconds([&] {
            for (const Encoded &one : acts)
                checksum += decoder.decode(one.open)->on.day();
        }));
        folding = std::min(folding, seconds([&] {
            cases::CaseState state;
            for (const Encoded &one : acts) {
                if (one.first)
                    state = {};
                cases::evolve(state, *decoder.decode(one.open));
            }
            checksum += state.acts;
        }));
    }
    if (checksum == 0)
        return MachineFailed;
    const double million = double(acts.size()) / 1e6;
    const Measure measure{u"acts folded"_s, u"million acts/s"_s, million / folding, u"decoded only"_s, million / decoding,
                          0.5};
    print(call, measure);
    const Measure speed{u"acts folded, against a million a second"_s, u"million acts/s"_s, million / folding,
                        u"the limit"_s, 1.0, 1.0};
    print(call, speed);
    return measure.holds() && speed.holds() ? Done : LawfulNo;
}

} // namespace zm::cli::bench
