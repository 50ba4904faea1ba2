#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <functional>
#include <vector>

namespace zm::ui {

/// One record of the sealed register; "***" stands where it is sealed to others.
struct SealedCard {
    qint64 n = 0;
    bool tip = false; ///< else interference
    QString month;
    QDate on;
    QString who; ///< who asked, or who told
    QString how, what, caseNumber, officer, passedTo, answer;
};

/// How many were recorded, handed on and answered.
struct SealedTally {
    int recorded = 0, passedOn = 0, answered = 0;
};

struct SealedMonth {
    QString month; ///< "2026-03"
    SealedTally interference, tips;
    QString signedBy; ///< empty: nobody yet
};

struct SealedContents {
    std::vector<SealedCard> entries;
    std::vector<SealedMonth> months;
    bool supervises = false; ///< who is signed in belongs to the supervising level
};

/// What an officer wants recorded.
struct SealedForm {
    bool tip = false;
    QString who, how, what, caseNumber;
};

struct SealedPorts {
    /// Runs in a worker thread.
    std::function<Result<SealedContents>()> read;
    std::function<Result<>(const SealedForm &form)> record;
    std::function<Result<>(qint64 n, const QString &to)> passOn;
    std::function<Result<>(qint64 n, const QString &words)> answer;
    std::function<Result<>(const QString &month)> signMonth;
};

} // namespace zm::ui
