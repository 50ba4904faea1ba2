#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace zm::ui {

/// A month of second review, as far as it has come.
struct ReviewMonthCard {
    QString month;   ///< "2025-03"
    QString promise; ///< hash of the seed as printed on the report before; empty: none
    QString promisedBy;
    QDate promisedOn;
    bool drawn = false;
};

/// One case that was drawn.
struct DrawnCard {
    QString caseId, number;
    bool nonListing = false;    ///< a decision not to enter
    std::optional<bool> wrong;  ///< what was found; nullopt: nothing yet
    QString foundBy;
};

/// A look at something personal.
struct LookCard {
    qint64 n = 0;
    QDate on;
    QString officer, kind, what, purpose; ///< kind: "reveal", "open", "export", "print"; purpose as people read it
    QString caseNumber, reviewedBy;
    bool own = false; ///< of who is signed in: nobody reviews their own
};

struct ReviewContents {
    std::vector<ReviewMonthCard> months; ///< the latest first
    QString shown;                       ///< the month whose cases stand in `cases`
    std::vector<DrawnCard> cases;
    std::vector<LookCard> looks;         ///< the latest first
    QString next;                        ///< the next month; its seed can be promised while it is not among `months`
    bool supervises = false;
};

struct ReviewPorts {
    /// Runs in a worker thread. \param month  whose cases are wanted; empty: the latest that was drawn.
    std::function<Result<ReviewContents>(const QString &month)> read;
    std::function<Result<>(const QString &month)> promise;
    /// Runs in a worker thread: goes through every case.
    std::function<Result<>(const QString &month, int count)> draw;
    std::function<Result<>(const QString &month, const QString &caseId, bool wrong)> find;
    /// What differs from what was promised and drawn. Runs in a worker thread.
    std::function<Result<QStringList>(const QString &month)> verify;
    std::function<Result<>(qint64 look)> review;
};

} // namespace zm::ui
