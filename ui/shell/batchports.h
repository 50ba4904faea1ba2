#pragma once

#include "base/result.h"
#include "cases/acts.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace zm::ui {

/// What became of one case of a batch, or would become of it.
struct BatchRow {
    enum class Fate : quint8 {
        Passes,      ///< recorded, or would be
        NeedsSecond, ///< lawful only by another person
        Refused,
        NotReached,  ///< the batch was stopped before
    };
    QString caseId, number;
    Fate fate = Fate::NotReached;
    QString messageZh, message; ///< why not, with the article
};

struct BatchOrder {
    QStringList caseIds;
    cases::Act act;      ///< the same in each
    QDate today;
    bool forGood = false;///< else a dry run: every check, nothing written
};

/// Runs in a worker thread; \a progress is told cases done and total and answers whether to go on.
using RunBatch = std::function<Result<std::vector<BatchRow>>(
    const BatchOrder &order, const std::function<bool(qint64 done, qint64 total)> &progress)>;

} // namespace zm::ui
