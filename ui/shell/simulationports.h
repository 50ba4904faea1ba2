#pragma once

#include "base/result.h"
#include "cases/lawchange.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace zm::ui {

/// An issued paper that states a day which the change moves.
struct PaperToMend {
    QString title;
    QDate on, states;
    bool served = false;
};

/// One case the change touches.
struct ChangedCase {
    QString caseId, number;
    cases::LawChange change;
    std::vector<PaperToMend> papers;
};

/// What a draft would do.
struct SimulatedLaw {
    QString id; ///< of the pack, or the year of the calendar
    bool isCalendar = false;
    int cases = 0; ///< open cases looked at
    int papersUnread = 0;
    std::vector<ChangedCase> changed;
};

/// Where a draft comes from.
struct LawDraft {
    QString path;     ///< a file; empty: one of the following
    QString former;   ///< id: go back to the one before the present one
    int proposal = 0; ///< what was proposed under that number
};

/// A proposal and what became of it.
struct LawProposal {
    int n = 0;
    QString id, proposedBy, reasons;
    QDateTime at;
    bool isCalendar = false, asShipped = false;
    int changed = 0;             ///< cases, as found when it was proposed
    std::optional<bool> adopted; ///< nothing: it waits
    QString answeredBy, answer;
};

/// The law's no, or nothing.
using LawVerdict = std::optional<cases::Refusal>;

struct SimulationPorts {
    /// Runs in a worker thread. Told cases done and total, \a progress answers whether to go on.
    std::function<Result<SimulatedLaw>(const LawDraft &draft,
                                       const std::function<bool(qint64 done, qint64 total)> &progress)>
        simulate;
    std::function<Result<std::vector<LawProposal>>()> proposals;
    /// The first signature.
    std::function<Result<LawVerdict>(const LawDraft &draft, const QString &reasons)> propose;
    /// The second one, of another officer.
    std::function<Result<LawVerdict>(int proposal, bool adopt, const QString &reasons)> answer;
};

} // namespace zm::ui
