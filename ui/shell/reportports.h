#pragma once

#include "reports/words.h"

#include <functional>
#include <memory>

namespace zm::ui {

struct ReportAsked {
    QDate from, to;
    QString filter;  ///< in the language of filters; empty: every case
    QString officer = {}; ///< filled by question()
    QDate asOf = {};      ///< the same
};

/// Told acts done and total, from any thread; answers whether to go on.
using CountProgress = std::function<bool(qint64 done, qint64 total)>;

using SharedReport = std::shared_ptr<const reports::Report>;

/// The supervisors' report of the office.
struct ReportPorts {
    reports::ReportWords words;
    /// Who asks, and when, added to what is asked.
    std::function<ReportAsked(const ReportAsked &asked)> question;
    /// Runs in a worker thread. Errors: Invalid for days or a filter that cannot be read; Conflict when it was stopped.
    std::function<Result<SharedReport>(const ReportAsked &asked, const CountProgress &progress)> count;
    /// Writes a .pdf, signed where a supervisor is signed in, a .xlsx or a .csv.
    std::function<Result<>(const SharedReport &report, const QString &path, reports::Tongue tongue)> save;
};

} // namespace zm::ui
