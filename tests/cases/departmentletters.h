#pragma once

#include "alphabet.h"

namespace zm::cases::test {

/// The acts of a department's case, each in one lawful form and some in unlawful ones.
const std::vector<Letter> &departmentAlphabet();
/// The letter of that name; fails hard on a misspelt one.
const Letter &departmentLetter(const char *name);

/// The opening of a sample case of \a program.
Act departmentOpening(Program program, QDate on);

} // namespace zm::cases::test
