#pragma once

#include "filter/words.h"
#include "identity/names.h"
#include "reports/words.h"
#include "store/office.h"

#include <functional>

// From an office to its report: the one road for window, command line and verification.

namespace zm::reporting {

/// What every report of a program needs besides the office. Shared, never changed.
struct ReportMeans {
    cases::SharedJurisdiction jurisdiction;
    reports::Definitions definitions;
    filter::Words words;
    std::shared_ptr<const identity::NameReader> reader;
};
using SharedMeans = std::shared_ptr<const ReportMeans>;
Result<SharedMeans> reportMeans(const cases::SharedJurisdiction &jurisdiction);

/// The words reports and digests are written with. Errors: Invalid.
Result<reports::ReportWords> reportWords();

/// What is asked.
struct ReportQuestion {
    reports::Period period;
    QDate asOf;          ///< the day of the data: what happened later is left out
    QString filter;      ///< in the language of filters; empty: every case
    QString officer;     ///< whose "mine" is; empty: nobody's
    std::optional<qint64> untilSeq, untilRecord; ///< data as they were; nullopt: all of them
    bool checkHashes = false; ///< recompute the hash of every act on the way
    std::optional<qint64> untilSealed = {}; ///< the same of the register of interference
    QString filterName = {}; ///< of the saved filter that `filter` is; printed
    QDateTime madeAt = {}; ///< what the platform has said until then; invalid: all
};

/// Told acts done and total, from any thread; answers whether to go on.
using ReportProgress = std::function<bool(qint64 done, qint64 total)>;

/// A report, and what was found broken on the way.
struct MadeReport {
    reports::Report report;
    QStringList altered; ///< acts whose bytes are not what was hashed; only with checkHashes
};

/// Makes the report of the office in \a folder, on connections of its own: for any thread. The definitions in
/// \a means must outlive it.
/// Errors: Invalid for a filter that is none or days in the wrong order; Conflict where \a progress stopped it;
/// Corrupt, Io.
Result<MadeReport> makeReport(const QString &folder, const ReportMeans &means, const ReportQuestion &question,
                              const ReportProgress &progress = {});

/// The question a printed report answered. Errors: Invalid where \a said is no report.
Result<ReportQuestion> questionOf(const QJsonObject &said);

} // namespace zm::reporting
