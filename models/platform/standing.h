#pragma once

#include "crypto/box.h"
#include "crypto/keyeddigest.h"
#include "platform/filelimits.h"
#include "platform/folder.h"
#include "platform/recipients.h"
#include "proof/quorum.h"
#include "sync/servercore.h"

namespace zm::platform {

/// What a running platform has for as long as it runs: its judge and its keys. Read by several threads.
struct Standing {
    sync::ServerCore core;
    crypto::PublicKey logKey;  ///< checks checkpoints and manifests
    QByteArray boxKey;         ///< into which offices seal what the platform's readers may open
    crypto::Secret subjectKey; ///< digests of numbers
    QString published;         ///< the folder of what `register snapshot` made
    Recipients recipients;
    proof::Quorum quorum;      ///< who has to have seen a head; none: nobody is asked
    FileLimits files;          ///< of evidence between offices
    QStringList purposes;      ///< for which somebody may be asked about
};

/// Errors: Corrupt for a folder without its keys; as Database.
Result<Standing> standingOf(const Folder &folder, Database &database);

} // namespace zm::platform
