#pragma once

#include "platform/folder.h"

namespace zm::platform {

/// What a platform's database says of itself, computed again from its bytes alone.
struct Verified {
    qint64 acts = 0, refused = 0, lines = 0, heads = 0, keyEvents = 0;
    QStringList logs;     ///< "zm.platform/11 12 <root in hex>" of each shard: the newest head
    QStringList findings; ///< what does not hold; nothing here: all of it does
};

/// Derives every name, signature, chain, number and root anew, and compares. Reads only.
/// Errors: as Database, where nothing could be looked at.
Result<Verified> verify(const Folder &folder, Database &database);

} // namespace zm::platform
