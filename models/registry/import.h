#pragma once

#include "identity/names.h"
#include "registry/entryrow.h"
#include "registry/mirror.h"

#include <functional>

namespace zm::registry {

/// What an import is doing at the moment.
enum class ImportStage : quint8 { Reading, Indexing, Changing, Forgetting };

/// Told bytes (or steps) done and in all; answers whether to go on.
using ImportProgress = std::function<bool(ImportStage stage, qint64 done, qint64 total)>;

struct ImportOptions {
    QByteArray publishedKey;   ///< key of the digests of a published copy; empty: not known here
    int leaseHours = 24;       ///< how long the copy counts as fresh
    bool withSearch = true;    ///< without: only for measuring
    ImportProgress progress;
};

struct ImportReport {
    qint64 rows = 0;        ///< read
    qint64 entries = 0;     ///< in the mirror afterwards
    qint64 added = 0, changed = 0, forgotten = 0;
    qint64 refusedReturns = 0; ///< entries of the file that were removed for good before
    qint64 rejected = 0;
    std::vector<Reject> rejects; ///< the first thousand
    bool delta = false;     ///< the mirror was changed in place; otherwise a new generation took over
    bool cancelled = false; ///< stopped by the progress; the next import of the same file goes on where this one stopped
    bool resumed = false;
};

/// Loads a register snapshot into an office's mirror. Readers see what was there before, or all of the new, nothing between.
/// A first snapshot makes a new generation; a newer one changes the mirror in one transaction, or makes a new
/// generation where most of it changed. What is gone is forgotten: only the id stays, to refuse its return.
/// \param now  UTC. Errors: Invalid naming line and reason for a file that is wrong as a whole, with the mirror as it was:
/// wrong header, not UTF-8, cut off, an id twice, too many bad rows, older than the mirror; Io; Conflict while another
/// import runs.
Result<ImportReport> importRegister(const QString &officeFolder, const QString &path,
                                    const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                    const ImportOptions &options);

} // namespace zm::registry
