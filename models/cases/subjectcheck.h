#pragma once

#include "cases/acts.h"

#include <optional>

namespace zm::cases {

/// What speaks against a subject as written down: the id of its sentence in facts.json and what fills it.
struct SubjectFault {
    const char *fact;
    QStringList arguments;
};

/// Whether the number fails its check, or says another birth date than the file does. A masked number, or none, is no
/// fault here: whether it is enough is asked at the proposal.
/// \param on  births after it are wrong.
std::optional<SubjectFault> subjectFault(const Subject &subject, QDate on);

/// \a before with what \a written says; what it leaves empty stays.
Subject corrected(Subject before, const Subject &written);

/// Whether the two are different people: another whole number; without two numbers, another name with another birth date.
bool isAnotherPerson(const Subject &before, const Subject &after, QDate on);

} // namespace zm::cases
