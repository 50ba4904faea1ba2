#pragma once

#include <QString>

#include <vector>

// Recomputes the end of a period from its printed sheet alone. It shares no code with the law layer on purpose: no
// calendar, no day arithmetic of Qt, only what stands on the paper (product.md N1).
namespace zm::law::test {

/// One printed line.
struct PrintedLine {
    QString date; ///< ISO 8601 day
    bool counted = false;
    QString why;
};
using Sheet = std::vector<PrintedLine>;

/// The ends as the sheet gives them, or what is wrong with it.
struct Checked {
    QString raw, due, fault;
};

/// \param unit  "calendar", "working", "months" or "years".
Checked checkSheet(const QString &anchor, int count, const QString &unit, bool rolls, const Sheet &sheet);

} // namespace zm::law::test
