#pragma once

#include "cases/engine.h"
#include "store/office.h"

#include <expected>

namespace zm::store {

/// Whether a role is one of the office's own people, who sign for themselves.
bool isOwnRole(cases::Role role);

/// Who does \a act when \a officer signs it: their own role and id, or somebody outside on whose behalf they record it.
/// An act without `by` is done in the first of the officer's roles that may do it.
/// \param officer  null: nobody signed in, `by` is taken at its word.
/// \return the refusal ROLE where the officer may not.
std::expected<cases::Actor, cases::Refusal> actorFor(const cases::Act &act, const Officer *officer,
                                                     const cases::Context &context);

/// A refusal of the office itself, cited by \a rule as in force on \a on.
/// \param fact  id of its sentence in facts.json, filled with \a arguments.
cases::Refusal houseRefusal(const QString &rule, QDate on, const cases::Context &context, const QString &fact,
                            const QStringList &arguments, std::optional<cases::Cure> cure = {});

} // namespace zm::store
