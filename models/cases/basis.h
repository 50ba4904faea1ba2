#pragma once

#include "cases/engine.h"

namespace zm::cases {

/// Ids of the packs that a standing entry rests on: the instrument a department named, else those that carried the
/// decision on its day. Empty where nobody is listed any more, or never was.
QStringList basesOf(const CaseState &state, const Context &context);

/// The rule that a designation of \a on rests on: of the instrument that \a head names, or of any in force where it names none.
/// Null where none is in force.
/// \param context  scoped to the case.
const law::Rule *designationBasis(const OpenCase &head, const Context &context, QDate on);

/// Rules in force on \a on, of the instrument that a department's case rests on, which the program does not check: left to people.
std::vector<const law::Rule *> leftToPeople(const OpenCase &head, const Context &context, QDate on);

} // namespace zm::cases
