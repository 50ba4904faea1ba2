#pragma once

#include "cases/engine.h"

// What must hold in every state that lawful acts can reach. The checks read the acts that were recorded and the view
// that is shown; they ask nothing of the engine that made the view.
namespace zm::cases::test {

/// A case and how it came about.
struct Telling {
    CaseState state;
    std::vector<Act> acts; ///< what was recorded, in order
    QDate day;             ///< today in the story

    /// Records \a act, whatever the law says of it.
    void record(const Act &act);
};

/// What \a view breaks, one line each; empty when everything holds.
QStringList broken(const Telling &told, const CaseView &view);

// One invariant each; empty when it holds.
QString liveNeedsWarningAndDecision(const Telling &told, const CaseView &view);
QString noGroundIsNeverNormal(const Telling &told, const CaseView &view);
QString closedHasNoMeasureAlive(const Telling &told, const CaseView &view);
QString noMeasureInForceAfterRemoval(const Telling &told, const CaseView &view);
QString nothingGoesOutBeforeTheDecision(const Telling &told, const CaseView &view);
QString ordersAreOfTheCatalogue(const Telling &told, const CaseView &view);
QString whoDecidesDidNotPropose(const Telling &told, const CaseView &view);

} // namespace zm::cases::test
