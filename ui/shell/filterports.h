#pragma once

#include "filter/saved.h"

#include <functional>

namespace zm::ui {

/// The saved filters of the officer who is signed in, in the order of their tabs.
struct FilterPorts {
    std::function<Result<std::vector<filter::SavedFilter>>()> list;
    /// Takes the place of all that were kept.
    std::function<Result<>(const std::vector<filter::SavedFilter> &)> keep;
    /// The small file by which filters are passed on.
    std::function<Result<std::vector<filter::SavedFilter>>(const QString &path)> readFile;
    std::function<Result<>(const std::vector<filter::SavedFilter> &, const QString &path)> writeFile;
};

} // namespace zm::ui
