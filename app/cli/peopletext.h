#pragma once

#include "cases/outcome.h"

#include <QStringList>

namespace zm::cli {

// Outcomes as lines for a person at a terminal; scripts read --json.

/// State, entry, clocks, recipients, what is missing, and what can be done now.
QStringList viewLines(const cases::CaseView &view);

/// Why the entry stands: live grounds, what would end it, what is pending, what comes next.
QStringList whyLines(const cases::WhyListed &why);

} // namespace zm::cli
