#pragma once

#include "filter/words.h"

namespace zm::filter {

/// A filter somebody keeps by a name of their own.
struct SavedFilter {
    QString name; ///< not empty, once in a list
    QString text; ///< in the language of filters, as it was typed
    bool operator==(const SavedFilter &) const = default;
};

/// The file in which saved filters are kept and passed on: JSON, in the order of the tabs.
QByteArray writeSaved(const std::vector<SavedFilter> &filters);

/// Errors: Invalid naming the entry: not such a file, a name that is missing or stands twice, a text that is no filter.
Result<std::vector<SavedFilter>> readSaved(const QByteArray &file, const Words &words);

/// \a own, then what \a others have beside it. One of the same name and another text is kept too, under a name with a
/// number: nothing of one's own is replaced.
std::vector<SavedFilter> joined(std::vector<SavedFilter> own, const std::vector<SavedFilter> &others);

} // namespace zm::filter
