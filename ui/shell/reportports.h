#pragma once

#include "reports/digest.h"
#include "reports/words.h"

#include <functional>
#include <memory>

namespace zm::ui {

struct ReportAsked {
    QDate from, to;
    QString filter;  ///< in the language of filters; empty: every case
    QString officer = {}; ///< filled by question()
    QDate asOf = {};      ///< the same
    QDateTime madeAt = {}; ///< the same
    QString filterName = {}; ///< of the saved filter that it is; empty: none
};

/// Told acts done and total, from any thread; answers whether to go on.
using CountProgress = std::function<bool(qint64 done, qint64 total)>;

using SharedReport = std::shared_ptr<const reports::Report>;
using SharedDigest = std::shared_ptr<const reports::Digest>;

/// The supervisors' report of the office.
struct ReportPorts {
    reports::ReportWords words;
    std::shared_ptr<const reports::Definitions> definitions; ///< never null
    /// Who asks, and when, added to what is asked.
    std::function<ReportAsked(const ReportAsked &asked)> question;
    /// What went wrong since the day before, of the whole office and at once. Runs in a worker thread; may be empty.
    /// Errors: Conflict when it was stopped.
    std::function<Result<SharedDigest>(const ReportAsked &asked, const std::function<bool()> &goesOn)> look;
    /// Runs in a worker thread. Errors: Invalid for days or a filter that cannot be read; Conflict when it was stopped.
    std::function<Result<SharedReport>(const ReportAsked &asked, const CountProgress &progress)> count;
    /// Writes a .pdf, signed where a supervisor is signed in, a .xlsx or a .csv.
    std::function<Result<>(const SharedReport &report, const QString &path, reports::Tongue tongue)> save;
};

} // namespace zm::ui
