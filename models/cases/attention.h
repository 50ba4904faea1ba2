#pragma once

#include "cases/outcome.h"
#include "cases/state.h"

#include <array>

namespace zm::cases {

/// What a supervisor looks at before any average. The words stand in the list that is kept of the cases.
enum class Attention : quint8 {
    RemovalOverdue, ///< past the limit and not taken off
    NoGround,       ///< live, and nothing carries it
    Unserved,       ///< a decision that its person does not have
    Residue,        ///< still shown or applied after the removal
    RemedyOpen,     ///< an error that is not made good
    ExpiredBasis,   ///< live on an article that is not in force any more
};
inline constexpr int kAttentions = int(Attention::ExpiredBasis) + 1;

/// "removal", "no_ground", ... and back.
QString attentionWord(Attention what);
std::optional<Attention> attentionNamed(QStringView word);

/// One thing of a case that asks for attention.
struct Concern {
    Attention what = Attention::RemovalOverdue;
    QString about; ///< the clock, the paper, the unit; empty: the entry itself
    QDate since;   ///< the first day it was so; invalid: not told by the acts
    bool operator==(const Concern &) const = default;
};

/// What asks for attention on \a today, the day of \a view, by what and about what, no pair twice. Reports count the same.
std::vector<Concern> attentionOf(const CaseState &state, const CaseView &view, QDate today);

/// Whether \a clock measures how soon the entry of \a round is taken off. A correction leaves it on the list.
bool measuresRemoval(const CaseClock &clock, const Round &round);

/// The end that decides between on time and late; null where the law gives no number.
inline const ClockEnd *decisiveEnd(const CaseClock &clock)
{
    return clock.limit ? &*clock.limit : clock.target ? &*clock.target : nullptr;
}

} // namespace zm::cases
