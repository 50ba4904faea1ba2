#pragma once

#include "cases/engine.h"

#include <functional>

// Concrete acts to build histories from, and the concrete act that a refusal's cure asks for.
namespace zm::cases::test {

/// One move of an exploration: some days pass, then the act is tried. Without an act only time passes.
struct Letter {
    const char *name;
    int days = 1;
    std::function<Act(const CaseState &, QDate)> act;
};

/// The acts of a court case, each in one lawful form and some in unlawful ones.
const std::vector<Letter> &alphabet();
/// The letter of that name; fails hard on a misspelt one.
const Letter &letter(const char *name);

/// The opening of the sample case.
Act openingAct(QDate on);

/// The act a cure asks for, with everything the cure leaves open filled in.
Act actOf(const Cure &cure, const CaseState &state, QDate on, const QString &officer = {});

/// Everybody who could do the act of the role: where one is excluded by four eyes, the next may do it.
QStringList officersOf(Role role, const Cure &cure);

} // namespace zm::cases::test
