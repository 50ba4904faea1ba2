#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <optional>

namespace zm::sync {

/// The majors of the protocol that one side speaks, from the oldest to the newest. Source: protocol 2.7.
struct Versions {
    int oldest = 1, newest = 1;
};

/// The newest that both speak; none: one of them has to be renewed.
inline std::optional<int> spokenByBoth(Versions mine, Versions theirs)
{
    const int newest = std::min(mine.newest, theirs.newest);
    return newest >= std::max(mine.oldest, theirs.oldest) ? std::optional(newest) : std::nullopt;
}

/// The major in a request's `ZM-Protocol` ("1.0"); none: nothing is stated there that could be read.
inline std::optional<int> majorIn(QByteArrayView stated)
{
    bool isNumber = false;
    const int major = stated.first(std::max<qsizetype>(0, stated.contains('.') ? stated.indexOf('.') : stated.size())).toByteArray().toInt(&isNumber);
    return isNumber ? std::optional(major) : std::nullopt;
}

} // namespace zm::sync
