#pragma once

#include "filter/language.h"
#include "items/workrow.h"

#include <functional>

// Finding cases in the whole office. The names are sealed, so a job reads them after signing in.

namespace zm::ui {

/// How far that job is.
struct FindProgress {
    int done = 0, total = 0;
    bool ready = false; ///< every case can be found
};

/// Cases that answer.
struct FoundCases {
    std::vector<items::WorkRow> rows; ///< the first ones, each with why it was found
    items::BandCounts counts{};       ///< of all of them, by band
    int total = 0;
};

struct FindPorts {
    /// Cases that answer what was typed and the filter. \param filter null: every case, closed ones too.
    std::function<Result<FoundCases>(const QString &typed, const filter::Filter *filter, int limit)> find;
    /// The same with all cases of one person behind the most urgent one of them. Empty: cases are not grouped here.
    std::function<Result<FoundCases>(const QString &typed, const filter::Filter *filter, int limit)> findByPerson;
    std::function<FindProgress()> progress;
    /// Calls back in the window's thread whenever progress() has changed, until the next call of this.
    std::function<void(std::function<void()>)> whenChanged;
    std::shared_ptr<const filter::Words> words; ///< null: this window does not find
};

} // namespace zm::ui
