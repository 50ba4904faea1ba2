#pragma once

#include "alphabet.h"

namespace zm::cases::test {

/// The acts of a department's case, each in one lawful form and some in unlawful ones.
const std::vector<Letter> &departmentAlphabet();
/// The letter of that name; fails hard on a misspelt one.
const Letter &departmentLetter(const char *name);

/// What an officer of a department fills in who follows \a cure; nothing where it is as in a court's case.
std::optional<ActBody> departmentBodyOf(const Cure &cure, const CaseState &state, QDate on);

/// The opening of a sample case of \a program.
Act departmentOpening(Program program, QDate on);

} // namespace zm::cases::test
