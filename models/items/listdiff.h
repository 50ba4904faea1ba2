#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace zm::items {

/// What differs between two lists: rows [from, from + removed) became [from, from + inserted).
struct ListDiff {
    int from = 0, removed = 0, inserted = 0;
};

/// The common head and tail stay; only the middle is told. Keeps the selection where rows around it change.
template <typename Row>
ListDiff listDiff(const std::vector<Row> &before, const std::vector<Row> &after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {int(head), int(before.size() - head - tail), int(after.size() - head - tail)};
}

} // namespace zm::items
