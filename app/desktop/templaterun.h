#pragma once

#include <QString>

namespace zm::desktop {

/// Checks an office's own template of a paper for `zm template check`, which has no need of papers otherwise. Prints
/// "PAPER" and then a fault a line.
/// \return exit status: 0 it can be used; 1 it cannot; 2 the file cannot be read or is no template.
int checkTemplate(const QString &path);

} // namespace zm::desktop
