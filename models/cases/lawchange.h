#pragma once

#include "cases/engine.h"

namespace zm::cases {

/// Why a date moves when the law changes.
enum class ChangeCause : quint8 {
    Rule,     ///< another rule answers, or it gives another length
    Calendar, ///< the same rule, counted over other working days
};

/// One end of one open clock that the change moves.
struct ClockChange {
    QString clock;          ///< "removal"
    int anchorN = 0;
    QDate anchorOn;
    bool isTarget = false;  ///< the stricter end; otherwise the limit
    bool bindsAuthority = true;
    QDate before, after;    ///< last day; invalid: there is, or will be, none
    bool provisionalAfter = false;
    ChangeCause cause = ChangeCause::Rule;
    QString rule, citation, citationZh; ///< after the change; before it where nothing answers any more
    bool becomesOverdue = false, overdueDisappears = false;
    bool operator==(const ClockChange &) const = default;
};

/// What a change of the law does to one case on a day.
struct LawChange {
    std::vector<ClockChange> clocks;
    /// The entry stands and a ground of it has no rule in force any more: it is to be removed because the standard changed.
    bool losesGround = false;
    QString ground, groundZh; ///< citation of what carried it
    bool isEmpty() const { return clocks.empty() && !losesGround; }
    bool operator==(const LawChange &) const = default;
};

/// Compares the case under two laws on the same day. Pure; changes nothing.
LawChange changesOf(const CaseState &state, const Context &before, const Context &after);

} // namespace zm::cases
