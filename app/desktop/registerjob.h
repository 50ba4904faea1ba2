#pragma once

#include "store/office.h"

#include <QHash>

namespace zm::desktop {

/// What a worker takes along that opens the office in its own thread.
struct RegisterJob {
    QString folder;
    store::SharedSession session;
    const Clock *clock;
    QHash<QString, QString> officers; ///< names by id

    QString name(const QString &officer) const { return officers.value(officer, officer); }
    /// Errors: Denied where nobody is signed in; as Office::open().
    Result<store::Office> opened() const;
};

} // namespace zm::desktop
