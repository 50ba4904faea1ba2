#pragma once

#include <vector>

namespace zm {

/// Room for \a more at the end of a list that grows page by page: an eighth to spare, where the standard's doubling would hold
/// a second list's worth of memory for nothing.
template <typename T>
void makeRoom(std::vector<T> &list, std::size_t more)
{
    const std::size_t wanted = list.size() + more;
    if (wanted > list.capacity())
        list.reserve(wanted + wanted / 8);
}

} // namespace zm
