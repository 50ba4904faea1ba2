#pragma once

#include "ui/shell/registryports.h"

// How the entries of the register are told to people.

namespace zm::ui::registerwords {

QString listName(const QString &list);
/// Whether it stands, and where nothing may rest on it, that.
QString standing(const RegisterRow &row);
QString why(const QString &match);
QString found(const RegisterAnswer &answer);
/// Which court entered whom and why, what became of it, and where somebody turns who is named wrongly, by which article.
QString detail(const RegisterRow &row, const std::vector<RegisterRemedy> &remedies);

} // namespace zm::ui::registerwords
