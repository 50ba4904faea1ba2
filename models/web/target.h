#pragma once

#include "web/message.h"

#include <QByteArrayView>

namespace zm::web {

/// Longest target of a request that is read at all.
inline constexpr qsizetype kLongestTarget = 2048;

/// Splits "/v1/feed/33?since=5" into path and query of \a into. False for what no client of ours sends: no leading
/// slash, escapes or empty steps or ".." in the path, a name twice in the query, a zero byte, more than 2 KiB.
bool readTarget(QByteArrayView target, Request &into);

} // namespace zm::web
