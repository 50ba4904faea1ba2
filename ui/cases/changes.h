#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// What differs between two standings of one case, under a heading each.
struct ChangeSection {
    QString title;
    QStringList lines;
};

/// In words, in the language of the program; headings without a line are left out.
std::vector<ChangeSection> changesBetween(const CaseFile &before, const CaseFile &after);

} // namespace zm::ui
