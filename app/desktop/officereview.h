#pragma once

#include "store/office.h"
#include "ui/shell/reviewports.h"

#include <QHash>

namespace zm::desktop {

/// Second review and the review of looks in the office in \a folder, for who is signed in: each call opens an office of its
/// own, so that it may run in a worker thread.
/// \param session   null: every call is denied.
/// \param officers  names by id. \param clock must outlive the ports.
std::shared_ptr<const ui::ReviewPorts> reviewPorts(const QString &folder, store::SharedSession session, const Clock &clock,
                                                   QHash<QString, QString> officers);

} // namespace zm::desktop
