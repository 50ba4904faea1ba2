#pragma once

#include "base/result.h"
#include "ui/shell/purposeports.h"

#include <QDateTime>
#include <QImage>

#include <functional>
#include <variant>
#include <vector>

namespace zm::ui {

/// A file of evidence that lies sealed beside a case.
struct AttachmentCard {
    QString digest;        ///< 64 hex digits, of the sealed file
    QString name;
    qint64 size = 0;       ///< bytes of the file itself
    QString officer;       ///< who laid it there, by name
    QDateTime at;          ///< UTC
    bool withheld = false; ///< cannot be opened any more
    QDateTime openedAt;    ///< UTC, when the one who is signed in last opened it; invalid: never
};

/// A file that was opened, as pictures.
struct AttachmentPages {
    bool shown = false;        ///< false: a kind that cannot be shown here; it can be saved
    std::vector<QImage> pages; ///< the first ones
    int count = 0;             ///< how many there are
};

/// Told bytes done and how many there are; answers whether to go on.
using AttachmentProgress = std::function<bool(qint64 done, qint64 total)>;
/// Asked for in the window's thread, done in a worker's.
template <typename T>
using AttachmentJob = std::function<Result<T>(const AttachmentProgress &progress)>;

struct AttachmentPorts {
    PurposeCards purposes;
    qint64 largest = 0;        ///< bytes a file may have
    qint64 largestShown = 0;   ///< bytes of a file that is shown and not only saved
    /// Those of a case, in the order they came.
    std::function<Result<std::vector<AttachmentCard>>(const QString &caseId)> list;
    /// Seals the file at \a path beside the case.
    std::function<AttachmentJob<AttachmentCard>(const QString &caseId, const QString &path)> add;
    /// Writes the look down and opens the file in memory. \param width device pixels a page should be wide.
    std::function<AttachmentJob<AttachmentPages>(const QString &caseId, const QString &digest, const PurposeGiven &purpose,
                                                 int width)>
        open;
    /// Writes it down and saves the file in clear.
    std::function<AttachmentJob<std::monostate>(const QString &caseId, const QString &digest, const PurposeGiven &purpose,
                                                const QString &path)>
        save;
    /// Bytes free where evidence is kept.
    std::function<qint64()> room;
};

} // namespace zm::ui
