#pragma once

#include "store/office.h"
#include "ui/shell/sealedports.h"

#include <QHash>

namespace zm::desktop {

/// The sealed register of the office in \a folder, for who is signed in: each call opens an office of its own, so that
/// it may be read in a worker thread.
/// \param session   null: every call is denied.
/// \param officers  names by id. \param clock must outlive the ports.
std::shared_ptr<const ui::SealedPorts> sealedPorts(const QString &folder, store::SharedSession session, const Clock &clock,
                                                   QHash<QString, QString> officers);

} // namespace zm::desktop
