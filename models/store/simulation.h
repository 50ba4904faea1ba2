#pragma once

#include "cases/lawchange.h"
#include "store/officelaw.h"
#include "store/papers.h"

#include <functional>

namespace zm::store {

/// An issued paper that states a day which the change moves.
struct StatedPaper {
    QString kind;  ///< "rejection_decision"
    QDate on;      ///< the paper's own date
    QDate states;  ///< the day it states
    bool served = false;
};

/// One case that the change touches.
struct SimulatedCase {
    QString caseId, number;
    cases::LawChange change;
    std::vector<StatedPaper> papers;
};

/// What a draft of the law does to every open obligation of an office (N5).
struct Simulation {
    LawFile draft;
    QDate on;
    int cases = 0;        ///< open cases looked at
    int papersUnread = 0; ///< issued papers of changed cases that could not be read: nobody is signed in, or it is purged
    std::vector<SimulatedCase> changed;
};

/// How a day is written in papers.
using PrintedDay = std::function<QString(QDate)>;
/// Told cases done and total; answers whether to go on.
using SimulationProgress = std::function<bool(qint64 done, qint64 total)>;

struct SimulationRun {
    const Office &office;
    const cases::Jurisdiction &law; ///< in force now: lawOf()
    const Session *session = nullptr; ///< null: papers stay unread
    PrintedDay printed;
    SimulationProgress progress; ///< empty: runs to the end
};

/// Looks at every open case under the law in force and under \a draft, as of \a on. Writes nothing.
/// Stopped in the middle, what was seen so far comes back. Errors: Invalid where the draft does not load beside the rest;
/// Corrupt, Io.
Result<Simulation> simulate(const SimulationRun &run, const LawFile &draft, QDate on);

/// The rows as they are kept with the adoption and printed as JSON.
QJsonArray changesJson(const Simulation &simulation);

} // namespace zm::store
