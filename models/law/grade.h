#pragma once

#include <QString>

#include <optional>

namespace zm::law {

/// How sure we are of a rule: read in the text, read quoted, or known (law.md section 0).
enum class Grade : quint8 { T, Q, K };

/// "T", "Q", "K" and back.
QString gradeName(Grade grade);
std::optional<Grade> gradeNamed(QStringView name);

} // namespace zm::law
