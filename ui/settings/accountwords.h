#pragma once

#include <QString>

namespace zm::ui {

/// What a role or a duty is called, by its word.
QString roleName(const QString &word);

} // namespace zm::ui
